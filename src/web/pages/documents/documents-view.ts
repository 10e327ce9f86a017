import { documentsPerPage, shortFingerprint, type ListedDocument, type Progress } from '../../../inspections/index.ts'
import { dayOf, instantInWords, inWords } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { button, fileUpload, input, select, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { paging } from '../../paging.ts'
import type { Problem } from '../../page.ts'

interface Documents {
  documents: readonly ListedDocument[]
  progress: Progress
  frameworks: readonly string[]
  query: {
    q?: string | undefined
    framework?: string | undefined
    state?: string | undefined
    batch?: string | undefined
    page: number
  }
  csrf: Html
  url: URL
  problems: readonly Problem[]
  adds: boolean
  exports: boolean
}

export const documentsView = (of: Documents): Html =>
  html` <h1>Documents</h1>
    ${progressView(of.progress, { search: of.url.search, csrf: of.adds ? of.csrf : undefined })}
    ${of.adds && addForm(of)}
    <section class="sec" aria-labelledby="list">
      <div class="sec__head">
        <h2 id="list">${of.query.batch ? 'This batch' : 'All documents'}</h2>
        <p>Newest first${of.query.batch ? html`. <a href="/documents">Show all</a>` : ''}</p>
      </div>
      <div class="sec__body">
        ${filterForm(of)}${list(of)}
        ${of.exports && of.progress.total > 0 && exportLinks({ path: '/documents/export', query: of.url.searchParams, words: `Take the list of ${of.progress.total} away` })}
      </div>
    </section>`

const lede = ({ total, read, failed }: Progress, adds: boolean): string => {
  if (total === 0)
    return adds
      ? 'Nothing here yet. Add a letter or report, and Sightline reads it.'
      : 'Nothing here yet. Letters and reports stand here once somebody of the quality team has added them.'
  const failures = failed > 0 ? ` ${failed} could not be read.` : ''
  return `${read} of ${total} ${total === 1 ? 'document has' : 'documents have'} been read.${failures}`
}

/**
 * How many there are, how many are read and what is being read now, of the list that `search` asks for. It refreshes itself
 * where scripts run, and is plain sentences where they do not.
 */
export const progressView = (
  progress: Progress,
  { search, csrf }: { search: string; csrf: Html | undefined },
): Html => {
  const address = `/documents/progress${search}`
  const isOver = progress.waiting + progress.reading === 0
  const isStopped = progress.held === progress.waiting && progress.reading === 0
  const follows = isOver || isStopped ? html`data-live-after="${address}"` : html`data-live="${address}"`
  return html`<div id="progress" ${follows} ${!isOver && isStopped && raw('data-stopped')}>
    <p class="lede">${lede(progress, csrf !== undefined)}</p>
    ${!isOver && (isStopped ? stoppedView(progress, csrf) : readingView(progress, csrf))}
  </div>`
}

const waits = (held: number): string => `${held} ${held === 1 ? 'waits' : 'wait'} until somebody lets reading go on.`

const goOn = (held: number, csrf: Html | undefined): Html | false | undefined =>
  csrf && held > 0 && stopForm('/documents/go-on-reading', 'Go on reading', csrf)

const stoppedView = ({ total, held, read, failed }: Progress, csrf: Html | undefined): Html =>
  html`<div class="inset">
    <p><strong>Reading is stopped: ${read + failed} of ${total} done.</strong> ${waits(held)}</p>
    ${goOn(held, csrf)}
  </div>`

const readingView = ({ total, waiting, held, reading, read, failed }: Progress, csrf: Html | undefined): Html => {
  const done = read + failed
  return html`<div class="inset">
    <p>
      <strong>Reading: ${done} of ${total} done.</strong> ${reading} being read, ${waiting - held} in line. You may
      leave this page; reading goes on. ${held > 0 && waits(held)}
    </p>
    <progress max="${total}" value="${done}" aria-label="Documents read">${done} of ${total}</progress>
    ${goOn(held, csrf)}${csrf && waiting > held && stopForm('/documents/stop-reading', 'Stop after those being read', csrf)}
  </div>`
}

const stopForm = (action: string, words: string, csrf: Html): Html =>
  html`<form method="post" action="${action}">
    ${csrf}${button({ text: words, classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

const addForm = ({ csrf, problems }: Documents): Html => {
  const problem = problems.find(({ field }) => field === 'files')
  return html`<form method="post" action="/documents" enctype="multipart/form-data" class="add" data-upload>
    ${csrf}
    ${fileUpload({
      id: 'files',
      name: 'files',
      multiple: true,
      javascript: true,
      label: { text: 'Add letters, reports and packs', classes: 'govuk-label--m' },
      hint: { text: 'PDF, Word (.docx), OpenDocument (.odt), HTML or text; several at once, up to 100 MB each.' },
      ...(problem ? { errorMessage: { text: problem.message } } : {}),
    })}
    ${button({ text: 'Add', preventDoubleClick: true })}
  </form>`
}

const filterForm = ({ query, frameworks }: Documents): Html =>
  html`<form method="get" action="/documents" class="filters" role="search" aria-label="Find documents">
    ${input({ id: 'q', name: 'q', label: { text: 'Words in the title, file name or authority' }, value: query.q ?? '' })}
    ${select({
      id: 'framework',
      name: 'framework',
      label: { text: 'Framework' },
      items: [
        { value: '', text: 'Any' },
        ...frameworks.map((name) => ({ value: name, text: name, selected: name === query.framework })),
      ],
    })}
    ${select({
      id: 'state',
      name: 'state',
      label: { text: 'State' },
      items: [
        ['', 'Any'],
        ['waiting', 'In line'],
        ['reading', 'Being read'],
        ['read', 'Read'],
        ['failed', 'Could not be read'],
      ].map(([value, text]) => ({ value: value ?? '', text: text ?? '', selected: value === (query.state ?? '') })),
    })}
    ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
  </form>`

const list = ({ documents, progress, query, url }: Documents): Html => {
  if (documents.length === 0) {
    const filters = [query.q && `the words “${query.q}”`, query.framework, query.state].filter(Boolean)
    return filters.length > 0
      ? html`<p>No document has ${filters.join(', ')}. <a href="/documents">Show all documents</a></p>`
      : html`<p>No document has been added yet.</p>`
  }
  return html`${table({
    caption: `${documents.length} of ${progress.total} ${progress.total === 1 ? 'document' : 'documents'}`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Document' }, { text: 'About' }, { text: 'Dated' }, { text: 'Where it stands' }],
    rows: documents.map((document) => [
      { html: html`<a href="/documents/${document.id}">${document.title || document.fileName}</a>${notes(document)}` },
      document.state === 'read'
        ? {
            html: html`${document.aboutName || 'Not recognised'}<br /><span class="meta"
                >${document.framework || 'Unknown framework'}</span
              >`,
          }
        : { text: 'Not read' },
      { text: document.state !== 'read' ? 'Not read' : document.dated ? inWords(document.dated) : 'No date read' },
      { html: html`<div data-became="${document.state}">${standing(document)}</div>` },
    ]),
  })}
  ${paging({ url, page: query.page, perPage: documentsPerPage, total: progress.total, noun: 'documents' })}`
}

/** What tells a document from others of the same title: its file and the day it came; its fingerprint where that is not enough. */
const notes = (document: ListedDocument): Html =>
  html`<br /><span class="meta"
      >${document.title && `${document.fileName}, `}received
      ${inWords(dayOf(document.receivedAt))}${
        document.sharesName &&
        html`; one of several files of this name, fingerprint <code>${shortFingerprint(document)}</code>`
      }</span
    >${
      document.replacedBy &&
      html`<br /><span class="meta">Replaced by a <a href="/documents/${document.replacedBy}">later issue</a></span>`
    }${
      document.replaces &&
      html`<br /><span class="meta"
          >A later issue of <a href="/documents/${document.replaces}">an earlier one</a></span
        >`
    }`

const standing = (document: ListedDocument): Html => {
  switch (document.state) {
    case 'waiting':
      if (document.held)
        return status({ symbol: 'stale', word: 'Stopped', reason: 'waits until somebody lets reading go on' })
      return status({ symbol: 'stale', word: 'In line', reason: `since ${instantInWords(document.stateAt)}` })
    case 'reading':
      return status({ symbol: 'stale', word: 'Being read', reason: 'it takes a second or two' })
    case 'failed':
      return status({ symbol: 'broken', word: 'Could not be read', reason: document.failure, tone: 'late' })
    case 'read':
      return document.waiting > 0
        ? status({
            symbol: 'stale',
            word: 'Not counted yet',
            reason: `${document.waiting} of ${document.readings} readings wait for a person`,
          })
        : status({ symbol: 'done', word: 'Confirmed', reason: `all ${document.readings} readings decided` })
  }
}
