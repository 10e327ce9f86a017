import { z } from 'zod'
import { daysDelivered, showChildren, type Opened } from '../../../children/index.ts'
import {
  asAtDay,
  changeBy,
  computedIndicators,
  figureOf,
  firstAndNow,
  getIndicator,
  monthOf,
  movedInWords,
  ownArea,
  populationOf,
  resultsOf,
  type AsAtDay,
  type Computed,
  type Indicator,
  type Listed,
  type Moved,
  type Period,
  type Population,
  type TallyOfList,
} from '../../../indicators/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { takeThese } from '../../take-away.ts'

const params = z.object({ id: z.string() })
const query = z.object({
  on: AsAt.catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})

interface Asked {
  indicator: Indicator
  /** Undefined where nothing was delivered, or records only say how things are now. */
  found: AsAtDay | undefined
  on: Day
  over: About['over']
  delivered: readonly Day[]
  /** What was said of the month first, of the whole authority, where the definition has changed since it was first defined. */
  byAnotherRule: { first: TallyOfList; definition: Computed } | null
}

/** @throws NotFound where it is not worked out here, or the month was never reported as anything else */
const askedFor = async (db: Db, id: string, asked: z.output<typeof query>, today: Day): Promise<Asked> => {
  const indicator = getIndicator(id)
  const definition = computedIndicators.get(id)
  if (!definition) throw new NotFound('number that is worked out here')
  const delivered = await daysDelivered(db, mostDaysShown)
  const on = asked.on ?? dayBeforeNewest(delivered) ?? today
  const month = asked.month === undefined ? undefined : monthOf(asked.month)
  const ofMonth = month && (await monthThenAndNow(db, definition, month))
  return {
    indicator,
    found: ofMonth ? ofMonth.found : await asAtDay(db, definition, on),
    byAnotherRule: ofMonth && definition.version > 1 ? { first: ofMonth.first, definition } : null,
    on,
    over: month && definition.over === 'period' ? 'month' : definition.over,
    delivered,
  }
}

/** A number as at any day: as it was known then beside as it is known now, with the records that make the difference. */
const asAtPage = page({
  path: '/indicators/:id/as-at',
  needs: 'children.read',
  params,
  query,
  get: async ({ db, params: { id }, query: asked, today, person, url }) => {
    const { indicator, found, on, over, delivered, byAnotherRule } = await askedFor(db, id, asked, today)
    const who = new Map(
      (await showChildren(db, 'then and now', found?.moved.map(rowOf) ?? [], id)).map((row) => [
        row.thing,
        row.name || row.record,
      ]),
    )
    const { ownCode } = await ownArea(db)
    return view({
      title: `${indicator.title}, then and now`,
      current: 'indicators',
      style: 'p-indicator',
      body: html`${backLink({ href: `/indicators/${id}`, text: indicator.title })}
        <h1>${indicator.asks}</h1>
        ${
          found
            ? foundView(found, {
                indicator,
                who,
                shows: delivered[0],
                over,
                population: populationOf(ownCode, Number(on.slice(0, 4))),
                byAnotherRule,
              })
            : html`<p class="lede">
                ${over === 'delivery' ? 'These records say only how things are now, so there is no then.' : 'No case records have been delivered yet.'}
              </p>`
        }
        ${
          found &&
          html`${may(person, 'children.export') && found.moved.length > 0 && exportLinks({ path: `/indicators/${id}/as-at/export`, query: url.searchParams, words: takeThese(found.moved.length) })}
            <form method="get" action="/indicators/${id}/as-at" class="asat noprint">
              ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'On' }, value: on, attributes: { max: today }, classes: 'govuk-input--width-10' })}
              ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
            </form>
            ${deliveredView(id, delivered)}`
        }`,
    })
  },
})

type Row = Opened<Listed> & { moved: Moved }

/** The records that make the difference, each with by how much: the columns of change add up to it. */
const asAtExport = page({
  path: '/indicators/:id/as-at/export/:format',
  needs: 'children.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  query,
  get: async ({ db, now, person, params: { id, format }, query: asked, today }) => {
    const { indicator, found } = await askedFor(db, id, asked, today)
    if (!found) throw new NotFound('number that is worked out here as at a day')
    const { moved, period, before, after, knownBy } = found
    const opened = await showChildren(db, 'indicator file', moved.map(rowOf), id)
    const number = ({ counted, outOf, leftOut }: TallyOfList): string =>
      `${counted} counted of ${outOf}, ${leftOut} that could not be told`
    const file: Table<Row> = {
      title: `What makes the difference in ${indicator.title}`,
      name: `${indicator.id} then and now`,
      about: `One row for each record that makes it another number. ${indicator.asks}`,
      source: `Sightline, ${person.authorityName}; case records`,
      asAt: now,
      filters: [
        { name: 'From', value: period.startsOn },
        { name: 'Until', value: period.endsOn },
        { name: 'As known then', value: before ? `${number(before)}, by ${knownBy.earlier ?? ''}` : 'not known' },
        { name: 'As known now', value: `${number(after)}, by ${knownBy.newest}` },
      ],
      handling: 'Official-Sensitive: personal data of children. Keep it no longer than the work takes.',
      notes: [
        'Rows about children whose records you may not see are not in it, and not in the numbers either.',
        'The columns of change add up to the difference between then and now.',
      ],
      rows: opened.map((row, at) => ({ ...row, moved: moved[at] as Moved })), // one for each, in their order
      columns: [
        {
          name: 'child',
          title: 'Child',
          type: 'text',
          value: ({ record: numbered }) => numbered,
          meaning: 'The number of the record.',
        },
        {
          name: 'key',
          title: 'Key',
          type: 'text',
          value: ({ thing }) => thing,
          meaning: 'Of what is counted, in the case system.',
        },
        { name: 'then', title: 'Then', type: 'text', value: (row) => saidOf(row.moved.before) },
        { name: 'now', title: 'Now', type: 'text', value: (row) => saidOf(row.moved.after) },
        { name: 'because', title: 'Because', type: 'text', value: (row) => movedInWords[row.moved.kind] },
        {
          name: 'counted_change',
          title: 'Change of those counted',
          type: 'number',
          value: (row) => changeBy(row.moved).counted,
        },
        {
          name: 'out_of_change',
          title: 'Change of those it is out of',
          type: 'number',
          value: (row) => changeBy(row.moved).outOf,
        },
        {
          name: 'amount_change',
          title: 'Change of the amount',
          type: 'number',
          value: (row) => changeBy(row.moved).amount,
          meaning: 'What is summed for a mean; empty where nothing is.',
        },
      ],
    }
    return sendTable(db, file, {
      format,
      action: 'indicator.difference-exported',
      subjectKind: 'indicator',
      subjectId: id,
      detail: { until: period.endsOn },
    })
  },
})

export const indicatorAsAtPages = [asAtPage, asAtExport]

/** @throws NotFound where the month was never reported as anything else */
const monthThenAndNow = async (
  db: Db,
  definition: Computed,
  month: Period,
): Promise<{ found: AsAtDay; first: TallyOfList }> => {
  const kept = await resultsOf(db, definition.id)
  const found = kept && (await firstAndNow(db, definition, { month, firstReported: kept.firstReported }))
  const first = kept?.firstReported.get(month.endsOn)
  if (!found || !first) throw new NotFound('other number that this month was first reported as')
  return { found, first }
}

/** On the day before the newest delivery there is something to compare: on its own day then is now. */
const dayBeforeNewest = ([newest]: readonly Day[]): Day | undefined => newest && addDays(newest, -1)

const mostDaysShown = 12

const deliveredView = (id: string, delivered: readonly Day[]): Html | false =>
  delivered.length > 1 &&
  html`<p class="meta noprint">
    Deliveries that show a day of their own:
    ${delivered.map((day, at) => html`${at > 0 && ', '}<a href="/indicators/${id}/as-at?on=${day}">${inWords(day)}</a>`)}.
  </p>`

interface About {
  indicator: Indicator
  /** What each record that makes a difference is called, by its key. */
  who: ReadonlyMap<string, string>
  /** `month` where it is a whole month, and not a day or the twelve months to it. */
  over: Computed['over'] | 'month'
  /** The newest day that a delivery shows. */
  shows: Day | undefined
  population: Population | undefined
  byAnotherRule: Asked['byAnotherRule']
}

const foundView = (
  { on, period, before, after, moved, knownBy }: AsAtDay,
  { indicator, who, over, shows, population, byAnotherRule }: About,
): Html => {
  const words = (tally: TallyOfList): string => {
    const { shown, madeOf } = figureOf(indicator, tally, population)
    if (shown === 'none') return 'nothing to count'
    return shown === madeOf || `${shown} in all` === madeOf ? shown : `${shown}, ${madeOf}`
  }
  const left = ({ leftOut }: TallyOfList): string => (leftOut > 0 ? ` ${leftOut} could not be told.` : '')
  return html`<p class="lede">
      ${whenInWords(over, period, on)}:
      ${
        before && knownBy.earlier
          ? html`<b>${words(before)}</b> as known by the delivery of ${inWords(knownBy.earlier)},
              <b>${words(after)}</b> as known by that of ${inWords(knownBy.newest)}.`
          : html`<b>${words(after)}</b> as known by the delivery of ${inWords(knownBy.newest)}.`
      }${left(after)}
    </p>
    ${
      byAnotherRule &&
      isOther(byAnotherRule.first, before) &&
      html`<p>
        It was first reported as ${words(byAnotherRule.first)}. The definition has changed since, and both numbers here
        are counted by version ${byAnotherRule.definition.version}: ${byAnotherRule.definition.changed?.at(-1) ?? ''}
      </p>`
    }
    ${shows && on > shows && html`<p>The newest delivery shows ${inWords(shows)}: what happened after that is not known.</p>`}
    <p class="meta">Of the children whose records you may see.</p>
    ${
      before === null
        ? html`<p>No delivery had come by then, so what was known then is not known.</p>`
        : knownBy.earlier === knownBy.newest
          ? html`<p>The newest delivery is that of then: nothing can have come late yet.</p>`
          : moved.length === 0
            ? html`<p>No record makes a difference.</p>`
            : movedView(moved, who)
    }`
}

/** Whether what was said then is not what the records of then give by the rule of now. */
const isOther = (first: TallyOfList, then: TallyOfList | null): boolean =>
  then !== null && (first.counted !== then.counted || first.outOf !== then.outOf)

const whenInWords = (over: About['over'], { startsOn, endsOn }: Period, on: Day): string => {
  if (over === 'month') return `In the month from ${inWords(startsOn)} to ${inWords(endsOn)}`
  return over === 'day' ? `On ${inWords(on)}` : `In the twelve months to ${inWords(on)}`
}

const movedView = (moved: readonly Moved[], who: About['who']): Html =>
  html`<p>${reasonsOf(moved)}</p>
    ${table({
      caption: moved.length === 1 ? 'One record makes the difference' : `${moved.length} records make the difference`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Child' }, { text: 'Then' }, { text: 'Now' }, { text: 'Why' }],
      rows: moved.map((one) => [
        { html: childOf(rowOf(one), who) },
        { text: saidOf(one.before) },
        { text: saidOf(one.after) },
        { text: movedInWords[one.kind] },
      ]),
    })}`

/** `12 came late, 1 says something else now.` */
const reasonsOf = (moved: readonly Moved[]): string => {
  const told = (['late', 'mended', 'gone'] as const).flatMap((kind) => {
    const many = moved.filter((one) => one.kind === kind).length
    const [one, several] = reasons[kind]
    return many === 0 ? [] : [`${many} ${many === 1 ? one : several}`]
  })
  return `${told.join(', ')}.`
}

const reasons = {
  late: ['came late', 'came late'],
  mended: ['says something else now', 'say something else now'],
  gone: ['has gone', 'have gone'],
} as const

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
