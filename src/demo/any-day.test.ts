import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/harness/database.ts'
import { listHypotheses, listMeetings } from '../improvement/index.ts'
import { asPerson, createAuthority, personByEmail, writeMatrix } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { addMissingPeople } from './add-people.ts'
import { plantBoards } from './boards/index.ts'
import { plantRooms } from './inspection-rooms/index.ts'
import { demoPeople } from './people.ts'
import { plantPartners, plantPlans } from './plans/index.ts'
import { plantSelfEvaluation } from './self-evaluation/index.ts'

/** The ends of months and years, the days after them, and the days about the tenth, on which readings come in. */
const days = [
  '2026-12-01',
  '2026-12-10',
  '2026-12-11',
  '2026-12-31',
  '2027-01-01',
  '2027-03-28',
  '2027-03-31',
  '2027-04-01',
  '2027-09-04',
  '2027-12-31', // the last day whose bank holidays are known
].map(day)

test.each(days)(
  'what is planned can be planted on %s, and nothing of it is explained before it is known',
  async (today) => {
    const database = await freshDatabase()
    const id = await database.asOwner(async (db) => {
      await writeMatrix(db)
      const made = await createAuthority(db, { name: 'Alderwick City Council', laCode: '999', demo: true })
      await addMissingPeople(db, made.id, today)
      return made.id
    })
    const lead = await personByEmail(database, id, demoPeople[0]?.email ?? '')
    if (!lead) throw new Error('The demonstration has no lead.')
    await plantPlans(database, id, today)
    await plantPartners(database, id, today)
    await plantBoards(database, id, today)
    await plantSelfEvaluation(database, lead, today)
    await plantRooms(database, lead, today)
    const { ideas, meetings } = await asPerson(database, lead, async (db) => ({
      ideas: await listHypotheses(db),
      meetings: await listMeetings(db),
    }))
    expect(ideas).toHaveLength(2)
    expect(ideas.filter(({ periodEnd, writtenOn }) => periodEnd >= writtenOn)).toEqual([])
    const named = meetings.find(({ title }) => title.endsWith('Strategic Board'))
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(`${named?.heldOn}T12:00:00Z`))
    expect(named?.title).toBe(`${month} Strategic Board`)
  },
)
