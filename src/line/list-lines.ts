import { z } from 'zod'
import { type Finding, findingsById, type FollowUp } from '../inspections/index.ts'
import { keepWhileUnchanged } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import { PageNumber } from '../platform/page-number.ts'
import { becameOfFinding } from './became-of.ts'
import { breakAtAction, breakAtFinding, breakAtMeasure, breakAtResolution } from './breaks.ts'
import { type Facts, gatherFacts, resolutionsAbout, type When } from './facts.ts'

/** A finding that asks for something, with how far its line goes. */
export interface LineSummary {
  finding: Finding
  followUp: FollowUp
  actions: number
  measures: number
  resolutions: number
  /** Where it is cut: “no action …”, each once. */
  broken: readonly string[]
  became: string
}

export const LineFilters = z.object({
  q: z.string().trim().max(200).default(''),
  show: z.enum(['all', 'broken', 'whole']).default('all'),
  page: PageNumber,
})
export type LineFilters = z.infer<typeof LineFilters>
export const linesPerPage = 50

/** The line of everything that inspectors asked of the authority and somebody confirmed, newest letter first. */
export const listLines = (db: Db, when: When): Promise<LineSummary[]> =>
  keepWhileUnchanged(db, `lines ${when.on} ${when.asAt ?? 'now'}`, async () => {
    const facts = await gatherFacts(db, { from: { kind: 'all' }, also: [] }, when)
    const asked = [...facts.followUps.values()].filter(({ finding }) => finding.state === 'confirmed')
    const missing = asked.map(({ finding }) => finding.id).filter((id) => !facts.findings.has(id))
    const rest = await gatherFindings(db, missing)
    const all: Facts = { ...facts, findings: new Map([...facts.findings, ...rest]) }
    const actionsOf = Map.groupBy(facts.links.answers, ({ findingId }) => findingId)
    const measuresOf = Map.groupBy(facts.links.moves, ({ actionId }) => actionId)
    const watched = Map.groupBy(facts.links.watches, ({ findingId }) => findingId)
    const tiesOfFinding = Map.groupBy(facts.ties, ({ findingId }) => findingId ?? '')
    const tiesOfAction = Map.groupBy(facts.ties, ({ actionId }) => actionId ?? '')
    return asked.flatMap((followUp): LineSummary[] => {
      const finding = all.findings.get(followUp.finding.id)
      if (!finding) return []
      const actions = (actionsOf.get(finding.id) ?? []).flatMap(({ actionId }) => facts.actions.get(actionId) ?? [])
      const measureIds = new Set([
        ...actions.flatMap((action) => (measuresOf.get(action.facts.id) ?? []).map(({ measureId }) => measureId)),
        ...(watched.get(finding.id) ?? []).map(({ measureId }) => measureId),
      ])
      const measures = [...measureIds].flatMap((id) => facts.measures.get(id) ?? [])
      const about = [
        ...(tiesOfFinding.get(finding.id) ?? []),
        ...actions.flatMap((one) => tiesOfAction.get(one.facts.id) ?? []),
      ]
      const resolutions = resolutionsAbout(
        { ties: about, resolutions: facts.resolutions },
        finding.id,
        actions.map((action) => action.facts.id),
      )
      const breaks = [
        breakAtFinding(finding, all),
        ...actions.map((action) => breakAtAction(action, facts)),
        ...measures.map(breakAtMeasure),
        ...resolutions.map(breakAtResolution),
      ]
      return [
        {
          finding,
          followUp,
          actions: actions.length,
          measures: measures.length,
          resolutions: resolutions.length,
          broken: [...new Set(breaks.flatMap((one) => one?.missing ?? []))],
          became: becameOfFinding({ finding, followUp, actions, measures, resolutions }),
        },
      ]
    })
  })

export const narrowLines = (lines: readonly LineSummary[], { q, show }: Omit<LineFilters, 'page'>): LineSummary[] => {
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  return lines.filter(({ finding, broken }) => {
    if (show === 'broken' && broken.length === 0) return false
    if (show === 'whole' && broken.length > 0) return false
    const text = `${finding.value} ${finding.title} ${finding.body}`.toLocaleLowerCase('en-GB')
    return words.every((word) => text.includes(word))
  })
}

const gatherFindings = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Finding>> =>
  new Map((await findingsById(db, ids)).map((finding) => [finding.id, finding]))
