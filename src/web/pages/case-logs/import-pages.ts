import { z } from 'zod'
import {
  caseLogFor,
  checkLogRows,
  childColumn,
  chooseLogColumns,
  dropLogImport,
  getLogImport,
  importLogEntries,
  keepLogImport,
  LogImportId,
  readLogFile,
  type CaseLog,
  type CheckedLog,
} from '../../../case-logs/index.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { choicesIn, type SentFile } from '../../../platform/tables/sent-table.ts'
import { backLink, details, status } from '../../components/index.ts'
import { page, redirect, view } from '../../page.ts'
import { columnsSection, decidedSection, refusedSection, refusedTable, verdictLine } from '../../sent-table-view.ts'
import { tableFile } from '../../send-table.ts'
import { sendView, type Into } from '../registers/import-view.ts'
import { logHref } from './words.ts'

const style = { current: 'case-logs', style: 'p-registers' } as const
const Params = z.object({ log: z.string(), id: LogImportId })
const ColumnChoice = z.record(z.string(), z.unknown())

const intoLog = (log: CaseLog): Into => ({
  title: log.title,
  href: logHref(log),
  noun: 'log',
  fields: log.fields,
  besides: [
    {
      title: childColumn.title,
      holds: 'The number of the record of a child whom you may see; no name',
      needed: 'Yes',
    },
  ],
})

/** Where a spreadsheet is sent. Nothing is kept in the log yet. */
const sendPage = page({
  path: '/case-logs/:log/import',
  needs: 'case-logs.write',
  params: z.object({ log: z.string() }),
  get: ({ csrf, params, problems }) =>
    Promise.resolve(
      view({
        title: 'Bring in a spreadsheet',
        ...style,
        body: sendView({ into: intoLog(caseLogFor(params.log)), csrf, problems }),
      }),
    ),
  post: async ({ db, params, files }) => {
    const log = caseLogFor(params.log)
    const [sent] = files
    if (!sent) throw new Invalid([{ field: 'files', message: 'Choose the spreadsheet to bring in.' }])
    const file = await readLogFile(log, sent.bytes, sent.fileName)
    return redirect(`${logHref(log)}/import/${await keepLogImport(db, log, file)}`)
  },
})

/** What the file would do: which column is which, what is new, changed, the same and refused. */
const checkPage = page({
  path: '/case-logs/:log/import/:id',
  needs: 'case-logs.write',
  params: Params,
  form: ColumnChoice,
  get: async ({ db, today, csrf, params }) => {
    const log = caseLogFor(params.log)
    const file = await getLogImport(db, log, params.id)
    const checked = await checkLogRows(db, log, file, today)
    return view({
      title: 'What the spreadsheet would do',
      ...style,
      body: checkView({ log, id: params.id, file, checked, csrf }),
    })
  },
  post: async ({ db, params, form }) => {
    const log = caseLogFor(params.log)
    const { columns } = await getLogImport(db, log, params.id)
    const names = new Set(choices(log).map(({ value }) => value))
    await chooseLogColumns(db, log, params.id, choicesIn(columns, form, names))
    return redirect(`${logHref(log)}/import/${params.id}`)
  },
})

/** Brings all rows in, or none. */
const commitPage = page({
  path: '/case-logs/:log/import/:id/commit',
  needs: 'case-logs.write',
  params: Params,
  post: async ({ db, today, params }) => {
    const log = caseLogFor(params.log)
    const file = await getLogImport(db, log, params.id)
    const { added, changed, same } = await importLogEntries(db, log, file, today)
    await dropLogImport(db, params.id)
    return redirect(
      logHref(log),
      `Brought in: ${number(added.length)} new, ${number(changed.length)} changed, ${number(same)} left as they were.`,
    )
  },
})

/** Every refused cell as a file, to be worked through beside the spreadsheet. */
const refusedPage = page({
  path: '/case-logs/:log/import/:id/refused/:format',
  needs: 'case-logs.write',
  params: Params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, today, now, params }) => {
    const log = caseLogFor(params.log)
    const file = await getLogImport(db, log, params.id)
    const { refused } = await checkLogRows(db, log, file, today)
    const about = { fileName: file.fileName, into: log.title, authority: person.authorityName, asAt: now }
    return tableFile(
      {
        ...refusedTable(refused, about),
        handling: 'Official-Sensitive. It repeats what stands in the file, which is about children.',
      },
      params.format,
    )
  },
})

const number = (value: number): string => value.toLocaleString('en-GB')

const choices = (log: CaseLog) => [
  { value: childColumn.name, text: childColumn.title },
  ...log.fields.map(({ name, title }) => ({ value: name, text: title })),
  { value: 'id', text: 'Id of the entry' },
  { value: 'version', text: 'Version' },
]

interface Check {
  log: CaseLog
  id: LogImportId
  file: SentFile
  checked: CheckedLog
  csrf: Html
}

// Of what changes, the first so many are named.
const mostShown = 100

const checkView = ({ log, id, file, checked, csrf }: Check): Html => {
  const path = `${logHref(log)}/import/${id}`
  const has = new Set(file.columns.map(({ name }) => name))
  const missing = [{ ...childColumn, required: true }, ...log.fields].filter(
    ({ name, required }) => required === true && !has.has(name),
  )
  const titles = new Map(log.fields.map(({ name, title }) => [name, title]))
  return html`${backLink({ href: `${logHref(log)}/import`, text: 'Another file' })}
    <h1>${file.fileName}</h1>
    <p class="lede">${outcome(checked, log)}</p>
    ${verdictLine({ refused: checked.refused.length, ready: checked.added.length + checked.changed.length, path, csrf })}
    ${refusedSection(checked.refused, path)}
    ${columnsSection({
      file,
      path,
      csrf,
      choices: choices(log),
      missing:
        missing.length > 0 &&
        status({
          symbol: 'risk',
          word: 'Not in the file',
          reason: `${missing.map(({ title }) => `“${title}”`).join(', ')}. Only entries that are in the log already can do without`,
        }),
    })}
    ${decidedSection(file, checked.assumed)}
    ${
      checked.changed.length > 0 &&
      details({
        summaryText: `What changes (${number(checked.changed.length)})`,
        html: html`<ul class="rows">
          ${checked.changed.slice(0, mostShown).map(({ at, fields }) => html`<li><b>Row ${at}</b>: ${fields.map((name) => titles.get(name) ?? name).join(', ')}</li>`)}
        </ul>`,
      })
    }`
}

const outcome = ({ rows, added, changed, same, refused }: CheckedLog, log: CaseLog): string => {
  const bad = new Set(refused.map(({ row }) => row)).size
  const parts = [`${number(added.length)} new`, `${number(changed.length)} changed`, `${number(same)} the same`]
  return `${number(rows)} ${rows === 1 ? 'row' : 'rows'} for “${log.title}”: ${parts.join(', ')}${bad > 0 ? ` and ${number(bad)} refused` : ''}.`
}

export const logImportPages = [sendPage, checkPage, commitPage, refusedPage]
