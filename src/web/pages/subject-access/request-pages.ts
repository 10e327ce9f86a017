import { z } from 'zod'
import { ChildId, recordNumberOf } from '../../../children/index.ts'
import { Day, inWords, instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import {
  askers,
  bundleFile,
  decideLines,
  extendRequest,
  ExtensionFields,
  getRequest,
  listRequests,
  markPrepared,
  markSent,
  prepareRequest,
  recordRequest,
  RequestFields,
  RequestId,
  thirdPartyRules,
  type Prepared,
  type SubjectRequest,
} from '../../../subject-access/index.ts'
import { backLink, button, details, input, radios, select, status, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf } from '../../form-fields.ts'
import { download, page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { clockStatus } from '../worklists/words.ts'

const needs = 'subject-access.answer'
const look = { current: 'children', style: 'p-children' } as const
const Params = z.object({ id: RequestId })

const standing = (request: SubjectRequest): Html =>
  request.sentOn
    ? status({ symbol: 'done', word: 'Sent', reason: inWords(request.sentOn) })
    : html`${clockStatus(request.clock)}`

const list = page({
  path: '/subject-requests',
  needs,
  get: async ({ db, today }) => {
    const requests = await listRequests(db, today)
    return view({
      title: 'Requests for a record',
      ...look,
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>Requests for a record</h1>
        <p class="lede">
          Young people, care leavers and those who speak for them may have what is held about them, within one month.
        </p>
        ${
          requests.length === 0
            ? html`<p>None so far. One is begun from the record of the child.</p>`
            : table({
                caption: 'What is to be answered first',
                classes: 'fold',
                firstCellIsHeader: true,
                head: ['Record', 'Who asks', 'Received', 'How it stands'].map((text) => ({ text })),
                rows: requests.map((request) => [
                  { html: html`<a href="/subject-requests/${request.id}">${request.recordNumber}</a>` },
                  { text: request.askedBy },
                  { text: inWords(request.receivedOn) },
                  { html: standing(request) },
                ]),
              })
        }
        ${requests.length > 0 && exportLinks({ path: '/subject-requests/export', words: 'Take them away' })}`,
    })
  },
})

const exported = page({
  path: '/subject-requests/export/:format',
  needs,
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) => {
    const requests: Table<SubjectRequest> = {
      title: `Requests for a record, ${person.authorityName}`,
      name: 'Requests',
      about: 'One row for each request, with its time limit: one month, or up to three where it was extended.',
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official-Sensitive: personal data. Each row is about a child, by number.',
      rows: await listRequests(db, today),
      columns: [
        { name: 'record', title: 'Record', type: 'text', value: ({ recordNumber }) => recordNumber },
        { name: 'asked_by', title: 'Who asks', type: 'text', value: ({ askedBy }) => askedBy },
        { name: 'received', title: 'Received', type: 'day', value: ({ receivedOn }) => receivedOn },
        { name: 'due', title: 'Due', type: 'day', value: ({ clock }) => clock.dueOn },
        { name: 'sent', title: 'Sent', type: 'day', value: ({ sentOn }) => sentOn },
        { name: 'state', title: 'State', type: 'text', value: ({ clock }) => clock.state },
      ],
    }
    return sendTable(db, requests, { format, action: 'subject-requests.exported', subjectKind: 'subject-requests' })
  },
})

const begin = page({
  path: '/children/:id/subject-request',
  needs,
  params: z.object({ id: ChildId }),
  form: RequestFields,
  get: async ({ db, today, params: { id }, csrf, problems, typed }) => {
    await recordNumberOf(db, id) // or it is not found
    const field = fieldsOf({ problems, typed }, { receivedOn: today })
    return view({
      title: 'A request for a record',
      ...look,
      body: html`${backLink({ href: `/children/${id}`, text: 'The record' })}
        <h1>Somebody asks for what is held</h1>
        <form method="post" action="/children/${id}/subject-request" novalidate>
          ${csrf}
          ${select({ ...field('askedBy'), label: { text: 'Who asks' }, items: askers.map((text) => ({ value: text, text })) })}
          ${input({ ...field('receivedOn'), type: 'date', label: { text: 'The day it was received' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Begin', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, today, params: { id }, form }) =>
    redirect(`/subject-requests/${await recordRequest(db, id, form, today)}`, 'The request was written down.'),
})

const one = page({
  path: '/subject-requests/:id',
  needs,
  params: Params,
  get: async ({ db, today, params: { id }, csrf }) => {
    const prepared = await prepareRequest(db, id, today)
    const { request, holdings } = prepared
    return view({
      title: 'A request for a record',
      ...look,
      body: html`${backLink({ href: '/subject-requests', text: 'Requests' })}
        <h1>The request for record ${request.recordNumber}</h1>
        <p class="lede">
          Asked by ${request.askedBy} on ${inWords(request.receivedOn)}.
          <a href="/children/${request.childId}">The record</a>
        </p>
        ${standing(request)}
        <p class="meta">
          ${request.sentOn && html`${request.clock.sum}.`}
          ${request.moreMonths && html`Extended: ${request.moreWhy} Whoever asks was told on ${request.toldOn && inWords(request.toldOn)}.`}
          ${request.preparedAt && html`Put together by ${request.preparedBy} on ${instantInWords(request.preparedAt)}.`}
        </p>
        <p>
          ${[
            counted(holdings.events.length, 'event', 'events'),
            counted(holdings.words.length, 'thing that the child said', 'things that the child said'),
            counted(holdings.rows.length, 'row of data', 'rows of data'),
            counted(holdings.looks.length, 'look', 'looks'),
          ].join(', ')}.
        </p>
        ${readThrough(prepared, csrf)} ${deeds(prepared, csrf, today)}`,
    })
  },
})

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`

/** Each line that may be about somebody else, for a person to decide about. */
const readThrough = ({ request, holdings: { toDecide }, decided, undecided }: Prepared, csrf: Html): Html =>
  html`<section class="sec" aria-labelledby="others">
    <div class="sec__head">
      <h2 id="others">What may be about somebody else</h2>
      <p>
        ${toDecide.length === 0 ? 'Nothing.' : undecided.length === 0 ? `All ${toDecide.length} lines have been read.` : `${undecided.length} of ${toDecide.length} lines are still to be read.`}
      </p>
    </div>
    <div class="sec__body">
      ${
        toDecide.length > 0 &&
        html`<form method="post" action="/subject-requests/${request.id}/decide" novalidate>
          ${csrf}
          ${toDecide.map(({ key, text, mark }, at) =>
            radios({
              name: `line-${at}`,
              idPrefix: `line-${at}`,
              classes: 'govuk-radios--small',
              fieldset: { legend: { text } },
              hint: { text: mark ? thirdPartyRules[mark].sentence : '' },
              items: [
                { value: `keep ${key}`, text: 'Leave it in', checked: decided.get(key) === false },
                { value: `take ${key}`, text: 'Take it out', checked: decided.get(key) === true },
              ],
            }),
          )}
          ${button({ text: 'Keep these decisions', preventDoubleClick: true })}
        </form>`
      }
    </div>
  </section>`

const deeds = ({ request, undecided }: Prepared, csrf: Html, today: Day): Html =>
  html`<section class="sec" aria-labelledby="answer">
    <div class="sec__head"><h2 id="answer">The answer</h2></div>
    <div class="sec__body">
      ${
        undecided.length > 0
          ? status({
              symbol: 'blocked',
              word: 'Not yet',
              reason: 'lines that may be about somebody else are to be read first',
            })
          : html`<form method="post" action="/subject-requests/${request.id}/bundle">
              ${csrf}
              <p>A zip archive: the record as HTML and PDF to read, and its data as JSON and CSV.</p>
              ${button({ text: 'Put it together' })}
            </form>`
      }
      ${
        undecided.length === 0 &&
        !request.sentOn &&
        html`<form method="post" action="/subject-requests/${request.id}/sent" novalidate>
          ${csrf}
          <p>Once it has been put together and has gone out:</p>
          ${input({ id: 'sentOn', name: 'sentOn', type: 'date', value: today, label: { text: 'The day it was sent' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'It was sent', classes: 'govuk-button--secondary' })}
        </form>`
      }
      ${
        request.moreMonths === null &&
        !request.sentOn &&
        details({
          summaryText: 'Extend the time',
          html: html`<form method="post" action="/subject-requests/${request.id}/extend" novalidate>
            ${csrf}
            ${radios({
              name: 'months',
              idPrefix: 'months',
              fieldset: { legend: { text: 'By how long' } },
              items: [
                { value: '1', text: 'One month' },
                { value: '2', text: 'Two months', checked: true },
              ],
            })}
            ${textarea({ id: 'why', name: 'why', rows: 2, label: { text: 'Why' }, hint: { text: 'Because it is complex, or because there are several requests.' } })}
            ${input({ id: 'toldOn', name: 'toldOn', type: 'date', value: today, label: { text: 'The day on which whoever asks was told' }, classes: 'govuk-input--width-10' })}
            ${button({ text: 'Extend it', classes: 'govuk-button--secondary' })}
          </form>`,
        })
      }
    </div>
  </section>`

const decide = page({
  path: '/subject-requests/:id/decide',
  needs,
  params: Params,
  form: z.record(z.string(), z.unknown()),
  post: async ({ db, today, params: { id }, form }) => {
    const decisions = new Map(
      Object.values(form).flatMap((value) => {
        const [, verb, key] = typeof value === 'string' ? (/^(keep|take) (.*)$/s.exec(value) ?? []) : []
        return key === undefined ? [] : [[key, verb === 'take'] as const]
      }),
    )
    const count = await decideLines(db, await prepareRequest(db, id, today), decisions)
    return redirect(`/subject-requests/${id}`, `${count} ${count === 1 ? 'decision was' : 'decisions were'} kept.`)
  },
})

const bundle = page({
  path: '/subject-requests/:id/bundle',
  needs,
  params: Params,
  post: async ({ db, person, today, params: { id } }) => {
    const prepared = await prepareRequest(db, id, today)
    await markPrepared(db, prepared)
    const about = { authority: person.authorityName, preparedBy: person.name, today }
    return download({
      bytes: await bundleFile(prepared, about),
      mediaType: 'application/zip',
      fileName: `record-${today}.zip`, // the number of the record stays out of the name of a file
    })
  },
})

const extend = page({
  path: '/subject-requests/:id/extend',
  needs,
  params: Params,
  form: ExtensionFields,
  post: async ({ db, today, params: { id }, form }) => {
    await extendRequest(db, id, form, today)
    return redirect(`/subject-requests/${id}`, 'The time was extended.')
  },
})

const sent = page({
  path: '/subject-requests/:id/sent',
  needs,
  params: Params,
  form: z.object({ sentOn: Day }),
  post: async ({ db, today, params: { id }, form }) => {
    await getRequest(db, id, today)
    await markSent(db, id, form.sentOn, today)
    return redirect(`/subject-requests/${id}`, 'It was written down that the answer went out.')
  },
})

export const subjectRequestPages = [list, exported, begin, one, decide, bundle, extend, sent]
