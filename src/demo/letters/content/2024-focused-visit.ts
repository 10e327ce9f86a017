import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter, Part } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, subject, toImprove } from '../parts.ts'

const firstIssued = '2024-04-24'
const reIssued = '2024-05-15'
const topic = 'Inspectors looked at the local authority’s arrangements for planning for children in care.'

/**
 * The same letter twice. The first gave the wrong days for the visit; the second says so in its opening lines and is
 * otherwise word for word the same, which is what a reader must notice to link them.
 */
function letter(published: string, visit: { start: string; end: string }, opening: Part[]): Letter {
  return {
    fileName: `alderwick-${published}-focused-visit.pdf`,
    title: 'Focused visit to Alderwick children’s services, March 2024',
    framework: 'ILACS focused visit',
    inspection: visit,
    published,
    issuedOn: published,
    leadInspector: 'Sunniva Harcastle',
    topic,
    runningFoot: [],
    face: 'sans',
    parts: [
      ofstedSender,
      lines(inWords(published)),
      lines(directors.since2022, 'Director of Children’s Services', ...alderwick.address),
      ...opening,
      p('Dear Ms Tarrant'),
      subject('Focused visit to Alderwick children’s services'),
      p(
        `This letter summarises the findings of the focused visit to Alderwick children’s services on ${periodInWords(visit)}. His Majesty’s Inspectors for this visit were Sunniva Harcastle and Rafael Quillinan.`,
      ),
      p(topic),
      p(
        'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
      ),
      ...findings,
      closing('Sunniva Harcastle', 'His Majesty’s Inspector'),
    ],
  }
}

const findings: Part[] = [
  h1('Headline findings'),
  p(
    'Children in care in Alderwick are known and liked by those who work with them. Leaders have made a start on what we said in 2023. There are fewer changes of social worker in one of the two teams, and a panel now looks each month at children who live outside the city. Progress with plans is slow. The quality of what is written depends on who writes it and on how long they wait to do so.',
  ),
  h1('What needs to improve in this area of social work practice?'),
  toImprove(
    'The time taken to complete records of children’s reviews and to bring plans up to date.',
    'How specific plans are about what will be done, by whom and when.',
    'Consistency of social worker for children in the long-term teams.',
    'Whether managers act on what auditors find.',
  ),
  h1('Main findings'),
  p(
    'Social workers speak about children with affection and detail. Visits are regular, and most children are seen alone. Direct work is kept in a box that belongs to the child, and inspectors saw some that had plainly been opened often.',
  ),
  p(
    'Reviews are held when they should be. For too many children, though, the record is finished weeks later, and the plan rests on what was known before. Inspectors followed 18 reviews: in seven, the school had met to agree its own plan before the record came. A tracker exists, but no one is asked about it.',
  ),
  p(
    'Plans are warm and long. Few could be used by a child to check whether adults did what they said. “Continue to support” and “explore options” appear in most of those we read. The best plan that we saw had five lines, and the child had written two of them.',
  ),
  p(
    'Children who live outside the city now have the same number of visits as others. Their own words are found in fewer of their plans. A boy who lives 140 miles away told us that he had asked three times to see his brother and did not know whether anyone had written it down.',
  ),
  p(
    'Independent reviewing officers raise concerns when plans drift. They are answered in the end, often after the time that the council’s own procedure allows.',
  ),
  p(
    'Audits are honest and find what we found. In four of six audited cases, however, the action that the auditor asked for had not been taken three months later. Senior managers told us that a new system will remind team managers.',
  ),
  p(
    'Waits for help with mental health have fallen to 15 weeks for children who live in the city. For others the figure is not known.',
  ),
]

export const focusedVisit2024: Letter = letter(firstIssued, { start: '2024-03-13', end: '2024-03-14' }, [])

export const focusedVisit2024ReIssued: Letter = letter(reIssued, { start: '2024-03-12', end: '2024-03-13' }, [
  p(
    `This letter replaces the one dated ${inWords(firstIssued)}, which gave the wrong days for the visit. Nothing else has been changed.`,
  ),
])
