import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, lines, ofstedSender, p, subject, toImprove } from '../parts.ts'

const published = '2021-03-19'
const inspection = { start: '2021-02-02', end: '2021-02-04' }

export const assuranceVisit2021: Letter = {
  fileName: 'alderwick-2021-03-19-assurance-visit.pdf',
  title: 'COVID-19 assurance visit to Alderwick children’s services',
  framework: 'Assurance visit',
  inspection,
  published,
  issuedOn: published,
  leadInspector: 'Philippa Dunmore-Asante',
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.until2022, 'Director of Children’s Services', ...alderwick.address),
    p('Dear Ms Castellane'),
    subject('COVID-19 assurance visit to Alderwick children’s services'),
    p(
      `This letter summarises the findings of the assurance visit to Alderwick children’s services between ${periodInWords(inspection).replace(' to ', ' and ')}. The inspectors were Philippa Dunmore-Asante and Gideon Marchetti-Cole, Her Majesty’s Inspectors.`,
    ),
    p(
      'Full inspections were paused because of COVID-19 (coronavirus). Visits of this kind look at how children are kept safe and cared for meanwhile. Two inspectors worked in the council’s offices and by video call. No grades were given.',
    ),
    h1('Overview'),
    p(
      'Alderwick had one of the highest rates of infection in its region in January. The council and its partners planned for this early and have changed their plans often as the position changed. Vulnerable children have been seen throughout, at first on the doorstep and since June in person.',
    ),
    p(
      'Leaders drew people from other departments to keep the front door open every day. They know which children they worry about most, and a short list is read each Monday by the chief executive.',
    ),
    h1('What needs to improve in this area of social work practice'),
    toImprove(
      'The completion of records of children’s reviews that were held by video call.',
      'Contact in person with care leavers who live outside the city.',
    ),
    h1('Children in need of help and protection'),
    p(
      'Contacts are dealt with on the day. Domestic abuse has risen, and workers have found imaginative ways of speaking to children alone. Most visits are made in person. Some children in need who were seen only on a screen were not asked about what could not be seen.',
    ),
    h1('Children in care and care leavers'),
    p(
      'Most children in care have kept their homes. Reviews have been held on time by video, and some young people prefer it. However, the weekly list of unfinished records was given up last spring and has not been taken up again, and records have fallen behind. For children who live outside the city, visits resumed later than for others.',
    ),
    p(
      'Personal advisers delivered food, telephones and laptops to care leavers and rang them each week. A small number of young people aged 21 and over had heard from no one since the autumn.',
    ),
    closing('Philippa Dunmore-Asante', 'Her Majesty’s Inspector'),
  ],
}
