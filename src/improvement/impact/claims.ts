import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { getAction, getActions, type Action } from '../actions/action.ts'
import { tableAt } from '../history/table-at.ts'
import { figureInWords } from '../measures/figures.ts'
import { MeasureId, listMeasures, type Measure } from '../measures/measure.ts'
import { readingsFor, type Audience } from '../measures/readings-for.ts'
import { listReadingsOf, type MeasureReading } from '../measures/readings.ts'
import { maybeDay, maybeId, maybeWhole, optionalWords, parse } from '../../platform/fields.ts'
import { ActionId } from '../status/facts.ts'
import { editorOrOwner, mustBeAbleTo } from '../who-asks.ts'
import { refusalOf } from './causal-words.ts'
import { grades, impactSentence, missingFor, type ClaimFacts } from './grades.ts'

export const ClaimId = z.uuid().brand('ClaimId')
export type ClaimId = z.infer<typeof ClaimId>

export const Claim = z.object({
  id: ClaimId,
  actionId: ActionId,
  measureId: MeasureId.nullable(),
  grade: z.number(),
  tooEarlyUntil: Day.nullable(),
  baseline: z.string(),
  comparator: z.string(),
  comparison: z.string(),
  otherCauses: z.string(),
  numbersTreated: z.number().nullable(),
  treatedOf: z.number().nullable(),
  timing: z.string(),
  childVoice: z.string(),
  auditId: z.string().nullable(),
  auditVerdict: z.string().nullable(),
  designAgreedOn: Day.nullable(),
  note: z.string(),
  claimedBy: z.string().nullable(), // the person's name
  claimedOn: Day,
})
export type Claim = z.infer<typeof Claim>

const common = {
  baseline: optionalWords(1000),
  comparator: optionalWords(1000),
  comparison: optionalWords(1000),
  otherCauses: optionalWords(2000),
  numbersTreated: maybeWhole(0),
  treatedOf: maybeWhole(1),
  timing: optionalWords(1000),
  childVoice: optionalWords(2000),
  auditId: maybeId,
  designAgreedOn: maybeDay,
  note: optionalWords(2000),
}
export const ClaimFields = z.object({
  measureId: maybeId,
  grade: z.coerce.number().int().min(0).max(4).default(1),
  tooEarlyUntil: maybeDay,
  ...common,
})
export type ClaimFields = z.output<typeof ClaimFields>

/** The claims that stand for an action, newest first. */
export const listClaims = (db: Db, actionIds: readonly string[], asAt?: Day): Promise<Claim[]> =>
  db.many(
    sql`
      select c.id, c.action_id as "actionId", c.measure_id as "measureId", c.grade, c.too_early_until as "tooEarlyUntil", c.baseline,
        c.comparator, c.comparison, c.other_causes as "otherCauses", c.numbers_treated as "numbersTreated", c.treated_of as "treatedOf",
        c.timing, c.child_voice as "childVoice", c.audit_id as "auditId", e.verdict as "auditVerdict",
        c.design_agreed_on as "designAgreedOn", c.note, p.name as "claimedBy", c.claimed_on as "claimedOn"
      from ${tableAt('impact_claims', asAt)} c left join people p on p.authority_id = c.authority_id and p.id = c.claimed_by
        left join ${tableAt('evidence', asAt)} e on e.authority_id = c.authority_id and e.id = c.audit_id
      where c.authority_id = (select current_authority()) and c.withdrawn_on is null and c.action_id = any(${actionIds}::uuid[])
      order by c.claimed_on desc, c.id`,
    Claim,
  )

/** What a claim rests on, from the readings of its measure on either side of the day that the action took hold. */
export const claimFacts = (
  claim: Pick<Claim, keyof typeof common & keyof Claim>,
  about: {
    action: { title: string; startsOn: Day | null; agreedOn: Day | null; completedOn: Day | null }
    measure: Measure | undefined
    readings: readonly MeasureReading[]
    hasAudit: boolean
  },
): ClaimFacts => {
  const { action, measure, readings } = about
  const since = action.completedOn ?? action.startsOn ?? action.agreedOn
  const before = since === null ? undefined : readings.findLast(({ periodEnd }) => periodEnd <= since)
  const after = since === null ? undefined : readings.findLast(({ periodEnd }) => periodEnd > since)
  const pair = measure && before && after ? { before, after, measure } : undefined
  return {
    ...claim,
    action: action.title,
    measure: measure?.title ?? null,
    went: pair ? wentOf(pair) : null,
    change: pair
      ? `from ${figureInWords(pair.measure, pair.before)} to ${figureInWords(pair.measure, pair.after)}`
      : '',
    hasAudit: about.hasAudit,
    startedOn: action.startsOn ?? action.agreedOn,
  }
}

const wentOf = ({
  before,
  after,
  measure,
}: {
  before: MeasureReading
  after: MeasureReading
  measure: Measure
}): ClaimFacts['went'] => {
  const change = after.value - before.value
  if (Math.abs(change) <= measure.tolerance) return 'not moved'
  return change > 0 ? 'risen' : 'fallen'
}

/** A claim as it is shown: what may be said, and what is missing where it no longer carries its grade. */
export interface ShownClaim {
  claim: Claim
  facts: ClaimFacts
  sentence: string
  gradeName: string
  missing: readonly string[]
}

/** The claims of actions with their sentences. A grade that its facts no longer carry falls back to what they do carry. */
export const showClaims = async (
  db: Db,
  actionIds: readonly ActionId[],
  asAt?: Day,
  audience?: Audience,
): Promise<ShownClaim[]> => {
  const claims = (await listClaims(db, actionIds, asAt)).filter(({ tooEarlyUntil }) => tooEarlyUntil === null)
  const measureIds = [...new Set(claims.flatMap(({ measureId }) => measureId ?? []))]
  const measures = new Map<string, Measure>(
    (await listMeasures(db, { ids: measureIds, asAt })).map((one) => [one.id, one]),
  )
  const shown = await readingsFor(db, [...measures.values()], { asAt, audience })
  const claimed = new Map<string, Action>(
    (
      await getActions(
        db,
        claims.map(({ actionId }) => actionId),
        asAt,
      )
    ).map((one) => [one.id, one]),
  )
  return claims.map((claim) => {
    const action = claimed.get(claim.actionId)
    if (!action) throw new NotFound('action')
    const facts = claimFacts(claim, {
      action,
      measure: measures.get(claim.measureId ?? ''),
      readings: shown.get(claim.measureId ?? '')?.readings ?? [],
      hasAudit: claim.auditVerdict === 'verified',
    })
    const missing = missingFor(claim.grade, facts)
    const grade = missing.length === 0 ? claim.grade : Math.min(claim.grade, 1)
    return {
      claim,
      facts,
      missing,
      sentence: impactSentence(grade, facts),
      gradeName: grades[claim.grade as 0].name,
    }
  })
}

const hasAudit = async (db: Db, actionId: ActionId, auditId: string | null): Promise<boolean> => {
  if (auditId === null) return false
  const found = await db.maybeOne(
    sql`select kind, verdict from evidence where authority_id = (select current_authority()) and id = ${auditId} and action_id = ${actionId}`,
    z.object({ kind: z.string(), verdict: z.string() }),
  )
  if (!found) throw new NotFound('evidence')
  return found.kind === 'audit' && found.verdict === 'verified'
}

const keep = rawSql(`
  insert into impact_claims (authority_id, action_id, measure_id, grade, too_early_until, baseline, comparator, comparison, other_causes,
    numbers_treated, treated_of, timing, child_voice, audit_id, design_agreed_on, note, claimed_by, claimed_on)`)

/**
 * Claims an impact, or says that it is too early to tell and when to look again; a later claim about the same measure
 * takes the place of the earlier. Nothing is ascribed beyond what the facts carry, and no note says more than the grade.
 *
 * @throws Invalid with what is missing; Refused where the action is not complete; Forbidden
 */
export const claimImpact = (
  db: Db,
  actionId: ActionId,
  given: z.input<typeof ClaimFields>,
  today: Day,
): Promise<ClaimId> =>
  db.transaction(async (step) => {
    const action = await getAction(step, actionId)
    await mustBeAbleTo(step, 'impact.claim', 'Your role does not allow you to claim impact.')
    const claimedBy = await editorOrOwner(step, action.ownerId, 'claim its impact')
    const fields = parse(ClaimFields, given)
    if (!['action_complete', 'impact_seen', 'sustained', 'closed'].includes(action.state))
      throw new Refused('Impact is claimed of an action that is complete. This one is not.')
    const isTooEarly = fields.tooEarlyUntil !== null
    const grade = isTooEarly ? 0 : fields.grade
    if (isTooEarly) checkTooEarly(fields, today)
    else await checkClaim(step, action, fields)
    const refusal = refusalOf(fields.note, grade)
    if (refusal !== undefined) throw new Invalid([{ field: 'note', message: refusal }])
    await step.run(sql`
      update impact_claims set withdrawn_on = ${today}
      where authority_id = (select current_authority()) and action_id = ${actionId} and withdrawn_on is null
        and (too_early_until is not null or measure_id = ${fields.measureId}::uuid)`)
    const { id } = await step.one(
      sql`${keep} values (current_authority(), ${actionId}, ${isTooEarly ? null : fields.measureId}, ${grade}, ${fields.tooEarlyUntil}, ${fields.baseline},
        ${fields.comparator}, ${fields.comparison}, ${fields.otherCauses}, ${fields.numbersTreated}, ${fields.treatedOf}, ${fields.timing},
        ${fields.childVoice}, ${fields.auditId}, ${fields.designAgreedOn}, ${fields.note}, ${claimedBy}, ${today}) returning id`,
      z.object({ id: ClaimId }),
    )
    await record(step, {
      action: 'impact.claimed',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { claimId: id, grade, tooEarlyUntil: fields.tooEarlyUntil },
    })
    return id
  })

/** The longest that “too early to tell” may last: nobody puts off the question for ever. */
const longestTooEarlyDays = 366

const checkTooEarly = ({ tooEarlyUntil }: ClaimFields, today: Day): void => {
  if (tooEarlyUntil === null || tooEarlyUntil <= today)
    throw new Invalid([{ field: 'tooEarlyUntil', message: 'Give a day to come, on which somebody looks again.' }])
  if ((Date.parse(tooEarlyUntil) - Date.parse(today)) / 86_400_000 > longestTooEarlyDays)
    throw new Invalid([
      { field: 'tooEarlyUntil', message: `Look again within a year, by ${inWords(today)} next year at the latest.` },
    ])
}

const checkClaim = async (
  db: Db,
  action: Awaited<ReturnType<typeof getAction>>,
  fields: ClaimFields,
): Promise<void> => {
  const [measure] = fields.measureId === null ? [] : await listMeasures(db, { ids: [fields.measureId] })
  if (fields.measureId === null || !measure)
    throw new Invalid([{ field: 'measureId', message: 'Choose the measure that moved.' }])
  const readings = (await listReadingsOf(db, [measure.id])).get(measure.id) ?? []
  const facts = claimFacts(fields, {
    action,
    measure,
    readings,
    hasAudit: await hasAudit(db, action.id, fields.auditId),
  })
  const missing = missingFor(fields.grade, facts)
  if (missing.length > 0)
    throw new Invalid(
      missing.map((sentence) => ({ field: 'grade', message: `Grade ${fields.grade} needs more. ${sentence}` })),
    )
}
