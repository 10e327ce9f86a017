import { alderwick, directors } from '../alderwick.ts'
import { inWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, subject } from '../parts.ts'

const published = '2018-04-11'
const metOn = '2018-03-20'

export const annualConversation2018: Letter = {
  fileName: 'alderwick-2018-04-11-annual-conversation.pdf',
  title: 'Annual conversation: education and social care, Alderwick City Council',
  framework: 'Annual conversation',
  inspection: null,
  published,
  issuedOn: published,
  leadInspector: null,
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.until2018, 'Director of Children’s Services', ...alderwick.address),
    lines('From: Evander Prowse HMI', 'Regional Director'),
    p('Dear Ruth'),
    subject(`Annual conversation: education and social care, ${inWords(metOn)}`),
    p(
      'Thank you for meeting Lavinia Strode, Piers Okafor-Lyle and me to talk about social care and education in Alderwick. You began with changes since we last met: a new leader of the council, a budget that protects children’s services for one more year, and the first rise in the number of children in care since 2015.',
    ),
    h1('Social care'),
    p(
      'You told us that your workforce is steadier. Nine posts in a hundred are vacant, against 16 a year ago, and you believe that this is the fruit of the social work academy. You said that children still have too many changes of social worker in the two long-term teams and that you have set a target of no more than two in a year.',
    ),
    p(
      'We discussed your progress with the recommendations of 2014. You are confident that care plans are now updated in time. Your own figures show that 74% of review records were complete within four weeks. You have seen fewer children move home three times in a year, but you cannot yet say whether the new matching panel is the reason.',
    ),
    p(
      'You consider that your audits are a strength. We noted that they cover five of your nine teams, and you agreed that the reach of audit is the next thing to mend. Waits for the child and adolescent mental health service remain long, at 19 weeks, and you are pressing the clinical commissioning group on this.',
    ),
    p(
      'You explained that all but six care leavers have a personal adviser. Senior managers report that young people in custody are visited every month.',
    ),
    h1('Education'),
    p(
      'The proportion of good or better primary schools has risen to 91% and is above the national average. In secondary schools the figure is 68%. The virtual school is well regarded by the heads who spoke to us. You picked out the progress of children who have special educational needs as your main worry.',
    ),
    h1('Next steps'),
    p(
      'You suggested that a focused visit to the front door would be of most use to you. We will keep in touch through the regional team.',
    ),
    closing('Evander Prowse HMI', 'Regional Director'),
  ],
}
