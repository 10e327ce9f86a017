import { z } from 'zod'
import { importKnownOn, showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  daysAhead,
  DepartureFields,
  leavingTable,
  listCaseloads,
  listContinuity,
  listDepartures,
  listLeaving,
  listTurningSixteen,
  narrowContinuity,
  noteDeparture,
  takeDepartureBack,
  turningTable,
  type Caseload,
  type Departure,
  type Leaving,
  type Turning,
} from '../../../workload/index.ts'
import { backLink, button, details, input, nothingDelivered, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

/** Who leaves, which children are then without a worker, and who turns 16: what is to be seen to before it is late. */
const ahead = page({
  path: '/workload/ahead',
  needs: 'children.read',
  postNeeds: 'departures.note',
  form: DepartureFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    if (!(await importKnownOn(db)))
      return view({
        title: 'Who leaves, and who turns 16',
        current: 'workload',
        style: 'p-actions',
        body: html`${backLink({ href: '/workload', text: 'Workload and continuity' })}
          <h1>Who leaves, and who turns 16</h1>
          ${nothingDelivered(may(person, 'children.import'))}`,
      })
    const alone = narrowContinuity(await listContinuity(db, today), 'nobody').length
    const leaving = await showChildren(db, 'leaving', await listLeaving(db, today))
    const turning = await showChildren(db, 'turning 16', await listTurningSixteen(db, today))
    const departures = await listDepartures(db, today)
    const [notes, exports] = [may(person, 'departures.note'), may(person, 'children.export')]
    const workers = notes ? await listCaseloads(db, today) : []
    return view({
      title: 'Who leaves, and who turns 16',
      current: 'workload',
      style: 'p-actions',
      body: html`${backLink({ href: '/workload', text: 'Workload and continuity' })}
        <h1>Who leaves, and who turns 16</h1>
        <p class="lede">${lede(leaving, turning, alone)}</p>
        <p class="meta">
          Of the children whom you may see. A worker leaves where somebody noted their last day, or their access to
          Sightline ends.
        </p>
        <h2>Without a worker within ${daysAhead} days</h2>
        ${leavingPart(leaving)}
        ${exports && leaving.length > 0 && exportLinks({ path: '/workload/ahead/export/leaving', words: takeAll(leaving.length) })}
        <h2>Who leaves</h2>
        ${departuresPart(departures, notes, csrf)}
        ${notes && details({ summaryText: 'Note that somebody leaves', open: problems.length > 0, html: departureForm(workers, { csrf, problems, typed }, today) })}
        <h2>In care, and 16 within a year</h2>
        ${turningPart(turning)}
        ${exports && turning.length > 0 && exportLinks({ path: '/workload/ahead/export/turning', words: takeAll(turning.length) })}`,
    })
  },
  post: async ({ db, form }) => {
    await noteDeparture(db, form)
    return redirect('/workload/ahead', 'It was noted. The children who are then without a worker are listed below.')
  },
})

const stays = page({
  path: '/workload/ahead/:professional/stays',
  needs: 'departures.note',
  params: z.object({ professional: z.string().max(48) }),
  post: async ({ db, params: { professional } }) => {
    await takeDepartureBack(db, professional)
    return redirect('/workload/ahead', 'It was taken back.')
  },
})

const exported = page({
  path: '/workload/ahead/export/:show/:format',
  needs: 'children.export',
  params: z.object({ show: z.enum(['leaving', 'turning']), format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { show, format } }) => {
    const about = { asAt: now, on: today, authority: person.authorityName }
    const sent = { format, action: 'workload.exported', subjectKind: 'workload', subjectId: show }
    return show === 'leaving'
      ? sendTable(db, leavingTable(await showChildren(db, 'leaving', await listLeaving(db, today)), about), sent)
      : sendTable(
          db,
          turningTable(await showChildren(db, 'turning 16', await listTurningSixteen(db, today)), about),
          sent,
        )
  },
})

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** @param nobody of how many children nobody holds the case already */
const lede = (leaving: readonly Leaving[], turning: readonly Turning[], nobody: number): Html => {
  const first = leaving[0]
  const alone = turning.filter(({ hasAdviser }) => !hasAdviser).length
  const now =
    nobody > 0 &&
    html`<a href="/workload?show=children&amp;only=nobody">${count(nobody, 'child has', 'children have')} nobody now</a
      >. `
  const ahead = [
    first
      ? `${count(leaving.length, 'child is', 'children are')} without a worker within ${daysAhead} days unless somebody takes over, the first after ${inWords(first.lastDay)}.`
      : `Every ${nobody > 0 ? 'other ' : ''}child has a worker who stays, by all that is known.`,
    turning.length > 0
      ? `${count(turning.length, 'child in care turns', 'children in care turn')} 16 within a year; ${alone === 0 ? 'each has a personal adviser already' : `${alone.toLocaleString('en-GB')} of them ${alone === 1 ? 'has' : 'have'} no personal adviser yet`}.`
      : 'No child in care turns 16 within a year.',
  ].join(' ')
  return html`${now}${ahead}`
}

const who = ({ childId, name, number }: Pick<Leaving, 'childId' | 'name' | 'number'>): Html =>
  html`<a href="/children/${childId}">${name || number}</a
    >${name !== '' && html`<br /><span class="meta">${number}</span>`}`

const leavingPart = (rows: readonly Leaving[]): Html =>
  rows.length === 0
    ? html`<p>Nobody.</p>`
    : table({
        caption: 'Children about to be without a worker, the soonest first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Last day with a worker', 'Who leaves', 'Team'].map((text) => ({ text })),
        rows: rows.map((row) => [
          { html: html`${who(row)}${row.inCare && html`<br /><span class="meta">in care</span>`}` },
          { text: inWords(row.lastDay) },
          { text: row.workers },
          { text: row.team ?? 'not known' },
        ]),
      })

const departuresPart = (rows: readonly Departure[], notes: boolean, csrf: Html): Html =>
  rows.length === 0
    ? html`<p>Nobody’s last day has been noted.</p>`
    : html`<ul class="rows">
        ${rows.map(
          ({ professionalId, name, lastDay, note, notedBy }) =>
            html`<li>
              <b>${name}</b>, last day ${inWords(lastDay)}<br />
              <span class="meta">${note && `${note.replace(/[.!?]$/, '')}. `}Noted by ${notedBy}.</span>
              ${
                notes &&
                html`<form
                  method="post"
                  action="/workload/ahead/${encodeURIComponent(professionalId)}/stays"
                  class="noprint"
                >
                  ${csrf}
                  ${button({ html: html`Stays after all<span class="govuk-visually-hidden">: ${name}</span>`, classes: 'govuk-button--secondary' })}
                </form>`
              }
            </li>`,
        )}
      </ul>`

const departureForm = (workers: readonly Caseload[], parts: FormParts, today: Day): Html => {
  const field = fieldsOf(parts)
  return html`<form method="post" action="/workload/ahead" novalidate>
    ${parts.csrf}
    ${select({
      ...field('worker'),
      label: { text: 'Worker' },
      items: [
        { value: '', text: 'Choose one' },
        ...workers
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ professionalId, name, children }) => ({
            value: professionalId,
            text: `${name}, ${count(children, 'child', 'children')}`,
          })),
      ],
    })}
    ${input({ ...field('lastDay'), type: 'date', label: { text: 'Last day' }, classes: 'govuk-input--width-10', attributes: { min: today } })}
    ${input({ ...field('note'), label: { text: 'Note (optional)' }, hint: { text: 'Such as who takes over. No child’s name.' } })}
    ${button({ text: 'Note it', preventDoubleClick: true })}
  </form>`
}

const turningPart = (rows: readonly Turning[]): Html =>
  rows.length === 0
    ? html`<p>Nobody.</p>`
    : table({
        caption: 'Children in care who turn 16, the soonest first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Turns 16 on', 'Worker', 'Personal adviser'].map((text) => ({ text })),
        rows: rows.map((row) => [
          { html: who(row) },
          { text: inWords(row.on) },
          { text: row.worker ?? 'Nobody is allocated' },
          { html: row.hasAdviser ? html`Yes` : html`<b>Not yet</b>` },
        ]),
      })

export const aheadPages = [exported, stays, ahead]
