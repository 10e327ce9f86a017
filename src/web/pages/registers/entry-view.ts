import { day, instantInWords, inWords, dayOf, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  derivedInWords,
  isMarkable,
  isTarget,
  runsOut,
  spansOf,
  valueInWords,
  type Clash,
  type Clock,
  type Entry,
  type Field,
  type HistoryLine,
  type Lookups,
  type Naming,
  type Register,
  type Value,
} from '../../../registers/index.ts'
import {
  backLink,
  button,
  details,
  input,
  insetText,
  status,
  summaryList,
  table,
  textarea,
} from '../../components/index.ts'
import type { Problem } from '../../page.ts'
import { alertsOfEntry, alertStatus, standingLine } from './standing.ts'

export interface EntryPage {
  register: Register
  entry: Entry
  history: readonly HistoryLine[]
  /** Who names it; undefined for a past day. */
  named: { naming: readonly Naming[]; lookups: Lookups } | undefined
  lookups: Lookups
  today: Day
  /** The past day that it is shown as at; undefined for today. */
  asAt: Day | undefined
  edits: boolean
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const entryView = (page: EntryPage): Html => {
  const { register, entry, lookups, asAt, today, edits } = page
  const on = asAt ?? today
  const alerts = entry.retiredAt ? [] : alertsOfEntry(register, entry, lookups, on)
  const canChange = edits && asAt === undefined
  return html`${backLink({ href: `/registers/${register.id}`, text: register.title })}
    <h1>${entry.name}</h1>
    ${asAt && html`<p class="asat"><b>As at ${inWords(asAt)}</b>: what stood here at the end of that day. <a href="/registers/${register.id}/${entry.id}">Back to today</a></p>`}
    <div class="standing">
      ${entry.retiredAt && status({ symbol: 'no', word: 'Retired', reason: `on ${inWords(dayOf(entry.retiredAt))}, by ${entry.changedByName}${whyOf(page)}` })}
      ${alerts.map(alertStatus)}
      ${alerts.length === 0 && !entry.retiredAt && status(entry.dueOn === null ? { symbol: 'done', word: 'Nothing asked', reason: 'no day is set, or it is finished' } : { symbol: 'course', word: 'In order', reason: `next due ${inWords(entry.dueOn)}` })}
    </div>
    ${canChange && !entry.retiredAt && html`<p class="doings">${button({ text: 'Change', href: `/registers/${register.id}/${entry.id}/edit`, classes: 'govuk-button--secondary' })}</p>`}
    ${facts(page, on)} ${register.tracked?.map((tracked) => overTime(page, tracked))}
    ${canChange && !entry.retiredAt && clocks(page)} ${page.named && namedIn(page.named, entry, on)} ${historyOf(page)}
    ${canChange && (entry.retiredAt ? restoreForm(page) : retireLink(page))}`
}

const whyOf = ({ history }: EntryPage): string => {
  const retired = history.find(({ change }) => change === 'retired')
  return retired?.why ? `: ${retired.why}` : ''
}

const facts = ({ register, entry, lookups }: EntryPage, on: Day): Html =>
  summaryList({
    rows: [
      ...register.fields.slice(1).flatMap((field) => {
        const value = entry.values[field.name]
        return value === undefined
          ? []
          : [{ key: { text: field.title }, value: { html: shown(field, value, lookups) } }]
      }),
      ...(register.derived ?? []).flatMap((derived) => {
        const words = derivedInWords(derived, entry.values, on)
        return words === '' ? [] : [{ key: { text: derived.title }, value: { text: words } }]
      }),
    ],
  })

/** What a field was over time; nothing while it never changed. */
const overTime = ({ register, entry, history, lookups }: EntryPage, tracked: { field: string; since: string }) => {
  const field = register.fields.find(({ name }) => name === tracked.field)
  const spans = spansOf(
    history.filter(({ version }) => version <= entry.version),
    tracked,
  )
  if (!field || spans.length < 2) return false
  return table({
    caption: `${field.title} over time`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'From' }, { text: 'To' }, { text: field.title }],
    rows: spans.map(({ value, from, until }) => [
      { text: inWords(from) },
      { text: until === null ? 'now' : inWords(until) },
      { html: shown(field, value, lookups) },
    ]),
  })
}

const shown = (field: Field, value: Value, lookups: Lookups): Html => {
  const words = valueInWords(field, value, lookups)
  if (isTarget(field)) {
    const target = lookups.targets.get(String(value))
    return target
      ? html`<a href="${target.path}" ${field.kind === 'finding' && html` class="said"`}>${words}</a>`
      : html`${words}`
  }
  switch (field.kind) {
    case 'long text':
      return html`${words.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`)}`
    case 'web':
      return html`<a href="${String(value)}" rel="noreferrer">${words}</a>`
    case 'email':
      return html`<a href="mailto:${String(value)}">${words}</a>`
    case 'entry':
      return lookups.entries.has(String(value))
        ? html`<a href="/registers/${field.register}/${String(value)}">${words}</a>`
        : html`${words}`
    default:
      return html`${words}`
  }
}

const clocks = (page: EntryPage): Html | false => {
  const running = (page.register.clocks ?? []).filter(
    (clock) => runsOut(clock, page.entry.values) !== undefined || isMarkable(page.register, clock),
  )
  if (running.length === 0) return false
  return html`<section class="sec" aria-labelledby="clocks">
    <div class="sec__head"><h2 id="clocks">What it asks for</h2></div>
    <div class="sec__body">${running.map((clock) => clockForm(page, clock))}</div>
  </section>`
}

const clockForm = ({ register, entry, csrf, today, problems, typed }: EntryPage, clock: Clock): Html => {
  const ends = runsOut(clock, entry.values)
  const said = html`<h3>${clock.what}${ends && `: ${inWords(ends.on)}`}</h3>
    <p>Answered when ${clock.answeredBy.counts} ${clock.basis}</p>`
  if (!isMarkable(register, clock)) return html`<div class="clock">${said}</div>`
  const isSent = typed['clock'] === clock.id
  const problem = isSent ? problems.find(({ field }) => field === 'on' || field === clock.answeredBy.field) : undefined
  return html`<div class="clock">
    ${said}
    <form method="post" action="/registers/${register.id}/${entry.id}/reviewed" novalidate>
      ${csrf}<input type="hidden" name="clock" value="${clock.id}" />
      ${input({
        id: problem ? problem.field : `on-${clock.id}`,
        name: 'on',
        type: 'date',
        label: { text: 'Done on' },
        value: isSent ? (typed['on'] ?? '') : today,
        classes: 'govuk-input--width-10',
        ...(problem ? { errorMessage: { text: problem.message } } : {}),
      })}
      ${textarea({ id: `note-${clock.id}`, name: 'note', rows: '2', label: { text: 'What came of it' }, value: isSent ? (typed['note'] ?? '') : '' })}
      ${button({ text: 'Mark as done', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  </div>`
}

// So many entries of one register are shown at first.
const shownAtFirst = 8

/** What stands of this entry in other registers: of a school, all that is kept of it. */
const namedIn = ({ naming, lookups }: NonNullable<EntryPage['named']>, named: Entry, on: Day): Html | false => {
  if (naming.length === 0) return false
  return html`<section class="sec" aria-labelledby="named">
    <div class="sec__head">
      <h2 id="named">In other registers</h2>
      <p>Those that you may read, newest first.</p>
    </div>
    <div class="sec__body">
      ${naming.map(({ register, entries }) => {
        const line = (entry: Entry) =>
          html`<li>
            <a href="/registers/${register.id}/${entry.id}">${labelOf(register, entry, { named, lookups, on })}</a>
            ${alertsOfEntry(register, entry, lookups, on).length > 0 && standingLine(register, entry, lookups, on)}
          </li>`
        return html`<h3>${register.title}: ${entries.length}</h3>
          <ul class="rows">
            ${entries.slice(0, shownAtFirst).map(line)}
          </ul>
          ${
            entries.length > shownAtFirst &&
            details({
              summaryText: `${entries.length - shownAtFirst} more`,
              html: html`<ul class="rows">
                ${entries.slice(shownAtFirst).map(line)}
              </ul>`,
            })
          }`
      })}
    </div>
  </section>`
}

/** What tells an entry from others that name the same: its first columns. */
const labelOf = (
  register: Register,
  entry: Entry,
  { named, lookups, on }: { named: Entry; lookups: Lookups; on: Day },
): string => {
  const words = register.columns.slice(0, 3).map((name) => {
    const field = register.fields.find((one) => one.name === name)
    const derived = register.derived?.find((one) => one.name === name)
    if (entry.values[name] === named.id) return ''
    if (field) {
      const said = valueInWords(field, entry.values[name], lookups)
      return said && (field.kind === 'number' || field.kind === 'yes or no')
        ? `${field.title.toLowerCase()}: ${said}`
        : said
    }
    const value = derived ? derivedInWords(derived, entry.values, on) : ''
    return value && `${derived?.title.toLowerCase() ?? ''} ${value}`
  })
  return [entry.name === named.name ? '' : entry.name, ...words].filter(Boolean).join(', ')
}

const changeWords = {
  added: 'Added',
  changed: 'Changed',
  reviewed: 'Marked as done',
  retired: 'Retired',
  restored: 'Brought back',
  imported: 'Brought in with a spreadsheet',
} as const

const historyOf = ({ register, entry, history, lookups }: EntryPage): Html =>
  html`<section class="sec" aria-labelledby="history">
    <div class="sec__head">
      <h2 id="history">History</h2>
      <p>Every state is kept. Newest first.</p>
      <form method="get" action="/registers/${register.id}/${entry.id}" class="asatform">
        ${input({ id: 'as_at', name: 'as_at', type: 'date', label: { text: 'Show as at' } })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
    </div>
    <div class="sec__body">
      <ol class="rows">
        ${history.map(
          (line) =>
            html`<li>
              <p>
                <b>${changeWords[line.change]}</b> by ${line.by},
                ${instantInWords(line.at)}${line.why && html`. ${line.why}`}
              </p>
              ${
                line.change !== 'added' &&
                line.fields.length > 0 &&
                html`<ul class="changes">
                  ${line.fields.map((name) => changeLine(register, name, line, lookups))}
                </ul>`
              }
            </li>`,
        )}
      </ol>
    </div>
  </section>`

const changeLine = (register: Register, name: string, { before, after }: HistoryLine, lookups: Lookups): Html => {
  const field = register.fields.find((one) => one.name === name)
  if (!field) return html``
  return html`<li>
    ${field.title}: <del>${wordsOr(field, before[name], lookups)}</del>
    <ins>${wordsOr(field, after[name], lookups)}</ins>
  </li>`
}

const wordsOr = (field: Field, value: Value | undefined, lookups: Lookups): string =>
  valueInWords(field, value, lookups) || 'empty'

const retireLink = ({ register, entry }: EntryPage): Html =>
  html`<p><a href="/registers/${register.id}/${entry.id}/retire">Retire this entry</a></p>`

const restoreForm = ({ register, entry, csrf }: EntryPage): Html =>
  html`<form method="post" action="/registers/${register.id}/${entry.id}/restore">
    ${csrf}${button({ text: 'Bring it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

export const retireView = ({
  register,
  entry,
  csrf,
  problems,
  typed,
}: Pick<EntryPage, 'register' | 'entry' | 'csrf' | 'problems' | 'typed'>): Html => {
  const problem = problems.find(({ field }) => field === 'why')
  return html`${backLink({ href: `/registers/${register.id}/${entry.id}`, text: entry.name })}
    <h1>Retire “${entry.name}”</h1>
    <p class="lede">It leaves the register and asks for nothing more. Its history stays, and it can be brought back.</p>
    <form method="post" action="/registers/${register.id}/${entry.id}/retire" novalidate>
      ${csrf}
      ${textarea({ id: 'why', name: 'why', rows: '3', label: { text: 'Why' }, value: typed['why'] ?? '', ...(problem ? { errorMessage: { text: problem.message } } : {}) })}
      ${button({ text: 'Retire', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
}

/** Shown above the form where somebody else changed the same fields meanwhile: theirs beside mine. */
export const clashView = (register: Register, entry: Entry, clashes: readonly Clash[], lookups: Lookups): Html =>
  insetText({
    html: html`<h2>${entry.changedByName} changed this entry while you had it open</h2>
      <p>
        Nothing was lost and nothing of yours is kept yet. What you both changed stands below; the form holds your
        words. Change them as it should be, and save again.
      </p>
      ${table({
        caption: 'What you both changed',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Field' }, { text: 'Before' }, { text: `${entry.changedByName} wrote` }, { text: 'You wrote' }],
        rows: clashes.map(({ field: name, before, theirs, mine }) => {
          const field = register.fields.find((one) => one.name === name)
          const words = (value: Value | undefined) => (field ? wordsOr(field, value, lookups) : '')
          return [
            { text: field?.title ?? name },
            { text: words(before) },
            { text: words(theirs) },
            { text: words(mine) },
          ]
        }),
      })}`,
  })

export const isPast = (asAt: Day | undefined, today: Day): Day | undefined =>
  asAt !== undefined && asAt < today ? day(asAt) : undefined
