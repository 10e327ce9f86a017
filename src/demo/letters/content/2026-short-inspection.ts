import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { aboutIlacsReport } from './about-ilacs-report.ts'
import { h1, judgements, labelled, numbered, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2026-04-20', end: '2026-04-24' }

/** The first under the arrangement of April 2026: four judgements and none for overall effectiveness. */
export const shortInspection2026: Letter = {
  fileName: 'alderwick-2026-06-12-inspection.pdf',
  title: 'Inspection of Alderwick local authority children’s services, April 2026',
  framework: 'ILACS short',
  inspection,
  published: null,
  issuedOn: '2026-06-12',
  leadInspector: 'Hester Valdrake',
  runningFoot: ['Inspection of Alderwick local authority children’s services', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Inspection of Alderwick local authority children’s services'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Lead inspector:', 'Hester Valdrake, His Majesty’s Inspector'),
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
        grade: 'Outstanding',
      },
      {
        id: 'children_in_care',
        label: 'The experiences and progress of children in care',
        grade: 'Requires improvement to be good',
      },
      { id: 'care_leavers', label: 'The experiences and progress of care leavers', grade: 'Good' },
    ),
    p(
      'Children in Alderwick who need help and protection receive an outstanding service. Care leavers, about whom we were concerned in 2022, now have advisers who stay and plans that they helped to write. This is the work of leaders who listened.',
    ),
    p(
      'For children in care the pace of change has been slower. Records of their reviews are finished sooner than they were and still too late for many. Children who live outside the city are heard less than others. Leaders know both things, and have known them for some time.',
    ),
    h1('What needs to improve?'),
    toImprove(
      'The timeliness of records of children’s reviews, and the plans that depend on them.',
      'How well plans for children in care can be checked, by the child and by others.',
      'The influence of children who live outside the city on decisions about them.',
      'The use of audit to bring about change in every team.',
    ),
    h1('The experiences and progress of children who need help and protection: outstanding'),
    numbered(
      1,
      'Families get help early from people who stay with them. Four neighbourhood teams join social workers, health visitors and housing officers, and parents do not have to tell their story twice.',
      'Decisions about risk are swift and wise. Inspectors followed 22 referrals from the first call and found none that they would have decided otherwise.',
      'Children at risk outside the home are protected by a team that knows the streets, the shops and the young people themselves. Return conversations lead to action on the same day.',
    ),
    h1('The experiences and progress of children in care: requires improvement to be good'),
    numbered(
      4,
      'Most children are settled and are doing well. The proportion who had three or more homes in the year has fallen to 9%. Foster carers speak of the support that they get as the best in their experience.',
      'Reviews are on time. In 34 of the 50 that inspectors sampled, the record was complete within 20 working days; in the others it took up to nine weeks. Where the record is late the plan is late, and schools and carers make their own.',
      'Plans are kinder in tone than in 2023 and no more specific. Children cannot always tell what has been promised.',
      'In the children’s own words, “they come a long way to see me and then they write what the house is like”. The views of children who live outside the city seldom change what is decided.',
      'Changes of social worker are fewer. Two thirds of children have had the same one for over a year.',
    ),
    h1('The experiences and progress of care leavers: good'),
    numbered(
      9,
      'Every care leaver has a personal adviser from the age of 16. Pathway plans have been rewritten with young people and can be read on a telephone. Help with mental health is now offered by the team itself, without a wait.',
      'Young people in custody and those who are parents are remembered and visited. More care leavers are in work or education than in similar areas.',
    ),
    h1('The impact of leaders on social work practice with children and families: good'),
    numbered(
      11,
      'Leaders are trusted by their staff and by partners. They set few priorities and keep to them. Councillors follow what they resolve, although some of their questions wait long for an answer.',
      'Auditing is of high quality. It now reaches every team but the night service. Managers do not yet always act on what it finds, and leaders cannot show which changes came from it.',
    ),
    ...aboutIlacsReport(2026, 'His'),
  ],
}
