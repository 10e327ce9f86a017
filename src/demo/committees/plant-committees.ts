import { listPlans } from '../../improvement/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import { weekdayOf } from '../../platform/calendar/days.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import {
  addCommittee,
  addExemptPaper,
  addItem,
  addPaper,
  addProgressPaper,
  agreeExemption,
  askForExemption,
  briefChair,
  callMeeting,
  givePortfolio,
  listCommittees,
  publishAgenda,
  seatMember,
  type CommitteeId,
  type CommitteeMeetingId,
  type ItemId,
} from '../../scrutiny/index.ts'
import { autumn, committee, members, portfolios, winter, type ItemStory } from './story.ts'

/** Plants Alderwick’s committee: its members, its meetings, their papers. Goes through the same doors as a real one. */
export const plantCommittees = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const named = (address: string) => personByEmail(database, authorityId, `${address}@alderwick.example`)
  const [clerk, director, cabinetMember] = [
    await named('delphine.arkwright'),
    await named('gwen.tarrant'),
    await named('marcus.bell'),
  ]
  if (!clerk || !director || !cabinetMember) return // the demonstration has been changed by its people: leave it be
  if ((await asPerson(database, clerk, (db) => listCommittees(db))).length > 0) return
  await new Planting(database, { clerk, director, cabinetMember }, today).run()
}

interface Who {
  clerk: Person
  director: Person
  cabinetMember: Person
}

class Planting {
  readonly #database: Database
  readonly #who: Who
  readonly #today: Day
  constructor(database: Database, who: Who, today: Day) {
    this.#database = database
    this.#who = who
    this.#today = today
  }

  #as<Result>(who: keyof Who, work: (db: Db) => Promise<Result>): Promise<Result> {
    return asPerson(this.#database, this.#who[who], work)
  }

  /** The Thursday on or after the day so many days from planting: committees meet on Thursdays. */
  #thursday(inDays: number): Day {
    const on = addDays(this.#today, inDays)
    return addDays(on, (4 - weekdayOf(on) + 7) % 7)
  }

  async run(): Promise<void> {
    const id = await this.#as('clerk', (db) => addCommittee(db, committee))
    for (const [name, capacity, standsFor] of members)
      await this.#as('clerk', (db) =>
        seatMember(db, id, { name, capacity, standsFor, votes: name.startsWith('Canon'), fromOn: '2026-05-21' }),
      )
    for (const [name, title, fromOn] of portfolios) {
      const personId = name === this.#who.cabinetMember.name ? this.#who.cabinetMember.id : null
      await this.#as('clerk', (db) => givePortfolio(db, { name, title, fromOn, personId }))
    }
    await this.#call(id, -73, autumn, { agendaAgo: 100, published: 90 })
    await this.#call(id, 18, winter, { agendaAgo: 6, published: 1 })
    for (const inDays of [82, 130]) await this.#as('clerk', (db) => callMeeting(db, id, this.#fields(inDays)))
  }

  #fields(inDays: number) {
    return {
      heldOn: this.#thursday(inDays),
      startsAt: committee.startsAt,
      place: committee.place,
      joining: 'Watch it live, or ask for a link by noon of the day before.',
    }
  }

  /** A meeting whose agenda was drafted and whose papers were published so many days ago. */
  async #call(
    id: CommitteeId,
    inDays: number,
    items: readonly ItemStory[],
    { agendaAgo, published }: { agendaAgo: number; published: number },
  ): Promise<{ meeting: CommitteeMeetingId; items: readonly ItemId[] }> {
    const fields = this.#fields(inDays)
    const meeting = await this.#as('clerk', (db) => callMeeting(db, id, fields))
    const added: ItemId[] = []
    for (const story of items)
      added.push(await this.#item(meeting, story, { on: addDays(this.#today, -agendaAgo), heldOn: fields.heldOn }))
    await this.#as('clerk', (db) => briefChair(db, meeting, addDays(this.#today, -published)))
    await this.#as('clerk', (db) => publishAgenda(db, meeting, { on: addDays(this.#today, -published) }))
    return { meeting, items: added }
  }

  async #item(
    meeting: CommitteeMeetingId,
    story: ItemStory,
    { on, heldOn }: { on: Day; heldOn: Day },
  ): Promise<ItemId> {
    const id = await this.#as('clerk', (db) =>
      addItem(
        db,
        meeting,
        {
          title: story.title,
          sort: story.sort ?? 'substantive',
          asks: story.asks ?? '',
          presenter: story.presenter ?? '',
          minutesPlanned: story.minutes ?? null,
          dataTo: story.dataAgo === undefined ? null : addDays(heldOn, -story.dataAgo),
          followsWhy: story.follows ?? '',
        },
        on,
      ),
    )
    const { paper, progress, exempt } = story
    if (paper) await this.#as('clerk', (db) => addPaper(db, id, { ...paper, sort: 'report' }, { today: on }))
    if (progress !== undefined)
      await this.#as('clerk', async (db) => {
        const plan = (await listPlans(db)).find(({ title }) => title.includes('improvement plan'))
        if (plan) await addProgressPaper(db, id, { planId: plan.id, author: progress, today: this.#today })
      })
    if (exempt) {
      await this.#as('clerk', (db) => askForExemption(db, id, exempt))
      await this.#as('clerk', (db) => addExemptPaper(db, id, exempt.paper, { today: on }))
      await this.#as('director', (db) => agreeExemption(db, id))
    }
    return id
  }
}
