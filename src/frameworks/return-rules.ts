/**
 * When inspectors come next, as rules that can be read beside their sources. Months are counted from the last day of the
 * inspection named, or from its publication where it prints no days.
 *
 * `basis`: `published` has been read in the programme's own documents; `unverified` is how the programme is said to work and
 * was not read in a source; `local` is a local pattern. Only what is published may be called a rule on screen.
 */
export interface ReturnRule {
  id: string
  programme: ProgrammeId
  /** Ids of the frameworks of which the latest inspection starts the count. */
  after: readonly string[]
  /** The grade or outcome that starts it; left out where any does. */
  when?: readonly string[]
  /** Of which area; the overall one where none is said, and any of them where there is no overall grade. */
  next: string
  earliest: number | null // months; null: the source gives no beginning
  latest: number | null // months; null: the source gives no end
  expected?: number // months
  basis: 'published' | 'unverified' | 'local'
  says: string
  source: string
}

export const programmes = {
  ilacs: 'Inspection of children’s services',
  visits: 'Visits between inspections',
  monitoring: 'Monitoring visits',
  conversation: 'Annual engagement meeting',
  send: 'Area SEND inspection',
  'youth-justice': 'Youth justice inspection',
  joint: 'Joint targeted area inspection',
  schools: 'Schools and nurseries',
} as const
export type ProgrammeId = keyof typeof programmes

const ilacsSource = 'Ofsted, Inspecting local authority children’s services, as amended to April 2026'
const sendSource = 'Ofsted and CQC, Area SEND: framework and handbook, 2023, revised 2025'

export const returnRules: readonly ReturnRule[] = [
  {
    id: 'ilacs-inadequate',
    programme: 'ilacs',
    after: ['ilacs', 'sif', 'sif-reinspection'],
    when: ['inadequate'],
    next: 'a re-inspection',
    earliest: 24,
    latest: 30,
    basis: 'unverified',
    says: 'After an inadequate judgement a re-inspection is said to come after about two to two and a half years.',
    source: ilacsSource,
  },
  {
    id: 'ilacs-requires-improvement',
    programme: 'ilacs',
    after: ['ilacs', 'sif', 'sif-reinspection'],
    when: ['requires-improvement'],
    next: 'a standard inspection',
    earliest: 30,
    expected: 36,
    latest: 42,
    basis: 'published',
    says: 'After “requires improvement” the next is a standard inspection, about three years on; the window opens six months before that and closes six months after.',
    source: ilacsSource,
  },
  {
    id: 'ilacs-good',
    programme: 'ilacs',
    after: ['ilacs', 'sif', 'sif-reinspection'],
    when: ['good', 'outstanding'],
    next: 'a short inspection',
    earliest: 30,
    expected: 36,
    latest: 42,
    basis: 'published',
    says: 'After “good” or “outstanding” the next is a short inspection, about three years on; the window opens six months before that and closes six months after.',
    source: ilacsSource,
  },
  {
    id: 'ilacs-without-overall',
    programme: 'ilacs',
    after: ['ilacs'],
    next: 'an inspection, standard or short',
    earliest: 30,
    expected: 36,
    latest: 42,
    basis: 'published',
    says: 'The cycle is about three years, with six months before and after. Since April 2026 there is no overall grade; which form follows from four grades was not read in a source.',
    source: ilacsSource,
  },
  {
    id: 'visit-between',
    programme: 'visits',
    after: ['ilacs'],
    next: 'a focused visit',
    earliest: 0,
    latest: 42,
    basis: 'unverified',
    says: 'Between two inspections there are said to be up to two focused visits, or one and a joint targeted area inspection.',
    source: ilacsSource,
  },
  {
    id: 'monitoring-quarterly',
    programme: 'monitoring',
    after: ['ilacs'],
    when: ['inadequate'],
    next: 'a monitoring visit',
    earliest: 2,
    expected: 3,
    latest: 4,
    basis: 'local',
    says: 'After an inadequate judgement monitoring visits have come about every quarter.',
    source: 'Local practice; no published interval was read',
  },
  {
    id: 'annual-conversation',
    programme: 'conversation',
    after: ['annual-conversation'],
    next: 'the annual engagement meeting',
    earliest: 11,
    expected: 12,
    latest: 13,
    basis: 'published',
    says: 'Ofsted and the council meet once a year about the self-evaluation. A month on either side is Sightline’s allowance.',
    source: ilacsSource,
  },
  {
    id: 'send-positive',
    programme: 'send',
    after: ['area-send-2023'],
    when: ['typically positive'],
    next: 'a full area SEND inspection',
    earliest: null,
    latest: 60,
    basis: 'unverified',
    says: 'After the first outcome a full inspection is said to follow usually within five years.',
    source: sendSource,
  },
  {
    id: 'send-inconsistent',
    programme: 'send',
    after: ['area-send-2023'],
    when: ['inconsistent'],
    next: 'a full area SEND inspection',
    earliest: null,
    latest: 36,
    basis: 'unverified',
    says: 'After the second outcome a full inspection is said to follow usually within three years.',
    source: sendSource,
  },
  {
    id: 'send-failings',
    programme: 'send',
    after: ['area-send-2023'],
    when: ['widespread and/or systemic failings'],
    next: 'a full area SEND inspection',
    earliest: null,
    latest: 36,
    basis: 'published',
    says: 'After the third outcome a full inspection follows usually within three years.',
    source: sendSource,
  },
  {
    id: 'send-monitoring',
    programme: 'monitoring',
    after: ['area-send-2023'],
    when: ['widespread and/or systemic failings'],
    next: 'a monitoring inspection of the SEND area',
    earliest: null,
    expected: 18,
    latest: 18,
    basis: 'published',
    says: 'After the third outcome monitoring comes about 18 months after the final report. It was reported paused during a review.',
    source: sendSource,
  },
  {
    id: 'school-cycle',
    programme: 'schools',
    after: ['school-eif-2019', 'school-section-5-2012', 'school-section-8-ungraded', 'school-report-card-2025'],
    next: 'a school inspection',
    earliest: null,
    expected: 48,
    latest: 48,
    basis: 'published',
    says: 'The cycle is about four years; the day is an estimate.',
    source: 'Ofsted, school inspection arrangements from 10 November 2025',
  },
  {
    id: 'early-years-cycle',
    programme: 'schools',
    after: ['early-years-eif-2019'],
    next: 'an early-years inspection',
    earliest: null,
    expected: 48,
    latest: 48,
    basis: 'published',
    says: 'The cycle went from six years to four in November 2025; the day is an estimate.',
    source: 'Ofsted, early years inspection arrangements from November 2025',
  },
]

/** Programmes in which the inspectorate chooses freely: no window can be computed, and none is pretended. */
export const withoutCycle: readonly {
  programme: ProgrammeId
  after: readonly string[]
  says: string
  source: string
}[] = [
  {
    programme: 'youth-justice',
    after: ['hmip-youth-2018', 'hmip-youth-2025'],
    says: 'The inspectorate chooses when to return. No interval was read in a source, so no window is computed.',
    source: 'HM Inspectorate of Probation, Youth justice inspection programme, 2025',
  },
  {
    programme: 'joint',
    after: ['jtai-2016'],
    says: 'Areas are chosen by subject, with ten working days’ notice. There is no cycle, so no window is computed.',
    source: 'Ofsted, CQC, HMICFRS and HMI Probation, Joint targeted area inspections',
  },
  {
    programme: 'send',
    after: ['local-area-send-2016'],
    says: 'The inspections of 2016 to 2022 set no day for the first one under the framework of 2023.',
    source: sendSource,
  },
]

/** What may move every window that is shown. */
export const comingChanges = [
  {
    from: '2027-01-01',
    says: 'A renewed framework for children’s services is planned for 2027; windows may change with it.',
    source: ilacsSource,
  },
] as const
