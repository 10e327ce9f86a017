import { z } from 'zod'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { listClaims } from '../impact/claims.ts'
import { listMeasures } from '../measures/measure.ts'
import { listReadingsOf } from '../measures/readings.ts'
import { dueDay, type ActionId } from '../status/facts.ts'
import { findFacts } from '../status/find-facts.ts'
import { mayDo, me } from '../who-asks.ts'
import { lockAction, type Action } from './action.ts'
import { listEvidence } from './evidence.ts'
import { heldSince, missing, type Asked, type GateFacts } from './gates.ts'
import { steps, stateWords, stepsFrom, type State, type StepName } from './states.ts'

const Ids = z.object({ id: z.string() })

/** What the gates look at, for one action as it is. */
export const gateFactsOf = async (db: Db, action: Action): Promise<GateFacts> => {
  const [facts] = await findFacts(db, { ids: [action.id] })
  const evidence = await listEvidence(db, [action.id])
  const linked = await db.many(
    sql`select measure_id as id from action_measures where authority_id = (select current_authority()) and action_id = ${action.id}`,
    Ids,
  )
  const measures = await listMeasures(db, { ids: linked.map(({ id }) => id) })
  const readings = await listReadingsOf(
    db,
    measures.map(({ id }) => id),
  )
  const reports = await db.many(
    sql`select id from people where authority_id = (select current_authority()) and reports_to = ${action.ownerId}`,
    Ids,
  )
  return {
    action,
    ownerName: facts?.ownerName ?? null,
    dueOn: facts ? dueDay(facts) : null,
    evidence,
    reportsToOwner: new Set(reports.map(({ id }) => id)),
    claims: await listClaims(db, [action.id]),
    measures: measures.map((measure) => ({ measure, readings: readings.get(measure.id) ?? [] })),
  }
}

/** A step that the state allows, and what is still missing for it. */
export interface PossibleStep {
  step: StepName
  missing: readonly string[]
}

/**
 * The steps that the asking person could take from here, each with what is missing. What is asked for with the step
 * itself (a reason, a minute) is not counted as missing.
 */
export const possibleSteps = async (db: Db, action: Action): Promise<PossibleStep[]> => {
  const { id: byId } = await me(db)
  const facts = await gateFactsOf(db, action)
  const asked: Asked = { why: 'given', minute: 'given', body: 'given', byId }
  const found: PossibleStep[] = []
  for (const step of stepsFrom(action.state)) {
    if (await mayTake(db, step, action, byId)) found.push({ step, missing: missing(steps[step].gate, facts, asked) })
  }
  return found
}

const mayTake = async (db: Db, name: StepName, { ownerId }: Action, byId: string): Promise<boolean> => {
  const { needs, owner } = steps[name]
  if (await mayDo(db, needs)) return true
  return owner && ownerId === byId && (await mayDo(db, 'actions.update'))
}

export interface StepAsked {
  why?: string | undefined
  /** The minute of the board, to close. */
  minute?: string | undefined
  /** Who outside must act, where it waits for another body. */
  body?: string | undefined
  today: Day
}

/**
 * Takes an action one step on, and returns the state that it is in then.
 *
 * @throws Forbidden where the person may not, or where completion lacks an independent verifier; Refused with what is
 *   missing, or where the state does not allow the step; NotFound
 */
export const takeStep = (
  db: Db,
  id: ActionId,
  name: StepName,
  { why = '', minute = '', body = '', today }: StepAsked,
): Promise<State> =>
  db.transaction(async (step) => {
    const action = await lockAction(step, id)
    const { id: byId } = await me(step)
    if (!(await mayTake(step, name, action, byId))) {
      throw new Forbidden(`Your role does not allow this step: “${steps[name].does}”.`)
    }
    if (!stepsFrom(action.state).includes(name)) {
      throw new Refused(
        `“${action.title}” is ${stateWords[action.state].toLowerCase()}, so it cannot be ${steps[name].past}.`,
      )
    }
    const facts = await gateFactsOf(step, action)
    const asked: Asked = { why, minute, body, byId }
    const [unverified] = missing(
      steps[name].gate.filter((need) => need === 'verified-evidence'),
      facts,
      asked,
    )
    if (unverified !== undefined) throw new Forbidden(`“${action.title}” cannot be ${steps[name].past}. ${unverified}`)
    const others = missing(steps[name].gate, facts, asked)
    if (others.length > 0) throw new Refused(`“${action.title}” cannot be ${steps[name].past}. ${others.join(' ')}`)
    const to = stateAfter(name, action)
    await step.run(sql`
      update actions set state = ${to}, state_on = ${today}, state_why = ${why.trim()}, ${alsoSet(name, facts, { minute, body, byId, today })}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: `action.${name.replaceAll(' ', '-')}`,
      subjectKind: 'action',
      subjectId: id,
      why,
      detail: { from: action.state, to },
    })
    return to
  })

const stateAfter = (name: StepName, { stateBefore }: Action): State => {
  const { to } = steps[name]
  if (to !== 'the state before') return to
  return stateBefore === 'agreed' || stateBefore === 'reopened' ? stateBefore : 'in_progress'
}

const alsoSet = (
  name: StepName,
  facts: GateFacts,
  { minute, body, byId, today }: { minute: string; body: string; byId: string; today: Day },
): Sql => {
  const { action, dueOn } = facts
  switch (name) {
    case 'agree':
      return sql`agreed_on = ${today}, original_due_on = ${dueOn}, drafted_from = ''`
    case 'start':
      return sql`starts_on = coalesce(starts_on, ${today}::date)`
    case 'complete':
      return sql`completed_on = ${today}`
    case 'sustain': {
      const held = heldSince(facts)
      return sql`sustained_on = ${'since' in held ? held.since : today}`
    }
    case 'close':
      return sql`closed_minute = ${minute.trim()}`
    case 'block':
      return sql`state_before = ${action.state}`
    case 'await another body':
      return sql`state_before = ${action.state}, waits_for_body = ${body.trim()}`
    case 'unblock':
      return sql`state_before = '', waits_for_body = ''`
    case 'withdraw':
      return sql`approved_by = ${byId}`
    case 'reopen':
      return sql`completed_on = null, sustained_on = null, closed_minute = '', approved_by = null,
        agreed_on = coalesce(agreed_on, ${today}::date), original_due_on = coalesce(original_due_on, ${dueOn}::date)`
    case 'see impact':
      return sql`override_status = '', override_why = '', override_by = null`
  }
}

/** The owner says that the action is theirs. @throws Forbidden for anybody else; Refused where it is not theirs to accept */
export const acceptAction = (db: Db, id: ActionId, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    const action = await lockAction(step, id)
    const { id: byId } = await me(step)
    if (action.ownerId !== byId) throw new Forbidden('An action is accepted by the person who is to own it.')
    if (action.acceptedOn !== null) throw new Refused('You have accepted it already.')
    await step.run(
      sql`update actions set accepted_on = ${today} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, { action: 'action.accepted', subjectKind: 'action', subjectId: id })
  })
