import type { Register } from '../definition.ts'
import { owner, school } from './parts.ts'
import { everybody, keepers } from './readers.ts'

export const schoolCouncils: Register = {
  id: 'school-councils',
  area: 'participation',
  title: 'School councils and pupils who volunteer',
  one: 'school council',
  many: 'school councils',
  purpose:
    'In which schools pupils are asked and answered, how many of them volunteer, and which schools have nothing.',
  meets: [{ row: 'S-265', source: 'annual performance assessment of 2007' }],
  fields: [
    { name: 'title', title: 'Council or group', kind: 'text', required: true, alsoCalled: ['Name'] },
    school,
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'meets', label: 'Meets' },
        { code: 'begins', label: 'Being set up' },
        { code: 'none', label: 'There is none' },
      ],
    },
    {
      name: 'met_on',
      title: 'Last met on',
      kind: 'day',
      notInFuture: true,
      requiredWhen: { field: 'state', is: ['meets'], because: 'A council that meets has met.' },
    },
    { name: 'members', title: 'Pupils on it', kind: 'number', unit: 'pupils', least: 0, whole: true },
    { name: 'volunteers', title: 'Pupils who volunteer', kind: 'number', unit: 'pupils', least: 0, whole: true },
    {
      name: 'raised',
      title: 'What pupils raised last',
      kind: 'long text',
      help: 'Without the name of a child. What the council should answer goes into “You said, we did”.',
    },
    { name: 'youth_cabinet', title: 'Sends somebody to the youth cabinet', kind: 'yes or no' },
    owner,
  ],
  key: ['title', 'school'],
  owner: 'owner',
  clocks: [
    {
      id: 'met',
      what: 'Meeting of the school council due',
      kind: 'review',
      from: ['met_on'],
      after: { months: 6 },
      remindDaysBefore: [30, 0],
      answeredBy: { field: 'met_on', counts: 'the pupils have met again.' },
      onlyWhen: { field: 'state', is: ['meets', 'begins'] },
      basis: 'Twice in a school year is what the authority has chosen.',
    },
  ],
  breakdowns: [
    { id: 'states', title: 'Councils, by state', by: 'state' },
    { id: 'volunteers', title: 'Pupils who volunteer, by state of the council', by: 'state', sum: 'volunteers' },
  ],
  coverage: [
    {
      of: 'schools',
      by: 'school',
      on: 'met_on',
      months: 12,
      title: 'Schools whose pupils have not met in twelve months',
    },
  ],
  access: { read: everybody, edit: keepers, because: 'It names schools and numbers of pupils, and no child.' },
  personalData: 'staff',
  isPublic: true,
  columns: ['school', 'state', 'met_on', 'members', 'volunteers'],
  sort: 'due',
}
