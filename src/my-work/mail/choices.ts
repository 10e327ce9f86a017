import { z } from 'zod'
import { record } from '../../people/index.ts'
import { sql, type Db } from '../../platform/sql.ts'

/** Which mail about their work somebody gets. Until they choose they get both. */
export const MailChoices = z.object({ weekly: z.boolean(), daily: z.boolean() })
export type MailChoices = z.infer<typeof MailChoices>

export const unchosen: MailChoices = { weekly: true, daily: true }

/** What the person of this connection has chosen. */
export const mailChoices = async (db: Db): Promise<MailChoices> =>
  (await db.maybeOne(
    sql`select weekly, daily from mail_choices
      where authority_id = (select current_authority()) and person_id = (select current_person())`,
    MailChoices,
  )) ?? unchosen

/** What everybody has chosen who has chosen at all, by their ids. For Sightline itself. */
export const everybodysChoices = async (db: Db): Promise<ReadonlyMap<string, MailChoices>> => {
  const rows = await db.many(
    sql`select person_id as "personId", weekly, daily from mail_choices where authority_id = (select current_authority())`,
    MailChoices.extend({ personId: z.string() }),
  )
  return new Map(rows.map(({ personId, ...choices }) => [personId, choices]))
}

export const chooseMail = async (db: Db, { weekly, daily }: MailChoices): Promise<void> => {
  await db.run(sql`
    insert into mail_choices (authority_id, person_id, weekly, daily)
    values (current_authority(), current_person(), ${weekly}, ${daily})
    on conflict (authority_id, person_id) do update set weekly = excluded.weekly, daily = excluded.daily`)
  await record(db, { action: 'mail.chosen', subjectKind: 'mail', detail: { weekly, daily } })
}
