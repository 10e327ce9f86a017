import {
  alikeTroubles,
  emptiedInWords,
  gatherNotices,
  linesInWords,
  losesMost,
  placeOf,
} from '../../../children/index.ts'
import type {
  Delivery,
  Difference,
  ImportNotice,
  ImportResult,
  Night,
  PastImport,
  TableCount,
  Trouble,
} from '../../../children/index.ts'
import { inWords, instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, fileUpload, input, status, table, type SymbolName } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'

interface Imports {
  imports: readonly PastImport[]
  /** The last nights, newest first; [] for those who may not bring data in. */
  nights: readonly Night[]
  /** When the folder is taken in next; undefined where none is set. */
  nextAt: Date | undefined
  mayImport: boolean
  today: Day
  form: FormParts
}

const number = (count: number): string => count.toLocaleString('en-GB')
const total = (counts: readonly TableCount[], what: Exclude<keyof TableCount, 'table' | 'emptied'>): number =>
  counts.reduce((sum, count) => sum + count[what], 0)

export const importsView = ({ imports, nights, nextAt, mayImport, today, form }: Imports): Html => {
  const newest = imports.find(({ undoneAt }) => !undoneAt)
  return html`${backLink({ href: '/children', text: 'Children' })}
    <h1>Deliveries of the case system</h1>
    <p class="lede">
      ${newest ? `The newest shows ${inWords(newest.asAt)} and was brought in on ${instantInWords(newest.loadedAt)}.` : 'None has been brought in yet.'}
      Records are mended in the case system; the next delivery shows it.
    </p>
    ${mayImport && sendForm(form, today, imports.length === 0)} ${mayImport && eachNight(nights, nextAt)}
    ${
      imports.length > 0 &&
      table({
        caption: 'Newest first',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Delivery', 'Shows', 'Brought in', 'Rows', 'New', 'Changed', 'Gone', 'Refused', 'Stands'].map(
          (text) => ({ text }),
        ),
        rows: imports.map((one) => [
          { html: html`<a href="/children/imports/${one.number}">Delivery ${one.number}</a>` },
          { text: inWords(one.asAt) },
          { text: `${instantInWords(one.loadedAt)} by ${one.by}` },
          { text: number(total(one.counts, 'rows')) },
          { text: number(total(one.counts, 'added')) },
          { text: number(total(one.counts, 'changed')) },
          { text: number(total(one.counts, 'gone')) },
          { text: number(total(one.counts, 'refused')) },
          { text: one.undoneAt ? 'Taken back' : 'Yes' },
        ]),
      })
    }
    ${mayImport && imports.length > 0 && exportLinks({ path: '/children/imports/export', words: takeAll(imports.length) })}`
}

const outcomes: Readonly<Record<Night['outcome'], { symbol: SymbolName; word: string }>> = {
  'brought in': { symbol: 'done', word: 'Brought in' },
  refused: { symbol: 'late', word: 'Refused, nothing was kept' },
  'the same': { symbol: 'stale', word: 'The same files as before, left out' },
  'nothing there': { symbol: 'stale', word: 'Nothing lay in the folder' },
}

const eachNight = (nights: readonly Night[], nextAt: Date | undefined): Html =>
  html`<section class="sec sec--plain" aria-labelledby="nights">
    <h2 id="nights">Each night</h2>
    <p>
      ${
        nextAt
          ? `What the case system leaves in the folder is brought in by itself, all or nothing; the next time is ${instantInWords(nextAt)}.`
          : 'No folder is set from which deliveries are brought in by themselves. Whoever runs Sightline sets SIGHTLINE_NIGHTLY.'
      }
    </p>
    ${
      nights.length > 0 &&
      table({
        caption: 'The last nights',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Day', 'At', 'What became of it'].map((text) => ({ text })),
        rows: nights.map(({ of, endedAt, outcome, delivery, said }) => [
          { text: inWords(of) },
          { text: instantInWords(endedAt) },
          {
            html: html`${status({ ...outcomes[outcome], ...(outcome === 'brought in' && said !== '' && ({ symbol: 'risk' } as const)), reason: said })}${delivery !== null && html` <a href="/children/imports/${delivery}">Delivery ${delivery}</a>`}`,
          },
        ]),
      })
    }
  </section>`

const sendForm = (form: FormParts, today: Day, isOpen: boolean): Html => {
  const field = fieldsOf(form, { asAt: today })
  const problem = form.problems.find((one) => one.field === 'files' || one.field === 'file')
  return details({
    summaryText: 'Bring in a delivery',
    open: isOpen || form.problems.length > 0,
    html: html`<form
      method="post"
      action="/children/imports"
      enctype="multipart/form-data"
      novalidate
      data-waits="The files are sent and held against what is there. The data of a whole authority takes a minute or two."
    >
      ${form.csrf}
      ${fileUpload({
        id: problem?.field ?? 'files',
        name: 'files',
        multiple: true,
        label: { text: 'Files' },
        hint: {
          text: 'CSV or Parquet files named after the tables of the Standard Safeguarding Dataset, such as ssd_person.csv, the lists of Annex A as a workbook or CSV, or one zip of them. Larger deliveries go by the command line.',
        },
        ...(problem ? { errorMessage: { text: problem.message } } : {}),
      })}
      ${input({ ...field('asAt'), type: 'date', label: { text: 'The day that the data shows' }, classes: 'govuk-input--width-10' })}
      ${button({ text: 'Look at it', preventDoubleClick: true })}
    </form>`,
  })
}

interface Sent {
  id: string
  delivery: Delivery
  result: ImportResult | undefined
  faults: readonly string[]
  csrf: Html
}

export const sentView = ({ id, delivery, result, faults, csrf }: Sent): Html => {
  const refused = result ? total(result.counts, 'refused') : 0
  return html`${backLink({ href: '/children/imports', text: 'Deliveries' })}
    <h1>What this delivery would do</h1>
    <p class="lede">${delivery.name}, as at ${inWords(delivery.asAt)}. Nothing has been kept yet.</p>
    ${faults.map((fault) => status({ symbol: 'blocked', word: 'Cannot be brought in', reason: fault }))}
    ${
      result &&
      html`${
        refused > 0 &&
        status({
          symbol: 'risk',
          word: refused === 1 ? 'One line is refused' : `${number(refused)} lines are refused`,
          reason: 'they would be left out; what was known of them before would stay',
        })
      }
      ${partsStatus(result.counts)} ${emptiedStatus(result.counts)} ${countsTable(result.counts)}
      ${noticesTable(result.notices)}`
    }
    <div class="btnrow">
      ${
        result &&
        html`<form
          method="post"
          action="/children/imports/sent/${id}/commit"
          data-waits="It is being brought in, all or nothing. The data of a whole authority takes a minute or two."
        >
          ${csrf} ${button({ text: 'Bring it in', preventDoubleClick: true })}
        </form>`
      }
      <form method="post" action="/children/imports/sent/${id}/drop">
        ${csrf} ${button({ text: 'Drop it', classes: 'govuk-button--secondary' })}
      </form>
    </div>`
}

/** Before anything else: a part of a table, brought in as if it were the whole, ends all that it leaves out. */
const partsStatus = (counts: readonly TableCount[]): Html | false => {
  const parts = counts.filter(losesMost).length
  return (
    parts > 0 &&
    status({
      symbol: 'risk',
      word:
        parts === 1
          ? 'One table would lose more than half of its rows'
          : `${number(parts)} tables would lose more than half of their rows`,
      reason: 'what a file leaves out ends; if it is a part of its table, drop this and send the whole',
    })
  )
}

/** A column that an extract left out by accident empties what stood, row by row: as loud as a table that loses its rows. */
const emptiedStatus = (counts: readonly TableCount[]): Html | false => {
  const columns = counts.flatMap(({ emptied }) => emptied).length
  return (
    columns > 0 &&
    status({
      symbol: 'risk',
      word:
        columns === 1
          ? 'One column would lose all that it says'
          : `${number(columns)} columns would lose all that they say`,
      reason: `no row of the files says anything of ${emptiedInWords(counts)}; if a column was left out by accident, drop this and send the whole`,
    })
  )
}

const countsTable = (counts: readonly TableCount[]): Html =>
  movedFirst(counts, ({ added, changed, gone, refused }) => added + changed + gone + refused > 0, countsOf)

const countsOf = (counts: readonly TableCount[], caption: string): Html =>
  table({
    caption,
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Table', 'Rows', 'New', 'Changed', 'Unchanged', 'Gone', 'Refused'].map((text) => ({ text })),
    rows: counts.map((count) => [
      { text: count.table },
      ...[count.rows, count.added].map((each) => ({ text: number(each) })),
      { html: html`${number(count.changed)}${count.emptied.length > 0 && html`, <b>${columnsEmptied(count)}</b>`}` },
      { text: number(count.unchanged) },
      losesMost(count) ? { html: html`<b>${number(count.gone)}, most</b>` } : { text: number(count.gone) },
      { text: number(count.refused) },
    ]),
  })

/** Tables in which something is another, and folded below them those that came as they were: most do, and a phone shows few at once. */
const movedFirst = <Count>(
  counts: readonly Count[],
  isMoved: (count: Count) => boolean,
  show: (counts: readonly Count[], caption: string) => Html,
): Html => {
  const same = counts.filter((count) => !isMoved(count))
  const moved = counts.filter(isMoved)
  if (same.length < fewTables) return show(counts, 'Table by table')
  return html`${moved.length > 0 ? show(moved, 'Tables with something new, changed or gone') : html`<p>Nothing is new, changed or gone.</p>`}
  ${details({
    summaryText: `${number(same.length)} tables with nothing new, changed or gone`,
    html: show(same, 'The others'),
  })}`
}
const fewTables = 4

const columnsEmptied = ({ emptied }: TableCount): string =>
  emptied.length === 1 ? 'one column emptied' : `${number(emptied.length)} columns emptied`

const noticesTable = (notices: readonly ImportNotice[]): Html => {
  if (notices.length === 0)
    return html`${status({ symbol: 'yes', word: 'Nothing wrong', reason: 'every line could be read' })}`
  return table({
    caption: 'What was found',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Where', 'What is wrong', 'What to do'].map((text) => ({ text })),
    rows: alikeTroubles(gatherNotices(notices)).map(troublesRow),
  })
}

const troublesRow = (alike: readonly [Trouble, ...Trouble[]]) => {
  const [first, ...others] = alike
  const { severity, remedy } = first
  const found = severity === 'refused' ? 'Refused:' : 'Kept:'
  if (others.length === 0)
    return [
      {
        html: html`<b>${found}</b> ${placeOf(first)}
          <span class="meta">${[spaced(first.field), linesInWords(first)].filter(Boolean).join(', ')}</span>`,
      },
      { text: first.reason },
      { text: remedy },
    ]
  const places = [...new Set(alike.map(placeOf))]
  return [
    {
      html: html`<b>${found}</b>
        ${places.length === 1 ? places[0] : `${number(places.length)} ${placesInWords(places)}`}`,
    },
    {
      html: details({
        summaryText:
          alike.length === places.length
            ? `What is said of each of the ${number(places.length)}`
            : `The ${number(alike.length)} things that are said`,
        html: html`<ul class="govuk-list">
          ${alike.map((one) => html`<li><b>${placeOf(one)}</b>${one.field && `, ${spaced(one.field)}`}: ${one.reason}</li>`)}
        </ul>`,
      }),
    },
    { text: remedy },
  ]
}

const placesInWords = (places: readonly string[]): string => {
  const lists = places.filter((place) => /, list \d+: /.test(place)).length
  return lists === 0 ? 'files' : lists === places.length ? 'lists' : 'files and lists'
}

/** Names of fields, which may break between each other. */
const spaced = (fields: string): string => (/^[a-z_, ]+$/.test(fields) ? fields.replaceAll(', ', ' ') : fields)

interface One {
  one: PastImport
  previous: PastImport | undefined
  mayUndo: boolean
  form: FormParts
}

export const importView = ({ one, previous, mayUndo, form }: One): Html => {
  const field = fieldsOf(form)
  return html`${backLink({ href: '/children/imports', text: 'Deliveries' })}
    <h1>Delivery ${one.number}</h1>
    <p class="lede">${inWords(one.asAt)}, from ${one.source}.</p>
    <p class="meta">Brought in on ${instantInWords(one.loadedAt)} by ${one.by}.</p>
    ${one.undoneAt && status({ symbol: 'blocked', word: 'Taken back', detail: instantInWords(one.undoneAt), reason: one.undoneWhy })}
    ${previous && !one.undoneAt && html`<p><a href="/children/imports/${one.number}/compare/${previous.number}">Compare it with delivery ${previous.number}</a></p>`}
    ${countsTable(one.counts)} ${noticesTable(one.notices)}
    ${one.notices.length > 0 && exportLinks({ path: `/children/imports/${one.number}/notices`, words: 'Take what was found away' })}
    ${
      mayUndo &&
      details({
        summaryText: 'Take this delivery back',
        open: form.problems.length > 0,
        html: html`<form
          method="post"
          action="/children/imports/${one.number}"
          novalidate
          data-waits="It is being taken back."
        >
          ${form.csrf}
          <p>
            All stands again as it did before it came. Records that it restricted open again, save where somebody has
            looked whether that is right. The delivery stays in this list as taken back.
          </p>
          ${input({ ...field('why'), label: { text: 'Why' } })}
          ${button({ text: 'Take it back', classes: 'govuk-button--warning', preventDoubleClick: true })}
        </form>`,
      })
    }`
}

interface Compared {
  one: PastImport
  before: PastImport
  differences: readonly Difference[]
  all: readonly PastImport[]
}

export const compareView = ({ one, before, differences, all }: Compared): Html =>
  html`${backLink({ href: `/children/imports/${one.number}`, text: `Delivery ${one.number}` })}
    <h1>Delivery ${one.number} beside delivery ${before.number}</h1>
    <p class="lede">What stood after ${inWords(before.asAt)}, and what after ${inWords(one.asAt)}.</p>
    ${
      differences.length === 0
        ? html`<p>Neither holds anything that you may see.</p>`
        : html`<p>Rows that you may see.</p>
            ${movedFirst(differences, ({ added, changed, gone }) => added + changed + gone > 0, differencesOf)}`
    }
    ${others(one, before, all)}`

const differencesOf = (differences: readonly Difference[], caption: string): Html =>
  table({
    caption,
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Table', 'Before', 'After', 'New', 'Changed', 'Gone'].map((text) => ({ text })),
    rows: differences.map(({ table: name, before, after, added, changed, gone }) => [
      { text: name },
      ...[before, after, added, changed, gone].map((count) => ({ text: number(count) })),
    ]),
  })

/** Earlier deliveries that stand, to be put in the place of the one that is beside it now. */
const others = (one: PastImport, before: PastImport, all: readonly PastImport[]): Html | false => {
  const earlier = all.filter(({ number: each, undoneAt }) => each < one.number && each !== before.number && !undoneAt)
  return (
    earlier.length > 0 &&
    html`<p>
      Beside another:
      ${earlier.map(
        (each, at) =>
          html`${at > 0 && ', '}<a href="/children/imports/${one.number}/compare/${each.number}"
              >delivery ${each.number}</a
            >`,
      )}
    </p>`
  )
}
