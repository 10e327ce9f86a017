import { z } from 'zod'
import { record } from '../../people/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { verdicts } from './verdict.ts'

/** What a person decided of a look-back. The newest of a look-back counts; the others are its history. */
export const FollowUpDecision = z.object({
  id: z.number(),
  lookBack: z.string(),
  saidIn: DocumentId,
  exact: z.string(),
  page: z.number(),
  earlierDocument: DocumentId.nullable(),
  findingId: ReadingId.nullable(),
  verdict: z.enum(verdicts),
  by: z.string(),
  at: z.date(),
  why: z.string(),
})
export type FollowUpDecision = z.infer<typeof FollowUpDecision>

export const listFollowUpDecisions = (db: Db): Promise<FollowUpDecision[]> =>
  db.many(
    sql`
      select f.id, f.look_back as "lookBack", f.said_in as "saidIn", f.exact, f.page, f.earlier_document as "earlierDocument",
        f.finding_id as "findingId", f.verdict, p.name as by, f.at, f.why
      from follow_up_decisions f join people p on p.authority_id = f.authority_id and p.id = f.person_id
      order by f.id desc`,
    FollowUpDecision,
  )

export interface Deciding {
  lookBack: string
  saidIn: string
  exact: string
  page: number
  earlierDocument: string | null
  findingId: string | null
  verdict: (typeof verdicts)[number]
  /** What the rules had read; null where a person says what no rule found. */
  asRead: Readonly<Record<string, unknown>> | null
  why: string
}

/** Keeps a decision. @throws NotFound where one of the documents or the finding is not there */
export const decideFollowUp = (db: Db, decision: Deciding): Promise<void> =>
  db.transaction(async (step) => {
    const { documents, findings } = await step.one(
      sql`
        select (select count(*)::int from documents where id = ${decision.saidIn} or id = ${decision.earlierDocument}) as documents,
          (select count(*)::int from readings where id = ${decision.findingId}) as findings`,
      z.object({ documents: z.number(), findings: z.number() }),
    )
    if (documents < (decision.earlierDocument === null ? 1 : 2)) throw new NotFound('document')
    if (decision.findingId !== null && findings === 0) throw new NotFound('finding')
    await step.run(sql`
      insert into follow_up_decisions (authority_id, look_back, said_in, exact, page, earlier_document, finding_id, verdict,
        as_read, person_id, why)
      values (current_authority(), ${decision.lookBack}, ${decision.saidIn}, ${decision.exact}, ${decision.page},
        ${decision.earlierDocument}, ${decision.findingId}, ${decision.verdict},
        ${decision.asRead ? JSON.stringify(decision.asRead) : null}, current_person(), ${decision.why})`)
    await record(step, {
      action: 'follow-up.decided',
      subjectKind: decision.findingId ? 'finding' : 'document',
      subjectId: decision.findingId ?? decision.saidIn,
      why: decision.why,
      detail: { lookBack: decision.lookBack, verdict: decision.verdict, asRead: decision.asRead },
    })
  })
