import { listPlans } from '../../../improvement/index.ts'
import { findLine } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import {
  dueBack,
  getCommitteeMeeting,
  getItem,
  type ItemId,
  listExemptPapers,
  listPapers,
  listWitnesses,
} from '../../../scrutiny/index.ts'
import { page, view } from '../../page.ts'
import { type Showing } from './deed.ts'
import { params, type Conflict } from './item-parts.ts'
import { itemView } from './item-view.ts'

/** An item of an agenda: what is asked, its papers with what the checker says of each, and whether it is exempt or late. */
export const itemPage = page({
  path: '/committees/items/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showItem(visit),
})

export const showItem = async (
  { db, person, params: { id }, today, csrf, problems, typed, open }: Showing & { params: { id: ItemId } },
  conflict?: Conflict,
) => {
  const item = await getItem(db, id)
  const meeting = await getCommitteeMeeting(db, item.meetingId)
  const of = <Of extends { itemId: string }>(papers: readonly Of[]) => papers.filter(({ itemId }) => itemId === id)
  const manages = may(person, 'committees.manage')
  const papers = of(await listPapers(db, meeting.id))
  // The line of a whole plan is long: this page only leads to it.
  const seesLine = item.sort !== 'procedural' && may(person, 'plans.read')
  const isShort = papers.every(({ fromPlanId }) => fromPlanId === null)
  return view({
    title: item.title,
    current: 'committees',
    style: 'p-committees',
    body: itemView({
      item,
      seesLine,
      line: seesLine && isShort ? await findLine(db, { kind: 'item', id }, { on: today }) : undefined,
      meeting,
      papers,
      exempt: of(await listExemptPapers(db, meeting.id)),
      plans: manages ? await listPlans(db) : [],
      today,
      agrees: may(person, 'exempt.agree') && person.id !== item.exemptAskedBy,
      form: { csrf, problems, typed, open },
      manages,
      conflict,
      witnesses: await listWitnesses(db, id),
      back: item.sort === 'responses' ? await dueBack(db, meeting) : undefined,
    }),
  })
}
