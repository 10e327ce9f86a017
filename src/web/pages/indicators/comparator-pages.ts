import { z } from 'zod'
import {
  areaOf,
  carriedFigures,
  differenceOf,
  dropUpload,
  getIndicator,
  getUpload,
  inUnit,
  keepRelease,
  keepUpload,
  listReleases,
  readRelease,
  UploadId,
  type LoadedRelease,
  type Release,
  type ReleaseDifference,
} from '../../../indicators/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, fileUpload, input, table } from '../../components/index.ts'
import { page, redirect, view, type Problem } from '../../page.ts'

const style = { current: 'indicators', style: 'p-indicators' } as const
const count = (number: number): string => number.toLocaleString('en-GB')

const releasesPage = page({
  path: '/indicators/comparators',
  needs: 'indicators.read',
  get: async ({ db, person }) => {
    const { rows, sha256, byIndicator } = carriedFigures()
    return view({
      title: 'Published figures',
      ...style,
      body: html`${backLink({ href: '/indicators', text: 'Indicators' })}
        <h1>Where the published figures come from</h1>
        <p class="lede">
          Sightline comes with ${count(rows)} published values of ${byIndicator.size} indicators. Newer releases are
          loaded over them; of two values for the same area and period the one loaded last counts.
        </p>
        ${releasesTable(await listReleases(db), { rows, sha256 })}
        <p class="meta">
          Contains public sector information licensed under the Open Government Licence v3.0. Where there is no number,
          a letter says why: c suppressed, x not available, z not applicable, low rounds to nothing.
        </p>
        ${may(person, 'comparators.import') && html`<p>${button({ text: 'Load a new release', href: '/indicators/comparators/load' })}</p>`}`,
    })
  },
})

const releasesTable = (releases: readonly LoadedRelease[], carried: { rows: number; sha256: string }): Html =>
  table({
    caption: 'Releases, newest first',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Release' },
      { text: 'Values', format: 'numeric' },
      { text: 'Loaded' },
      { text: 'File' },
      { text: 'SHA-256 begins' },
    ],
    rows: [
      ...releases.map(({ title, fileName, sha256, rows, loadedAt, loadedBy }) => [
        { text: title },
        { text: count(rows), format: 'numeric' },
        { text: `${instantInWords(loadedAt)}, by ${loadedBy ?? 'somebody'}` },
        { text: fileName },
        { text: sha256.slice(0, 12) },
      ]),
      [
        { text: 'What comes with Sightline' },
        { text: count(carried.rows), format: 'numeric' },
        { text: 'As of April 2026' },
        { text: 'figures.csv.gz' },
        { text: carried.sha256.slice(0, 12) },
      ],
    ],
  })

const Sent = z.object({
  title: z.string().trim().min(1, 'Say which publication it is.').max(200, 'Use 200 characters at most.'),
})

const loadPage = page({
  path: '/indicators/comparators/load',
  needs: 'comparators.import',
  form: Sent,
  get: async ({ csrf, problems, typed }) =>
    view({ title: 'Load a new release', ...style, body: sendView(csrf, problems, typed['title'] ?? '') }),
  post: async ({ db, form, files, today }) => {
    const [sent] = files
    if (!sent) throw new Invalid([{ field: 'files', message: 'Choose the file to load.' }])
    const { release, faults } = await readRelease(sent.bytes, sent.fileName, form.title, today)
    if (faults.length > 0) {
      const shown = faults.slice(0, 20).map(({ at, message }) => `${at}: ${message}`)
      const more = faults.length > shown.length ? [`There are ${faults.length - shown.length} more like these.`] : []
      throw new Invalid([...shown, ...more].map((message) => ({ field: 'files', message })))
    }
    return redirect(`/indicators/comparators/load/${await keepUpload(db, release)}`)
  },
})

const sendView = (csrf: Html, problems: readonly Problem[], title: string): Html => {
  const of = (...fields: string[]) => problems.find(({ field }) => fields.includes(field))
  const [titleProblem, fileProblem] = [of('title'), of('files', 'file')]
  return html`${backLink({ href: '/indicators/comparators', text: 'Published figures' })}
    <h1>Load a new release</h1>
    <p class="lede">You see what is new and what changes before anything counts.</p>
    <form method="post" action="/indicators/comparators/load" enctype="multipart/form-data" novalidate>
      ${csrf}
      ${input({ id: 'title', name: 'title', label: { text: 'Publication' }, hint: { text: 'Who published it, what, and when: DfE Children in need, 2026.' }, value: title, ...(titleProblem ? { errorMessage: { text: titleProblem.message } } : {}) })}
      ${fileUpload({ id: fileProblem?.field ?? 'files', name: 'files', label: { text: 'File' }, hint: { text: 'Excel, OpenDocument or CSV, up to 100,000 rows.' }, ...(fileProblem ? { errorMessage: { text: fileProblem.message } } : {}) })}
      ${button({ text: 'Look at it', preventDoubleClick: true })}
    </form>
    <section class="sec sec--plain" aria-labelledby="columns">
      <h2 id="columns">Its columns</h2>
      <p>One row for each value, with these columns in any order:</p>
      <ul class="plainlist">
        <li>
          indicator_id: an id such as CP05, or the name that the Local Authority Interactive Tool gives the measure
        </li>
        <li>area_code: three digits for a council, or the ONS code</li>
        <li>period: as published, such as 2025, 2024/25 or 2025 (prov)</li>
        <li>value: a number, or c, x, z or low in place of one</li>
        <li>source: where it is not the publication named above</li>
      </ul>
    </section>`
}

const checkPage = page({
  path: '/indicators/comparators/load/:id',
  needs: 'comparators.import',
  params: z.object({ id: UploadId }),
  get: async ({ db, csrf, params: { id } }) => {
    const release = await getUpload(db, id)
    return view({
      title: 'What this release would do',
      ...style,
      body: checkView(csrf, id, release, await differenceOf(db, release)),
    })
  },
  post: async ({ db, params: { id } }) => {
    const release = await getUpload(db, id)
    await keepRelease(db, release)
    await dropUpload(db, id)
    return redirect('/indicators/comparators', `“${release.title}” was loaded: ${count(release.rows.length)} values.`)
  },
})

const mostShown = 50

const checkView = (csrf: Html, id: UploadId, release: Release, difference: ReleaseDifference): Html => {
  const { added, changed, same, loadedBefore } = difference
  return html`${backLink({ href: '/indicators/comparators/load', text: 'Load a new release' })}
    <h1>What “${release.title}” would do</h1>
    <p class="lede">${count(added.length)} new values, ${count(changed.length)} changed, ${count(same)} as they are.</p>
    ${
      loadedBefore === null
        ? html`<form method="post" action="/indicators/comparators/load/${id}">
            ${csrf} ${button({ text: 'Load it', preventDoubleClick: true })}
          </form>`
        : html`<p class="govuk-inset-text">This very file was loaded before, as “${loadedBefore}”.</p>`
    }
    ${
      release.leftOut.length > 0 &&
      html`<h2>Left out</h2>
        <p>Rows about what Sightline does not follow:</p>
        <ul class="plainlist">
          ${release.leftOut.slice(0, mostShown).map(({ what, rows }) => html`<li>${what}: ${count(rows)}</li>`)}
          ${release.leftOut.length > mostShown && html`<li>and ${count(release.leftOut.length - mostShown)} more</li>`}
        </ul>`
    }
    ${
      changed.length > 0 &&
      table({
        caption: `Changed${changed.length > mostShown ? `: the first ${mostShown} of ${count(changed.length)}` : ''}`,
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Indicator' },
          { text: 'Area' },
          { text: 'Period' },
          { text: 'Until now', format: 'numeric' },
          { text: 'Then', format: 'numeric' },
        ],
        rows: changed.slice(0, mostShown).map(({ row, before }) => {
          const { unit, title, id: indicatorId } = getIndicator(row.indicatorId)
          const shown = (value: number | null, mark: string) => (value === null ? mark : inUnit(unit, value))
          return [
            { html: html`<a href="/indicators/${indicatorId}">${title}</a>` },
            { text: areaOf(row.area)?.name ?? row.area },
            { text: row.period },
            { text: shown(before.value, before.mark), format: 'numeric' },
            { text: shown(row.value, row.mark), format: 'numeric' },
          ]
        }),
      })
    }`
}

export const comparatorPages = [releasesPage, loadPage, checkPage]
