import { z } from 'zod'
import { getIndicator } from '../../../indicators/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import {
  addFiguresPaper,
  listCommitteeMeetings,
  listItemsOf,
  stages,
  type AgendaItem,
  type CommitteeMeeting,
} from '../../../scrutiny/index.ts'
import { backLink, button, input, select } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

const params = z.object({ id: z.string() })

/** Lays what the page of an indicator says before a committee, under an item that is on the agenda of a meeting to come. */
export const indicatorCommitteePage = page({
  path: '/indicators/:id/committee',
  needs: 'committees.manage',
  params,
  form: z.object({
    itemId: z.uuid('Choose the item under which it is laid.').brand('ItemId'),
    author: z
      .string()
      .trim()
      .min(1, 'Say who answers for the paper.')
      .max(200, 'The name is longer than 200 characters.'),
  }),
  get: async ({ db, params: { id }, today, csrf, problems, typed }) => {
    const indicator = getIndicator(id)
    const open = await openItems(db, today)
    const field = fieldsOf({ problems, typed })
    return view({
      title: `${indicator.title}: before a committee`,
      current: 'indicators',
      body: html`${backLink({ href: `/indicators/${id}`, text: indicator.title })}
        <h1>Lay it before a committee</h1>
        <p class="lede">${indicator.asks}</p>
        <p>
          Sightline writes the paper from the figures of today: the council’s own, the published ones and those of
          others, each with its period and source. No figure is told that counts fewer than six.
        </p>
        ${
          open.length === 0
            ? html`<p>
                No item stands on the agenda of a meeting to come. <a href="/committees">Put one on an agenda first.</a>
              </p>`
            : html`<form method="post" action="/indicators/${id}/committee" novalidate>
                ${csrf}
                ${select({ ...field('itemId'), label: { text: 'Under which item' }, items: open.map(({ item, meeting }) => ({ value: item.id, text: `${inWords(meeting.heldOn)}, ${meeting.committeeName}: ${item.place}. ${item.title}` })) })}
                ${input({ ...field('author'), label: { text: 'Who answers for the paper' } })}
                ${button({ text: 'Write it from the figures of today', preventDoubleClick: true })}
              </form>`
        }`,
    })
  },
  post: async ({ db, params: { id }, form: { itemId, author }, today }) => {
    await addFiguresPaper(db, itemId, { indicatorId: getIndicator(id).id, author, today })
    return redirect(`/committees/items/${itemId}`, `The figures were written down as they stand on ${inWords(today)}.`)
  },
})

/** The items of business of meetings that are still to come, the nearest meeting first. */
const openItems = async (db: Db, today: Day): Promise<{ item: AgendaItem; meeting: CommitteeMeeting }[]> => {
  const meetings = (await listCommitteeMeetings(db))
    .filter(({ heldOn, cancelledOn, stage }) => heldOn >= today && !cancelledOn && !stages[stage].isHeld)
    .toReversed()
  const items = Map.groupBy(
    await listItemsOf(
      db,
      meetings.map(({ id }) => id),
    ),
    ({ meetingId }) => meetingId,
  )
  return meetings.flatMap((meeting) =>
    (items.get(meeting.id) ?? []).filter(({ sort }) => sort === 'substantive').map((item) => ({ item, meeting })),
  )
}
