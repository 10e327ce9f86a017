import { z } from 'zod'
import {
  findPublicFigures,
  findToPublish,
  progressOf,
  publicMeta,
  publicRounding,
  publicShorthand,
  publicTable,
  type CountToPublish,
  type Progress,
  type PublicFigure,
} from '../../../indicators/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { checkWorkbookApart, type WorkbookProblem } from '../../../platform/tables/index.ts'
import { backLink, button, fileUpload, table } from '../../components/index.ts'
import { page, view, type Problem, type View } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const style = { current: 'indicators', style: 'p-indicators' } as const

// What is to be hidden in the total hangs on the parts, so whoever publishes must see children.
const publishPage = page({
  path: '/indicators/publish',
  needs: 'children.export',
  get: async ({ app, db, person }) => {
    const found = await findToPublish(db)
    if (found.state === 'being made') return beingMade(found.count, progressOf(app.database, person.authorityId))
    const rows = found.state === 'made' ? found.figures : []
    const wholes = rows.filter(({ row }) => row.split === '')
    const hidden = rows.filter(({ row }) => row.counted === 'c').length
    const link = (file: string, words: string): Html =>
      html`<a href="/indicators/publish/${file}" download>${words}</a>`
    return view({
      title: 'Figures to publish',
      ...style,
      body: html`${backLink({ href: '/indicators', text: 'Indicators' })}
        <h1>Figures to publish</h1>
        <p class="lede">
          ${
            wholes.length === 0
              ? 'Nothing has been worked out yet.'
              : `${wholes.length} indicators as at ${asAtOf(wholes)}${found.state === 'made' ? `, counted on ${instantInWords(found.count.countedAt)}` : ''}, whole and in parts: ${rows.length.toLocaleString('en-GB')} rows, of which ${hidden.toLocaleString('en-GB')} are hidden.`
          }
        </p>
        <section class="sec sec--plain" aria-labelledby="take">
          <h2 id="take">Take them away</h2>
          <ul class="plainlist">
            <li>
              ${link('data.csv', 'Data')} and ${link('meta.csv', 'its meta file')}, as Explore Education Statistics
              takes them
            </li>
            <li>${link('xlsx', 'Excel')} or ${link('ods', 'OpenDocument')}: a cover, notes, and one marked table</li>
            <li>${link('json', 'JSON')}, the same as the API gives</li>
          </ul>
        </section>
        <section class="sec sec--plain" aria-labelledby="done">
          <h2 id="done">What is done to them</h2>
          <ul class="plainlist">
            <li>Where those counted, those not counted or all of them are 1 to 5, the row is hidden.</li>
            <li>
              As many other rows of the same breakdown are hidden as it takes for none to be worked out from the total.
            </li>
            <li>${publicRounding.says} The rule is called ${publicRounding.id}.</li>
            <li>No team is named. The same counts always give the same rows, however often they are taken.</li>
          </ul>
        </section>
        ${table({
          caption: 'What stands in the place of a number',
          firstCellIsHeader: true,
          head: [{ text: 'Shorthand' }, { text: 'Meaning' }],
          rows: Object.entries(publicShorthand).map(([letter, meaning]) => [{ text: letter }, { text: meaning }]),
        })}
        <p><a href="/indicators/check-workbook">Check a spreadsheet before it is published</a></p>`,
    })
  },
})

/** The page while the figures of the newest count are made safe: none are shown, since those that there were are of another count. */
const beingMade = ({ asAt, countedAt }: CountToPublish, progress: Progress | undefined): View =>
  view({
    title: 'Figures to publish',
    ...style,
    isPassing: true,
    scripts: ['live'],
    body: html`${backLink({ href: '/indicators', text: 'Indicators' })}
      <h1>Figures to publish</h1>
      <div class="inset" role="status" data-live="/indicators/publish">
        <p>
          <strong>These are being made safe.</strong> The figures as at ${inWords(asAt)} were counted on
          ${instantInWords(countedAt)}. Until all that would tell of few is hidden in them, there is nothing to take
          away, and what was there before is of an earlier count.
        </p>
        <p>${howFar(progress)}</p>
        <progress
          aria-label="Making figures safe"
          ${progress && html`value="${progress.small - progress.told}" max="${progress.small}"`}
        >
          under way
        </progress>
      </div>
      <p><a href="/indicators/publish">Look again</a></p>`,
  })

const howFar = (progress: Progress | undefined): string =>
  progress === undefined
    ? 'It begins within half a minute, and takes seconds, of a large council a minute at most. You may leave this page.'
    : `Of ${progress.small.toLocaleString('en-GB')} small numbers ${progress.told.toLocaleString('en-GB')} can still be worked out from others. You may leave this page.`

const asAtOf = ([first]: readonly PublicFigure[]): string => (first ? inWords(first.asAt) : '')

const publishFile = page({
  path: '/indicators/publish/:file',
  needs: 'children.export',
  params: z.object({ file: z.enum(['data.csv', 'meta.csv', 'xlsx', 'ods', 'json']) }),
  get: async ({ db, person, now, params: { file } }) => {
    const sent = { action: 'indicators.published', subjectKind: 'indicators' }
    if (file === 'meta.csv') {
      const meta = await sendTable(db, publicMeta({ asAt: now }), { ...sent, format: 'csv' })
      return { ...meta, fileName: 'public-figures.meta.csv' }
    }
    const rows = await findPublicFigures(db)
    const figures = publicTable(rows, { asAt: now, authority: person.authorityName })
    const format = file === 'data.csv' ? 'csv' : file
    const data = await sendTable(db, figures, { ...sent, format })
    return file === 'data.csv' ? { ...data, fileName: 'public-figures.csv' } : data
  },
})

const checkPage = page({
  path: '/indicators/check-workbook',
  needs: 'indicators.export',
  form: z.object({}),
  get: async ({ csrf, problems, person }) =>
    view({ title: 'Check a spreadsheet', ...style, body: askView(csrf, problems, may(person, 'children.export')) }),
  post: async ({ csrf, files, person }) => {
    const [sent] = files
    if (!sent) throw new Invalid([{ field: 'files', message: 'Choose the file to check.' }])
    const found = await checkWorkbookApart(sent.bytes, sent.fileName)
    return view({
      title: 'Check a spreadsheet',
      ...style,
      body: html`${askView(csrf, [], may(person, 'children.export'))} ${foundView(sent.fileName, found)}`,
    })
  },
})

const askView = (csrf: Html, problems: readonly Problem[], mayPublish: boolean): Html => {
  const [problem] = problems
  return html`${mayPublish ? backLink({ href: '/indicators/publish', text: 'Figures to publish' }) : backLink({ href: '/indicators', text: 'Indicators' })}
    <h1>Check a spreadsheet</h1>
    <p class="lede">
      Any Excel or OpenDocument file, held against the Analysis Function’s rules for releasing statistics: those that a
      program can test. Nothing of it is kept.
    </p>
    <form method="post" action="/indicators/check-workbook" enctype="multipart/form-data" novalidate>
      ${csrf}
      ${fileUpload({ id: problem?.field ?? 'files', name: 'files', label: { text: 'File' }, hint: { text: 'XLSX or ODS.' }, ...(problem ? { errorMessage: { text: problem.message } } : {}) })}
      ${button({ text: 'Check it', preventDoubleClick: true })}
    </form>`
}

const mostShown = 200

const foundView = (fileName: string, found: readonly WorkbookProblem[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="found">
    <h2 id="found">What was found in ${fileName}</h2>
    ${
      found.length === 0
        ? html`<p>It keeps every rule that is tested here. Whether its words are plain, only people can tell.</p>`
        : table({
            caption: `${found.length} ${found.length === 1 ? 'problem' : 'problems'}${found.length > mostShown ? `, of which the first ${mostShown}` : ''}`,
            classes: 'fold',
            head: [{ text: 'Sheet' }, { text: 'Cell' }, { text: 'What is wrong' }, { text: 'What to do' }],
            rows: found
              .slice(0, mostShown)
              .map(({ sheet, cell, what, remedy }) => [
                { text: sheet || 'The file' },
                { text: cell || 'All of it' },
                { text: what },
                { text: remedy },
              ]),
          })
    }
  </section>`

export const publishPages = [publishPage, publishFile, checkPage]
