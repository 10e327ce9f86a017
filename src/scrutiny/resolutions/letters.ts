import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { keepFile, type SentPaper } from '../papers/papers.ts'
import { mustManage } from '../who-asks.ts'
import { lockResolution, type ResolutionId } from './resolution.ts'

export const directions = { sent: 'Sent', received: 'Received' } as const
export type Direction = keyof typeof directions

export const LetterId = z.uuid().brand('LetterId')
export type LetterId = z.infer<typeof LetterId>

/** A letter that was written for a resolution, or that came back. */
export const Letter = z.object({
  id: LetterId,
  resolutionId: z.string(),
  direction: z.enum(['sent', 'received']),
  dated: Day,
  correspondent: z.string(), // to whom, or from whom
  body: z.string(), // its words, also where it is a file
  sha256: z.string().nullable(),
  fileName: z.string(),
})
export type Letter = z.infer<typeof Letter>

const columns = rawSql(
  `id, resolution_id as "resolutionId", direction, dated, correspondent, body, sha256, file_name as "fileName"`,
)

/** The letters of a resolution, the earliest first. */
export const listLetters = (db: Db, resolutionId: ResolutionId): Promise<Letter[]> =>
  db.many(
    sql`select ${columns} from resolution_letters where authority_id = (select current_authority())
      and resolution_id = ${resolutionId} order by dated, direction desc, id`,
    Letter,
  )

/** Every letter of every resolution, the latest first. */
export const listAllLetters = (db: Db): Promise<Letter[]> =>
  db.many(
    sql`select ${columns} from resolution_letters where authority_id = (select current_authority()) order by dated desc, id`,
    Letter,
  )

/** @throws NotFound */
export const getLetter = async (db: Db, id: LetterId): Promise<Letter> => {
  const found = await db.maybeOne(
    sql`select ${columns} from resolution_letters where authority_id = (select current_authority()) and id = ${id}`,
    Letter,
  )
  if (!found) throw new NotFound('letter')
  return found
}

export const LetterFields = z.object({
  direction: z.enum(['sent', 'received'], 'Say whether it was sent or received.'),
  dated: Day,
  correspondent: neededWords(300, 'Say to whom it went, or from whom it came.'),
  body: optionalWords(50_000),
})

/**
 * Puts a letter with the resolution for which it was written: its words, or a file that is read and kept as it came.
 *
 * @throws Invalid for a day before the meeting or to come, or nothing in it; Refused where nothing is asked of anybody; Forbidden
 */
export const addLetter = (
  db: Db,
  id: ResolutionId,
  given: z.input<typeof LetterFields>,
  { today, sent }: { today: Day; sent?: SentPaper | undefined },
): Promise<LetterId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { direction, dated, correspondent, body } = parse(LetterFields, given)
    const one = await lockResolution(step, id)
    if (one.addresseeSort === 'committee') throw new Refused('This resolution asks nobody, so no letter belongs to it.')
    if (dated < one.heldOn)
      throw new Invalid([
        { field: 'dated', message: `The committee resolved it on ${inWords(one.heldOn)}. A letter came after.` },
      ])
    if (dated > today) throw new Invalid([{ field: 'dated', message: `${inWords(dated)} is still to come.` }])
    if (!sent && body === '') throw new Invalid([{ field: 'body', message: 'Add the file, or write what it says.' }])
    const kept = sent ? await keepFile(sent) : { sha256: null, fileName: '', mediaType: '', bytes: null, body }
    const added = await step.one(
      sql`insert into resolution_letters (authority_id, resolution_id, direction, dated, correspondent, body, sha256, file_name,
          media_type, bytes, added_by)
        values (current_authority(), ${id}, ${direction}, ${dated}, ${correspondent}, ${kept.body}, ${kept.sha256},
          ${kept.fileName}, ${kept.mediaType}, ${kept.bytes}, current_person()) returning id`,
      z.object({ id: LetterId }),
    )
    await record(step, {
      action: 'resolution.letter-added',
      subjectKind: 'resolution',
      subjectId: id,
      detail: { letterId: added.id, direction, dated },
    })
    return added.id
  })

/** How the letters stand, in a sentence: what was sent, and whether anything came back. Empty where there is none. */
export const lettersInWords = (letters: readonly Pick<Letter, 'direction' | 'dated' | 'correspondent'>[]): string => {
  const [sent, received] = [
    letters.filter(({ direction }) => direction === 'sent'),
    letters.filter(({ direction }) => direction === 'received'),
  ]
  const [first, reply] = [sent[0], received.at(-1)]
  return [
    first && `Written to ${first.correspondent} on ${inWords(first.dated)}.`,
    reply ? `${reply.correspondent} wrote back on ${inWords(reply.dated)}.` : first && 'No letter has come back.',
  ]
    .filter(Boolean)
    .join(' ')
}
