import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  allEntries,
  breakDown,
  entriesTable,
  EntryFilters,
  filtersInWords,
  findEntries,
  listChoices,
  lookUp,
  matrixOf,
  mayEdit,
  mayRead,
  notCovered,
  ratesOf,
  registers,
  registerFor,
  sharesOf,
  targetIds,
} from '../../../registers/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { registerView } from './register-view.ts'

const Query = EntryFilters.catch(() => EntryFilters.parse({}))

/** One register: its entries, narrowed and ordered by what stands in the address. */
export const registerPage = page({
  path: '/registers/:register',
  needs: 'registers.read',
  params: z.object({ register: z.string() }),
  query: Query,
  get: async ({ db, person, today, params, query, url }) => {
    const register = registerFor(person, params.register)
    const { entries, total } = await findEntries(db, register, query, today)
    const choices = await listChoices(db, register, today)
    const lookups = await lookUp(db, register, { today })
    const breakdowns = await Promise.all(
      (register.breakdowns ?? []).map(async (breakdown) => ({
        breakdown,
        cells: await breakDown(db, register, breakdown, query, today),
      })),
    )
    const covered = await Promise.all(
      (register.coverage ?? []).flatMap((coverage) => {
        const other = registers.find(({ id }) => id === coverage.of)
        if (!other || !mayRead(person, other)) return []
        return [notCovered(db, register, coverage, query, today).then((found) => ({ ...coverage, ...found, other }))]
      }),
    )
    return view({
      title: register.title,
      current: 'registers',
      style: 'p-registers',
      body: registerView({
        register,
        entries,
        total,
        choices,
        lookups,
        query,
        url,
        today,
        breakdowns,
        notCovered: covered,
        shares: await sharesOf(db, register, query, today),
        rates: await ratesOf(db, register, query, today),
        matrix: await matrixOf(db, register, query, today),
        edits: mayEdit(person, register),
        exports: may(person, 'registers.export'),
      }),
    })
  },
})

/** The entries that the filters let through, as a file that can come back. */
export const registerExportPage = page({
  path: '/registers/:register/export/:format',
  needs: 'registers.export',
  params: z.object({ register: z.string(), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, today, now, params: { register: id, format }, query }) => {
    const register = registerFor(person, id)
    const rows = await allEntries(db, register, query, today)
    const lookups = await lookUp(db, register, {
      today,
      ids: targetIds(
        register,
        rows.map(({ values }) => values),
      ),
    })
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const filters = filtersInWords(register, query, lookups)
    const table = entriesTable(register, rows, {
      asAt: now,
      today,
      authority: person.authorityName,
      address,
      filters,
      lookups,
    })
    return sendTable(db, table, {
      format,
      action: 'register.exported',
      subjectKind: 'register',
      subjectId: register.id,
    })
  },
})
