import {
  answerRequest,
  askInRoom,
  keepContext,
  keepGiven,
  keepTold,
  listDocuments,
  listRooms,
  openRoom,
  planTalk,
} from '../../inspections/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { plusWorkingDays } from '../working-days.ts'

const inspector = 'Ottoline Breck'

/** A focused visit that is under way in Alderwick: what inspectors asked for so far, and what they were given. */
export const plantRooms = async (database: Database, lead: Person, today: Day): Promise<void> => {
  const colleague = (name: string) => personByEmail(database, lead.authorityId, `${name}@alderwick.example`)
  const [ruth, priyanka] = [await colleague('ruth.falconer'), await colleague('priyanka.sellwood')]
  await asPerson(database, lead, async (db) => {
    const morning = (ago: number, hour: number) => {
      const on = plusWorkingDays(today, -ago) // nobody asks on a Sunday
      return new Date(`${on}T${String(hour).padStart(2, '0')}:20:00Z`)
    }
    if ((await listRooms(db, morning(1, 9))).length > 0) return
    const room = await openRoom(db, {
      title: 'Focused visit: care leavers',
      framework: 'ilacs-focused-visit',
      startsOn: addDays(today, -2),
      endsOn: addDays(today, 4),
      contactId: lead.id,
      leadInspector: inspector,
      place: 'Committee room 2, and by video for whoever works from elsewhere',
    })
    const ask = (asked: string, hours: number, at: Date, ownerId: string | null) =>
      askInRoom(db, room, { asked, askedBy: inspector, hours, ownerId }, at)
    const list = await ask(
      'The list of young people aged 16 to 25 to whom we owe help, by age and by where they live.',
      8,
      morning(7, 9),
      priyanka?.id ?? null,
    )
    const audits = await ask(
      'Every audit of pathway plans of the last twelve months, with what was done afterwards.',
      16,
      morning(6, 10),
      lead.id,
    )
    await ask(
      'How many young people who live elsewhere were visited in the last eight weeks, and by whom.',
      16,
      morning(5, 14),
      ruth?.id ?? null,
    )
    await ask('The minutes of the corporate parenting panel of this year.', 8, morning(1, 9), null)
    await answerRequest(
      db,
      list,
      { answer: 'Given as a table without names; the reader chose twelve to look at.' },
      morning(7, 15),
    )
    await answerRequest(
      db,
      audits,
      { answer: 'Forty audits; the three that led to no action are marked.' },
      morning(5, 11),
    )
    await keepGiven(
      db,
      room,
      {
        requestId: list,
        title: 'Young people to whom we owe help, counts by age and place',
        version: 'as of this morning',
        documentId: null,
        givenTo: inspector,
      },
      morning(7, 15),
    )
    const [document] = await listDocuments(db, { state: 'read' })
    if (document)
      await keepGiven(
        db,
        room,
        { requestId: null, title: '', version: '1', documentId: document.id, givenTo: inspector },
        morning(6, 11),
      )
    const talk = await planTalk(db, room, {
      on: plusWorkingDays(today, -1),
      time: '10:00',
      withWhom: 'Personal advisers',
      inspector,
      about: 'Caseloads and visits to young people who live elsewhere',
    })
    await keepTold(db, talk, {
      told: 'Two advisers began in the autumn; caseloads have been below twenty since. Visits elsewhere are by video every second time.',
    })
    await planTalk(db, room, {
      on: plusWorkingDays(today, 2),
      time: '14:30',
      withWhom: 'The young people’s forum',
      inspector,
      about: 'What it is like to leave care here',
    })
    await keepContext(
      db,
      room,
      {
        topic: 'Where young people live',
        words:
          'One in three lives outside the city, most of them within an hour by train; the nearest supported lodgings are in the next county.',
        changing: 'Six flats of our own open in the spring; the first two have been let since October.',
        evidence: 'The list of addresses by distance, given under request 1; the contract of the flats',
      },
      morning(6, 12),
    )
  })
}
