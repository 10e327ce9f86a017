import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { rowsAsAt } from './rows.ts'
import { stories } from './stories.ts'

const today = day('2026-11-30')
const rows = rowsAsAt(today, today)
const leavers = stories.filter(({ stage }) => stage === 'leaver').map(({ id }) => id)

test.each(leavers)(
  'care leaver %s is heard of, referred, assessed and in care in that order, with a social worker all the while',
  (id) => {
    const the = (table: keyof typeof rows, person: string) => rows[table]?.find((row) => row[person] === id)
    const told = the('ssd_contacts', 'cont_person_id')?.['cont_contact_date']
    const referral = the('ssd_cin_episodes', 'cine_person_id')
    const assessed = the('ssd_cin_assessments', 'cina_person_id')?.['cina_assessment_start_date']
    const care = the('ssd_cla_episodes', 'clae_person_id')
    const order = [
      told,
      referral?.['cine_referral_date'],
      assessed,
      care?.['clae_cla_episode_start_date'],
      care?.['clae_cla_episode_ceased_date'],
    ]
    expect(order.every((each) => typeof each === 'string')).toBe(true)
    expect(order.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(order)
    expect(new Set(order).size).toBe(order.length)
    const worker = rows.ssd_involvements?.find(
      (row) => row['invo_person_id'] === id && row['invo_professional_role_id'] === 'CW',
    )
    expect(worker?.['invo_involvement_start_date']).toBe(referral?.['cine_referral_date'])
    expect(worker?.['invo_involvement_end_date']).toBe(referral?.['cine_close_date'])
    expect(referral?.['cine_close_reason']).toBe('RC7')
  },
)

test('there are care leavers', () => {
  expect(leavers.length).toBeGreaterThan(2)
})
