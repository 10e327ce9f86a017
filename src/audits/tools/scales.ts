import type { Scale } from './tool.ts'

/** The four grades that inspectors of children’s services use, for an audit that is to be laid beside an inspection. */
export const fourGrades: Scale = {
  id: 'four-grades',
  grades: [
    { id: 'outstanding', title: 'Outstanding' },
    { id: 'good', title: 'Good' },
    { id: 'requires-improvement', title: 'Requires improvement' },
    { id: 'inadequate', title: 'Inadequate' },
  ],
  good: 'good',
  alwaysModerated: ['outstanding', 'inadequate'],
}

/** Whether casework is sufficient: the answer that youth justice inspection gives for each case. */
export const sufficiency: Scale = {
  id: 'sufficiency',
  grades: [
    { id: 'sufficient', title: 'Sufficient' },
    { id: 'not-sufficient', title: 'Not sufficient' },
  ],
  good: 'sufficient',
  alwaysModerated: ['not-sufficient'],
}

/** How far a piece of writing does what it is for. */
export const howFar: Scale = {
  id: 'how-far',
  grades: [
    { id: 'fully', title: 'Fully' },
    { id: 'mostly', title: 'Mostly' },
    { id: 'in-part', title: 'In part' },
    { id: 'not-at-all', title: 'Not at all' },
  ],
  good: 'mostly',
  alwaysModerated: ['not-at-all'],
}
