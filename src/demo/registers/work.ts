import type { Days } from './days.ts'
import { owners } from './people.ts'

type Entry = Readonly<Record<string, string | number | boolean>>
type Entries = Readonly<Record<string, readonly Entry[]>>

/** Without what is not known of an entry. */
const known = (entry: Readonly<Record<string, string | number | boolean | undefined>>): Entry =>
  Object.fromEntries(Object.entries(entry).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

const audited = ['care', 'protection', 'in-need', 'care', 'front-door', 'send', 'leaving-care', 'supervision'] as const
const gradesFound = ['good', 'requires-improvement', 'good', 'good', 'inadequate', 'requires-improvement'] as const

/** Thirty-two audits of a year: four are not done, every third was moderated. */
const auditEntries = ({ ago }: Days): Entry[] =>
  Array.from({ length: 32 }, (_, nth) => {
    const of = audited[nth % audited.length] ?? 'care'
    const grade = gradesFound[nth % gradesFound.length] ?? 'good'
    const back = 11 - Math.floor(nth / 3)
    const isCase = of !== 'supervision'
    if (nth % 8 === 6) return { reference: `A-${101 + nth}`, of, planned_for: ago(back), owner: owners.quality }
    return known({
      reference: `A-${101 + nth}`,
      of,
      planned_for: ago(back),
      finished_on: ago(back, 2),
      grade,
      moderated: nth % 3 === 0 ? (nth % 9 === 0 ? 'requires-improvement' : grade) : undefined,
      record_complete: isCase ? nth % 4 !== 1 : undefined,
      voice_clear: isCase ? nth % 5 !== 2 : undefined,
      direct_work: isCase ? nth % 3 !== 2 : undefined,
      plan_current: of === 'care' ? nth % 4 !== 3 : undefined,
      identity_met: of === 'care' ? nth % 5 !== 0 : undefined,
      consent: of === 'care' ? nth % 6 !== 3 : undefined,
      actions: 1 + (nth % 4),
      actions_due_on: ago(Math.max(0, back - 1), 1),
      actions_in_time: nth % 4,
      owner: nth % 2 === 0 ? owners.quality : owners.practice,
    })
  })

/** Registers of work: audits, complaints, staff, carers. */
export const workEntries = (days: Days): Entries => {
  const { ago, ahead } = days
  const months = (count: number): number[] => Array.from({ length: count }, (_, nth) => nth)
  return {
    'case-audits': auditEntries(days),
    complaints: months(9).map((nth) =>
      known({
        reference: `CC-${311 + nth}`,
        received_on: ago(9 - nth, 3),
        stage: nth % 4 === 3 ? '2' : '1',
        about: ['A change of worker', 'Contact', 'A late answer', 'How a meeting was run'][nth % 4],
        answered_on: nth === 8 ? undefined : ago(9 - nth, nth % 3 === 2 ? -19 : -8),
        owner: owners.quality,
      }),
    ),
    disputes: months(6).map((nth) =>
      known({
        reference: `D-${21 + nth}`,
        raised_on: ago(8 - nth, 6),
        about: ['Delay in permanence', 'Placement not matched', 'Plan out of date'][nth % 3],
        settled_on: nth === 5 ? undefined : ago(8 - nth, nth % 2 === 0 ? -12 : -31),
        owner: owners.reviewing,
      }),
    ),
    starters: months(10).map((nth) =>
      known({
        worker: `${['Ada', 'Ben', 'Cleo', 'Dov', 'Edie', 'Finn', 'Gita', 'Hal', 'Isla', 'Jem'][nth] ?? ''} Merrow`,
        started_on: ago(16 - nth, 2),
        induction_due_on: ago(13 - nth, 2),
        induction_done_on: nth % 4 === 3 ? undefined : ago(13 - nth, nth % 3 === 1 ? -9 : 4),
        newly_qualified: nth % 2 === 0,
        first_year_ends_on: nth % 2 === 0 ? ago(4 - nth, 2) : undefined,
        first_year_passed_on: nth % 2 === 0 && nth < 4 ? ago(4 - nth, nth === 2 ? -3 : 6) : undefined,
        trained_until: nth % 5 === 4 ? undefined : ahead(nth - 2),
        owner: owners.manager,
      }),
    ),
    'foster-households': months(14).map((nth) =>
      known({
        household: `FH-${40 + nth}`,
        approved_on: ago(5 * nth + 2),
        ended_on: nth === 11 ? ago(1) : undefined,
        places: 1 + (nth % 3),
        filled: nth % 4 === 0 ? 0 : Math.min(1 + (nth % 2), 1 + (nth % 3)),
        visited_on: ago(nth % 5 === 3 ? 3 : 0, 10 + nth),
        reviewed_on: nth < 2 ? undefined : ago(nth % 6 === 5 ? 14 : 1 + (nth % 9)),
        owner: owners.manager,
      }),
    ),
    'justice-standards': rowsOf(`
      Out-of-court work | no
      At court | yes
      In the community, supervising court orders | yes
      In secure settings | yes
      On transition and resettlement | no
    `).map(([standard = '', met]) => ({
      standard,
      met: met === 'yes',
      assessed_on: ago(5),
      owner: owners.quality,
    })),
  }
}
