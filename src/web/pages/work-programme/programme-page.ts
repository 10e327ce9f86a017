import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  checkedProgramme,
  CommitteeId,
  Count,
  count,
  listCommittees,
  loadsOf,
  methods,
  programmeTable,
  waitsTooLongAfterDays,
  type CheckedItem,
  type Committee,
  type MeetingLoad,
} from '../../../scrutiny/index.ts'
import { backLink, button, select, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'

const Query = z.object({
  committee: z.preprocess((value) => (value === '' ? undefined : value), CommitteeId.optional()).catch(undefined),
})

/** What committees mean to look at: by meeting, with what each meeting can bear, and what has no meeting yet. */
const programmePage = page({
  path: '/work-programme',
  needs: 'committees.read',
  query: Query,
  get: async ({ db, person, query, today }) => {
    const committees = await listCommittees(db)
    const items = await checkedProgramme(db, { committeeId: query.committee, today })
    return view({
      title: 'Work programme',
      current: 'programme',
      style: 'p-committees',
      body: programmeView({
        committees,
        committee: query.committee,
        items,
        manages: may(person, 'committees.manage'),
        exports: may(person, 'committees.export'),
      }),
    })
  },
})

interface Programme {
  committees: readonly Committee[]
  committee: CommitteeId | undefined
  items: readonly CheckedItem[]
  manages: boolean
  exports: boolean
}

const programmeView = ({ committees, committee, items, manages, exports }: Programme): Html => {
  const open = items.filter(({ item }) => item.closedOn === null)
  const closed = items.filter(({ item }) => item.closedOn !== null)
  const waiting = open.filter(({ item }) => item.meetingId === null)
  const chosen = committees.filter(({ id }) => committee === undefined || id === committee)
  const loads = chosen.flatMap(({ id, mostSubstantive }) =>
    loadsOf(
      items.map(({ item }) => item).filter(({ committeeId }) => committeeId === id),
      mostSubstantive,
    ),
  )
  const byId = new Map(items.map((one) => [one.item.id, one]))
  return html`${backLink({ href: '/committees', text: 'Committees' })}
    <h1>Work programme</h1>
    <p class="lede">${lede(open)}</p>
    ${
      committees.length > 1 &&
      html`<form method="get" action="/work-programme" class="asat noprint">
        ${select({ name: 'committee', label: { text: 'Committee' }, items: [{ value: '', text: 'All committees' }, ...committees.map(({ id, name }) => ({ value: id, text: name }))], value: committee ?? '' })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>`
    }
    <p class="btnrow">
      ${manages && committees.length > 0 && button({ text: 'Add an item', href: `/work-programme/new${committee ? `?committee=${committee}` : ''}` })}
      <a href="/work-programme/suggestions">Suggestions</a> · <a href="/work-programme/planning">Planning group</a>
    </p>
    ${loads.map((load) => loadView(load, byId))}
    <section class="sec sec--plain" aria-labelledby="waiting">
      <h2 id="waiting">No meeting yet <span class="meta">${waiting.length}</span></h2>
      ${waiting.length === 0 ? html`<p>Everything has its meeting.</p>` : itemsTable(waiting, 'Items without a meeting')}
    </section>
    ${
      closed.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="closed">
        <h2 id="closed">Closed <span class="meta">${closed.length}</span></h2>
        <ul class="rows">
          ${closed.map(({ item }) => html`<li><a href="/work-programme/${item.id}">${item.topic}</a> <span class="meta">${item.closedOn && inWords(item.closedOn)}: ${item.closedWhy}</span></li>`)}
        </ul>
      </section>`
    }
    ${exports && items.length > 0 && exportLinks({ path: '/work-programme/export', ...(committee ? { query: new URLSearchParams({ committee }) } : {}), words: takeAll(items.length) })}`
}

const lede = (open: readonly CheckedItem[]): string => {
  if (open.length === 0) return 'Nothing is planned.'
  const again = open.filter(({ warnings }) => warnings.length > 0).length
  const tooLong = open.filter(({ warnings }) => warnings.some(({ rule }) => rule === 'waits')).length
  return `${Count(open.length, 'item')}. ${again === 0 ? 'None needs another look' : `${Count(again, 'needs', 'need')} another look`}${tooLong > 0 ? `; ${tooLong === 1 ? 'one has' : `${tooLong} have`} waited longer than ${waitsTooLongAfterDays} days for a meeting` : ''}.`
}

const loadView = (
  { meetingId, heldOn, items, minutes, warnings }: MeetingLoad,
  byId: ReadonlyMap<string, CheckedItem>,
): Html =>
  html`<section class="sec sec--plain" aria-labelledby="m-${meetingId}">
    <h2 id="m-${meetingId}">
      <a href="/committees/meetings/${meetingId}">${inWords(heldOn)}</a>
      <span class="meta">${count(items.length, 'item')}, ${minutes} minutes planned</span>
    </h2>
    ${warnings.map((sentence) => status({ symbol: 'risk', word: 'Too much', reason: sentence }))}
    ${itemsTable(
      items.flatMap(({ id }) => byId.get(id) ?? []),
      `Items for ${inWords(heldOn)}`,
    )}
  </section>`

const itemsTable = (items: readonly CheckedItem[], caption: string): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Topic' },
      { text: 'Objective' },
      { text: 'Who is heard' },
      { text: 'How ready' },
      { text: 'Look again' },
    ],
    rows: items.map(({ item, completeness, warnings }) => [
      {
        html: html`<a href="/work-programme/${item.id}">${item.topic}</a
          >${item.method !== '' && html`<br /><span class="meta">${methods[item.method]}</span>`}${item.meetingSaid && html`<br /><span class="meta">${item.meetingSaid}</span>`}`,
      },
      { text: item.objective || 'Not said' },
      { text: item.witnesses || 'Not said' },
      {
        html: html`${completeness.said} of ${completeness.of}
        said${completeness.missing.length > 0 && html`<br /><span class="meta">missing: ${completeness.missing.join(', ')}</span>`}`,
      },
      {
        html:
          warnings.length === 0
            ? html`Nothing`
            : html`${warnings.map(({ sentence }) => status({ symbol: 'risk', word: 'Look again', reason: sentence }))}`,
      },
    ]),
  })

const programmeExport = page({
  path: '/work-programme/export/:format',
  needs: 'committees.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const rows = await checkedProgramme(db, { committeeId: query.committee, today })
    const leaving = programmeTable(rows, {
      asAt: now,
      on: today,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, leaving, { format, action: 'programme.exported', subjectKind: 'programme' })
  },
})

export const programmePages = [programmePage, programmeExport]
