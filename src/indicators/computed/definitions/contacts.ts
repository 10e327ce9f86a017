import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { contacts, referrals } from './front-door.ts'
import { about, computed, flag, lastDayIsHeld, on, openOn } from './parts.ts'
import { howMany } from './shapes.ts'

/** A team for disabled children is one that says so in its name. */
export const isForDisabledChildren = sql`t.dept_team_name ~* 'disab'`

export const contactsAgain: readonly Computed[] = [
  howMany({
    id: 'FD12',
    changed: [lastDayIsHeld],
    over: 'period',
    tables: ['ssd_contacts', 'ssd_involvements', 'ssd_department'],
    rows: sql`
      select r.* from (${contacts}) r where exists (
        select from ssd_involvements i join ssd_department t on t.dept_team_id = i.invo_professional_team
        where ${about(sql`i.invo_person_id`)} and ${isForDisabledChildren} and i.invo_involvement_start_date <= r."cameOn" + 14
          and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= r."cameOn"))`,
    says: (row) => `A contact was made on ${on(row, 'cameOn')} about a child of the disabled children team.`,
  }),
  computed({
    id: 'FD17',
    over: 'period',
    tables: ['ssd_contacts'],
    rows: contacts,
    counted: flag(sql`r.outcome`, 'NFA_FLAG'),
    cannotTell: [{ when: sql`r.outcome is null`, because: 'What came of the contact is not recorded.' }],
    says: (row, counted) =>
      `A contact was made on ${on(row, 'cameOn')}; ${counted ? 'no further action was taken' : 'something followed'}.`,
  }),
  computed({
    id: 'FD18',
    over: 'period',
    tables: ['ssd_contacts', 'ssd_cin_episodes'],
    rows: sql`
      select r.*, (select min(e.cine_referral_date) from ssd_cin_episodes e where ${about(sql`e.cine_person_id`)}
        and e.cine_referral_date < r."cameOn" and ${openOn(sql`e.cine_referral_date`, sql`e.cine_close_date`, sql`r."cameOn"`)})
        as "openSince"
      from (${contacts}) r`,
    counted: sql`r."openSince" is not null`,
    says: (row, counted) =>
      `A contact was made on ${on(row, 'cameOn')}; ${counted ? `a case had been open since ${on(row, 'openSince')}` : 'no case was open'}.`,
  }),
  computed({
    id: 'FD19',
    over: 'period',
    tables: ['ssd_contacts'],
    rows: sql`
      select r.*, (select max(b.cont_contact_date) from ssd_contacts b where ${about(sql`b.cont_person_id`)}
        and b.cont_contact_date < r."cameOn" and b.cont_contact_date >= r."cameOn" - interval '3 months') as "beforeOn"
      from (${contacts}) r`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      `A contact was made on ${on(row, 'cameOn')}; ${counted ? `there had been one on ${on(row, 'beforeOn')}` : 'there had been none in the three months before'}.`,
  }),
  computed({
    id: 'FD24',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: sql`
      select r.*, (select max(b.cine_close_date) from ssd_cin_episodes b where ${about(sql`b.cine_person_id`)}
        and b.cine_referral_date < r."cameOn" and b.cine_close_date <= r."cameOn"
        and b.cine_close_date >= r."cameOn" - interval '12 months') as "closedOn"
      from (${referrals}) r`,
    counted: sql`r."closedOn" is not null`,
    says: (row, counted) =>
      `Referred on ${on(row, 'cameOn')}; ${counted ? `a case had been closed on ${on(row, 'closedOn')}` : 'no case had been closed in the 12 months before'}.`,
  }),
]
