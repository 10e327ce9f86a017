import { likeness, stemsOf } from '../likeness.ts'
import type { Scrap } from '../sheets.ts'
import type { Anchor } from './part-action.ts'
import type { Unit } from './part-mixed.ts'

/** A value with its doubts, or why it could not be given to a row. */
export interface Given {
  scrap: Scrap
  doubts: string[]
}

export interface RowParts {
  anchor: Anchor
  target: Given | null
  progress: Given | null
  /** Targets of which one is this row's, and why the text does not say which. */
  targetAmong: { among: string[]; hint: string } | null
}

/**
 * Gives progress and targets to their rows. In this order, each step only for what the last left over:
 *
 * 1. a progress text goes to the action that it speaks of (shared words, short forms), where one is clearly nearest;
 * 2. texts of one scrap stand below each other, so the next one goes to the next row;
 * 3. one row and one text left belong together;
 * 4. a target goes with the progress that it ran into, then to the row whose words it repeats, then to the progress
 *    that it stands beside in the file; one left over, or several that read the same, go to the rows left over.
 *
 * Two targets beside two texts say nothing about which is whose when the columns may run up or down: they stay unassigned.
 */
export function assignUnits(anchors: readonly Anchor[], units: readonly Unit[]): RowParts[] {
  const rows = anchors.map((anchor): RowParts => ({ anchor, target: null, progress: null, targetAmong: null }))
  const rowOf = new Map<Unit, RowParts>()
  const give = (unit: Unit, row: RowParts, doubts: string[]) => {
    rowOf.set(unit, row)
    if (unit.progress) row.progress = { scrap: unit.progress, doubts }
    if (unit.target) row.target = { scrap: unit.target, doubts: [] }
  }
  giveProgress(rows, units, rowOf, give)
  giveTargets(rows, units, rowOf)
  return rows
}

type Give = (unit: Unit, row: RowParts, doubts: string[]) => void

function giveProgress(
  rows: readonly RowParts[],
  units: readonly Unit[],
  rowOf: ReadonlyMap<Unit, RowParts>,
  give: Give,
): void {
  const open = () => units.filter((unit) => unit.progress && !rowOf.has(unit))
  const free = () => rows.filter(({ progress }) => !progress)
  for (;;) {
    const best = nearest(open(), free())
    if (!best) break
    give(best.unit, best.row, [])
  }
  for (const unit of units) {
    const before = units.find(({ at, order }) => at === unit.at && order === unit.order - 1)
    const row = before && rowOf.get(before)
    const next = row && rows[rows.indexOf(row) + 1]
    if (unit.progress && next && !next.progress && !rowOf.has(unit)) give(unit, next, [])
  }
  const [left, ...more] = open()
  const lone = free()
  if (left && more.length === 0 && lone.length === 1 && lone[0]) {
    give(left, lone[0], [])
    return
  }
  if (left && more.length + 1 === lone.length) {
    for (const [index, unit] of open().entries()) {
      const row = lone[index]
      if (row) give(unit, row, ['Which progress is whose was told by order alone.'])
    }
  }
}

/** The text and row that share most, where no other row comes near. */
function nearest(units: readonly Unit[], rows: readonly RowParts[]): { unit: Unit; row: RowParts } | undefined {
  let best: { unit: Unit; row: RowParts; score: number } | undefined
  for (const unit of units) {
    const scored = rows
      .map((row) => ({ row, ...weigh(unit.progress?.text ?? '', row.anchor.action.text) }))
      .toSorted((a, b) => b.score - a.score)
    const [first, second] = scored
    if (!first || first.shared < 2 || first.score < 1.25 * (second?.score ?? 0)) continue
    if (!best || first.score > best.score) best = { unit, row: first.row, score: first.score }
  }
  return best
}

/** Words shared, and the same set against how many words the action has: two of four say more than two of ten. */
function weigh(text: string, action: string): { shared: number; score: number } {
  const shared = likeness(text.replace(/^see [^.]*\.\s/i, ''), action) // “See row A above.” speaks of another row
  return { shared, score: shared / Math.sqrt(Math.max(1, stemsOf(action).size)) }
}

function giveTargets(rows: readonly RowParts[], units: readonly Unit[], rowOf: Map<Unit, RowParts>): void {
  const loose = () => units.filter((unit) => unit.target && !rowOf.has(unit))
  const take = (unit: Unit, row: RowParts | undefined, doubts: string[] = []) => {
    if (!row || row.target || !unit.target) return
    row.target = { scrap: unit.target, doubts }
    rowOf.set(unit, row)
  }
  const waits = () => rows.filter(({ target, targetAmong }) => !target && !targetAmong)
  for (const unit of loose()) {
    const like = waits().filter(({ anchor }) => likeness(unit.target?.text ?? '', anchor.action.text) > 0)
    if (like.length === 1) take(unit, like[0])
  }
  for (const unit of loose()) {
    const below = units.find(({ at, order }) => at === unit.at && order === unit.order + 1)
    const row = below && rowOf.get(below)
    if (row) take(unit, rows[rows.indexOf(row) - 1])
  }
  for (const run of runsOf(units, rowOf)) {
    const needing = run.texts.map((unit) => rowOf.get(unit)).filter((row) => row !== undefined && !row.target)
    if (needing.length !== run.targets.length) continue
    const oneScrap = new Set(run.texts.map(({ at }) => at)).size === 1
    if (needing.length === 1 || sameText(run.targets)) run.targets.forEach((unit, index) => take(unit, needing[index]))
    else if (oneScrap)
      run.targets.forEach((unit, index) =>
        take(unit, needing[index], ['Which of the targets beside these rows is whose was told by order alone.']),
      )
    else {
      const among = run.targets.map(({ target }) => target?.text ?? '')
      const refs = needing.map((row) => row?.anchor.ref).join(' and ')
      for (const row of needing) {
        if (row)
          row.targetAmong = {
            among,
            hint: `The targets of rows ${refs} stand together behind both rows, and the columns of this page run in both directions: one is each row’s, the text does not say which.`,
          }
      }
      for (const unit of run.targets) rowOf.set(unit, { ...needing[0], target: null } as RowParts) // taken, by no one row
    }
  }
  const left = loose()
  const rest = waits()
  if (left.length === 0) return
  if (left.length === rest.length && (left.length === 1 || sameText(left)))
    left.forEach((unit, index) => take(unit, rest[index]))
  else
    for (const row of rest)
      row.targetAmong = {
        among: left.map(({ target }) => target?.text ?? ''),
        hint: 'More than one target is left over for the rows without one.',
      }
}

const sameText = (units: readonly Unit[]): boolean => new Set(units.map(({ target }) => target?.text)).size === 1

/** Texts without a target of their own, and the targets that follow them at once in the file. */
function runsOf(units: readonly Unit[], rowOf: ReadonlyMap<Unit, RowParts>): { texts: Unit[]; targets: Unit[] }[] {
  const runs: { texts: Unit[]; targets: Unit[] }[] = []
  let last: Unit | undefined
  for (const unit of units.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    const touches = last !== undefined && unit.at - last.at <= 1
    last = unit
    if (unit.progress && unit.target) {
      last = undefined
      continue
    }
    const run = touches ? runs.at(-1) : undefined
    if (unit.progress) {
      if (run && run.targets.length === 0) run.texts.push(unit)
      else runs.push({ texts: [unit], targets: [] })
    } else if (!rowOf.has(unit) && run) run.targets.push(unit)
  }
  return runs.filter(({ texts, targets }) => texts.length > 0 && targets.length > 0)
}
