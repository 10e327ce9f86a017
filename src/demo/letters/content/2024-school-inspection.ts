import { periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { bullets, h1, judgements, labelled, p, title, toImprove } from '../parts.ts'

const inspection = { start: '2024-02-27', end: '2024-02-28' }

export const schoolInspection2024: Letter = {
  fileName: 'alderwick-2024-04-17-school-kiln-lane.pdf',
  title: 'Inspection of Kiln Lane Primary School, Alderwick',
  framework: 'School EIF 2019',
  inspection,
  published: null,
  issuedOn: '2024-04-17',
  leadInspector: 'Barnabas Achterley',
  runningFoot: ['Inspection report: Kiln Lane Primary School', periodInWords(inspection)],
  face: 'sans',
  parts: [
    title('Inspection of Kiln Lane Primary School'),
    p('Kiln Lane, Alderwick ZZ1 4KL'),
    labelled('Inspection dates:', periodInWords(inspection)),
    judgements(
      null,
      { id: 'overall_effectiveness', label: 'Overall effectiveness', grade: 'Requires improvement' },
      { id: 'quality_of_education', label: 'The quality of education', grade: 'Requires improvement' },
      { id: 'behaviour_and_attitudes', label: 'Behaviour and attitudes', grade: 'Good' },
      { id: 'personal_development', label: 'Personal development', grade: 'Good' },
      { id: 'leadership_and_management', label: 'Leadership and management', grade: 'Requires improvement' },
      { id: 'early_years_provision', label: 'Early years provision', grade: 'Good' },
      { id: null, label: 'Previous inspection grade', grade: 'Good' },
    ),
    h1('What is it like to attend this school?'),
    p(
      'Pupils like coming to Kiln Lane. They say that adults are kind and that bullying is dealt with. The playground is busy and cheerful, and older pupils run the library. In lessons pupils work hard when they know what is wanted. In some subjects they do not, because what they are taught this term does not build on what they learnt before.',
    ),
    h1('What does the school do well and what does it need to do better?'),
    p(
      'Children in the early years make a strong start. Reading is taught from the first day, and those who fall behind are noticed at once. In mathematics teachers know what comes next. In history, geography and science the plan for learning is new, and pupils have gaps that teachers have not yet found.',
    ),
    p(
      'Pupils with special educational needs and/or disabilities are included in all that the school does. The targets in their education, health and care plans are too broad to help a teacher on a Tuesday morning.',
    ),
    h1('Safeguarding'),
    p('The arrangements for safeguarding are effective.'),
    h1('What does the school need to improve?'),
    toImprove(
      'In some foundation subjects the curriculum does not set out what pupils should remember. Leaders should decide this and check that it is learnt.',
      'Targets for pupils with special educational needs and/or disabilities are too broad. Leaders should make them precise enough for teachers to use.',
    ),
    h1('School details'),
    bullets(
      'Type of school: community primary',
      'Age range of pupils: 3 to 11',
      'Number of pupils on the school roll: 412',
      'Local authority: Alderwick',
    ),
    labelled('Lead inspector:', 'Barnabas Achterley, His Majesty’s Inspector'),
  ],
}
