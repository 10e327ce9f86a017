import { z } from 'zod'
import {
  allChildren,
  ChildFilters,
  childrenTable,
  ChildSearch,
  countStages,
  importKnownOn,
  listChildren,
  searchChildren,
  stages,
} from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { Invalid } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view, type Visit } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { readTypedDay, typedDay } from '../../typed-day.ts'
import { findView } from './find-view.ts'

const Search = z.object({ words: z.string().max(100).default(''), ...typedDay('born') })

/** The list of children whom the person may see. A search is sent as a form: no name stands in an address. */
const findPage = page({
  path: '/children',
  needs: 'children.read',
  query: ChildFilters.catch(() => ChildFilters.parse({})),
  form: Search,
  get: async (visit) => show(visit, { query: visit.query, problems: visit.problems, typed: visit.typed }),
  post: async (visit) => {
    const { day, problem } = readTypedDay('born', visit.form)
    if (problem) throw new Invalid([{ field: 'born-day', message: problem }])
    const search = ChildSearch.parse({ words: visit.form.words, born: day ?? undefined })
    if (search.words === '' && !search.born)
      throw new Invalid([{ field: 'words', message: 'Give a name, a number or a birth date.' }])
    const typed = { words: search.words, 'born-day': '', 'born-month': '', 'born-year': '', ...stringsOf(visit.form) }
    return show(visit, { query: visit.query, problems: [], typed, search })
  },
})

const stringsOf = (form: object): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

interface Asked {
  query: ChildFilters
  problems: Parameters<typeof findView>[0]['problems']
  typed: Readonly<Record<string, string>>
  search?: ChildSearch
}

const show = async ({ db, person, url, csrf }: Visit, { query, problems, typed, search }: Asked) => {
  const counts = await countStages(db)
  const found = search ? await searchChildren(db, search) : await listChildren(db, query)
  return view({
    title: 'Children',
    current: 'children',
    style: 'p-children',
    body: findView({
      found,
      isSearch: search !== undefined,
      counts,
      delivery: await importKnownOn(db),
      query,
      url,
      csrf,
      problems,
      typed,
      may: {
        all: may(person, 'children.all'),
        names: may(person, 'children.names'),
        import: may(person, 'children.import'),
        export: may(person, 'children.export'),
        open: may(person, 'children.emergency'),
        keep: may(person, 'retention.propose'),
        review: may(person, 'trail.read'),
      },
    }),
  })
}

const exported = page({
  path: '/children/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: ChildFilters,
  get: async ({ app, db, person, now, params: { format }, query }) => {
    const rows = await allChildren(db, query)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const filters = query.stage ? [{ name: 'Standing', value: stages[query.stage] }] : []
    const table = childrenTable(rows, { asAt: now, authority: person.authorityName, address, filters })
    return sendTable(db, table, { format, action: 'children.exported', subjectKind: 'children' })
  },
})

export const findPages = [findPage, exported]
