import { alderwick } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { bullets, h1, h2, lines, ofstedSender, p, strengths, subject, toImprove } from '../parts.ts'

const published = '2018-12-07'
const inspection = { start: '2018-10-15', end: '2018-10-19' }

export const localAreaSend2018: Letter = {
  fileName: 'alderwick-2018-12-07-local-area-send.pdf',
  title: 'Joint local area SEND inspection in Alderwick',
  framework: 'Local area SEND 2016',
  inspection,
  published,
  issuedOn: published,
  leadInspector: 'Eluned Prothero-Baines',
  runningFoot: ['Joint local area SEND inspection in Alderwick', inWords(published)],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines('Ms Imogen Castellane', 'Acting Director of Children’s Services', ...alderwick.address),
    lines(
      'Aurelia Penstock, Chief Officer, Alderwick Clinical Commissioning Group',
      'Fergus Dalrymple-Owusu, Local Area Nominated Officer, Alderwick City Council',
    ),
    p('Dear Ms Castellane'),
    subject('Joint local area SEND inspection in Alderwick'),
    p(
      `Between ${periodInWords(inspection).replace(' to ', ' and ')}, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Alderwick to judge how well it carries out the special educational needs and disability (SEND) reforms set out in the Children and Families Act 2014.`,
    ),
    p(
      'The inspection was led by one of Her Majesty’s Inspectors from Ofsted, with a team that included a second Ofsted inspector and a children’s services inspector from the CQC. They met children, young people, parents and carers, visited schools and clinics, and read plans.',
    ),
    p('This letter outlines what we found, including some strengths and some areas for further improvement.'),
    h1('Main findings'),
    bullets(
      'Leaders from education, health and care know the area well and are frank about what is not good enough.',
      'Parents of young children speak warmly of the help that they get before school begins.',
      'Education, health and care (EHC) plans are nearly all finished within 20 weeks. Their quality does not match their speed.',
      'Waiting times for the child and adolescent mental health service (CAMHS) are too long and parents say that they are not told how long they will be.',
    ),
    h1(
      'The effectiveness of the local area in identifying children and young people’s special educational needs and/or disabilities',
    ),
    h2('Strengths'),
    strengths(
      'Health visitors check almost all children at two years of age, and nursery staff use what they find.',
      'Children who are deaf or who have a visual impairment are identified within weeks of birth and helped at once.',
      'Schools share a simple way of describing need, so that a child who changes school does not have to start again.',
    ),
    h2('Areas for development'),
    toImprove(
      'Social care staff do not always say what a child’s needs are when an EHC plan is written, unless the child already has a social worker.',
      'Needs that first appear in the teenage years are found late, and exclusion is often the first sign.',
    ),
    h1(
      'The effectiveness of the local area in meeting the needs of children and young people with special educational needs and/or disabilities',
    ),
    h2('Strengths'),
    strengths(
      'Special schools are full of expertise and lend it generously to others.',
      'The local offer was made with parents and is easy to use.',
      'Speech and language therapists train staff in every primary school in the city.',
    ),
    h2('Areas for development'),
    toImprove(
      'For children in care, EHC plans are sometimes finished without the current care plan, because it has not been written.',
      'Children wait up to 11 months for a first appointment with CAMHS and for an assessment of autism.',
      'Many EHC plans describe provision in words such as “access to” and “opportunities for”, which parents cannot hold anyone to.',
      'Children who go to school outside the city are seldom asked for their views before an annual review.',
    ),
    h1(
      'The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities',
    ),
    h2('Strengths'),
    strengths(
      'By the end of primary school, pupils who have SEND make progress in line with others nationally.',
      'Supported internships lead to paid work for most of the young people who finish them.',
    ),
    h2('Areas for development'),
    toImprove(
      'Fixed-term exclusions of pupils who have SEND are twice as frequent as of other pupils and have risen for two years.',
      'The area does not yet measure whether EHC plans make a difference to the children who have them.',
    ),
    p('The local area is not required to produce a written statement of action.'),
    p('Yours sincerely'),
    { part: 'lines', lines: ['', 'Eluned Prothero-Baines', 'Her Majesty’s Inspector'], gapAfter: 12 },
    {
      part: 'table',
      head: ['Ofsted', 'Care Quality Commission'],
      widths: [0.5, 0.5],
      rows: [
        ['Evander Prowse, Regional Director', 'Drusilla Haverstock, Deputy Chief Inspector'],
        ['Eluned Prothero-Baines, HMI Lead Inspector', 'Caspian Adomako, CQC Inspector'],
      ],
    },
    lines(
      'Cc: Department for Education',
      'Alderwick Clinical Commissioning Group',
      'Director of Public Health, Alderwick',
    ),
  ],
}
