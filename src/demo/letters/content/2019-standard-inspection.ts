import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { aboutIlacsReport } from './about-ilacs-report.ts'
import { h1, judgements, labelled, numbered, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2019-09-16', end: '2019-09-27' }

export const standardInspection2019: Letter = {
  fileName: 'alderwick-2019-11-11-inspection.pdf',
  title: 'Inspection of Alderwick local authority children’s services, September 2019',
  framework: 'ILACS standard',
  inspection,
  published: null,
  issuedOn: '2019-11-11',
  leadInspector: 'Matthias Oyelowo-Kerr',
  runningFoot: ['Inspection of Alderwick local authority children’s services', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Alderwick City Council'),
    h1('Inspection of children’s social care services'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Lead inspector:', 'Matthias Oyelowo-Kerr, Her Majesty’s Inspector'),
    judgements(
      ['Judgement', 'Grade'],
      {
        id: 'impact_of_leaders',
        label: 'The impact of leaders on social work practice with children and families',
        grade: 'Good',
      },
      {
        id: 'help_and_protection',
        label: 'The experiences and progress of children who need help and protection',
        grade: 'Requires improvement to be good',
      },
      {
        id: 'children_in_care_and_care_leavers',
        label: 'The experiences and progress of children in care and care leavers',
        grade: 'Good',
      },
      { id: 'overall_effectiveness', label: 'Overall effectiveness', grade: 'Good' },
    ),
    p(
      'Services for children in Alderwick are good. They have improved steadily since 2014, when they were judged to require improvement. A settled group of leaders has built a place where social workers want to stay. Children in care live with people who are fond of them, and most make good progress.',
    ),
    p(
      'Help for children in need is less certain. In two of the five assessment teams caseloads are high, and children there wait for visits and for decisions. Leaders knew of this before we came and had begun to act.',
    ),
    h1('What needs to improve'),
    toImprove(
      'The quality and timeliness of assessments for children in need.',
      'The number of children who have three or more social workers in a year.',
      'The reach of audit, so that the practice of every team is known.',
      'The time that children wait for the child and adolescent mental health service.',
    ),
    h1('The experiences and progress of children who need help and protection: requires improvement to be good'),
    numbered(
      1,
      'Families can turn to early help in each of the city’s six neighbourhoods. Workers are skilled, and parents say that they are listened to. Most children who were helped in this way last year did not need a social worker later.',
      'Referrals are read by experienced managers within hours. Where a child may be at risk, agencies meet the same day. Since the joint inspection of 2017, health staff take part in almost all strategy discussions.',
      'Assessments in the better teams are thoughtful and written with the family. In two teams they are late, and too many describe what parents said and not what children live with. Some children in need were not visited for six weeks while their case passed from one worker to another.',
      'Children who are missing are found quickly. Return conversations are offered to all, and what is learnt is used to disrupt those who would harm them.',
    ),
    h1('The experiences and progress of children in care and care leavers: good'),
    numbered(
      5,
      'Children come into care when they need to. Most plans are now up to date, and managers can say which are not. Independent reviewing officers know children well and challenge delay.',
      'Three out of four children live in or close to the city. Those who live further away are visited as often as others. Their views are heard less: few belong to the Children in Care Council, and not all have an independent visitor when they ask for one.',
      'Stability has improved. One child in eleven had three or more homes in the year, which is better than in similar areas.',
      'Care leavers are proud of their advisers. Nearly all have one by the age of 17, and the few who wait are known to managers. Housing is good, and 63% of those aged 19 to 21 are in work, training or education.',
    ),
    h1('The impact of leaders on social work practice with children and families: good'),
    numbered(
      9,
      'Leaders are visible and honest. The council’s self-evaluation matched what inspectors saw. Councillors ask hard questions, and they visit the teams that serve the children whom they have asked about.',
      'Audits are careful and lead to change where they are carried out. They do not yet reach disabled children’s services or the out-of-hours team.',
      'Supervision is regular. In most teams it helps social workers to think; in a few it lists tasks.',
    ),
    ...aboutIlacsReport(2019, 'Her'),
  ],
}
