import type { CaseLog } from '../case-log.ts'
import { all, apa07, choice, has, is, number, past, said, send18, words, yesOrNo } from './parts.ts'

const kind = choice('kind', 'Which', { suspension: 'Suspension', permanent: 'Permanent exclusion' }, { required: true })

const isLong = ({ values }: { values: Readonly<Record<string, unknown>> }): boolean =>
  values['kind'] === 'permanent' || Number(values['days'] ?? 0) > 5

/**
 * Pupils who are sent home, for days or for good.
 *
 * Source: DfE, Suspension and permanent exclusion guidance; reasons from the school census guide.
 */
export const suspensions: CaseLog = {
  id: 'suspensions',
  area: 'send',
  title: 'Suspensions and exclusions',
  one: 'suspension or exclusion',
  many: 'suspensions and exclusions',
  purpose:
    'A pupil suspended or excluded for good: in which phase, with what support for SEND, why, for how long, and who it happens to again and again.',
  meets: [
    { row: 'S-189', source: apa07 },
    { row: 'S-189', source: send18 },
  ],
  fields: [
    past('begins_on', 'From', { required: true }),
    kind,
    words('school', 'School', { required: true }),
    choice(
      'phase',
      'Phase',
      {
        primary: 'Primary',
        secondary: 'Secondary',
        special: 'Special school',
        alternative: 'Alternative provision',
      },
      { required: true },
    ),
    choice('send', 'SEND', { none: 'No SEND', support: 'SEN support', plan: 'EHC plan' }, { required: true }),
    number('days', 'School days', 'days', {
      most: 45,
      requiredWhen: { field: 'kind', is: ['suspension'], because: 'A suspension says for how many days' },
    }),
    choice(
      'reason',
      'Reason',
      {
        PP: 'Assault on a pupil',
        PA: 'Assault on an adult',
        VP: 'Threats or abuse against a pupil',
        VA: 'Threats or abuse against an adult',
        OW: 'A weapon, or something forbidden used as one',
        BU: 'Bullying',
        RA: 'Racist abuse',
        LG: 'Abuse about sexual orientation or gender identity',
        DS: 'Abuse about a disability',
        SM: 'Sexual misconduct',
        DA: 'Drugs or alcohol',
        DM: 'Damage',
        TH: 'Theft',
        MT: 'Misuse of social media or the internet',
        PH: 'Breaking measures that protect health',
        DB: 'Disruption again and again',
      },
      { required: true },
    ),
    yesOrNo('taught', 'Taught elsewhere from the sixth school day'),
    past('met_on', 'Met about coming back on', { notBefore: 'begins_on' }),
    past('back_on', 'Back in school on', { notBefore: 'begins_on' }),
  ],
  on: 'begins_on',
  measures: [
    {
      id: 'send',
      sentence: 'were of pupils with SEN support or an EHC plan',
      among: 'suspensions and exclusions',
      of: all,
      counted: is('send', 'support', 'plan'),
    },
    {
      id: 'permanent',
      sentence: 'were for good',
      among: 'suspensions and exclusions',
      of: all,
      counted: is('kind', 'permanent'),
    },
    {
      id: 'taught',
      sentence: 'were taught elsewhere from the sixth school day',
      among: 'exclusions, and suspensions of more than five days',
      of: isLong,
      counted: is('taught', true),
    },
    {
      id: 'met',
      sentence: 'were followed by a meeting about coming back',
      among: 'suspensions',
      of: is('kind', 'suspension'),
      counted: has('met_on'),
    },
  ],
  tallies: ['reason'],
  crossed: [{ by: 'phase', across: 'send' }],
  again: {
    sentence: 'suspended or excluded more than once',
    days: 'days',
    most: {
      days: 45,
      source: 'At most 45 school days of a school year: DfE, Suspension and permanent exclusion guidance',
    },
  },
  told: { group: 'learning', says: (values) => said('Suspended or excluded', kind, values) },
  columns: ['kind', 'school', 'phase', 'send', 'days'],
}
