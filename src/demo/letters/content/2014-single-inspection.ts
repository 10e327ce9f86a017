import { inWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { bullets, h1, h2, judgements, labelled, lines, newPage, numbered, numberedAs, p, title } from '../parts.ts'

const inspection = { start: '2014-04-29', end: '2014-05-21' }

export const singleInspection2014: Letter = {
  fileName: 'alderwick-2014-06-27-single-inspection.pdf',
  title:
    'Inspection of services for children in need of help and protection, children looked after and care leavers: Alderwick City Council',
  framework: 'SIF',
  inspection,
  published: '2014-06-27',
  issuedOn: '2014-06-27',
  leadInspector: 'Crispin Halloway-Dunne',
  judgementsInProse: [
    { id: 'overall_effectiveness', label: 'Overall', grade: 'Requires improvement' },
    { id: 'lscb_effectiveness', label: 'The effectiveness of the board', grade: 'Requires improvement' },
  ],
  runningFoot: [],
  face: 'sans',
  parts: [
    title('Alderwick City Council'),
    h1('Inspection of services for children in need of help and protection, children looked after and care leavers'),
    p('and'),
    h1('Review of the effectiveness of the Local Safeguarding Children Board'),
    labelled('Inspection date:', `${inWords(inspection.start)} – ${inWords(inspection.end)}`),
    labelled('Report published:', '27 June 2014'),
    h1('The overall judgement is that children’s services require improvement'),
    p('The authority is not yet delivering good protection and help for children, young people and families.'),
    judgements(
      null,
      { id: 'help_and_protection', label: '1. Children who need help and protection', grade: 'Requires improvement' },
      {
        id: 'children_looked_after_and_permanence',
        label: '2. Children looked after and achieving permanence',
        grade: 'Requires improvement',
      },
      { id: 'adoption', label: '2.1 Adoption performance', grade: 'Good', indent: true },
      {
        id: 'care_leavers',
        label: '2.2 Experiences and progress of care leavers',
        grade: 'Requires improvement',
        indent: true,
      },
      {
        id: 'leadership_management_governance',
        label: '3. Leadership, management and governance',
        grade: 'Requires improvement',
      },
    ),
    h1('The effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement'),
    p('The board is not yet able to show that it knows how well children in Alderwick are protected.'),
    newPage,
    h1('Executive summary'),
    p(
      'Children’s services in Alderwick require improvement to be good. There are no widespread or serious failures that leave children harmed or at risk. Children are seen quickly when someone is worried about them, and most who are looked after live in homes that suit them.',
    ),
    p(
      'Since the inspection of 2010 the council has put right much of what was then weak. Care plans are updated after most reviews. Managers know which are late, which they did not at the last inspection. Adoption is a strength: children wait less time than in similar areas and adopters speak highly of the support that they are given.',
    ),
    p(
      'Four changes of head of service in three years have slowed the rest. Social workers change too often for some children, who have to tell their story again. Auditing counts what is done rather than asking what difference it made. Care leavers are in touch with the council, but one in five has no personal adviser of their own.',
    ),
    h1('Recommendations'),
    h2('Priority and immediate action'),
    numberedAs(
      'priority',
      1,
      'Make sure that every child who is missing from care is offered a conversation on their return by someone who does not look after them, and that what they say reaches the police within one working day.',
      'Check at once that each of the 23 care leavers without a personal adviser is safe and suitably housed, and allocate an adviser.',
    ),
    h2('Areas for improvement'),
    numberedAs(
      'improve',
      3,
      'Reduce the number of times that children have to change social worker.',
      'Write child in need plans so that parents can tell what must change, by when, and what will happen if it does not.',
      'Extend the audit programme to every team and record what was done about what it found.',
      'Increase the choice of foster homes for brothers and sisters and for children over 11.',
      'Agree with health commissioners a standard for how long looked-after children wait for the child and adolescent mental health service.',
      'Make sure that children who live outside the city take part in the Children in Care Council.',
    ),
    h1('Information about this inspection'),
    p(
      'Inspectors looked closely at the experiences of children who need help or protection, of those who are looked after and of young people leaving care. They read case files, watched staff at work and talked to families. The team was eight of Her Majesty’s Inspectors.',
    ),
    h2('The inspection team'),
    labelled('Lead inspector:', 'Crispin Halloway-Dunne HMI'),
    labelled('Team inspectors:', 'Ione Bracegirdle HMI, Tobias Nkemelu HMI, Marguerite Ashdown-Pell HMI'),
    h1('Information about this local authority area'),
    h2('Children living in this area'),
    bullets(
      'About 54,200 children under the age of 18 live in Alderwick. This is 22% of the population.',
      'About 21% of the local authority’s children are living in poverty.',
      'At 31 March 2014, 348 children were being looked after, an increase from 331 a year before. Of these, 121 lived outside the local authority area.',
    ),
    h1('The experiences and progress of children who need help and protection'),
    numbered(
      9,
      'Early help is well organised in the north of the city and thin in the south. Where it is available, families say that it came in time. Social workers in the referral team take decisions within a day and record why.',
      'Child protection enquiries are thorough. Plans that follow list services to be attended and seldom say what should be different for the child. In the weaker plans the same actions were carried over at three reviews running.',
    ),
    h1('The experiences and progress of children looked after and achieving permanence'),
    numbered(
      11,
      'Most children make steady progress. The proportion who had three or more placements in the year fell from 15% to 12%. Records of reviews now take five weeks on average, against a standard of four. Independent reviewing officers keep in touch with children between reviews and are not always answered when they raise a concern.',
      'Adoption is good. Eleven brothers and sisters were placed together in the year. Family finding begins early, and no child has waited for more than 14 months.',
    ),
    h1('Leadership, management and governance'),
    numbered(
      13,
      'Councillors and senior managers want the best for children and have protected spending. What they are told is mostly about numbers of children and lengths of time. They hear less about the quality of practice, and in the last year no audit report went to the scrutiny committee.',
    ),
    h1('The effectiveness of the Local Safeguarding Children Board'),
    numbered(
      14,
      'The board requires improvement. It coordinates partners well on sexual exploitation and has a lively sub-group on neglect. It does not yet know whether its training changes practice, and its data set has few figures from health.',
    ),
    lines('Alderwick City Council, 27 June 2014'),
  ],
}
