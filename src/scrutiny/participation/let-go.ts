import { z } from 'zod'
import { asPerson, record, systemPerson } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import type { FileStore } from '../../platform/files.ts'
import { sql } from '../../platform/sql.ts'
import { deleteUnlessKept, letGo, RecordingId } from './recordings.ts'

export interface LetGo {
  speakers: number
  petitions: number
  recordings: number
}

/**
 * Lets go of what has been kept as long as the council's rules say: names and contacts of who asked to speak or handed in a
 * petition, and recordings. What was said stays, and that something went, and when. Any number of processes may do this.
 */
export const letGoOfDue = async (
  { database, files }: { database: Database; files: FileStore },
  authorityId: string,
  today: Day,
): Promise<LetGo> => {
  const system = await systemPerson(database, authorityId)
  const { gone, hashes } = await asPerson(database, system, async (db) => {
    const speakers = await db.run(sql`
      update speakers set name = '', contact = '', emptied_on = ${today}
      where authority_id = (select current_authority()) and emptied_on is null and delete_on <= ${today}`)
    const petitions = await db.run(sql`
      update petitions set lead_name = '', lead_contact = '', emptied_on = ${today}
      where authority_id = (select current_authority()) and emptied_on is null and delete_on <= ${today}`)
    await db.run(sql`delete from committee_followers
      where authority_id = (select current_authority()) and confirmed_on is null and asked_on < ${today}::date - 7`)
    const due = await db.many(
      sql`select id, meeting_id as "meetingId", sha256 from recordings
        where authority_id = (select current_authority()) and gone_on is null and delete_on <= ${today}
        order by id for update skip locked`,
      z.object({ id: RecordingId, meetingId: z.string(), sha256: z.string().nullable() }),
    )
    for (const { id, meetingId } of due)
      await letGo(db, { id, meetingId, why: 'It was kept as long as the council’s rules say.', today })
    if (speakers + petitions > 0)
      await record(db, { action: 'contacts.deleted', subjectKind: 'committee', detail: { speakers, petitions } })
    return {
      gone: { speakers, petitions, recordings: due.length },
      hashes: due.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])),
    }
  })
  for (const hash of hashes) await deleteUnlessKept(database, files, hash)
  return gone
}
