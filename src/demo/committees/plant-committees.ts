import { ActionFilters, findActions, listPlans } from '../../improvement/index.ts'
import { getDocument, listDocuments, type PooledReader } from '../../inspections/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import { weekdayOf } from '../../platform/calendar/days.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import {
  addCommittee,
  addDeclaration,
  addLetter,
  addPlanningMeeting,
  addPresent,
  decideMatter,
  listProgramme,
  addProgrammeItem,
  addScoping,
  sayStream,
  answerSuggestion,
  suggestTopic,
  addQuestion,
  addResolution,
  beginMinute,
  bringIn,
  previewBringIn,
  chaseResolution,
  followWithAction,
  listAgenda,
  listSeats,
  openMeeting,
  publishResponse,
  recordAttendance,
  respondTo,
  saveMinute,
  serveResolution,
  takeMinuteStep,
  type BroughtIn,
  type MinuteId,
  addExemptPaper,
  addItem,
  addPaper,
  addProgressPaper,
  agreeExemption,
  askForExemption,
  askWitness,
  briefWitness,
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
import { demoPeople } from '../people.ts'
import { olderPacks } from './older-packs.ts'
import { followOlderPack } from './plant-older-packs.ts'
import { plantParticipation } from './plant-participation.ts'
import {
  autumn,
  autumnAttendance,
  autumnMinutes,
  committee,
  members,
  planningMeetings,
  portfolios,
  programme,
  suggestions,
  winter,
  type ItemStory,
  type ResolutionStory,
} from './story.ts'

/** Plants Alderwick’s committee: its members, its meetings, their papers. Goes through the same doors as a real one. */
export const plantCommittees = async (
  { database, files, readText }: Ground,
  authorityId: string,
  today: Day,
): Promise<void> => {
  const named = (address: string) => personByEmail(database, authorityId, `${address}@alderwick.example`)
  const [clerk, director, cabinetMember] = [
    await named('delphine.arkwright'),
    await named('gwen.tarrant'),
    await named('marcus.bell'),
  ]
  if (!clerk || !director || !cabinetMember) return // the demonstration has been changed by its people: leave it be
  if ((await asPerson(database, clerk, (db) => listCommittees(db))).length > 0) return
  const planting = new Planting(database, { clerk, director, cabinetMember }, today)
  const committeeId = await planting.setUp()
  const ground = { database, files, readText }
  await bringPapersIn(ground, clerk, today)
  await bringOlderPacksIn(ground, { clerk, director }, today)
  const { held, toCome } = await planting.meet(committeeId)
  await plantParticipation({ database, files, clerk, today }, { committee: committeeId, held, toCome })
}

interface Ground {
  database: Database
  files: FileStore
  /** Where there is no reader of texts, the minutes that are brought in have none. */
  readText: PooledReader['readText'] | undefined
}

/** The papers of July, and then its minutes, are brought in as the scrutiny officer would: numbers go on from there. */
const bringPapersIn = async (ground: Ground, clerk: Person, today: Day): Promise<void> => {
  for (const words of ['committee-pack', 'scrutiny-minutes']) await bringOneIn(ground, { words, clerk, today })
}

/** The papers of two committees of before, in other layouts, and what became of what they resolved. */
const bringOlderPacksIn = async (ground: Ground, who: Pick<Who, 'clerk' | 'director'>, today: Day): Promise<void> => {
  for (const pack of olderPacks) {
    const { words, quorum } = pack
    const brought = await bringOneIn(ground, { words, quorum, clerk: who.clerk, today })
    if (brought) await followOlderPack(ground.database, who, { committeeId: brought.committeeId, pack, today })
  }
}

const bringOneIn = async (
  { database, files, readText }: Ground,
  { words, quorum = null, clerk, today }: { words: string; quorum?: number | null; clerk: Person; today: Day },
): Promise<BroughtIn | undefined> => {
  const pack = (await asPerson(database, clerk, (db) => listDocuments(db))).find(
    ({ fileName, state }) => fileName.includes(words) && state === 'read',
  )
  if (!pack) return undefined
  const document = await asPerson(database, clerk, (db) => getDocument(db, pack.id))
  const bytes = await files.get(document.sha256)
  const blocks = bytes && readText ? await readText(bytes, document.fileName) : []
  return asPerson(database, clerk, async (db) => {
    const { ties } = await previewBringIn(db, pack.id)
    return bringIn(db, pack.id, { quorum, blocks, ties: ties.map(({ findingId }) => findingId), today })
  })
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

  /** The committee, who sits on it and who holds which portfolio. */
  async setUp(): Promise<CommitteeId> {
    const id = await this.#as('clerk', (db) => addCommittee(db, committee))
    for (const [name, capacity, standsFor] of members)
      await this.#as('clerk', (db) =>
        seatMember(db, id, {
          name,
          capacity,
          standsFor,
          votes: name.startsWith('Canon'),
          fromOn: '2026-05-21',
          email: demoPeople.find((person) => person.name === name)?.email ?? '',
        }),
      )
    for (const [name, title, fromOn] of portfolios) {
      const personId = name === this.#who.cabinetMember.name ? this.#who.cabinetMember.id : null
      await this.#as('clerk', (db) => givePortfolio(db, { name, title, fromOn, personId }))
    }
    return id
  }

  /** Its meetings, held and to come, and its work programme. */
  async meet(id: CommitteeId): Promise<{ held: CommitteeMeetingId; toCome: CommitteeMeetingId }> {
    const held = await this.#call(id, -73, autumn, { agendaAgo: 100, published: 90 })
    await this.#minute(id, held.meeting, this.#thursday(-73))
    const toCome = await this.#call(id, 18, winter, { agendaAgo: 6, published: 1 })
    await this.#as('clerk', (db) =>
      sayStream(db, toCome.meeting, {
        stream: 'planned',
        streamSaid: 'With words under the picture.',
        streamLink: 'https://video.alderwick.example/scrutiny',
      }),
    )
    const spring = await this.#as('clerk', (db) => callMeeting(db, id, this.#fields(82)))
    await this.#as('clerk', (db) => callMeeting(db, id, this.#fields(130)))
    await this.#programme(id, spring)
    return { held: held.meeting, toCome: toCome.meeting }
  }

  /** What the committee means to look at, and what people have suggested. */
  async #programme(id: CommitteeId, spring: CommitteeMeetingId): Promise<void> {
    for (const { topic, addedAgo, meetingIn, minutes, from, asks = [], ...story } of programme) {
      const item = await this.#as('clerk', (db) =>
        addProgrammeItem(
          db,
          id,
          {
            ...story,
            topic,
            meetingId: meetingIn === undefined ? null : spring,
            minutesPlanned: minutes ?? null,
            sourceSaid: from ?? '',
          },
          { today: addDays(this.#today, -addedAgo) },
        ),
      )
      for (const asked of asks) await this.#as('clerk', (db) => addScoping(db, item, asked))
    }
    await this.#planningGroup(id, spring)
    for (const { ago, ...story } of suggestions) {
      const made = await this.#as('clerk', (db) => suggestTopic(db, id, story, addDays(this.#today, -ago)))
      if ('answer' in story) {
        const { ago: answeredAgo, takenUp, said } = story.answer
        await this.#as('clerk', (db) =>
          answerSuggestion(db, made, { takenUp, answer: said }, addDays(this.#today, -answeredAgo)),
        )
      }
    }
  }

  /** The chair, the vice-chair and officers met after the autumn’s meeting, and again not long ago. */
  async #planningGroup(id: CommitteeId, spring: CommitteeMeetingId): Promise<void> {
    const items = await this.#as('clerk', (db) => listProgramme(db, id))
    for (const { ago, present, noted, matters } of planningMeetings) {
      const on = addDays(this.#today, -ago)
      const met = await this.#as('clerk', (db) => addPlanningMeeting(db, id, { heldOn: on, present, noted }, on))
      for (const { topic, about = '', decision, said } of matters) {
        const item = items.find((one) => one.topic === topic && one.closedOn === null)
        await this.#as('clerk', (db) =>
          decideMatter(
            db,
            met,
            {
              ref: item ? `item:${item.id}` : '',
              about: item ? '' : (topic ?? about),
              decision,
              forMeetingId: decision === 'schedule' ? spring : null,
              said,
            },
            on,
          ),
        )
      }
    }
  }

  #fields(inDays: number) {
    return {
      heldOn: this.#thursday(inDays),
      startsAt: committee.startsAt,
      place: committee.place,
      joining: 'Watch it live, or ask for a link by noon of the day before.',
    }
  }

  /** What happened at the meeting of the autumn, and what has become of what was resolved. */
  async #minute(committeeId: CommitteeId, meeting: CommitteeMeetingId, heldOn: Day): Promise<void> {
    await this.#as('clerk', (db) => openMeeting(db, meeting, { at: '18:31', today: heldOn }))
    const seats = await this.#as('clerk', (db) => listSeats(db, committeeId, heldOn))
    const idOf = (name: string) => seats.find((seat) => seat.name === name)?.memberId
    const attending = autumnAttendance.flatMap(([name, state, standsFor]) => {
      const memberId = idOf(name)
      return memberId ? [{ memberId, state, forMemberId: standsFor === undefined ? null : idOf(standsFor) }] : []
    })
    await this.#as('clerk', (db) => recordAttendance(db, meeting, attending))
    const items = await this.#as('clerk', (db) => listAgenda(db, meeting))
    await this.#as('clerk', (db) =>
      addPresent(db, meeting, {
        name: 'Marcus Bell',
        office: 'Cabinet Member for Children and Families',
        sort: 'cabinet_member',
      }),
    )
    for (const { item: title, points, witnesses = [], questions = [], resolutions = [] } of autumnMinutes) {
      const itemId = items.find((item) => item.title === title)?.id
      if (!itemId) continue
      for (const [name, office] of witnesses)
        await this.#as('clerk', (db) => addPresent(db, meeting, { name, office, sort: 'witness', itemId }))
      const minute = await this.#as('clerk', (db) => beginMinute(db, meeting, { title, itemId }))
      await this.#as('clerk', (db) => saveMinute(db, minute, { points, version: 1 }))
      for (const question of questions) await this.#as('clerk', (db) => addQuestion(db, minute, question))
      for (const story of resolutions) await this.#resolution(minute, story)
    }
    const [declaring, declaredIn] = [idOf('Leila Brandt'), items.find(({ title }) => title === 'Young carers')?.id]
    if (declaring && declaredIn)
      await this.#as('clerk', (db) =>
        addDeclaration(db, meeting, {
          memberId: declaring,
          itemId: declaredIn,
          sort: 'personal',
          nature: 'Trustee of a charity for carers.',
        }),
      )
    const checkedOn = addDays(heldOn, 6)
    await this.#as('clerk', (db) => takeMinuteStep(db, meeting, 'check', { today: checkedOn, closedAt: '20:40' }))
    await this.#as('clerk', (db) => takeMinuteStep(db, meeting, 'publish', { today: addDays(heldOn, 8) }))
  }

  async #resolution(
    minute: MinuteId,
    { text, kind, addressee = '', sent, letter, chased, answer, action }: ResolutionStory,
  ): Promise<void> {
    const ago = (days: number): Day => addDays(this.#today, -days)
    const id = await this.#as('clerk', (db) => addResolution(db, minute, { text, kind, addressee }))
    if (sent)
      await this.#as('clerk', (db) =>
        serveResolution(
          db,
          id,
          { on: this.#after(sent.ago), addressee, noticeGiven: sent.notice ?? false },
          this.#today,
        ),
      )
    if (sent && letter !== undefined)
      await this.#as('clerk', (db) =>
        addLetter(
          db,
          id,
          { direction: 'sent', dated: this.#after(sent.ago), correspondent: addressee, body: letter },
          { today: this.#today },
        ),
      )
    if (chased)
      await this.#as('clerk', (db) =>
        chaseResolution(db, id, { on: ago(chased.ago), whom: chased.whom, said: chased.said }, this.#today),
      )
    if (answer) {
      const { response, text: words, why = '', published } = answer
      await this.#as(answer.by, (db) =>
        respondTo(db, id, { on: ago(answer.ago), response, text: words, why }, this.#today),
      )
      if (published !== undefined) await this.#as('clerk', (db) => publishResponse(db, id, ago(published)))
    }
    if (action !== undefined)
      await this.#as('director', async (db) => {
        const [found] = await findActions(db, ActionFilters.parse({ q: action, sort: 'title' }), this.#today)
        if (found) await followWithAction(db, id, found.facts.id)
      })
  }

  /** So many days ago, but not before the meeting, which is on a Thursday of that week. */
  #after(ago: number): Day {
    const [on, held] = [addDays(this.#today, -ago), this.#thursday(-73)]
    return on < held ? held : on
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
    const { paper, progress, exempt, heard = [] } = story
    for (const { name, office, isBriefed } of heard)
      await this.#as('clerk', async (db) => {
        const witness = await askWitness(db, id, { name, office })
        if (isBriefed) await briefWitness(db, witness, { on, today: this.#today })
      })
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
