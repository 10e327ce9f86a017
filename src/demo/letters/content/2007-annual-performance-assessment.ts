import { alderwick, directors } from '../alderwick.ts'
import { inWords } from '../dates.ts'
import type { JudgementRow, Letter, Part } from '../letter.ts'
import { closing, h1, h2, lines, ofstedSender, p, subject, toImprove } from '../parts.ts'

const published = '2007-11-26'

/** Each area of this assessment prints its grade as a line of its own under the heading; four is best. */
const graded: JudgementRow[] = []
const area = (id: string, label: string, grade: string): Part[] => {
  graded.push({ id, label, grade })
  return [h1(label), p(`Grade ${grade}`)]
}

const parts: Part[] = [
  ofstedSender,
  lines(inWords(published)),
  lines(directors.until2009, 'Director of Children’s Services', ...alderwick.address),
  p('Dear Mrs Thackwray'),
  subject('2007 annual performance assessment of services for children and young people in Alderwick City Council'),
  p(
    'This letter sets out what we concluded in the 2007 annual performance assessment (APA) of your authority. It rests on your own review of the Children and Young People’s Plan, on data held by the inspectorates and on the briefings that partners gave us. We thank you and your staff for the time that you gave.',
  ),
  ...area('overall_effectiveness', 'Overall effectiveness of children’s services', '2'),
  p(
    'The overall effectiveness of children’s services is adequate. Children in Alderwick are mostly safe and most enjoy school. The council knows its communities well, and the voluntary sector is a full partner in planning. Help for children in need arrives sooner than it did a year ago. For children who are looked after the picture is less even: too many move home more than once in a year, and what is decided at their reviews is written down slowly.',
  ),
  ...area('being_healthy', 'Being healthy', '2'),
  h2('Summary of strengths and areas for development'),
  p(
    'The contribution of services to outcomes in this aspect is adequate. Breast-feeding at six weeks has risen for three years running, and four schools in five take part in the healthy schools programme. Young people who misuse drugs are seen within a fortnight. However, children who need the child and adolescent mental health service (CAMHS) wait on average 17 weeks for a first appointment, and looked-after children have no quicker way in.',
  ),
  h2('Areas for development'),
  toImprove(
    'Reduce the wait for a first appointment with the child and adolescent mental health service.',
    'Agree with health partners how looked-after children are to be seen without delay.',
  ),
  ...area('staying_safe', 'Staying safe', '2'),
  h2('Summary of strengths and areas for development'),
  p(
    'The contribution of services to outcomes in this aspect is adequate. Referrals are answered promptly and every child whose name is on the child protection register has a qualified social worker. Reviews of looked-after children are held on time, but records of them are not always completed promptly. As a result carers and schools sometimes work from a plan that has been overtaken. One looked-after child in six has had three or more placements in the year, which is more than in similar areas.',
  ),
  p(
    'The number of foster carers in the city has fallen. The council has begun a campaign to recruit more, and it is too early to see its effect.',
  ),
  h2('Areas for development'),
  toImprove(
    'Complete the records of looked-after children’s reviews promptly.',
    'Increase the number of local foster homes so that fewer children have to move.',
  ),
  ...area('enjoying_and_achieving', 'Enjoying and achieving', '2'),
  h2('Summary of strengths and areas for development'),
  p(
    'The contribution of services to outcomes in this aspect is adequate. Standards at the end of primary school are close to those found nationally and are rising. In secondary schools progress is slower, and two schools require special measures. The council has been quick to support both. Looked-after children attend well when they live in the city and less well when they do not.',
  ),
  h2('Area for development'),
  toImprove('Raise the attendance of looked-after children who go to school outside the city.'),
  ...area('making_a_positive_contribution', 'Making a positive contribution', '3'),
  h2('Summary of strengths and areas for development'),
  p(
    'The contribution of services to outcomes in this aspect is good. The youth forum has changed the times of evening buses and the design of two parks. First offences by young people are down by a fifth. Almost all looked-after children take part in their reviews, although the older ones say that they seldom hear what came of it.',
  ),
  h2('Area for development'),
  toImprove('Tell looked-after children what was decided after they have had their say.'),
  ...area('achieving_economic_well_being', 'Achieving economic well-being', '3'),
  h2('Summary of strengths and areas for development'),
  p(
    'The contribution of services to outcomes in this aspect is good. Few young people are without work, training or a place at college, and colleges and employers plan courses together. Care leavers are well housed. A small number have waited several months for a personal adviser.',
  ),
  h2('Area for development'),
  toImprove('Allocate a personal adviser to every care leaver at the time when the law requires it.'),
  ...area('capacity_to_improve', 'Capacity to improve, including the management of children’s services', '2'),
  h2('Summary of strengths and areas for development'),
  p(
    'The council’s capacity to improve is adequate. Ambition is clear and money follows it. The management of performance is new: managers can say how many reviews were held on time, yet not how many were written up. The council’s view of itself is a little more generous than the evidence allows.',
  ),
  h2('Areas for development'),
  toImprove(
    'Use the auditing of case files to find out what difference services make, and not only whether forms are filled in.',
    'Keep the pace of change in services for looked-after children.',
  ),
  p(
    'The grade for children’s services is the performance rating under section 138 of the Education and Inspections Act 2006.',
  ),
  closing('Winifred Sallow', 'Divisional Manager, Local Services Inspection'),
]

export const annualPerformanceAssessment2007: Letter = {
  fileName: 'alderwick-2007-11-26-annual-performance-assessment.pdf',
  title: '2007 annual performance assessment: Alderwick City Council',
  framework: 'APA',
  inspection: null,
  published,
  issuedOn: published,
  leadInspector: null,
  judgementsInProse: graded,
  runningFoot: [],
  face: 'serif',
  parts,
}
