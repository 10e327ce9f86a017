import { z } from 'zod'
import { importKnownOn, showChildren } from '../../../children/index.ts'
import {
  computedIndicators,
  getIndicator,
  thenAndNow,
  type Computed,
  type Indicator,
  type Listed,
  type Moved,
  type ThenAndNow,
} from '../../../indicators/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { AsAt } from '../../as-at.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'

/** A number of a past day: as it was known then beside as it is known now, with the records that make the difference. */
export const indicatorAsAtPage = page({
  path: '/indicators/:id/as-at',
  needs: 'children.read',
  params: z.object({ id: z.string() }),
  query: z.object({ on: AsAt.catch(undefined) }),
  get: async ({ db, params: { id }, query, today }) => {
    const indicator = getIndicator(id)
    const definition = computedIndicators.get(id)
    if (!definition) throw new NotFound('number that is worked out here')
    const newest = await importKnownOn(db)
    const on = query.on ?? newest?.asAt ?? today
    const known = await importKnownOn(db, on)
    const found =
      known && newest && definition.over !== 'delivery'
        ? await thenAndNow(db, definition, on, {
            before: { delivery: known.number, knownOn: known.asAt },
            after: { delivery: newest.number, knownOn: newest.asAt },
          })
        : undefined
    const who = new Map(
      (await showChildren(db, 'then and now', found?.moved.map(rowOf) ?? [], id)).map((row) => [
        row.thing,
        row.name || row.record,
      ]),
    )
    return view({
      title: `${indicator.title}, then and now`,
      current: 'indicators',
      style: 'p-indicator',
      body: html`${backLink({ href: `/indicators/${id}`, text: indicator.title })}
        <h1>${indicator.asks}</h1>
        ${
          found && known && newest
            ? foundView(found, {
                indicator,
                who,
                on,
                over: definition.over,
                knownOn: known.asAt,
                knownNow: newest.asAt,
              })
            : html`<p class="lede">
                ${definition.over === 'delivery' ? 'These records say only how things are now, so there is no then.' : `No delivery shows ${inWords(on)} or an earlier day.`}
              </p>`
        }
        <form method="get" action="/indicators/${id}/as-at" class="asat noprint">
          ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'On' }, value: on, attributes: { max: today }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>`,
    })
  },
})

interface About {
  indicator: Indicator
  /** What each record that makes a difference is called, by its key. */
  who: ReadonlyMap<string, string>
  on: Day
  over: Computed['over']
  knownOn: Day
  knownNow: Day
}

const foundView = ({ before, after, moved }: ThenAndNow, { indicator, who, on, over, ...known }: About): Html => {
  const words = ({ counted, outOf }: ThenAndNow['before']): string =>
    indicator.unit === '%' ? `${counted} of ${outOf}` : String(counted)
  return html`<p class="lede">
      ${over === 'day' ? `On ${inWords(on)}` : `In the twelve months to ${inWords(on)}`}: <b>${words(before)}</b> as
      known by the delivery of ${inWords(known.knownOn)}, <b>${words(after)}</b> as known by that of
      ${inWords(known.knownNow)}.
    </p>
    <p class="meta">Of the children whose records you may see.</p>
    ${
      moved.length === 0
        ? html`<p>No record makes a difference.</p>`
        : table({
            caption:
              moved.length === 1 ? 'One record makes the difference' : `${moved.length} records make the difference`,
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'Child' }, { text: 'Then' }, { text: 'Now' }, { text: 'Why' }],
            rows: moved.map((one) => [
              { html: childOf(rowOf(one), who) },
              { text: saidOf(one.before) },
              { text: saidOf(one.after) },
              { text: one.why },
            ]),
          })
    }`
}

const childOf = ({ childId, thing }: Listed, who: About['who']): Html =>
  childId === null ? html`${thing}` : html`<a href="/children/${childId}">${who.get(thing)}</a>`

const rowOf = ({ before, after }: Moved): Listed => {
  const row = after ?? before
  if (!row) throw new Error('A record that was in neither list makes no difference.')
  return row
}

const saidOf = (row: Moved['before']): string => {
  if (!row) return 'Not in it'
  return `${row.counted === null ? 'Could not be told' : row.counted ? 'Counted' : 'Not counted'}: ${row.says}`
}
