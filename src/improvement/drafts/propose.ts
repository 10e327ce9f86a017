import { themeInWords, type Finding } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { answerFinding, putInPlan } from '../actions/links.ts'
import { createAction } from '../actions/create-action.ts'
import { createMeasure, measureAction, measurePriority, type MeasureId } from '../measures/measure.ts'
import type { PlanId } from '../plans/plan.ts'
import { addPriority, type PriorityId } from '../plans/priority.ts'
import { findOutFirst, suggestions } from './suggestions.ts'
import type { Suggestion } from './suggestion.ts'

/** A priority that could answer some findings. A draft: a person makes it theirs or leaves it. */
export interface Proposal {
  theme: string
  title: string
  cause: Suggestion['cause'] | undefined
  actions: Suggestion['actions']
  measures: Suggestion['measures']
  findings: readonly Finding[]
}

/** What could be planned for these findings, one proposal for each theme: that with most findings first. */
export const propose = (findings: readonly Finding[]): Proposal[] => {
  const groups = Map.groupBy(findings, (finding) => suggestionFor(finding)?.themes[0] ?? finding.themes[0] ?? '')
  return [...groups]
    .map(([theme, list]): Proposal => {
      const known = suggestions.find(({ themes }) => themes[0] === theme)
      return {
        theme,
        title: theme === '' ? 'Other findings' : themeInWords(theme),
        cause: known?.cause,
        actions: known?.actions ?? findOutFirst,
        measures: known?.measures ?? [],
        findings: list,
      }
    })
    .toSorted((a, b) => b.findings.length - a.findings.length || a.title.localeCompare(b.title))
}

const suggestionFor = ({ themes: own }: Finding): Suggestion | undefined =>
  suggestions.find(({ themes }) => themes.some((theme) => own.includes(theme)))

/** What somebody took of a proposal: in their own words where they changed them. */
export interface Taken {
  theme: string
  title: string
  causeKind: string
  cause: string
  findingIds: readonly string[]
  actions: readonly { title: string; doneWhen: string }[]
  measures: readonly number[] // by their place in the proposal
}

/**
 * Writes down what was taken of a proposal as drafts: a priority, its measures, and its actions, each answering the
 * findings. Nothing of it counts until it is agreed.
 */
export const takeProposal = (
  db: Db,
  planId: PlanId,
  taken: Taken,
  defaults: { ownerId: string | null; dueOn: Day | null },
): Promise<PriorityId> =>
  db.transaction(async (step) => {
    const { theme, title, cause, findingIds } = taken
    const causeKind = (taken.causeKind || '') as 'process' // one of the list, or refused by the schema of priorities
    const priorityId = await addPriority(step, planId, {
      title,
      causeKind,
      cause,
      findingIds,
      ownerId: defaults.ownerId,
      draftedFrom: theme,
    })
    const suggested = suggestions.find(({ themes }) => themes[0] === theme)?.measures ?? []
    const measures = new Map<number, MeasureId>()
    // Quality comes second in a proposal, and is made first so that timeliness can be paired with it.
    for (const place of taken.measures.toSorted((a, b) => b - a)) {
      const measure = suggested[place]
      if (!measure) continue
      const pairId = measure.aspect === 'timeliness' ? (measures.get(place + 1) ?? null) : null
      const id = await createMeasure(step, { ...measure, pairId, ownerId: defaults.ownerId, draftedFrom: theme })
      await measurePriority(step, priorityId, id)
      measures.set(place, id)
    }
    for (const { title: what, doneWhen } of taken.actions) {
      const id = await createAction(step, {
        title: what,
        doneWhen,
        ownerId: null,
        dueOn: defaults.dueOn,
        draftedFrom: theme,
      })
      await putInPlan(step, id, { planId, priorityId })
      for (const findingId of findingIds) await answerFinding(step, id, findingId)
      for (const measureId of measures.values()) await measureAction(step, id, measureId)
    }
    return priorityId
  })
