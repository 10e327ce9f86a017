import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { aboutIlacsReport } from './about-ilacs-report.ts'
import { h1, judgements, labelled, numbered, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2023-06-05', end: '2023-06-09' }

export const shortInspection2023: Letter = {
  fileName: 'alderwick-2023-07-21-inspection.pdf',
  title: 'Inspection of Alderwick local authority children’s services, June 2023',
  framework: 'ILACS short',
  inspection,
  published: null,
  issuedOn: '2023-07-21',
  leadInspector: 'Bettina Okoro-Lisle',
  runningFoot: ['Inspection of Alderwick local authority children’s services', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Inspection of Alderwick local authority children’s services'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Lead inspector:', 'Bettina Okoro-Lisle, His Majesty’s Inspector'),
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
        grade: 'Good',
      },
      {
        id: 'children_in_care',
        label: 'The experiences and progress of children in care',
        grade: 'Requires improvement to be good',
      },
      {
        id: 'care_leavers',
        label: 'The experiences and progress of care leavers',
        grade: 'Requires improvement to be good',
      },
      { id: 'overall_effectiveness', label: 'Overall effectiveness', grade: 'Good' },
    ),
    p(
      'Children in Alderwick who need help and protection receive a good service. Since 2019 it has become more even: the practice that inspectors saw in one neighbourhood, they saw in all six. Leaders found their own way out of the difficulty that the focused visit of 2022 brought to light, and every care leaver now has an adviser.',
    ),
    p(
      'Services for children in care have not kept pace. More children live outside the city than in 2019. Changes of social worker are again too frequent, and plans fall behind what is happening in children’s lives.',
    ),
    h1('What needs to improve?'),
    toImprove(
      'The stability of social workers for children in care.',
      'The timeliness with which plans are brought up to date after children’s reviews.',
      'The voice of children who live outside the city in decisions about them.',
      'The quality of pathway plans.',
      'The time that children in care wait for help with their mental health.',
    ),
    h1('The experiences and progress of children who need help and protection: good'),
    numbered(
      1,
      'Early help is a strength. A family who asks on Monday is visited by Thursday, and most need no more than that.',
      'Thresholds are well understood. Decisions are timely, and the reasons for them are plain to anyone who reads the record. Partners are told what was decided.',
      'Plans have improved since 2021. They are shorter, and families helped to write them. Where change does not come, managers act.',
      'Disabled children are known well by their social workers. Audits have reached this team since last year and have made a difference to it.',
    ),
    h1('The experiences and progress of children in care: requires improvement to be good'),
    numbered(
      5,
      'Most children live in homes where they are happy. Foster carers are well trained, and there are 14 more of them than in 2021. Even so, 158 of the 402 children in care live outside the city, and for teenagers the choice is often the only bed.',
      'Some children have had four social workers in a year. One said, “I have stopped learning their names.”',
      'Reviews are held on time and children are well prepared for them. In half of the cases seen, the plan had not been changed after the review at which it was agreed that it should be.',
      'Children who live far away are visited, but few of the decisions about them quote them. Waiting times for the child and adolescent mental health service differ from place to place, and no one adds them up.',
    ),
    h1('The experiences and progress of care leavers: requires improvement to be good'),
    numbered(
      9,
      'The number of care leavers without an adviser has fallen from 41 to none. Young people are found homes with care and are helped to keep them.',
      'Pathway plans remain weak. They say what advisers will do and little about what young people want. Plans for health, in particular, are thin.',
    ),
    h1('The impact of leaders on social work practice with children and families: good'),
    numbered(
      11,
      'Leaders know their services. They did not need us to tell them about plans for children in care, although they have been slower to act on them. Councillors are well informed.',
      'Audits now take place in eight teams of nine and are moderated. What they find is fed back to the worker; it is less often brought together so that managers can see a pattern.',
      'Social workers like working here. Turnover is low in the protection teams and high in the two teams for children in care.',
    ),
    ...aboutIlacsReport(2023, 'His'),
  ],
}
