import type { Clause } from './clauses.ts'
import { cohorts, sayingsWith, wideCohorts, type PartHit, type Saying, type Strength } from './sayings.ts'

/** Why a theme: the words that say it, and in what clause. */
export interface Proof {
  theme: number // its place in the definitions
  hits: readonly PartHit[]
  first: number // word
  last: number
  clause: Clause
  /** Said by the context for one of the parts. */
  implied: boolean
  strength: Strength
}

const near = 9 // words that may stand between two parts of one saying
const far = 13 // the same for a cohort that a clause is about
const farthest = 30 // the same for a cohort that a whole document is about

/** Every way in which a clause says a theme. Cohorts may stand anywhere in the text. */
export function prove(clause: Clause, all: readonly PartHit[], implied: ReadonlySet<number>): Proof[] {
  const hits = all.filter(({ first, last }) => first >= clause.first && last <= clause.last)
  const proofs: Proof[] = []
  for (const hit of hits.filter(({ isOwn }) => isOwn)) {
    for (const saying of sayingsWith[hit.part] ?? []) {
      const proof = proofOf(saying, hit, hits, all, implied)
      if (proof) proofs.push({ ...proof, clause })
    }
  }
  return proofs
}

function proofOf(
  saying: Saying,
  anchor: PartHit,
  hits: readonly PartHit[],
  all: readonly PartHit[],
  implied: ReadonlySet<number>,
): Omit<Proof, 'clause'> | null {
  const found = [anchor]
  let isImplied = false
  for (const part of saying.needs.slice(1)) {
    const other = nearest(
      part,
      anchor,
      (cohorts.has(part) ? all : hits).filter(({ isOwn }) => isOwn),
    )
    if (other) found.push(other)
    else if (implied.has(part) && (wideCohorts.has(part) || saying.namesThing)) isImplied = true
    else return null
  }
  for (const part of saying.bars) {
    if (implied.has(part) || nearest(part, anchor, cohorts.has(part) ? all : hits)) return null
  }
  const first = Math.min(...found.map((hit) => hit.first))
  const last = Math.max(...found.map((hit) => hit.last))
  return { theme: saying.theme, hits: found, first, last, implied: isImplied, strength: saying.strength }
}

const reach = (...parts: readonly number[]): number =>
  parts.some((part) => wideCohorts.has(part)) ? farthest : parts.some((part) => cohorts.has(part)) ? far : near

function nearest(part: number, anchor: PartHit, hits: readonly PartHit[]): PartHit | null {
  let best: PartHit | null = null
  let least = reach(part, anchor.part) + 1
  for (const hit of hits) {
    if (hit.part !== part || hit === anchor) continue
    const between = Math.max(hit.first - anchor.last, anchor.first - hit.last) - 1
    if (between < least) {
      least = between
      best = hit
    }
  }
  return best
}
