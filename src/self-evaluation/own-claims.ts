import { z } from 'zod'
import { record } from '../people/index.ts'
import { Day } from '../platform/day.ts'
import { Invalid, NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { evidenceKinds, type EvidenceKind } from './freshness.ts'
import { lineOf } from './statements.ts'

export const OwnClaimId = z.uuid().brand('OwnClaimId')
export type OwnClaimId = z.infer<typeof OwnClaimId>

const kinds = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]] // the keys of the table of kinds

/** What the inspectorate made of a claim in the conversation. */
export const claimOutcomes = {
  accepted: 'Accepted',
  doubted: 'Doubted',
  'asked for more': 'Asked for more',
} as const
type ClaimOutcome = keyof typeof claimOutcomes
const outcomes = Object.keys(claimOutcomes) as [ClaimOutcome, ...ClaimOutcome[]] // the keys of the table above

export const OwnClaim = z.object({
  id: OwnClaimId,
  year: z.number(),
  line: z.string(),
  words: z.string(),
  madeBy: z.string().nullable(),
  madeOn: Day,
  withdrawnOn: Day.nullable(),
  withdrawnWhy: z.string(),
  outcome: z.enum(['', ...outcomes]),
  outcomeWords: z.string(),
  outcomeOn: Day.nullable(),
  evidence: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(kinds),
      title: z.string(),
      measureId: z.string().nullable(),
      datedOn: Day.nullable(),
    }),
  ),
})
export type OwnClaim = z.infer<typeof OwnClaim>

/** The claims of a year with what each cites, in the order in which they were made. */
export const listOwnClaims = (db: Db, year: number): Promise<OwnClaim[]> =>
  db.many(
    sql`
      with cited as (
        select claim_id, jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'title', title, 'measureId', measure_id, 'datedOn', dated_on)
          order by added_on, id) as list
        from self_claim_evidence where authority_id = (select current_authority()) group by claim_id)
      select c.id, c.year, c.line, c.words, p.name as "madeBy", c.made_on as "madeOn", c.withdrawn_on as "withdrawnOn",
        c.withdrawn_why as "withdrawnWhy", c.outcome, c.outcome_words as "outcomeWords", c.outcome_on as "outcomeOn",
        coalesce(e.list, '[]') as evidence
      from self_claims c left join cited e on e.claim_id = c.id
        left join people p on p.authority_id = c.authority_id and p.id = c.made_by
      where c.authority_id = (select current_authority()) and c.year = ${year}
      order by c.made_on, c.id`,
    OwnClaim,
  )

export const NewClaim = z.object({
  words: z.string().trim().min(1, 'Say what you claim, in one sentence.').max(1000, 'Use 1,000 characters at most.'),
})

/** @throws NotFound where there is no such area */
export const makeClaim = (
  db: Db,
  { year, line }: { year: number; line: string },
  { words }: z.output<typeof NewClaim>,
  today: Day,
): Promise<OwnClaimId> =>
  db.transaction(async (step) => {
    lineOf(line)
    const { id } = await step.one(
      sql`
        insert into self_claims (authority_id, year, line, words, made_by, made_on)
        values (current_authority(), ${year}, ${line}, ${words}, current_person(), ${today}) returning id`,
      z.object({ id: OwnClaimId }),
    )
    await record(step, { action: 'claim.made', subjectKind: 'self-evaluation', subjectId: id, detail: { year, line } })
    return id
  })

const orNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
export const NewClaimEvidence = z.object({
  kind: z.enum(kinds, 'Choose what sort of evidence it is.'),
  title: z.string().trim().max(500, 'Use 500 characters at most.').default(''),
  measureId: z.preprocess(orNull, z.uuid('Choose a measure of the list.').nullable()),
  datedOn: z.preprocess(orNull, Day.nullable()),
})

const Held = z.object({ year: z.number(), line: z.string(), withdrawnOn: Day.nullable(), outcome: z.string() })

const lock = async (db: Db, id: OwnClaimId): Promise<z.infer<typeof Held>> => {
  const found = await db.maybeOne(
    sql`
      select year, line, withdrawn_on as "withdrawnOn", outcome from self_claims
      where authority_id = (select current_authority()) and id = ${id} for update`,
    Held,
  )
  if (!found) throw new NotFound('claim')
  return found
}

/** Cites something for a claim: a measure, or something else with its day. @throws Invalid, Refused, NotFound */
export const citeEvidence = (
  db: Db,
  id: OwnClaimId,
  { kind, title, measureId, datedOn }: z.output<typeof NewClaimEvidence>,
  today: Day,
): Promise<z.infer<typeof Held>> =>
  db.transaction(async (step) => {
    const held = await lock(step, id)
    if (held.withdrawnOn !== null) throw new Refused('This claim was withdrawn.')
    if (measureId !== null && kind !== 'data')
      throw new Invalid([{ field: 'kind', message: 'A measure is data: choose that, or leave the measure out.' }])
    if (measureId === null && datedOn === null)
      throw new Invalid([
        { field: 'datedOn', message: 'Give the day that it is of: evidence without a day has no age.' },
      ])
    if (measureId === null && title === '') throw new Invalid([{ field: 'title', message: 'Say what it is.' }])
    if (datedOn !== null && datedOn > today)
      throw new Invalid([{ field: 'datedOn', message: 'Evidence cannot be of a day to come.' }])
    const cited = await step.run(sql`
      insert into self_claim_evidence (authority_id, claim_id, kind, title, measure_id, dated_on, added_by, added_on)
      select current_authority(), ${id}::uuid, ${kind}, coalesce(m.title, ${title}), m.id, case when m.id is null then ${datedOn}::date end,
        current_person(), ${today}::date
      from (select) one left join measures m on m.authority_id = (select current_authority()) and m.id = ${measureId}::uuid
      where ${measureId}::uuid is null or m.id is not null`)
    if (cited === 0) throw new NotFound('measure')
    await record(step, {
      action: 'claim.evidence-cited',
      subjectKind: 'self-evaluation',
      subjectId: id,
      detail: { kind },
    })
    return held
  })

/** Takes a claim back, with the reason; it stays to be seen. @throws Refused, NotFound */
export const withdrawClaim = (db: Db, id: OwnClaimId, why: string, today: Day): Promise<z.infer<typeof Held>> =>
  db.transaction(async (step) => {
    const held = await lock(step, id)
    if (held.withdrawnOn !== null) throw new Refused('This claim was withdrawn already.')
    if (why.trim() === '') throw new Refused('Say why the claim is withdrawn.')
    await step.run(sql`
      update self_claims set withdrawn_on = ${today}, withdrawn_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'claim.withdrawn', subjectKind: 'self-evaluation', subjectId: id, why })
    return held
  })

export const ClaimOutcomeFields = z.object({
  outcome: z.enum(outcomes, 'Choose what they made of it.'),
  outcomeWords: z.string().trim().min(1, 'Say what they said, in your words.').max(2000),
})

/** Records what the inspectorate made of a claim. @throws Refused where it was withdrawn, or is on record already; NotFound */
export const recordClaimOutcome = (
  db: Db,
  id: OwnClaimId,
  { outcome, outcomeWords }: z.output<typeof ClaimOutcomeFields>,
  today: Day,
): Promise<z.infer<typeof Held>> =>
  db.transaction(async (step) => {
    const held = await lock(step, id)
    if (held.withdrawnOn !== null) throw new Refused('This claim was withdrawn before the conversation.')
    if (held.outcome !== '') throw new Refused('What they made of it is on record already.')
    await step.run(sql`
      update self_claims set outcome = ${outcome}, outcome_words = ${outcomeWords}, outcome_by = current_person(), outcome_on = ${today}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'claim.answered',
      subjectKind: 'self-evaluation',
      subjectId: id,
      detail: { outcome },
    })
    return held
  })
