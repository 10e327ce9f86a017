import { z } from 'zod'
import { record } from '../people/index.ts'
import { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { DocumentId } from '../inspections/index.ts'

/** The yearly meeting of the council and the inspectorate about the self-evaluation. */
export const Conversation = z.object({
  year: z.number(),
  heldOn: Day,
  attending: z.string(),
  topics: z.string(),
  focus: z.string(),
  documentId: DocumentId.nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/** Every conversation on record, latest first. */
export const listConversations = (db: Db): Promise<Conversation[]> =>
  db.many(
    sql`
      select year, held_on as "heldOn", attending, topics, focus, document_id as "documentId" from annual_conversations
      where authority_id = (select current_authority()) order by year desc`,
    Conversation,
  )

const text = z.string().trim().max(4000, 'Use 4,000 characters at most.').default('')
export const ConversationFields = z.object({
  heldOn: Day,
  attending: text,
  topics: text,
  focus: text,
  documentId: z.preprocess((value) => (value === '' || value === undefined ? null : value), DocumentId.nullable()),
})

/** Keeps what is known of the conversation of a year: its day before it, what came of it after. */
export const keepConversation = (
  db: Db,
  year: number,
  { heldOn, attending, topics, focus, documentId }: z.output<typeof ConversationFields>,
): Promise<void> =>
  db.transaction(async (step) => {
    await step.run(sql`
      insert into annual_conversations (authority_id, year, held_on, attending, topics, focus, document_id)
      values (current_authority(), ${year}, ${heldOn}, ${attending}, ${topics}, ${focus}, ${documentId}::uuid)
      on conflict (authority_id, year) do update set held_on = excluded.held_on, attending = excluded.attending, topics = excluded.topics,
        focus = excluded.focus, document_id = excluded.document_id`)
    await record(step, {
      action: 'conversation.kept',
      subjectKind: 'annual conversation',
      subjectId: String(year),
      detail: { heldOn },
    })
  })
