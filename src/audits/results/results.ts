import type { Day } from '../../platform/day.ts'
import { standingGrade, toolOf, type Audit } from '../audits/audit.ts'
import { isGood, placeOf, type Tool } from '../tools/tool.ts'

/** `2026-10-05` is in `2026 Q4`: quarters of the calendar, in the order of time when sorted as text. */
export const quarterOf = (on: Day): string => `${on.slice(0, 4)} Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`

export interface GradeLine {
  toolId: string
  /** What the line is of: a team, a quarter, a pathway. */
  of: string
  audits: number
  /** How many have each grade, in the order of the scale. */
  grades: readonly number[]
  good: number
}

/** Audits that are finished, with the grade that stands and the person may see. */
export const gradedOf = <One extends Audit>(audits: readonly One[]): One[] =>
  audits.filter((audit) => audit.finishedOn !== null && standingGrade(audit) !== null)

/** Grades of one tool by something, a line each. Tools are never added up: their scales are not one. */
export const gradesBy = (tool: Tool, audits: readonly Audit[], by: (audit: Audit) => string): GradeLine[] =>
  [
    ...Map.groupBy(
      gradedOf(audits).filter((audit) => audit.tool === tool.id),
      by,
    ),
  ]
    .map(([of, theirs]) => ({
      toolId: tool.id,
      of,
      audits: theirs.length,
      grades: tool.scale.grades.map(({ id }) => theirs.filter((audit) => standingGrade(audit) === id).length),
      good: theirs.filter((audit) => isGood(tool, standingGrade(audit) ?? '')).length,
    }))
    .toSorted((a, b) => a.of.localeCompare(b.of))

export interface PlanLine {
  team: string
  planned: number
  done: number
  late: number
}

/** What was due up to a day and how much of it the auditors have finished, by team. */
export const planBy = (audits: readonly Audit[], asAt: Day): PlanLine[] =>
  [
    ...Map.groupBy(
      audits.filter(({ dueOn }) => dueOn <= asAt),
      ({ team }) => team || 'No team',
    ),
  ]
    .map(([team, theirs]) => ({
      team,
      planned: theirs.length,
      done: theirs.filter(({ finishedOn }) => finishedOn !== null && finishedOn <= asAt).length,
      late: theirs.filter(({ finishedOn, dueOn }) => (finishedOn === null || finishedOn > asAt) && dueOn < asAt).length,
    }))
    .toSorted((a, b) => a.team.localeCompare(b.team))

export interface ChangeLine<One extends Audit = Audit> {
  before: One
  after: One
  /** In grades: above 0 it is better than before. */
  better: number
}

/** Children who were audited again, with both audits. */
export const changesOf = <One extends Audit>(audits: readonly One[]): ChangeLine<One>[] => {
  const byId = new Map<string, One>(gradedOf(audits).map((audit) => [audit.id, audit]))
  return [...byId.values()].flatMap((after) => {
    const before = after.againOf === null ? undefined : byId.get(after.againOf)
    if (!before || before.tool !== after.tool) return []
    const place = (audit: One): number => placeOf(toolOf(audit), standingGrade(audit) ?? '')
    return [{ before, after, better: place(before) - place(after) }]
  })
}
