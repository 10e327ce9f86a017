import { z } from 'zod'
import { Invalid } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  checkRows,
  chooseColumns,
  dropImport,
  getImport,
  importEntries,
  ImportId,
  keepImport,
  readSentFile,
  registerToEdit,
} from '../../../registers/index.ts'
import { choicesIn } from '../../../platform/tables/sent-table.ts'
import { page, redirect, view } from '../../page.ts'
import { tableFile } from '../../send-table.ts'
import { refusedTable } from '../../sent-table-view.ts'
import { checkView, intoRegister, sendView } from './import-view.ts'

const style = { current: 'registers', style: 'p-registers' } as const
const Params = z.object({ register: z.string(), id: ImportId })

/** Where a spreadsheet is sent. Nothing is kept in the register yet. */
export const sendImportPage = page({
  path: '/registers/:register/import',
  needs: 'registers.edit',
  params: z.object({ register: z.string() }),
  get: async ({ person, csrf, params, problems }) => {
    const register = registerToEdit(person, params.register)
    return view({
      title: 'Bring in a spreadsheet',
      ...style,
      body: sendView({ into: intoRegister(register), csrf, problems }),
    })
  },
  post: async ({ db, person, params, files }) => {
    const register = registerToEdit(person, params.register)
    const [sent] = files
    if (!sent) throw new Invalid([{ field: 'files', message: 'Choose the spreadsheet to bring in.' }])
    const file = await readSentFile(db, register, sent.bytes, sent.fileName)
    return redirect(`/registers/${register.id}/import/${await keepImport(db, register, file)}`)
  },
})

const ColumnChoice = z.record(z.string(), z.unknown())

/** What the file would do: which column is which, what is new, changed, the same and refused. */
export const checkImportPage = page({
  path: '/registers/:register/import/:id',
  needs: 'registers.edit',
  params: Params,
  form: ColumnChoice,
  get: async ({ db, person, today, csrf, params }) => {
    const register = registerToEdit(person, params.register)
    const file = await getImport(db, register, params.id)
    const checked = await checkRows(db, register, file, today)
    return view({ title: file.fileName, ...style, body: checkView({ register, id: params.id, file, checked, csrf }) })
  },
  post: async ({ db, person, params, form }) => {
    const register = registerToEdit(person, params.register)
    const { columns } = await getImport(db, register, params.id)
    const names = new Set(['id', 'version', ...register.fields.map(({ name }) => name)])
    await chooseColumns(db, register, params.id, choicesIn(columns, form, names))
    return redirect(`/registers/${register.id}/import/${params.id}`)
  },
})

/** Brings all rows in, or none. */
export const commitImportPage = page({
  path: '/registers/:register/import/:id/commit',
  needs: 'registers.edit',
  params: Params,
  post: async ({ db, person, today, params }) => {
    const register = registerToEdit(person, params.register)
    const file = await getImport(db, register, params.id)
    const { added, changed, same } = await importEntries(db, register, file, today)
    await dropImport(db, params.id)
    const count = (rows: number): string => rows.toLocaleString('en-GB')
    return redirect(
      `/registers/${register.id}`,
      `Brought in: ${count(added.length)} new, ${count(changed.length)} changed, ${count(same)} left as they were.`,
    )
  },
})

/** Every refused cell as a file, to be worked through beside the spreadsheet. */
export const refusedPage = page({
  path: '/registers/:register/import/:id/refused/:format',
  needs: 'registers.edit',
  params: Params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, today, now, params: { register: registerId, id, format } }) => {
    const register = registerToEdit(person, registerId)
    const file = await getImport(db, register, id)
    const { refused } = await checkRows(db, register, file, today)
    const table = refusedTable(refused, {
      fileName: file.fileName,
      into: register.title,
      authority: person.authorityName,
      asAt: now,
    })
    return tableFile(table, format)
  },
})
