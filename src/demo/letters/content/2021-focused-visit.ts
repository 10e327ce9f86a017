import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, subject, toImprove } from '../parts.ts'

const published = '2021-08-12'
const inspection = { start: '2021-07-07', end: '2021-07-08' }
const topic =
  'Inspectors looked at the local authority’s arrangements for children in need and those subject to a child protection plan.'

export const focusedVisit2021: Letter = {
  fileName: 'alderwick-2021-08-12-focused-visit.pdf',
  title: 'Focused visit to Alderwick children’s services, July 2021',
  framework: 'ILACS focused visit',
  inspection,
  published,
  issuedOn: published,
  leadInspector: 'Jocelyn Abernathy-Rao',
  topic,
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.until2022, 'Director of Children’s Services', ...alderwick.address),
    p('Dear Ms Castellane'),
    subject('Focused visit to Alderwick children’s services'),
    p(
      `This letter summarises the findings of a focused visit to Alderwick children’s services on ${periodInWords(inspection)}. Her Majesty’s Inspectors for this visit were Jocelyn Abernathy-Rao and Gideon Marchetti-Cole.`,
    ),
    p(topic),
    p(
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
    ),
    h1('Headline findings'),
    p(
      'Children who need protection in Alderwick are safer than when we inspected in 2019. The two assessment teams that struggled then have more staff and a single manager, and visits are up to date. The pandemic has brought more families to the front door with harder problems. Plans are the weak point: many are lists of appointments, and families cannot tell from them what good would look like.',
    ),
    h1('What needs to improve in this area of social work practice?'),
    toImprove(
      'The extent to which plans say, in words that a family would use, what must change and by when.',
      'The recording of what children say when they are seen alone.',
      'The use that managers make of audit in their own teams.',
    ),
    h1('Main findings'),
    p(
      'Decisions at the front door are prompt and recorded. Consent is asked for and, where it is overridden, the reason is given. Strategy meetings are well attended and their minutes are shared within two days.',
    ),
    p(
      'Assessments have improved. Three out of four that inspectors read weighed the family’s history and listened to fathers. The remainder were written to close the case.',
    ),
    p(
      'Plans do not keep up with this. Inspectors saw a plan with 31 actions, none of which said what should be different for the child. Core groups meet on time but too often go through the list. Children are visited alone and by someone whom they know, although what they say is then summed up in the worker’s words.',
    ),
    p(
      'Social workers told inspectors that they feel supported and that caseloads are fairer. Senior managers report that a new tool for auditing will reach all teams by the end of the year.',
    ),
    p(
      'Thank you for the welcome that your staff gave us. We will take what we found into account when planning your next inspection or visit.',
    ),
    closing('Jocelyn Abernathy-Rao', 'Her Majesty’s Inspector'),
  ],
}
