import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { differences, type Edited } from '../edits.ts'
import { parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { appetite, getRisk, RiskFields, scoreOf, type RiskId } from './risks.ts'

interface RiskEdit {
  fields: unknown
  /** The actions that make it smaller: all of them, from now on. */
  actionIds: readonly string[]
  /** The version that the person saw when they began to write. */
  version: number
  today: Day
}

/**
 * Writes a risk anew: what may happen, how likely and how grave it is now, what is done about it, what is left. Of two at
 * once the second is shown the difference. Beyond the appetite, leadership is to be told: anew when it has come back. A smaller risk rests on an action or on words that say what is done.
 *
 * @throws NotFound, Invalid, Forbidden; Refused where it is closed
 */
export const editRisk = (db: Db, id: RiskId, { fields: given, actionIds, version, today }: RiskEdit): Promise<Edited> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'plans.edit', 'Your role does not allow you to write plans.')
    await step.run(sql`select from risks where authority_id = (select current_authority()) and id = ${id} for update`)
    const standing = await getRisk(step, id)
    const fields = parse(RiskFields, given)
    if (standing.closedOn !== null) throw new Refused('This risk is closed. Raise it anew where it has come back.')
    if (fields.residualLikelihood !== null && fields.mitigation === '' && actionIds.length === 0)
      throw new Invalid([
        {
          field: 'mitigation',
          message: 'Say what is done about it, or choose the action: nothing becomes smaller by itself.',
        },
      ])
    const before: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(standing).filter(([name]) => name in fields),
    )
    if (standing.version !== version) {
      const found = await differences(step, { table: 'risks', id, version }, fields, before)
      if (found.differences.length > 0) return { kind: 'conflict', version: standing.version, ...found }
      return { kind: 'saved', version: standing.version }
    }
    const isRed = scoreOf(fields).score >= appetite
    await step.run(sql`
      update risks set title = ${fields.title}, priority_id = ${fields.priorityId}, owner_id = ${fields.ownerId},
        likelihood = ${fields.likelihood}, impact = ${fields.impact}, child_impact = ${fields.childImpact},
        mitigation = ${fields.mitigation}, residual_likelihood = ${fields.residualLikelihood},
        residual_impact = ${fields.residualImpact}, residual_evidence = ${fields.residualEvidence}, bites_on = ${fields.bitesOn},
        ${isRed ? sql`red_since = coalesce(red_since, ${today})` : sql`red_since = null, told_on = null, told_how = '', told_by = null`},
        version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await step.run(sql`
      delete from risk_actions where authority_id = (select current_authority()) and risk_id = ${id}
        and not (action_id = any(${actionIds}::uuid[]))`)
    await step.run(sql`
      insert into risk_actions (authority_id, risk_id, action_id)
      select current_authority(), ${id}, a.id from actions a
      where a.authority_id = (select current_authority()) and a.id = any(${actionIds}::uuid[])
      on conflict do nothing`)
    await record(step, {
      action: 'risk.edited',
      subjectKind: 'plan',
      subjectId: standing.planId,
      detail: { riskId: id, before, after: fields, actionIds },
    })
    return { kind: 'saved', version: version + 1 }
  })
