import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, subject, toImprove } from '../parts.ts'

const published = '2026-11-18'
const inspection = { start: '2026-10-06', end: '2026-10-07' }
const topic =
  'Inspectors looked at the local authority’s arrangements for planning and achieving permanence for children in care.'

/**
 * Carries one figure that does not work out, because real letters do: the printed share is not the share of its own two
 * numbers. A reader keeps both and says so.
 */
export const misprintedShare = { counted: 1914, of: 2463, printedPercent: 71 } as const

const number = (value: number) => value.toLocaleString('en-GB')
const { counted, of, printedPercent } = misprintedShare

export const focusedVisit2026: Letter = {
  fileName: 'alderwick-2026-11-18-focused-visit.pdf',
  title: 'Focused visit to Alderwick local authority children’s services, October 2026',
  framework: 'ILACS focused visit',
  inspection,
  published,
  issuedOn: published,
  leadInspector: 'Rafael Quillinan',
  topic,
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.since2022, 'Director of Children’s Services', ...alderwick.address),
    p('Dear Ms Tarrant'),
    subject('Focused visit to Alderwick local authority children’s services'),
    p(
      `This letter summarises the findings of the focused visit to Alderwick local authority children’s services on ${periodInWords(inspection)}. His Majesty’s Inspectors for this visit were Rafael Quillinan and Maud Ekwueme.`,
    ),
    p(topic),
    p(
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
    ),
    h1('Headline findings'),
    p(
      'Most children in care in Alderwick know where they will grow up, and the adults who decide this do so with care. Leaders have kept their promise to give children fewer changes of social worker. Permanence is settled sooner than it was in 2024. What has been settled is not always written down in time for those who have to act on it, and plans remain hard for a child to check. Auditing is better than it was, and its effect is hard to see.',
    ),
    h1('What needs to improve in this area of social work practice?'),
    toImprove(
      'The time taken to finish the records of children’s reviews.',
      'How specific plans are, so that a child could tell whether they had been kept.',
      'The reach of audit into the work of every team.',
    ),
    h1('Main findings'),
    p(
      'Social workers know children well and speak of them with warmth. Reviews take place when they should for almost every child. However, the record of the review is too often finished weeks later, and plans are then written from memory.',
    ),
    p(
      `The authority’s own data show that ${number(counted)} of ${number(of)} visits (${printedPercent}%) were written up within its three-day standard in the year to September. Senior managers report that the position has improved since the summer.`,
    ),
    p(
      'Plans for permanence are agreed by the second review for most children. Where they are not, reviewing officers challenge delay, but the response to them is not always timely. Six children had waited more than a year for a decision about long-term fostering by the carers with whom they already lived.',
    ),
    p(
      'Children’s own words are present in most plans and, in the best, have changed what was decided. For some children who live outside the city, their voice is absent. Inspectors met two young people by video call who had not been told that a permanence panel had discussed them.',
    ),
    p(
      'Brothers and sisters are kept together whenever this is right for them. When they cannot be, time together is planned with imagination and is seldom cancelled. Early permanence is considered for every baby, and six babies are living with carers who hope to adopt them.',
    ),
    p(
      'Special guardians are assessed thoroughly. Support for them is written down, costed and reviewed each year, and they know whom to ring.',
    ),
    p(
      'Auditing has grown since the last visit. It does not yet reach every team, and managers do not routinely act on what auditors see. In the night service no case has been audited this year.',
    ),
    p(
      'Life-story work is thoughtful where it is offered. Too few children are offered it early enough to understand their own history.',
    ),
    p(
      'Children who need help with their mental health wait 14 weeks on average if they live in the city. The authority has begun to ask other areas for the same figure and has had it from three.',
    ),
    p(
      'Councillors take their duty as corporate parents seriously. In July they asked why records are completed late. They had not been answered by the time of this visit.',
    ),
    p('Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.'),
    closing('Rafael Quillinan', 'His Majesty’s Inspector'),
  ],
}
