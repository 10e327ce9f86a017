import {
  addReadinessTask,
  answerChase,
  decideAgencies,
  decideFollowUp,
  listChases,
  listFollowUps,
  ownCode,
  recordChase,
  recordSelfGrade,
  tickReadinessTask,
} from '../inspections/index.ts'
import { listPeople } from '../people/index.ts'
import { day, type Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'

/** What Alderwick said of itself before inspectors came: too generous in some years, right in others. */
const selfGrades = [
  ['ilacs.overall_effectiveness', 2019, 'good', '2019-06-28', 'Self-evaluation of practice 2019, page 2'],
  ['ilacs.help_and_protection', 2019, 'good', '2019-06-28', 'Self-evaluation of practice 2019, page 9'],
  ['ilacs.children_in_care', 2023, 'good', '2023-03-31', 'Self-evaluation of practice 2023, page 14'],
  ['ilacs.care_leavers', 2023, 'requires-improvement', '2023-03-31', 'Self-evaluation of practice 2023, page 19'],
  ['ilacs.help_and_protection', 2026, 'good', '2026-02-27', 'Self-evaluation of practice 2026, page 8'],
  ['ilacs.children_in_care', 2026, 'good', '2026-02-27', 'Self-evaluation of practice 2026, page 15'],
  ['ilacs.impact_of_leaders', 2026, 'good', '2026-02-27', 'Self-evaluation of practice 2026, page 4'],
  ['area-send-2023.area_send_outcome', 2026, 'inconsistent', '2026-07-17', 'SEND self-evaluation, July 2026, page 3'],
] as const

/** What has to be ready before inspectors look at a topic again: who sees to it, and whether it is done. */
const tasks = [
  [
    'planning-and-permanence',
    'Records of reviews of the last quarter, with the day each was finished',
    'Ruth Falconer',
    '2026-11-13',
    false,
  ],
  [
    'planning-and-permanence',
    'Six children who wait for a decision on long-term fostering: the reason for each',
    'Ruth Falconer',
    '2026-12-11',
    false,
  ],
  [
    'planning-and-permanence',
    'Escalations by reviewing officers since April, with the answers',
    'Tobias Achterberg',
    '2026-10-30',
    true,
  ],
  [
    'leadership-and-quality',
    'Audits planned and done by team, the night service among them',
    'Marian Oyelaran',
    '2026-12-04',
    false,
  ],
  [
    'leadership-and-quality',
    'Five changes that came from an audit, with dates',
    'Hannah Kowalczyk',
    '2027-01-15',
    false,
  ],
  ['care-leavers', 'Every care leaver with adviser, last contact and home', undefined, undefined, false],
  ['send', 'Waits by service for children who live outside the city', 'Osian Merrifield', '2026-12-18', false],
] as const

/** The quality lead's own work beside the letters: self-grades, verdicts that she confirmed, letters to others, tasks. */
export const plantHistory = async (db: Db, today: Day): Promise<void> => {
  for (const [judged, year, grade, statedOn, source] of selfGrades) {
    if (statedOn <= today)
      await recordSelfGrade(db, { judged, year, grade, statedOn: day(statedOn), source, why: '' }, today)
  }
  await plantFollowUps(db, today)
  const people = new Map((await listPeople(db)).map(({ name, id }) => [name, id]))
  for (const [topic, title, owner, dueOn, done] of tasks) {
    const id = await addReadinessTask(db, topic, {
      title,
      owner: owner && people.get(owner),
      dueOn: dueOn && day(dueOn),
    })
    if (done) await tickReadinessTask(db, id, true)
  }
}

const plantFollowUps = async (db: Db, today: Day): Promise<void> => {
  const { asked, said } = await listFollowUps(db, { authority: await ownCode(db), asAt: today })
  const outright = said.filter(
    ({ words, saidIn, earlier }) => words !== '' && earlier !== null && saidIn.dated < '2021',
  )
  for (const lookBack of outright.slice(0, 4)) {
    await decideFollowUp(db, {
      lookBack: lookBack.key,
      saidIn: lookBack.saidIn.id,
      exact: lookBack.exact,
      page: lookBack.page,
      earlierDocument: lookBack.earlier?.id ?? null,
      findingId: lookBack.finding?.id ?? null,
      verdict: lookBack.verdict,
      asRead: { verdict: lookBack.verdict, sureness: lookBack.sureness },
      why: '',
    })
  }
  const shared = asked.find(({ agencies }) => agencies.contributing.includes('The council'))
  if (shared)
    await decideAgencies(db, { kind: 'finding', id: shared.finding.id }, shared.agencies.byRule, {
      lead: 'The council',
      contributing: [shared.agencies.lead || 'The health commissioner', 'Health providers'],
      why: 'The partnership board gave the lead to the council in October 2024, which holds the one waiting list.',
    })
  const others = asked.filter(({ addressee }) => addressee.whose === 'outside')
  const probation = others.find(({ addressee }) => /probation/i.test(addressee.name))
  if (probation) {
    const chase = {
      askedOf: 'Head of the probation delivery unit',
      askedOn: day('2022-01-17'),
      nextOn: day('2022-03-31'),
    }
    await recordChase(db, probation.finding.id, chase, today)
    const [kept] = await listChases(db, probation.finding.id)
    const answer = 'The post is advertised for the second time. Until it is filled an officer comes one day a week.'
    if (kept) await answerChase(db, kept.id, { answeredOn: day('2022-02-21'), answer }, today)
  }
  const board = others.find(({ addressee }) => /icb/i.test(addressee.name))
  if (board) {
    const chase = {
      askedOf: 'Chief executive, Marrow Vale Integrated Care Board',
      askedOn: day('2026-07-20'),
      nextOn: day('2026-10-30'),
    }
    if (chase.askedOn <= today) await recordChase(db, board.finding.id, chase, today)
  }
}
