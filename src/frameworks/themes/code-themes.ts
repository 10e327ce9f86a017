import { clausesOf, type Clause } from './clauses.ts'
import { impliedBy } from './context.ts'
import { definitions } from './definitions/index.ts'
import { findParts, partNamed, sayingsWith, type PartHit, type Saying } from './sayings.ts'
import type { Context, FoundTheme } from './theme.ts'
import { wordsOf, type Word } from './words.ts'

const near = 9 // words that may stand between two parts of one saying
const far = 30 // the same for a cohort that a whole sentence is about
const cohorts = new Set(['SEND', 'YOUTH_JUSTICE'].map(partNamed))

interface Proof {
  theme: number
  hits: readonly PartHit[]
  aside: boolean
  implied: boolean
}

/** The themes of a finding, surest first, each with the words that show it. The same words always give the same themes. */
export function themesOf(text: string, context: Context = {}): readonly FoundTheme[] {
  const words = wordsOf(text)
  const hits = findParts(words.map(({ plain }) => plain))
  const implied = new Set(
    impliedBy(context).flatMap((name) => {
      const part = partNamed(name)
      return part === undefined ? [] : [part]
    }),
  )
  const proofs = clausesOf(text, words).flatMap((clause) => prove(clause, hits, implied))
  return choose(proofs).map((proof) => tell(proof, text, words))
}

function prove(clause: Clause, all: readonly PartHit[], implied: ReadonlySet<number>): Proof[] {
  const hits = all.filter(({ first, last }) => first >= clause.first && last <= clause.last)
  const proofs: Proof[] = []
  for (const hit of hits) {
    for (const saying of sayingsWith[hit.part] ?? []) {
      const proof = proofOf(saying, hit, hits, all, implied)
      if (proof) proofs.push({ ...proof, aside: clause.aside })
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
) {
  const found = [anchor]
  let isImplied = false
  for (const part of saying.needs.slice(1)) {
    const other = nearest(part, anchor, cohorts.has(part) ? all : hits)
    if (other) found.push(other)
    else if (implied.has(part)) isImplied = true
    else return null
  }
  for (const part of saying.bars) {
    if (implied.has(part) || nearest(part, anchor, cohorts.has(part) ? all : hits)) return null
  }
  return { theme: saying.theme, hits: found, implied: isImplied }
}

function nearest(part: number, anchor: PartHit, hits: readonly PartHit[]): PartHit | null {
  let best: PartHit | null = null
  let least = (cohorts.has(part) ? far : near) + 1
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

/**
 * One proof per theme. What is only said aside counts where the matter itself says nothing; a wider theme gives way to
 * the particular one; a theme of last resort gives way to any.
 */
function choose(proofs: readonly Proof[]): Proof[] {
  const matters = proofs.filter(({ aside }) => !aside)
  const used = matters.length > 0 ? matters : proofs
  const best = new Map<number, Proof>()
  for (const proof of used) {
    const known = best.get(proof.theme)
    if (!known || surenessOf(proof) > surenessOf(known)) best.set(proof.theme, proof)
  }
  let chosen = [...best.values()]
  const quiet = new Set(chosen.flatMap(({ theme }) => definitions[theme]?.quiets ?? []))
  chosen = chosen.filter(({ theme }) => !quiet.has(definitions[theme]?.id ?? ''))
  const particular = chosen.filter(({ theme }) => !definitions[theme]?.last)
  if (particular.length > 0) chosen = particular
  return chosen.toSorted((a, b) => surenessOf(b) - surenessOf(a) || firstOf(a) - firstOf(b) || a.theme - b.theme)
}

const firstOf = ({ hits }: Proof): number => Math.min(...hits.map(({ first }) => first))

/** Judged by hand on the labelled findings: words of the matter itself are surest, what only the context adds least. */
function surenessOf({ theme, hits, aside, implied }: Proof): number {
  const length = hits.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return (length > 1 ? 90 : 80) - (aside ? 30 : 0) - (implied ? 10 : 0) - (definitions[theme]?.last ? 20 : 0)
}

function tell({ theme, ...proof }: Proof, text: string, words: readonly Word[]): FoundTheme {
  const spans = [...proof.hits].sort((a, b) => a.first - b.first)
  const said = spans.map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end).replaceAll(/\s+/g, ' '))
  return {
    theme: definitions[theme]?.id ?? '',
    because: `these words: ${[...new Set(said)].map((words) => `“${words}”`).join(' … ')}`,
    sureness: surenessOf({ theme, ...proof }),
  }
}
