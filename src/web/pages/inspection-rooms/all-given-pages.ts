import { z } from 'zod'
import { allGivenTable, listAllGiven, type GivenAnywhere } from '../../../inspections/index.ts'
import { Day, instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { exportLinks } from '../plans/parts.ts'

const query = z.object({ before: Day.optional().catch(undefined) })

/** What inspectors were given in any inspection, each version as it was: a later letter is held against it. */
const allGivenPage = page({
  path: '/inspection-rooms/given',
  needs: 'rooms.work',
  query,
  get: async ({ db, query: { before } }) => {
    const given = await listAllGiven(db, before)
    return view({
      title: 'What inspectors were given',
      current: 'rooms',
      style: 'p-plans',
      body: html`${backLink({ href: '/inspection-rooms', text: 'Inspection rooms' })}
        <h1>What inspectors were given</h1>
        <p class="lede">${lede(given, before)}</p>
        <form method="get" action="/inspection-rooms/given" class="noprint">
          ${input({ id: 'before', name: 'before', value: before ?? '', type: 'date', label: { text: 'Given before' }, hint: { text: 'The day of a letter, to see what it can rest on' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        ${given.length > 0 && rows(given)}
        ${given.length > 0 && exportLinks('/inspection-rooms/given/export', before ? `?before=${before}` : '')}`,
    })
  },
})

const lede = (given: readonly GivenAnywhere[], before: Day | undefined): string => {
  const when = before ? ` before ${inWords(before)}` : ''
  if (given.length === 0) return `Nothing is kept as given${when}.`
  const inspections = new Set(given.map(({ roomId }) => roomId)).size
  return `${given.length === 1 ? 'One thing was' : `${given.length} things were`} given${when}, in ${inspections === 1 ? 'one inspection' : `${inspections} inspections`}. None of it can be changed; a later version is given again.`
}

const rows = (given: readonly GivenAnywhere[]): Html =>
  table({
    caption: 'Each version as it was given, latest first',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Version' }, { text: 'Inspection' }, { text: 'To' }, { text: 'Given' }],
    rows: given.map(({ title, version, documentId, sha256, roomId, room, request, givenTo, givenBy, givenAt }) => [
      {
        html: documentId
          ? html`<a href="/documents/${documentId}">${title}</a><br /><span class="meta"
                >fingerprint ${sha256.slice(0, 12)}</span
              >`
          : html`${title}`,
      },
      { text: version },
      {
        html: html`<a href="/inspection-rooms/${roomId}">${room}</a
          >${request !== null && html`<br /><span class="meta">answers no. ${request}</span>`}`,
      },
      { text: givenTo },
      { text: `${instantInWords(givenAt)}${givenBy ? `, ${givenBy}` : ''}` },
    ]),
  })

const allGivenExport = page({
  path: '/inspection-rooms/given/export/:format',
  needs: 'rooms.work',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query,
  get: async ({ db, person, now, params: { format }, query: { before } }) => {
    const made = allGivenTable(await listAllGiven(db, before), {
      now,
      authority: person.authorityName,
      before: before ? inWords(before) : '',
    })
    return sendTable(db, made, {
      format,
      action: 'room.exported',
      subjectKind: 'inspection room',
      detail: { what: 'given in any room', before: before ?? '' },
    })
  },
})

export const allGivenPages = [allGivenPage, allGivenExport]
