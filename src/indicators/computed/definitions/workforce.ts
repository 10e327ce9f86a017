import { heldOn } from '../../../children/index.ts'
import { sql } from '../../../platform/sql.ts'
import { cohort } from '../cohorts.ts'
import type { Computed } from '../definition.ts'
import { open } from './children-in-need.ts'
import { about, caseWork, computed, lastDayIsHeld, on, so, yes } from './parts.ts'
import { howMany, nobody } from './shapes.ts'

/** Registered social workers as the delivery lists them: the dataset does not say since when, or until when, they are in post. */
const socialWorkers = sql`
  select p.ends_on as "endsOn", ${nobody} as "childId", w.prof_professional_id as thing, w.prof_agency_worker_flag as agency,
    w.prof_professional_job_title as job
  from periods p cross join ssd_professionals w where coalesce(w.prof_social_worker_registration_no, '') <> ''`

const holds = heldOn(sql`r."endsOn"`)

/** How many children each worker holds the case of at the end of each period: all workers at once, since one by one took minutes. */
const casesHeld = sql`
  select p.ends_on, i.invo_professional_id as worker, count(distinct i.invo_person_id) as cases
  from periods p join ${caseWork} i
    on ${heldOn(sql`p.ends_on`)}
  group by 1, 2`

/** The times in which managers held cases: few, and found once, since to look at every worker for every case took minutes. */
const heldByManagers = cohort(
  'held_by_managers',
  sql`
  select i.invo_person_id, i.child_id, i.invo_involvement_start_date, i.invo_involvement_end_date
  from ${caseWork} i join ssd_professionals w on w.prof_professional_id = i.invo_professional_id
  where w.prof_professional_job_title ~* '(^|[^a-z])manager'`,
  'invo_person_id',
  true,
)

export const workforce: readonly Computed[] = [
  computed({
    id: 'WF02',
    over: 'delivery',
    tables: ['ssd_professionals'],
    across: true,
    rows: socialWorkers,
    counted: yes(sql`r.agency`),
    cannotTell: [{ when: sql`r.agency is null`, because: 'It is not recorded who employs the worker.' }],
    says: (_, counted) => `A social worker ${counted ? 'from an agency' : 'of the council'}.`,
  }),
  computed({
    id: 'WF04',
    changed: [lastDayIsHeld],
    over: 'delivery',
    tables: ['ssd_professionals', 'ssd_involvements'],
    across: true,
    rows: sql`
      select r.*, h.cases from (${socialWorkers}) r join (${casesHeld}) h on h.worker = r.thing and h.ends_on = r."endsOn"`,
    amount: sql`r.cases`,
    says: (row) => `A social worker with ${so(row, 'cases', 'case')}.`,
  }),
  computed({
    id: 'WF08',
    changed: [lastDayIsHeld],
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_involvements', 'ssd_professionals'],
    rows: sql`
      select r.*, exists (select from ${heldByManagers} i where ${about(sql`i.invo_person_id`)} and ${holds}) as "byManager"
      from (${open}) r`,
    counted: sql`r."byManager"`,
    says: (row, counted) =>
      `Referred on ${on(row, 'referredOn')}; ${counted ? 'a manager holds the case' : 'no manager holds the case'}.`,
  }),
  howMany({
    id: 'WF09',
    over: 'delivery',
    tables: ['ssd_professionals'],
    across: true,
    rows: socialWorkers,
    says: () => 'A registered social worker.',
  }),
]
