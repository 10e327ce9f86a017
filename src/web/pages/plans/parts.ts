import type { Difference, Judged, MeasureStanding, RolledUp, Standing } from '../../../improvement/index.ts'
import { fieldInWords } from '../../../improvement/index.ts'
import { listPeople, type Colleague, type Person } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, tableFormats } from '../../../platform/tables/index.ts'
import { button, input, status } from '../../components/index.ts'

/** How an action stands: symbol, word, sum. Nothing of it was typed in. */
export const standingLine = ({ symbol, word, detail, why, status: name }: Standing): Html =>
  status({ symbol, word, detail, reason: why, tone: toneOf(name) })

const toneOf = (name: Standing['status']) => {
  if (name === 'overdue' || name === 'blocked') return 'late'
  if (name === 'stale' || name === 'at_risk' || name === 'no_evidence') return 'risk'
  return name === 'draft' || name === 'withdrawn' ? 'quiet' : 'plain'
}

export const rolledLine = ({ symbol, word, why, status: name }: RolledUp): Html =>
  status({ symbol, word, reason: why, tone: name === 'nothing' ? 'risk' : toneOf(name) })

/** A measure against what it should be. */
export const measureLine = ({ isWithdrawn, isOutside, isImproved, latest, hiddenOn, why }: MeasureStanding): Html => {
  if (isWithdrawn) return status({ symbol: 'stale', word: 'Not judged', reason: why, tone: 'quiet' })
  if (hiddenOn !== null) return status({ symbol: 'flat', word: 'Not shown', reason: why, tone: 'quiet' })
  if (!latest) return status({ symbol: 'stale', word: 'No reading', reason: why, tone: 'quiet' })
  if (isOutside === true) return status({ symbol: 'risk', word: 'Outside tolerance', reason: why })
  if (isImproved) return status({ symbol: 'up', word: 'Better than its baseline', reason: why, tone: 'plain' })
  return status({
    symbol: 'flat',
    word: isOutside === null ? 'Shown without a target' : 'Within tolerance',
    reason: why,
    tone: 'plain',
  })
}

/** The form that shows a page as it was known on a past day. It works without scripts, and what it asks stands in the address. */
export const asAtForm = ({
  path,
  on,
  today,
  keep = {},
}: {
  path: string
  on: Day | undefined
  today: Day
  keep?: Readonly<Record<string, string>>
}): Html =>
  html`<form method="get" action="${path}" class="asat noprint">
    ${Object.entries(keep).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'As it was known on' }, value: on ?? today, attributes: { max: today }, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

/** Says that this is the past, and leads back. */
export const pastNotice = (on: Day | undefined, path: string): Html | false =>
  on !== undefined &&
  html`<p class="inset">
    This is how it was known at the end of <b>${inWords(on)}</b>. Nothing here can be changed.
    <a href="${path}">See it as it is now</a>
  </p>`

/** Links to a table as a file, in every format. */
export const exportLinks = (path: string, query = ''): Html =>
  html`<p class="exports noprint">
    Take it away:
    ${tableFormatNames.map((format, index) => html`${index > 0 && ', '}<a href="${path}/${format}${query}" download>${tableFormats[format].title}</a>`)}
  </p>`

export interface Choice {
  value: string
  text: string
}

/** The people of the council who can be chosen for something, `nobody` first where it may stay open. */
export const peopleToChoose = async (db: Db, nobody?: string): Promise<Choice[]> =>
  choices(
    (await listPeople(db)).filter(({ role }) => role !== 'partner'),
    nobody,
  )

/** The same with the partners, who may own actions and nothing else. */
export const actionOwnersToChoose = async (db: Db, nobody?: string): Promise<Choice[]> =>
  choices(await listPeople(db), nobody)

const choices = (people: readonly Colleague[], nobody: string | undefined): Choice[] => [
  ...(nobody === undefined ? [] : [{ value: '', text: nobody }]),
  ...people
    .filter(({ active, role }) => active && role !== 'administrator')
    .map(({ id, name, job, body }) => ({ value: id, text: [name, job, body].filter(Boolean).join(', ') })),
]

/** The date promised first, wherever a date is shown that is another. */
export const firstDue = ({ originalDueOn, redates }: Judged['facts'], due: Day | null): Html | false =>
  originalDueOn !== null &&
  originalDueOn !== due &&
  html`<span class="meta"
    >first due
    ${inWords(originalDueOn)}${redates > 0 && `, re-dated ${redates === 1 ? 'once' : redates === 2 ? 'twice' : `${redates} times`}`}</span
  >`

/** What somebody else wrote in the meantime, field by field beside one’s own. Nothing of either is lost. */
export const differencesView = ({
  by,
  differences,
  nameOf,
}: {
  by: string
  differences: readonly Difference[]
  nameOf: (value: unknown) => string
}): Html =>
  html`<div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">${by} changed this while you were writing</h2>
      <p>Nothing of yours is lost and nothing was saved. The form below holds your words; the table shows theirs.</p>
    </div>
    <table class="fold" role="table">
      <caption>
        What is different
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Field</th>
          <th scope="col" role="columnheader">When you began</th>
          <th scope="col" role="columnheader">${by} wrote</th>
          <th scope="col" role="columnheader">You wrote</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${differences.map(
          ({ field, seen, theirs, mine }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">
                ${fieldInWords(field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}
              </th>
              <td role="cell" data-l="When you began">${nameOf(seen) || '–'}</td>
              <td role="cell" data-l="${by} wrote">${nameOf(theirs) || '–'}</td>
              <td role="cell" data-l="You wrote">${nameOf(mine) || '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`

/** What a value is called on the page: a person by name, a day in words, the rest as it is. */
export const nameFrom =
  (choices: readonly Choice[]) =>
  (value: unknown): string => {
    if (value === null || value === undefined) return ''
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
    return (
      choices.find((choice) => choice.value === text)?.text ??
      (/^\d{4}-\d{2}-\d{2}$/.test(text) ? inWords(text as Day) : text)
    ) // the pattern is that of a day
  }

export const isPast = (on: Day | undefined, today: Day): Day | undefined =>
  on !== undefined && on < today ? on : undefined

export const addressOf = (app: { config: { url?: string | undefined; host: string; port: number } }): string =>
  app.config.url ?? `http://${app.config.host}:${app.config.port}`

export type { Person }
