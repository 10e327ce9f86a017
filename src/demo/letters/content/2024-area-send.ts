import { alderwick } from '../alderwick.ts'
import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { aboutIlacsReport } from './about-ilacs-report.ts'
import { bullets, h1, labelled, p, strengths, title } from '../parts.ts'

const inspection = { start: '2024-09-16', end: '2024-09-20' }

export const areaSend2024: Letter = {
  fileName: 'alderwick-2024-11-20-area-send.pdf',
  title: 'Area SEND inspection of Alderwick Local Area Partnership',
  framework: 'Area SEND 2023',
  inspection,
  published: null,
  issuedOn: '2024-11-20',
  leadInspector: 'Ottoline Grieve',
  nextInspection: '3 years',
  judgementsInProse: [{ id: 'area_send_outcome', label: 'Inspection outcome', grade: 'inconsistent' }],
  runningFoot: ['Area SEND inspection report: Alderwick Local Area Partnership', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Area SEND inspection of Alderwick Local Area Partnership'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Date of previous inspection:', '15 to 19 October 2018'),
    {
      part: 'box',
      title: 'Inspection outcome',
      paragraphs: [
        'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.',
        'The next full area SEND inspection will be within approximately three years.',
        'Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.',
      ],
    },
    h1('Information about the local area partnership'),
    p(
      'Alderwick City Council and the Marrow Vale Integrated Care Board (ICB) share the planning and commissioning of services for children and young people with SEND in Alderwick. The ICB took on this duty when the commissioning of health services changed in 2022.',
    ),
    p(
      'The local authority commissions alternative provision from three registered providers and from a farm on the edge of the city.',
    ),
    h1(
      'What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?',
    ),
    p(
      'It depends on where you live, how old you are and who notices. Young children and their families are met early by people who know what to do. Children in special schools are happy and well taught. In mainstream secondary schools some young people find a teacher who understands them, and some stay at home.',
    ),
    p(
      'Children and young people who need help with their mental health wait too long for it. Those who live in care outside the city wait longest and are asked least. Young people told inspectors that their plan “is about my lessons, not about me”.',
    ),
    p(
      'As they grow up, most young people go on to college, and supported internships are a source of pride. The move to adult health services comes as a surprise to many families.',
    ),
    h1('What is the area partnership doing that is effective?'),
    strengths(
      'Leaders work as one. They share a building, a set of figures and a sense of urgency that was missing in 2018.',
      'Children under five are identified early and helped well. The portage service is loved by families.',
      'The parent carer forum is treated as an equal. It wrote the specification for short breaks and sat on the panel that awarded the contract.',
      'Speech and language therapists are present in every primary school, and waits for their help have halved.',
    ),
    h1('What does the area partnership need to do better?'),
    bullets(
      'Education, health and care (EHC) plans are of variable quality. Too many say little about health and care, and some are out of date by more than a year. Children’s own words are missing from plans for those who live outside the city.',
      'Waiting times for the child and adolescent mental health service and for assessments of autism are too long. The partnership knows how many children wait and not what becomes of them while they do.',
      'Quality assurance of EHC plans looks at new plans only. Plans that have been reviewed are not seen, so weaknesses in them remain.',
      'Young people over 16 with complex needs have few local places, and some travel for three hours a day.',
    ),
    {
      part: 'table',
      head: ['Areas for improvement'],
      widths: [1],
      says: ['improve'],
      rows: [
        [
          'Leaders across the partnership should improve the quality of EHC plans, both new and reviewed, so that each describes health, care and the child’s own wishes as clearly as it describes education.',
        ],
        [
          'Leaders in the ICB and the local authority should shorten waits for mental health support and for assessments of autism, and should support families while they wait.',
        ],
        [
          'The partnership should extend its quality assurance to all EHC plans and should show that what it finds leads to change.',
        ],
        [
          'Leaders should make sure that children and young people who live outside the city take part in decisions about their plans and about services.',
        ],
      ],
    },
    h1('Local area partnership details'),
    {
      part: 'table',
      head: ['Local authority', 'Integrated care board'],
      widths: [0.5, 0.5],
      rows: [
        ['Alderwick City Council', 'Marrow Vale Integrated Care Board'],
        ['Gwen Tarrant, Director of Children’s Services', 'Aurelia Penstock, Chief Executive'],
        [alderwick.site, 'www.marrowvale.example'],
      ],
    },
    h1('Information about this inspection'),
    p(
      'This inspection was carried out at the request of the Secretary of State for Education under section 20(1)(a) of the Children Act 2004. It was led by one of His Majesty’s Inspectors from Ofsted, with inspectors from education, from social care and from the CQC.',
    ),
    h1('Inspection team'),
    {
      part: 'table',
      head: ['Ofsted', 'Care Quality Commission'],
      widths: [0.5, 0.5],
      rows: [
        ['Ottoline Grieve, Ofsted lead inspector', 'Caspian Adomako, CQC lead inspector'],
        ['Rafael Quillinan, Ofsted HMI', 'Isolde Brackenbury, CQC inspector'],
      ],
    },
    ...aboutIlacsReport(2024, 'His'),
  ],
}
