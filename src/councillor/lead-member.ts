import { inWords, type Day } from '../platform/day.ts'
import type { Paper, PaperBlock } from '../platform/paper/paper.ts'
import type { Db } from '../platform/sql.ts'
import {
  askedOfHolder,
  broughtBy,
  getPortfolio,
  listPortfolios,
  meetingsOfHolder,
  resolutionKinds,
  type Followed,
  type Portfolio,
} from '../scrutiny/index.ts'
import { leftOut } from './councillor-paper.ts'
import { listCouncillorPlans, type CouncillorPlan } from './item.ts'

/** What a cabinet member answers for, on one page. Source: the handbook’s row S-259. */
export interface LeadMember {
  portfolio: Portfolio
  on: Day
  /** Who held the same portfolio before, the latest first. */
  before: readonly Portfolio[]
  /** What committees asked of them, worst first; and how often they were there. */
  asked: readonly Followed[]
  answered: number
  late: number
  meetings: Awaited<ReturnType<typeof meetingsOfHolder>>
  came: number
  toCome: Awaited<ReturnType<typeof broughtBy>>
  brought: Awaited<ReturnType<typeof broughtBy>>
  plans: readonly CouncillorPlan[]
}

/** @throws NotFound */
export const leadMember = async (db: Db, id: string, today: Day): Promise<LeadMember> => {
  const portfolio = await getPortfolio(db, id)
  const same = portfolio.title.toLowerCase()
  const before = (await listPortfolios(db)).filter(
    (one) => one.title.toLowerCase() === same && one.fromOn < portfolio.fromOn,
  )
  const asked = (await askedOfHolder(db, portfolio, today)).filter(
    ({ resolution }) => resolutionKinds[resolution.kind].asks,
  )
  const meetings = await meetingsOfHolder(db, portfolio, today)
  const brought = await broughtBy(db, portfolio, today)
  return {
    portfolio,
    on: today,
    before,
    asked,
    answered: asked.filter(({ resolution }) => resolution.respondedOn !== null).length,
    late: asked.filter(({ standing }) => standing.status === 'overdue').length,
    meetings,
    came: meetings.filter(({ came }) => came).length,
    toCome: brought.filter(({ heldOn }) => heldOn >= today),
    brought: brought.filter(({ heldOn }) => heldOn < today),
    plans: await listCouncillorPlans(db, today),
  }
}

const some = (n: number, one: string, many: string, none: string): string =>
  n === 0 ? none : n === 1 ? one : `${n} ${many}`

/** In a sentence or two: how long they have held it, what they were asked and answered, how often they came. */
export const leadMemberInWords = ({ portfolio, asked, answered, late, meetings, came }: LeadMember): string =>
  [
    `Councillor ${portfolio.name} ${portfolio.toOn ? `held it from ${inWords(portfolio.fromOn)} to ${inWords(portfolio.toOn)}` : `has held it since ${inWords(portfolio.fromOn)}`}.`,
    asked.length === 0
      ? 'No committee has asked anything of them.'
      : `Committees asked ${some(asked.length, 'one thing', 'things', '')} of them: ${answered} answered, ${late} past its day without an answer.`,
    meetings.length === 0
      ? 'No meeting has been held in that time.'
      : meetings.length === 1
        ? `They were ${came === 1 ? '' : 'not '}at the one meeting of a committee in that time.`
        : `They were at ${came} of ${meetings.length} meetings of committees.`,
  ].join(' ')

const listOr = (items: readonly string[], none: string): PaperBlock =>
  items.length === 0
    ? { block: 'paragraph', words: none }
    : { block: 'list', numbered: false, items: items.map((words) => ({ words })) }

/** The same as a paper, to be printed and taken along. */
export const leadMemberPaper = (shown: LeadMember, authority: string): Paper => {
  const { portfolio, on, before, asked, meetings, toCome, brought, plans } = shown
  return {
    title: `${portfolio.title}: Councillor ${portfolio.name}`,
    subject: `What the cabinet member for “${portfolio.title}” answers for, was asked and answered.`,
    author: authority,
    language: 'en-GB',
    issuedOn: on,
    runningHead: `${authority} · cabinet member, ${portfolio.title}`,
    blocks: [
      { block: 'paragraph', words: leadMemberInWords(shown) },
      { block: 'heading', level: 2, text: 'What comes next' },
      listOr(
        toCome.map(
          ({ title, committeeName, heldOn, asks }) =>
            `${inWords(heldOn)}, ${committeeName}: ${title}.${asks ? ` ${asks}` : ''}`,
        ),
        'Nothing that they bring is on an agenda to come.',
      ),
      { block: 'heading', level: 2, text: 'What committees asked of them' },
      listOr(
        asked.map(({ resolution, became }) => `${resolution.name}: ${resolution.text} ${became}`),
        'Nothing.',
      ),
      { block: 'heading', level: 2, text: 'How what was promised stands' },
      listOr(
        plans.flatMap(({ lines }) => lines.map(({ title, sentence }) => `${title}: ${sentence}`)),
        'No plan is open.',
      ),
      { block: 'heading', level: 2, text: 'Meetings of committees' },
      listOr(
        meetings.map(
          ({ heldOn, committeeName, came }) =>
            `${inWords(heldOn)}, ${committeeName}: ${came ? 'there' : 'not there, by the record'}.`,
        ),
        'None was held in that time.',
      ),
      ...(brought.length > 0
        ? [
            { block: 'heading' as const, level: 2 as const, text: 'What they brought' },
            listOr(
              brought.map(({ title, committeeName, heldOn }) => `${inWords(heldOn)}, ${committeeName}: ${title}.`),
              '',
            ),
          ]
        : []),
      { block: 'heading', level: 2, text: 'Who held it before' },
      listOr(
        before.map(
          ({ name, fromOn, toOn }) =>
            `Councillor ${name}, ${inWords(fromOn)} to ${toOn ? inWords(toOn) : 'an unknown day'}.`,
        ),
        'Nobody is recorded.',
      ),
      {
        block: 'paragraph',
        small: true,
        words: `As it stood on ${inWords(on)}, by the record of meetings, resolutions and plans in Sightline. ${leftOut}`,
      },
    ],
  }
}
