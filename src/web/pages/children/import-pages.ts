import { z } from 'zod'
import {
  checkDeliveryDay,
  compareImports,
  deliveryOf,
  dropDelivery,
  getImport,
  getSentDelivery,
  importChildren,
  importsTable,
  keepDelivery,
  listImports,
  listNights,
  nextNight,
  previewChildren,
  SentId,
  undoImport,
  type PastImport,
} from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable, tableFile } from '../../send-table.ts'
import { compareView, importsView, importView, sentView } from './import-view.ts'

const style = { current: 'children', style: 'p-children' } as const
const Numbered = z.object({ number: z.coerce.number().int().positive().max(1_000_000) })

const importsPage = page({
  path: '/children/imports',
  needs: 'children.read',
  postNeeds: 'children.import',
  form: z.object({ asAt: Day }),
  get: async ({ app, db, person, today, now, csrf, problems, typed }) => {
    const nights = may(person, 'children.import') ? await listNights(db) : []
    const { nightly } = app.config
    return view({
      title: 'Deliveries of the case system',
      ...style,
      body: importsView({
        nights,
        nextAt: nightly && nextNight(now, nightly.at, nights[0]?.of),
        imports: await listImports(db),
        mayImport: may(person, 'children.import'),
        today,
        form: { csrf, problems, typed },
      }),
    })
  },
  post: async ({ db, today, form, files }) => {
    checkDeliveryDay(form.asAt, today)
    await openAll(files, form.asAt)
    return redirect(`/children/imports/sent/${await keepDelivery(db, files, form.asAt)}`)
  },
})

/** Opens what was sent. @throws Invalid beside the field of the files, where an archive is damaged or locked */
const openAll = async (files: Parameters<typeof deliveryOf>[0], asAt: Day): Promise<void> => {
  try {
    await deliveryOf(files, asAt)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(error.problems.map(({ message }) => ({ field: 'files', message })))
  }
}

const importsExport = page({
  path: '/children/imports/export/:format',
  needs: 'children.import',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { format } }) =>
    sendTable(db, importsTable(await listImports(db), { asAt: now, authority: person.authorityName }), {
      format,
      action: 'deliveries.exported',
      subjectKind: 'deliveries',
    }),
})

const sentPage = page({
  path: '/children/imports/sent/:id',
  needs: 'children.import',
  params: z.object({ id: SentId }),
  get: async ({ app, db, person, params: { id }, csrf }) => {
    const delivery = await getSentDelivery(db, id)
    const outcome = await previewChildren(app.database, person, delivery).then(
      (result) => ({ result, faults: [] }),
      (error: unknown) => {
        if (error instanceof Error && (error instanceof Invalid || error.name === 'Refused'))
          return { result: undefined, faults: faultsOf(error) }
        throw error
      },
    )
    return view({ title: 'What a delivery would do', ...style, body: sentView({ id, delivery, csrf, ...outcome }) })
  },
})

const faultsOf = (error: Error): string[] =>
  error instanceof Invalid ? error.problems.map(({ message }) => message) : [error.message]

const commitPage = page({
  path: '/children/imports/sent/:id/commit',
  needs: 'children.import',
  params: z.object({ id: SentId }),
  post: async ({ app, db, person, params: { id } }) => {
    const { number, asAt } = await importChildren(app.database, person, await getSentDelivery(db, id))
    await dropDelivery(db, id)
    return redirect(`/children/imports/${number}`, `The delivery of ${inWords(asAt)} was brought in.`)
  },
})

const dropPage = page({
  path: '/children/imports/sent/:id/drop',
  needs: 'children.import',
  params: z.object({ id: SentId }),
  post: async ({ db, params: { id } }) => {
    await dropDelivery(db, id)
    return redirect('/children/imports', 'What was sent was dropped. Nothing of it was kept.')
  },
})

const importPage = page({
  path: '/children/imports/:number',
  needs: 'children.read',
  postNeeds: 'children.import',
  params: Numbered,
  form: z.object({ why: z.string().trim().min(1, 'Say why it is taken back.').max(500) }),
  get: async ({ db, person, params: { number }, csrf, problems, typed }) => {
    const all = await listImports(db)
    const one = await getImport(db, number)
    return view({
      title: `Delivery ${number}`,
      ...style,
      body: importView({
        one,
        previous: all.find((each) => each.number < number && !each.undoneAt),
        mayUndo: may(person, 'children.import') && all.find(({ undoneAt }) => !undoneAt)?.number === number,
        form: { csrf, problems, typed },
      }),
    })
  },
  post: async ({ app, person, params: { number }, form }) => {
    await undoImport(app.database, person, { number, why: form.why })
    return redirect('/children/imports', `Delivery ${number} was taken back. All stands as it did before it came.`)
  },
})

const comparePage = page({
  path: '/children/imports/:number/compare/:earlier',
  needs: 'children.read',
  params: Numbered.extend({ earlier: Numbered.shape.number }),
  get: async ({ db, params: { number, earlier } }) => {
    const [one, before] = [await getImport(db, number), await getImport(db, earlier)]
    const differences = await compareImports(db, earlier, number)
    return view({
      title: `Delivery ${number} beside ${earlier}`,
      ...style,
      body: compareView({ one, before, differences, all: await listImports(db) }),
    })
  },
})

type Line = PastImport['notices'][number]

const noticesExport = page({
  path: '/children/imports/:number/notices/:format',
  needs: 'children.import',
  params: Numbered.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { number, format } }) => {
    const one = await getImport(db, number)
    const table: Table<Line> = {
      title: `What was found wrong in delivery ${number}`,
      name: 'Found in delivery',
      about:
        'Each line that was refused or looks wrong, the first twenty of each trouble. No value of a file is repeated.',
      source: `Sightline, ${person.authorityName}: ${one.source}`,
      asAt: now,
      filters: [],
      handling: 'Official. It names places in files, and nobody.',
      rows: one.notices,
      columns: [
        {
          name: 'severity',
          title: 'Refused or kept',
          type: 'text',
          value: ({ severity }) => (severity === 'refused' ? 'Refused' : 'Kept'),
        },
        { name: 'table', title: 'Table', type: 'text', value: (line) => line.table },
        { name: 'file', title: 'File', type: 'text', value: ({ file }) => file },
        { name: 'line', title: 'Line', type: 'number', value: ({ line }) => line },
        { name: 'field', title: 'Field', type: 'text', value: ({ field }) => field },
        { name: 'reason', title: 'What is wrong', type: 'text', value: ({ reason }) => reason },
        { name: 'remedy', title: 'What to do', type: 'text', value: ({ remedy }) => remedy },
        { name: 'times', title: 'Lines like it', type: 'number', value: ({ times }) => times },
      ],
    }
    return tableFile(table, format)
  },
})

export const childImportPages = [
  importsExport,
  importsPage,
  sentPage,
  commitPage,
  dropPage,
  importPage,
  comparePage,
  noticesExport,
]
