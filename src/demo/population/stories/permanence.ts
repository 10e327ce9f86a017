import { workdayUpTo } from '../days.ts'
import { cover, seatIn } from '../council.ts'
import { workerOn, type Life } from '../life.ts'
import type { Stay } from './stay.ts'
import type { LegalStatus } from './legal.ts'
import type { Case } from './case.ts'

/** What led to a family for good: the decisions and orders of an adoption, or the order of a guardian. */
export const tellPermanence = (life: Life, { child }: Case, stay: Stay, statuses: readonly LegalStatus[]): void => {
  const { random } = life
  const order = statuses.find(({ code }) => code === 'E1')?.from
  const adoption = stay.way === 'adopted' && order !== undefined && order <= life.asAt
  if (!adoption && !(stay.way === 'guardianship' && stay.end <= life.asAt)) return
  const id = life.id()
  const common = {
    perm_table_id: id,
    perm_person_id: child.id,
    perm_cla_id: stay.key,
    perm_part_of_sibling_group: '0',
    perm_adopted_by_carer_flag: 'N',
  }
  const ordered = { perm_permanence_order_date: life.on(stay.end) }
  if (!adoption) {
    life.tell('ssd_permanence', id, { ...common, ...ordered, perm_permanence_order_type: 'Special Guardianship' })
    return
  }
  const placed = Math.min(order + random.between(60, 150), stay.end - 80)
  const couple = random.percent(85)
  const worker = workerOn(
    cover(random, seatIn(life.council, random, 'care'), { from: order, to: order + 30, first: 'FCONTA' }),
    order,
  )
  life.tell('ssd_permanence', id, {
    ...common,
    ...ordered,
    perm_adm_decision_date: life.on(workdayUpTo(order - random.between(20, 90))),
    perm_placement_order_date: life.on(order),
    perm_matched_date: life.on(Math.max(order, placed - random.between(10, 25))),
    perm_placed_for_adoption_date: life.on(placed),
    perm_permanence_order_type: stay.end <= life.asAt ? 'Adoption' : null,
    perm_adoption_worker_id: worker?.id ?? null,
    perm_adopter_sex: placed > life.asAt ? null : couple ? random.weigh({ MF: 82, FF: 9, MM: 9 }) : 'F1',
    perm_adopter_legal_status: placed > life.asAt ? null : couple ? random.weigh({ L11: 70, L3: 20, L12: 10 }) : 'L0',
    perm_number_of_adopters: placed > life.asAt ? null : couple ? '2' : '1',
  })
}
