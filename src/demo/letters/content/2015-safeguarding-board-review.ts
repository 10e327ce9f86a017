import type { Letter } from '../letter.ts'
import { bullets, h1, labelled, newPage, numbered, numberedAs, p, title } from '../parts.ts'

export const safeguardingBoardReview2015: Letter = {
  fileName: 'alderwick-2015-08-28-safeguarding-board-review.pdf',
  title: 'Review of the effectiveness of the Local Safeguarding Children Board: Alderwick Safeguarding Children Board',
  framework: 'LSCB review',
  inspection: { start: '2015-07-07', end: '2015-07-09' },
  published: '2015-08-28',
  issuedOn: '2015-08-28',
  leadInspector: 'Verity Stannage',
  judgementsInProse: [{ id: 'lscb_effectiveness', label: 'Effectiveness of the board', grade: 'Requires improvement' }],
  runningFoot: [],
  face: 'sans',
  parts: [
    title('Alderwick Safeguarding Children Board'),
    h1('Review of the effectiveness of the Local Safeguarding Children Board'),
    labelled('Inspection date:', '7 July 2015 – 9 July 2015'),
    labelled('Report published:', '28 August 2015'),
    h1('The Local Safeguarding Children Board requires improvement'),
    p(
      'The arrangements in place to evaluate the effectiveness of what is done by the authority and board partners to safeguard and promote the welfare of children require improvement.',
    ),
    newPage,
    h1('Information about this area'),
    bullets(
      'About 54,900 children and young people under the age of 18 live in Alderwick.',
      'At 31 March 2015, 214 children and young people were the subject of a child protection plan. This is an increase from 196 at 31 March 2014.',
      'At 31 March 2015, 355 children were being looked after by the local authority.',
    ),
    h1('Executive summary'),
    p(
      'The board has a new chair, who has brought order to its meetings and candour to its minutes. Partners attend, and they question each other more than they did. Work on sexual exploitation is well led: the profile of those at risk is shared each month and has changed where the police patrol.',
    ),
    p(
      'The board does not yet have a full picture. It receives data from the council and the police, but little from hospitals or from the child and adolescent mental health service. Its programme of multi-agency audits was begun twice and finished once. It has not asked what children who live outside the city think of the help that they get.',
    ),
    h1('Recommendations'),
    numberedAs(
      'recommendation',
      1,
      'Obtain from health partners the figures that the board needs to judge how long children wait for help with their mental health.',
      'Complete the agreed programme of multi-agency audits and test, six months after each, whether practice has changed.',
      'Ask children who live outside the city about their safety and report what they say in the annual report.',
      'Measure the effect of training on practice, and not only how many people attended.',
    ),
    h1('Inspection findings'),
    numbered(
      5,
      'The chair meets the chief executive and the leader of the council every quarter. Lines of accountability are clear and written down.',
      'Attendance is good. Two schools represent all others and consult them before each meeting, which gives the board a strong link with teachers.',
      'Thresholds are set out in a document that front-line staff helped to write. In nine of the ten referrals that inspectors followed, it had been used well.',
      'The sub-group that learns from serious incidents meets often. Its actions are followed to the end, although evidence that they helped is seldom sought.',
    ),
    h1('Information about this review'),
    p(
      'Inspectors examined minutes, plans and audits, observed a meeting of the board and spoke to partners and young people.',
    ),
    labelled('Lead inspector:', 'Verity Stannage HMI'),
    labelled('Team inspector:', 'Tobias Nkemelu HMI'),
  ],
}
