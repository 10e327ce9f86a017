import { z } from 'zod'
import {
  acceptAction,
  addBoard,
  addEvidence,
  addMeeting,
  addMilestone,
  addPriority,
  addUpdate,
  answerFinding,
  askForDate,
  claimImpact,
  createAction,
  createMeasure,
  createPlan,
  decideDate,
  judgeEvidence,
  keepCommitment,
  listEvidence,
  listPlans,
  makeCommitment,
  measureAction,
  measurePriority,
  propose,
  putInPlan,
  raiseRisk,
  recordReading,
  sayWorse,
  settleHypothesis,
  takeProposal,
  takeStep,
  tellLeadership,
  waitFor,
  writeHypothesis,
  type ActionId,
  type MeasureId,
} from '../../improvement/index.ts'
import { FindingFilters, findFindings } from '../../inspections/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, day, daysBetween, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ideas, measures, priorities, type ActionStory, type Deed, type Somebody } from './story.ts'

const addresses: Readonly<Record<Somebody, string>> = {
  marian: 'marian.oyelaran',
  gwen: 'gwen.tarrant',
  hannah: 'hannah.kowalczyk',
  ruth: 'ruth.falconer',
  tobias: 'tobias.achterberg',
  priyanka: 'priyanka.sellwood',
  osian: 'osian.merrifield',
}

/** Plans what Alderwick has planned, each step on its own day by its own person, through the same doors as a real one. */
export const plantPlans = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const people: Partial<Record<Somebody, Person>> = {}
  for (const [name, address] of Object.entries(addresses)) {
    const person = await personByEmail(database, authorityId, `${address}@alderwick.example`)
    if (!person) return // the demonstration has been changed by its people: leave it be
    people[name as Somebody] = person // the keys of the table above
  }
  const who = people as Readonly<Record<Somebody, Person>> // the loop has been through every one
  if ((await asPerson(database, who.marian, (db) => listPlans(db))).length > 0) return
  const member = await personByEmail(database, authorityId, 'marcus.bell@alderwick.example')
  await new Planting(database, { who, leadMember: member?.id ?? null, today }).run()
}

/** Readings are recorded so many days after their month has ended. */
const readAfter = 10

class Planting {
  readonly #database: Database
  readonly #who: Readonly<Record<Somebody, Person>>
  readonly #today: Day
  readonly #measures = new Map<string, MeasureId>()
  readonly #actions = new Map<string, ActionId>()
  readonly #leadMember: string | null
  constructor(
    database: Database,
    { who, leadMember, today }: { who: Readonly<Record<Somebody, Person>>; leadMember: string | null; today: Day },
  ) {
    this.#database = database
    this.#who = who
    this.#leadMember = leadMember
    this.#today = today
  }

  /** Work of somebody so many days ago, recorded as of that day. */
  #then<Result>(ago: number, by: Somebody, work: (db: Db, on: Day) => Promise<Result>): Promise<Result> {
    const on = addDays(this.#today, -ago)
    const person = this.#who[by]
    return this.#database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.run(sql`
          select set_config('sightline.authority', ${person.authorityId}, true), set_config('sightline.person', ${person.id}, true),
            set_config('sightline.recorded_at', ${`${on} 10:00:00+00`}, true)`)
        return work(step, on)
      }),
    )
  }

  async run(): Promise<void> {
    const { gwen } = this.#who
    const board = await this.#then(410, 'marian', (db) =>
      addBoard(db, {
        name: 'Children’s Improvement Board',
        forum: 'improvement board',
        chair: 'Dame Oriel Thackeray, independent',
        every: 'monthly',
      }),
    )
    const meetings = new Map<number, string>()
    for (const inDays of [-61, -33, 1, 29, 57, 85]) {
      const heldOn = addDays(this.#today, inDays)
      meetings.set(
        inDays,
        await this.#then(120, 'marian', (db) =>
          addMeeting(db, board, {
            title: inDays === 29 ? `${monthName.format(new Date(heldOn))} Strategic Board` : '',
            heldOn,
          }),
        ),
      )
    }
    for (const { key, fields, targetIn, pair } of measures.toReversed()) {
      const id = await this.#then(405, 'marian', (db) =>
        createMeasure(db, {
          ...fields,
          pairId: pair === undefined ? null : (this.#measures.get(pair) ?? null),
          baselineOn: addDays(this.#today, -395),
          targetOn: addDays(this.#today, targetIn),
          targetBy: 'the Improvement Board',
          ownerId: this.#who.priyanka.id,
        }),
      )
      this.#measures.set(key, id)
    }
    // An ambition with a day, that nobody is judged by any more: its target and its history stay.
    await this.#then(404, 'marian', (db) =>
      createMeasure(db, {
        indicatorId: 'SC01',
        title: 'What share of schools has an overall grade of good or better?',
        numerator: 'schools whose last overall grade is good or outstanding',
        denominator: 'schools with an overall grade',
        target: 100,
        targetOn: '2024-07-31',
        targetBy: 'the council’s ambition for schools',
        withdrawnOn: '2024-09-02',
        withdrawnWhy: 'schools are given no overall grade any more; the report cards of schools are read in its place',
        ownerId: this.#who.priyanka.id,
      }),
    )
    await this.#readings()
    const plan = await this.#then(402, 'gwen', (db) =>
      createPlan(db, {
        title: 'Children’s services improvement plan',
        purpose:
          'What Alderwick promised after inspectors looked at permanence for children in care, and how far it is.',
        ownerId: gwen.id,
        boardId: board,
        startsOn: addDays(this.#today, -400),
        endsOn: addDays(this.#today, 240),
      }),
    )
    let firstPriority = ''
    for (const story of priorities) {
      const findingIds = (await this.#findings(story.themes)).slice(0, 3).map(({ id }) => id)
      const { kind, text, evidence } = story.cause
      const priority = await this.#then(401, 'gwen', (db) =>
        addPriority(db, plan, {
          title: story.title,
          causeKind: kind,
          cause: text,
          causeEvidence: evidence,
          ownerId: this.#who[story.owner].id,
          boardId: board,
          leadMemberId: this.#leadMember,
          findingIds,
        }),
      )
      firstPriority ||= priority
      for (const key of story.measures)
        await this.#then(400, 'marian', (db) => measurePriority(db, priority, this.#measure(key)))
      for (const action of story.actions) await this.#action(action, { plan, priority, findingIds, meetings })
    }
    await this.#secondPlan(board)
    const analyst = await this.#then(70, 'marian', (db, on) =>
      raiseRisk(
        db,
        plan,
        {
          title: 'The analyst leaves before the weekly list runs by itself',
          priorityId: firstPriority,
          ownerId: this.#who.marian.id,
          likelihood: 4,
          impact: 4,
          childImpact: 2,
          mitigation: 'A second person learns to make it.',
          bitesOn: addDays(this.#today, 45),
        },
        { actionIds: [this.#actions.get('weekly-list') ?? ''].filter(Boolean), today: on },
      ),
    )
    await this.#then(58, 'marian', (db, on) =>
      tellLeadership(db, analyst, { on, how: 'The monthly note to the Corporate Leadership Team, item 3.' }, on),
    )
    await this.#then(50, 'gwen', (db, on) =>
      raiseRisk(
        db,
        plan,
        {
          title: 'A child’s plan is changed and nobody tells the foster carers',
          priorityId: firstPriority,
          ownerId: this.#who.hannah.id,
          likelihood: 1,
          impact: 2,
          childImpact: 4,
          mitigation: 'Each change is read back to the carers.',
        },
        { today: on },
      ),
    )
    await this.#drafts(plan)
    await this.#ideas()
  }

  /** What the analyst thinks is behind the signals of measures, and what became of it. */
  async #ideas(): Promise<void> {
    for (const { measure, hypothesis, writtenWith, checkIn, settled } of ideas) {
      const id = await this.#then(this.#readAgo(writtenWith), 'priyanka', (db, on) =>
        writeHypothesis(db, this.#measure(measure), { hypothesis, checkOn: addDays(this.#today, checkIn) }, on),
      )
      if (settled) await this.#then(settled.ago, 'priyanka', (db, on) => settleHypothesis(db, id, settled, on))
    }
  }

  #measure(key: string): MeasureId {
    const found = this.#measures.get(key)
    if (found === undefined) throw new Error(`The demonstration has no measure “${key}”.`)
    return found
  }

  /** The readings of each measure, a month at a time, recorded on the tenth of the month after. */
  async #readings(): Promise<void> {
    for (const { key, fields, months } of measures) {
      for (const [index, [numerator, denominator]] of months.entries()) {
        const { start, end } = this.#month(months.length - index)
        const counts = fields.unit === 'percent' ? { numerator, denominator } : { value: numerator }
        await this.#then(this.#readAgo(months.length - index), 'priyanka', (db) =>
          recordReading(
            db,
            this.#measure(key),
            { periodStart: start, periodEnd: end, ...counts, source: `${fields.source}, as of the tenth` },
            this.#today,
          ),
        )
      }
    }
  }

  /** The month so many before this one of those whose readings are in: 1 is the last. */
  #month(back: number): { start: Day; end: Day } {
    return monthBefore(addDays(this.#today, -readAfter), back)
  }

  /** How many days ago the readings of that month were recorded: one at least. */
  #readAgo(back: number): number {
    return daysBetween(addDays(this.#month(back).end, readAfter), this.#today)
  }

  #findings(themes: readonly string[]) {
    const filters = FindingFilters.parse({
      theme: [...themes],
      kind: ['improve', 'priority', 'recommendation'],
      state: 'confirmed',
      authority: '999',
    })
    return asPerson(this.#database, this.#who.marian, (db) => findFindings(db, filters))
  }

  async #action(
    story: ActionStory,
    {
      plan,
      priority,
      findingIds,
      meetings,
    }: {
      plan: Parameters<typeof putInPlan>[2]['planId']
      priority: string
      findingIds: readonly string[]
      meetings: ReadonlyMap<number, string>
    },
  ): Promise<void> {
    const first = Math.max(...story.deeds.map(({ ago }) => ago), 0) + 2
    const due =
      'in' in story.due
        ? { dueKind: 'day' as const, dueOn: addDays(this.#today, story.due.in) }
        : 'every' in story.due
          ? {
              dueKind: 'continuous' as const,
              dueOn: addDays(this.#today, story.due.from),
              reviewEveryDays: story.due.every,
            }
          : { dueKind: 'meeting' as const, dueMeetingId: meetings.get(story.due.atMeetingIn) }
    const id = await this.#then(first, 'marian', async (db) => {
      const made = await createAction(db, {
        title: story.title,
        doneWhen: story.doneWhen,
        ownerId: this.#who[story.owner].id,
        noMeasureBecause: story.noMeasure ?? '',
        costPounds: story.cost?.pounds ?? null,
        costNote: story.cost?.note ?? '',
        ...due,
      })
      await putInPlan(db, made, { planId: plan, priorityId: priority })
      for (const findingId of findingIds) await answerFinding(db, made, findingId)
      for (const key of story.measures ?? []) await measureAction(db, made, this.#measure(key))
      for (const { title, in: inDays } of story.milestones ?? [])
        await addMilestone(db, made, { title, dueOn: addDays(this.#today, inDays) })
      return made
    })
    this.#actions.set(story.key, id)
    const before = this.#actions.get(story.needs ?? '')
    if (before !== undefined)
      await this.#then(first - 1, 'marian', (db) => waitFor(db, id, before, 'It uses the same list.'))
    for (const deed of story.deeds) await this.#then(deed.ago, deed.by, (db, on) => this.#deed(db, id, deed, on, story))
  }

  async #deed(db: Db, id: ActionId, deed: Deed, on: Day, story: ActionStory): Promise<void> {
    switch (deed.does) {
      case 'accept':
        return acceptAction(db, id, on)
      case 'say':
        return addUpdate(db, id, { said: deed.said, ownView: deed.view ?? '', isReview: deed.review ?? false })
      case 're-date': {
        const asked = await askForDate(
          db,
          id,
          { toOn: addDays(this.#today, deed.in), reason: deed.reason, why: deed.why },
          on,
        )
        if (asked === 'waiting') await this.#approve(db, id, on)
        return
      }
      case 'evidence': {
        const milestones = await db.many(
          sql`select id from milestones where action_id = ${id} order by place`,
          z.object({ id: z.string() }),
        )
        const milestoneId = deed.for === undefined ? null : (milestones[deed.for]?.id ?? null)
        await addEvidence(
          db,
          id,
          {
            kind: deed.kind,
            title: deed.title,
            datedOn: on,
            milestoneId,
            sampleN: deed.n ?? null,
            sampleGood: deed.good ?? null,
          },
          on,
        )
        return
      }
      case 'verify': {
        for (const one of await listEvidence(db, [id]))
          if (one.verdict === 'waiting') await judgeEvidence(db, one.id, { verdict: 'verified', today: on })
        return
      }
      case 'too early':
        await claimImpact(db, id, { tooEarlyUntil: addDays(this.#today, deed.lookIn), grade: 0 }, on)
        return
      case 'claim':
        await claimImpact(
          db,
          id,
          {
            measureId: this.#measure(story.measures?.[0] ?? ''),
            grade: deed.grade,
            numbersTreated: deed.treated,
            treatedOf: deed.of,
            timing: deed.timing,
            otherCauses: deed.others,
            childVoice: deed.voice ?? '',
            note: deed.note ?? '',
          },
          on,
        )
        return
      case 'say worse':
        return sayWorse(db, id, { status: deed.status, why: deed.why, today: on })
      default: {
        const why = 'why' in deed ? deed.why : ''
        const body = 'body' in deed ? (deed.body ?? '') : ''
        const minute = 'minute' in deed ? deed.minute : ''
        await takeStep(db, id, deed.does, { why, body, minute, today: on })
      }
    }
  }

  /** The director approves, on the same day. */
  async #approve(db: Db, id: ActionId, on: Day): Promise<void> {
    await db.run(sql`select set_config('sightline.person', ${this.#who.gwen.id}, true)`)
    const { id: asked } = await db.one(
      sql`select id from redates where action_id = ${id} and verdict = 'waiting'`,
      z.object({ id: z.string() }),
    )
    await decideDate(db, asked as Parameters<typeof decideDate>[1], { verdict: 'approved', today: on }) // the id of a row just read
  }

  /** Another plan keeps one of the promises of the first: the same action, never copied, in the same words. */
  async #secondPlan(board: string): Promise<void> {
    const shared = this.#actions.get('told-panel')
    const plan = await this.#then(90, 'hannah', (db) =>
      createPlan(db, {
        title: 'Corporate parenting strategy',
        purpose: 'What councillors promised the children they look after.',
        ownerId: this.#who.hannah.id,
        boardId: board,
      }),
    )
    if (shared === undefined) return
    await this.#then(90, 'hannah', (db) => putInPlan(db, shared, { planId: plan, priorityId: null }))
    await this.#then(89, 'hannah', async (db) => {
      const commitment = await makeCommitment(db, {
        name: 'Told first',
        words: 'We tell you before anybody meets about you, and afterwards what they said.',
      })
      await keepCommitment(db, shared, commitment)
    })
  }

  /** What has been proposed since the last letter and not yet agreed. */
  async #drafts(plan: Parameters<typeof takeProposal>[1]): Promise<void> {
    const [proposal] = propose(
      (
        await this.#findings([
          'care-health-checks',
          'missing-children',
          'visits-to-children',
          'life-story-work',
          'ehc-timeliness',
        ])
      ).slice(0, 2),
    )
    if (!proposal) return
    const { theme, title, cause, actions, findings } = proposal
    await this.#then(4, 'marian', (db) =>
      takeProposal(
        db,
        plan,
        {
          theme,
          title,
          causeKind: cause?.kind ?? '',
          cause: cause?.text ?? '',
          findingIds: findings.map(({ id }) => id),
          actions,
          measures: [0],
        },
        { ownerId: this.#who.hannah.id, dueOn: addDays(this.#today, 120) },
      ),
    )
  }
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** The month that ended so many month-ends before the day: 1 is the last whole month. */
const monthBefore = (today: Day, back: number): { start: Day; end: Day } => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const index = year * 12 + (month - 1) - back
  const first = (at: number): Day => day(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`)
  return { start: first(index), end: addDays(first(index + 1), -1) }
}
