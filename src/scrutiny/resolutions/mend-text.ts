import { z } from 'zod'
import { record } from '../../people/index.ts'
import { inWords } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { neededWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { mustManage } from '../who-asks.ts'
import { lockResolution, type ResolutionId } from './resolution.ts'

export const MendFields = z.object({
  text: neededWords(5000, 'Write the resolution as it was put.'),
  why: neededWords(500, 'Say why its words change, such as what the chair or the recording says.'),
  version: z.coerce.number().int(),
})

/**
 * Mends the words of a resolution as they were minuted, while it has not been served and the minutes are not agreed. The words
 * before stay in its history.
 *
 * @throws Invalid where somebody else changed it meanwhile; Refused, NotFound, Forbidden
 */
export const mendResolutionText = (db: Db, id: ResolutionId, given: z.input<typeof MendFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { text, why, version } = parse(MendFields, given)
    const one = await lockResolution(step, id)
    if (one.servedOn)
      throw new Refused(`This resolution was served on ${inWords(one.servedOn)}. Its words do not change any more.`)
    if (one.minutesAgreed)
      throw new Refused('The committee has agreed these minutes. What is wrong in them is minuted at the next meeting.')
    if (one.version !== version)
      throw new Invalid([
        {
          field: 'text',
          message: `Somebody else changed these words while you were writing. They now say: “${one.text}” Yours stand below, not kept yet.`,
        },
      ])
    if (text === one.text) throw new Invalid([{ field: 'text', message: 'These are the words that stand already.' }])
    await step.run(sql`insert into resolution_texts (authority_id, resolution_id, version, text, why, changed_by)
      values (current_authority(), ${id}, ${version}, ${one.text}, ${why}, current_person())`)
    await step.run(sql`update resolutions set text = ${text}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'resolution.mended',
      subjectKind: 'resolution',
      subjectId: id,
      why,
      detail: { version },
    })
  })

const FormerText = z.object({ text: z.string(), why: z.string(), by: z.string(), changedAt: z.date() })
export type FormerText = z.infer<typeof FormerText>

/** What a resolution said before, each time with why it changed and who changed it; the latest first. */
export const listFormerTexts = (db: Db, id: ResolutionId): Promise<FormerText[]> =>
  db.many(
    sql`select t.text, t.why, p.name as by, t.changed_at as "changedAt" from resolution_texts t
        join people p on p.authority_id = t.authority_id and p.id = t.changed_by
      where t.authority_id = (select current_authority()) and t.resolution_id = ${id} order by t.id desc`,
    FormerText,
  )
