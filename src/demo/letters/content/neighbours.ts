import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import {
  closing,
  h1,
  judgements,
  labelled,
  lines,
  numbered,
  ofstedSender,
  p,
  subject,
  title,
  toImprove,
} from '../parts.ts'
import { aboutIlacsReport } from './about-ilacs-report.ts'

/** What inspectors wrote to four invented neighbours of Alderwick: to stand beside its own threads. All of it is invented. */

interface Visit {
  about: string
  file: string
  days: { start: string; end: string }
  published: string
  lead: string
  director: string
  topic: string
  headline: string
  improve: readonly string[]
  findings: readonly string[]
}

const focusedVisit = (visit: Visit): Letter => ({
  about: visit.about,
  fileName: `${visit.file}-${visit.published}-focused-visit.pdf`,
  title: `Focused visit to ${visit.about} local authority children’s services`,
  framework: 'ILACS focused visit',
  inspection: visit.days,
  published: visit.published,
  issuedOn: visit.published,
  leadInspector: visit.lead,
  topic: visit.topic,
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(visit.published)),
    lines(visit.director, 'Director of Children’s Services', `${visit.about} Council`, 'ZZ9 9ZZ'),
    p(`Dear ${visit.director}`),
    subject(`Focused visit to ${visit.about} local authority children’s services`),
    p(
      `This letter summarises the findings of the focused visit to ${visit.about} local authority children’s services on ${periodInWords(visit.days)}. His Majesty’s Inspector for this visit was ${visit.lead}.`,
    ),
    p(visit.topic),
    p(
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
    ),
    h1('Headline findings'),
    p(visit.headline),
    ...(visit.improve.length > 0
      ? [h1('What needs to improve in this area of social work practice?'), toImprove(...visit.improve)]
      : []),
    h1('Main findings'),
    ...visit.findings.map((text) => p(text)),
    closing(visit.lead, 'His Majesty’s Inspector'),
  ],
})

const inCare = 'Inspectors looked at the local authority’s arrangements for planning for children in care.'

const haverleyDays = { start: '2025-02-03', end: '2025-02-07' }

export const neighbourLetters: readonly Letter[] = [
  focusedVisit({
    about: 'Haverley',
    file: 'haverley',
    days: { start: '2021-10-05', end: '2021-10-06' },
    published: '2021-11-12',
    lead: 'Maud Ekwueme',
    director: 'Mr Anselm Okafor',
    topic: inCare,
    headline: 'Children in care are safe, and wait too long for decisions about them to be written down.',
    improve: ['The timeliness of records of reviews of children in care.', 'The reach of audit into every team.'],
    findings: ['Reviews of children in care are recorded late, and plans are then out of date.'],
  }),
  focusedVisit({
    about: 'Northmere',
    file: 'northmere',
    days: { start: '2022-06-14', end: '2022-06-15' },
    published: '2022-07-22',
    lead: 'Rafael Quillinan',
    director: 'Ms Tamsin Roe',
    topic: inCare,
    headline: 'Plans for children in care are too general, and social workers change too often.',
    improve: [
      'How specific care plans are, so that a child can tell whether they have been kept.',
      'The number of changes of social worker for children in care.',
      'The stability of placements for teenagers.',
    ],
    findings: ['Too many children in care have had three or more changes of social worker in a year.'],
  }),
  focusedVisit({
    about: 'Osmouth',
    file: 'osmouth',
    days: { start: '2024-09-10', end: '2024-09-11' },
    published: '2024-10-18',
    lead: 'Bettina Okoro-Lisle',
    director: 'Dr Ilse Marchbank',
    topic: inCare,
    headline: 'Plans do not keep pace with children’s lives, though the people who write them know the children well.',
    improve: ['The quality of care plans for children in care.', 'The voice of the child in plans and records.'],
    findings: ['Children in care wait up to 30 weeks for help from child and adolescent mental health services.'],
  }),
  {
    about: 'Haverley',
    fileName: 'haverley-2025-03-14-inspection.pdf',
    title: 'Inspection of Haverley local authority children’s services, February 2025',
    framework: 'ILACS short',
    inspection: haverleyDays,
    published: null,
    issuedOn: '2025-03-14',
    leadInspector: 'Maud Ekwueme',
    runningFoot: ['Inspection of Haverley local authority children’s services', periodInWords(haverleyDays)],
    face: 'sans',
    parts: [
      title('Inspection of Haverley local authority children’s services'),
      labelled('Inspection dates:', periodInWords(haverleyDays)),
      labelled('Lead inspector:', 'Maud Ekwueme, His Majesty’s Inspector'),
      judgements(
        ['Judgement', 'Grade'],
        { id: 'children_in_care', label: 'The experiences and progress of children in care', grade: 'Good' },
        { id: 'overall_effectiveness', label: 'Overall effectiveness', grade: 'Good' },
      ),
      p('Children in care in Haverley now live in a city that keeps its word to them.'),
      h1('What needs to improve?'),
      toImprove('The quality of pathway plans for care leavers.'),
      h1('The experiences and progress of children in care: good'),
      numbered(
        1,
        'Reviews of children in care are timely and well recorded, and reviewing officers write the record with the child in the room.',
        'Audit reaches every team and managers act well on what auditors see.',
      ),
      ...aboutIlacsReport(2025, 'His'),
    ],
  },
  focusedVisit({
    about: 'Northmere',
    file: 'northmere',
    days: { start: '2025-06-17', end: '2025-06-18' },
    published: '2025-07-25',
    lead: 'Rafael Quillinan',
    director: 'Ms Tamsin Roe',
    topic: inCare,
    headline: 'Children in care have fewer changes of social worker than at the last visit, and better plans.',
    improve: ['The time that children in care wait for help with their mental health.'],
    findings: [
      'Changes of social worker for children in care have fallen by half, and children value the stable relationships that they now have.',
      'Care plans for children in care are now specific and clear.',
    ],
  }),
  focusedVisit({
    about: 'Castle Weir',
    file: 'castle-weir',
    days: { start: '2026-04-21', end: '2026-04-22' },
    published: '2026-05-29',
    lead: 'Bettina Okoro-Lisle',
    director: 'Mrs Oona Delacourt',
    topic: inCare,
    headline: 'A weekly list of late records has not made them earlier, because no one has more time.',
    improve: [
      'The timeliness of records of reviews of children in care.',
      'The number of changes of social worker for children in care.',
    ],
    findings: ['Placement stability is good for most children, and foster carers are supported well.'],
  }),
]
