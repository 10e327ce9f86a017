import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, priorities, subject, toImprove } from '../parts.ts'

const published = '2022-07-20'
const inspection = { start: '2022-06-14', end: '2022-06-15' }
const topic = 'Inspectors looked at the local authority’s arrangements for care leavers aged 18 to 25.'

export const focusedVisit2022: Letter = {
  fileName: 'alderwick-2022-07-20-focused-visit.pdf',
  title: 'Focused visit to Alderwick children’s services, June 2022',
  framework: 'ILACS focused visit',
  inspection,
  published,
  issuedOn: published,
  leadInspector: 'Lucian Farthingale',
  topic,
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.since2022, 'Director of Children’s Services', ...alderwick.address),
    p('Dear Ms Tarrant'),
    subject('Focused visit to Alderwick children’s services'),
    p(
      `This letter summarises the findings of the focused visit to Alderwick children’s services on ${periodInWords(inspection)}. Her Majesty’s Inspectors for this visit were Lucian Farthingale and Sunniva Harcastle.`,
    ),
    p(topic),
    p(
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
    ),
    h1('Headline findings'),
    p(
      'Young people who have a personal adviser in Alderwick are well supported and say so. Too many have none. Since the spring of 2021 eight advisers have left and four have come. At the time of the visit 41 care leavers had no adviser of their own, and for 12 of these the council did not know where they were living.',
    ),
    h1('Area for priority action'),
    priorities(
      'Find the 12 young people whose whereabouts are not known, see that each is safe, and make sure that no care leaver is left without contact for longer than eight weeks.',
    ),
    h1('What needs to improve in this area of social work practice?'),
    toImprove(
      'The allocation of a personal adviser to every young person at 16, with no wait at 18.',
      'The quality of pathway plans, which are often last year’s plan with a new date.',
      'Support with mental health for care leavers, who wait longer than when they were children.',
      'Support for care leavers who live outside the city.',
    ),
    h1('Main findings'),
    p(
      'Relationships are at the heart of what works. Advisers stay in touch by message, by bicycle and over breakfast. Young people who have been in custody told inspectors that their adviser was the only person who came every time.',
    ),
    p(
      'Those without an adviser have a duty line. It is answered kindly by someone who does not know them. Duty workers keep no list of those who have not rung, so silence is not noticed.',
    ),
    p(
      'Most pathway plans are up to date on the system. However, in nine of the 20 that inspectors read, the text was unchanged since the year before, and in three it described a flat that the young person had left.',
    ),
    p(
      'The council’s local offer is generous: council tax is paid until 25, and there is a fund for driving lessons. Not all young people know of it. Housing is good, and no care leaver was in bed and breakfast on the day of our visit.',
    ),
    p(
      'Leaders accept what we found. They had relied on a figure for contact that counted messages sent. The director has already moved three posts from other teams.',
    ),
    closing('Lucian Farthingale', 'Her Majesty’s Inspector'),
  ],
}
