import { z } from 'zod'
import {
  agenciesNow,
  agenciesOf,
  decideAgencies,
  listAgencyDecisions,
  type Agencies,
  type AgenciesNow,
  type Finding,
  type NewAgencies,
} from '../../inspections/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ActionId } from '../status/facts.ts'
import { mustBeAbleTo } from '../who-asks.ts'

/**
 * Who leads an action that several bodies share: as somebody said of the action itself, or else as it stands of the first finding
 * that it answers, with everybody who leads or contributes to the others.
 */
export const agenciesOfAction = async (
  db: Db,
  id: ActionId,
  findings: readonly Pick<Finding, 'id' | 'value' | 'body'>[],
): Promise<AgenciesNow> => {
  const ofFindings = Map.groupBy(await listAgencyDecisions(db), ({ findingId }) => findingId as string)
  const each = findings.map((finding) => agenciesNow(agenciesOf(finding), ofFindings.get(finding.id) ?? []))
  return agenciesNow(together(each), await listAgencyDecisions(db, { actionIds: [id] }))
}

const together = (each: readonly Agencies[]): Agencies => {
  const [first] = each
  if (!first) return { lead: 'The council', contributing: [], because: 'It answers no finding, so the council leads.' }
  const others = each.flatMap(({ lead, contributing }) => [lead, ...contributing])
  return {
    lead: first.lead,
    contributing: [...new Set(others)].filter((one) => one !== '' && one !== first.lead),
    because:
      each.length === 1
        ? first.because
        : `Of the first of the ${each.length} findings that it answers: ${first.because}`,
  }
}

/** @throws Forbidden for who may not write plans; Invalid as `decideAgencies` does */
export const decideActionAgencies = async (
  db: Db,
  { id, agencies }: { id: ActionId; agencies: AgenciesNow },
  given: z.infer<typeof NewAgencies>,
): Promise<void> => {
  await mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')
  await decideAgencies(db, { kind: 'action', id }, agencies.byRule, given)
}

const Led = z.object({ lead: z.string(), contributing: z.array(z.string()), why: z.string() })
/** What a partner is shown of who leads: what a person decided. */
export type Led = z.infer<typeof Led>

/** Of the actions that the partner of this connection may see, those of which somebody has said who leads, by id. */
export const agenciesOfShared = async (db: Db): Promise<Map<string, Led>> =>
  new Map(
    (
      await db.many(
        sql`select action_id as "actionId", lead, contributing, why from agencies_of_shared()`,
        Led.extend({ actionId: z.string() }),
      )
    ).map(({ actionId, ...led }) => [actionId, led]),
  )
