import type { Letter } from '../letter.ts'
import { periodInWords } from '../dates.ts'
import { bullets, h1, h2, judgements, labelled, newPage, numbered, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2010-02-01', end: '2010-02-12' }

export const safeguardingAndLookedAfter2010: Letter = {
  fileName: 'alderwick-2010-03-12-safeguarding-and-looked-after.pdf',
  title: 'Inspection of safeguarding and looked after children services: Alderwick City Council',
  framework: 'Safeguarding and looked after children 2009',
  inspection,
  published: '2010-03-12',
  issuedOn: '2010-03-12',
  leadInspector: 'Rosalind Achterberg',
  runningFoot: ['Alderwick City Council', 'Inspection of safeguarding and looked after children'],
  face: 'sans',
  parts: [
    title('Inspection of safeguarding and looked after children services'),
    h1('Alderwick City Council'),
    labelled('Inspection dates:', periodInWords(inspection)),
    labelled('Reporting inspector:', 'Rosalind Achterberg HMI'),
    labelled('Age group:', 'All'),
    labelled('Published:', '12 March 2010'),
    h1('About this inspection'),
    numbered(
      1,
      'This inspection looked at what the council and its partners do to keep children safe, and at services for children who are looked after. The team was four of Her Majesty’s Inspectors and one inspector from the Care Quality Commission.',
      'Inspectors read 46 case files, met children, carers and staff, and listened to calls at the point where referrals arrive. They also spoke to councillors and to the chair of the local safeguarding children board.',
    ),
    h1('The inspection judgements and what they mean'),
    numbered(3, 'All judgements are made on this scale of four points.'),
    bullets(
      'Outstanding (Grade 1): a service that goes far beyond minimum requirements',
      'Good (Grade 2): a service that goes beyond minimum requirements',
      'Adequate (Grade 3): a service that meets minimum requirements and no more',
      'Inadequate (Grade 4): a service that does not meet minimum requirements',
    ),
    h1('Service information'),
    numbered(
      4,
      'About 51,000 children and young people under 19 live in Alderwick, which is 23% of its people. One in four comes from a minority ethnic group.',
      'At the time of the inspection 312 children were looked after and 187 had a child protection plan. Of those looked after, 104 lived outside the city.',
    ),
    newPage,
    h1('Safeguarding services'),
    h2('Overall effectiveness: Grade 3 (Adequate)'),
    numbered(
      6,
      'The overall effectiveness of safeguarding services is adequate. Children at risk of harm are recognised and seen on the day. Thresholds are understood by schools and by the police. Assessments that follow are less sure: half of those read described events well and said little about what they meant for the child.',
      'The board has a clear business plan. Its audits are thorough when they take place, but only three were finished in the last year.',
    ),
    h2('Capacity for improvement: Grade 2 (Good)'),
    numbered(
      8,
      'Capacity for improvement is good. Since 2007 the council has reduced vacancies among social workers from 19% to 7% and has brought three teams into one building with health visitors. Leaders know what is weak and have costed what would mend it.',
    ),
    h2('Areas for improvement'),
    toImprove(
      'Within three months: make sure that every assessment says what life is like for the child and what must change.',
      'Within six months: carry out the board’s programme of case audits in full and report what was learnt to front-line managers.',
    ),
    h1('Services for looked after children'),
    h2('Overall effectiveness: Grade 3 (Adequate)'),
    numbered(
      9,
      'The overall effectiveness of services for looked after children is adequate. Most children are well cared for and like where they live. Decisions to look after a child are made at the right time. The stability of placements has improved a little since the assessment of 2007 and remains below that of similar areas.',
      'Children who live beyond the city boundary are visited, but their views are recorded less often than those of children who live nearer.',
    ),
    h2('Quality of provision: Grade 3 (Adequate)'),
    numbered(
      11,
      'The quality of provision is adequate. In a quarter of the cases seen, the plan on file was not the current one. Reviews themselves are held on time and chaired with skill, and the letters that reviewing officers write are warm. Managers do not know how many records of reviews are outstanding.',
      'The wait for the child and adolescent mental health service has fallen to 13 weeks. A nurse for looked after children began work in September and is already well known to carers.',
    ),
    h2('Areas for improvement'),
    toImprove(
      'Immediately: put the current care plan on the file of every looked after child.',
      'Within three months: record and report how long the records of reviews take to complete.',
      'Within six months: make sure that children who live outside the city have the same chance to be heard as those within it.',
    ),
    newPage,
    h1('Record of main findings'),
    judgements(
      ['Safeguarding services', 'Grade'],
      { id: 'safeguarding_overall_effectiveness', label: 'Overall effectiveness', grade: 'Adequate' },
      { id: 'safeguarding_capacity_to_improve', label: 'Capacity for improvement', grade: 'Good' },
    ),
    judgements(
      ['Services for looked after children', 'Grade'],
      { id: 'overall_effectiveness', label: 'Overall effectiveness', grade: 'Adequate' },
      { id: 'capacity_to_improve', label: 'Capacity for improvement', grade: 'Adequate' },
      { id: 'quality_of_provision', label: 'Quality of provision', grade: 'Adequate' },
      { id: 'leadership_and_management', label: 'Leadership and management', grade: 'Adequate' },
    ),
    p(
      'The joint grade for capacity to improve services for looked after children takes account of work that had only just begun.',
    ),
  ],
}
