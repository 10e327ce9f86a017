import { periodInWords } from '../dates.ts'
import type { JudgementRow, Letter } from '../letter.ts'
import { h1, h2, judgements, labelled, newPage, numberedAs, p, strengths, title, toImprove } from '../parts.ts'

const inspection = { start: '2021-05-17', end: '2021-05-20' }
const row = (standard: string, name: string, grade: string): JudgementRow => ({
  id: `hmip_${standard}`,
  label: `${standard} ${name}`,
  grade,
})

/** Points 2 2 1 2, 2 1 2 1, 2 1 2 2: twenty of 36, which is Good. A test computes it from the rows. */
export const youthJustice2021: Letter = {
  fileName: 'alderwick-2021-09-21-youth-justice.pdf',
  title: 'An inspection of youth offending services in Alderwick',
  framework: 'HMIP youth 2018',
  inspection,
  published: '2021-09-21',
  issuedOn: '2021-09-21',
  leadInspector: 'Thaddeus Ormerod-Nwosu',
  runningFoot: ['Inspection of youth offending services: Alderwick', 'September 2021'],
  face: 'serif',
  parts: [
    { part: 'sender', left: ['HM Inspectorate of Probation'], right: ['September 2021'] },
    title('An inspection of youth offending services in Alderwick'),
    labelled('Fieldwork:', periodInWords(inspection)),
    labelled('Lead inspector:', 'Thaddeus Ormerod-Nwosu'),
    labelled('Published:', '21 September 2021'),
    h1('Overall findings'),
    p(
      'Overall, Alderwick Youth Justice Service is rated as Good. The rating adds the points of our twelve standards, which are set out in three domains below.',
    ),
    judgements(['Alderwick Youth Justice Service', 'Rating'], {
      id: 'hmip_overall',
      label: 'Overall rating',
      grade: 'Good',
    }),
    h2('Ratings'),
    judgements(
      ['1. Organisational delivery', 'Rating'],
      row('1.1', 'Governance and leadership', 'Good'),
      row('1.2', 'Staff', 'Good'),
      row('1.3', 'Partnerships and services', 'Requires improvement'),
      row('1.4', 'Information and facilities', 'Good'),
    ),
    judgements(
      ['2. Court disposals', 'Rating'],
      row('2.1', 'Assessment', 'Good'),
      row('2.2', 'Planning', 'Requires improvement'),
      row('2.3', 'Implementation and delivery', 'Good'),
      row('2.4', 'Reviewing', 'Requires improvement'),
    ),
    judgements(
      ['3. Out-of-court disposals', 'Rating'],
      row('3.1', 'Assessment', 'Good'),
      row('3.2', 'Planning', 'Requires improvement'),
      row('3.3', 'Implementation and delivery', 'Good'),
      row('3.4', 'Joint working', 'Good'),
    ),
    newPage,
    h1('Executive summary'),
    h2('Organisational delivery'),
    p('Key findings about organisational delivery were as follows:'),
    strengths(
      'The management board is chaired by the police and attended by people who can decide.',
      'Staff are experienced, and 12 of the 13 whom we asked said that their caseload lets them do good work.',
      'A speech and language therapist works in the service three days a week.',
    ),
    p('But:'),
    toImprove(
      'Children wait too long for the child and adolescent mental health service, and the board has no figure for it.',
      'There is no agreement about who works with children in care who are placed in other areas.',
    ),
    h2('Court disposals'),
    p('We took a detailed look at 14 community sentences.'),
    p('Our key findings were as follows:'),
    strengths('Assessment of what led to the offence was good in 10 of the 14 cases.'),
    p('But:'),
    toImprove(
      'In 5 of the 14 cases we read, the plan was completed too late to guide the work.',
      'Plans for children who live outside the city seldom include their own words.',
    ),
    h2('Out-of-court disposals'),
    p('We inspected 12 cases that had not gone to court.'),
    p('Our key findings were as follows:'),
    strengths('The panel that decides on disposals meets each week and hears from the school.'),
    p('But:'),
    toImprove('Planning to keep other people safe was sufficient in only 7 of the 12 cases.'),
    h1('Recommendations'),
    p('As a result of our inspection findings we have made five recommendations.'),
    h2('The Alderwick Youth Justice Service should:'),
    numberedAs(
      'recommendation',
      1,
      'complete every plan within 15 working days of sentence, with the child present',
      'record in each plan what the child said and what was changed because of it',
    ),
    h2('The Alderwick Youth Justice Management Board should:'),
    numberedAs(
      'recommendation',
      3,
      'obtain waiting times for mental health services each quarter and act on them',
      'agree with other areas how children placed there will be supervised.',
    ),
    h2('The Probation Service should:'),
    numberedAs('recommendation', 5, 'fill the vacant post of seconded probation officer without further delay.'),
  ],
}
