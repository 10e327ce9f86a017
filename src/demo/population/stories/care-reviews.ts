import { ageOn, plusMonths, plusWorkingDays, workdayFrom, workdayUpTo } from '../days.ts'
import type { Child } from '../family.ts'
import type { Life } from '../life.ts'
import type { Stay } from './stay.ts'
import { participation } from './reviews.ts'

/** Of a hundred reviews of children in care, how many are held by the day they are due: invented, no figure is published. */
const inTime = 92

/** The reviews of a child in care: within 20 working days, three months after that, then every six months. */
export const tellCareReviews = (life: Life, child: Child, { key, from, end }: Stay): void => {
  const { random } = life
  let due = plusWorkingDays(from, 20)
  for (let number = 1; ; number++) {
    const cancelled = random.percent(2)
    const held =
      !cancelled && random.percent(inTime)
        ? Math.max(from, workdayUpTo(due - random.between(0, 12)))
        : workdayFrom(due + 1 + random.lasting(14))
    if (Math.min(held, due) >= end) return
    const isHeld = held <= life.asAt && held < end
    if (!isHeld && end <= life.asAt) return
    const id = life.id()
    life.tell('ssd_cla_reviews', id, {
      clar_cla_review_id: id,
      clar_cla_id: key,
      clar_cla_review_due_date: life.due(due),
      clar_cla_review_date: isHeld ? life.on(held) : null,
      clar_cla_review_cancelled: 'N',
      clar_cla_review_participation: isHeld ? participation(random, ageOn(child.born, held)) : null,
    })
    if (isHeld ? held > due : due < life.asAt)
      life.fault('care-review-late', 'ssd_cla_reviews', id, 'clar_cla_review_date')
    if (!isHeld) return
    due = plusMonths(held, number === 1 ? 3 : 6)
  }
}
