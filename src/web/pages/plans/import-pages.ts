import { z } from 'zod'
import {
  bringIn,
  checkPlan,
  choosePlanColumns,
  dropPlanImport,
  getPlan,
  getPlanImport,
  keepPlanImport,
  otherColumns,
  planColumns,
  planFromPack,
  PlanId,
  PlanImportId,
  planTable,
  readPlanFile,
} from '../../../improvement/index.ts'
import { DocumentId, getDocument, getPack } from '../../../inspections/index.ts'
import { Invalid } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { choicesIn } from '../../../platform/tables/sent-table.ts'
import { nameOf } from '../desk/desk-page.ts'
import { page, redirect, view, type SentFile } from '../../page.ts'
import { sendTable, tableFile } from '../../send-table.ts'
import { refusedTable } from '../../sent-table-view.ts'
import { checkView, sendView } from './import-view.ts'

const style = { current: 'plans', style: 'p-plans' } as const
const common = { needs: 'plans.edit', params: z.object({ id: PlanId }) } as const

const sentIn = (files: readonly SentFile[]): SentFile => {
  const [sent] = files
  if (!sent) throw new Invalid([{ field: 'files', message: 'Choose the file that holds the plan.' }])
  return sent
}

/** Where a plan that exists as a file becomes one of its own. Nothing is kept in it yet. */
const sendNew = page({
  path: '/plans/import',
  needs: 'plans.edit',
  form: z.object({ title: z.string().trim().min(1, 'Give the plan a name.').max(200, 'Use 200 characters at most.') }),
  get: async ({ csrf, problems, typed }) =>
    view({
      title: 'Bring in a plan',
      ...style,
      body: sendView({
        path: '/plans/import',
        back: { href: '/plans', text: 'Plans' },
        isNew: true,
        csrf,
        problems,
        typed,
      }),
    }),
  post: async ({ db, form: { title }, files }) => {
    const sent = sentIn(files)
    const file = await readPlanFile(sent.bytes, sent.fileName)
    return redirect(`/plans/imports/${await keepPlanImport(db, { planId: null, title, file })}`)
  },
})

/** The same for a plan that is there already. */
const sendInto = page({
  ...common,
  path: '/plans/:id/import',
  get: async ({ db, params: { id }, csrf, problems, typed }) => {
    const { title } = await getPlan(db, id)
    const back = { href: `/plans/${id}`, text: title }
    return view({
      title: `Bring actions into ${title}`,
      ...style,
      body: sendView({ path: `/plans/${id}/import`, back, isNew: false, csrf, problems, typed }),
    })
  },
  post: async ({ db, params: { id }, files }) => {
    await getPlan(db, id)
    const sent = sentIn(files)
    const file = await readPlanFile(sent.bytes, sent.fileName)
    return redirect(`/plans/imports/${await keepPlanImport(db, { planId: id, file })}`)
  },
})

/** The action plan among the papers of a meeting, to be looked at as a plan of its own. */
const sendPack = page({
  path: '/documents/:id/pack/plan',
  needs: 'plans.edit',
  params: z.object({ id: DocumentId }),
  post: async ({ db, params: { id } }) => {
    const name = nameOf(await getDocument(db, id))
    const pack = await getPack(db, id)
    const file = planFromPack(pack, name)
    const title = `Action plan of ${name}`.slice(0, 200)
    return redirect(
      `/plans/imports/${await keepPlanImport(db, { planId: null, title, file, keepWords: true, asOf: pack.meetingDate })}`,
    )
  },
})

const sent = { needs: 'plans.edit', params: z.object({ id: PlanImportId }) } as const

/** What the file would do: which column is which, what is new, changed, the same and refused. */
const check = page({
  ...sent,
  path: '/plans/imports/:id',
  form: z.record(z.string(), z.unknown()),
  get: async ({ db, today, csrf, params: { id } }) => {
    const kept = await getPlanImport(db, id)
    const plan = kept.planId === null ? undefined : await getPlan(db, kept.planId)
    const checked = await checkPlan(db, kept, today)
    return view({ title: kept.file.fileName, ...style, body: checkView({ id, kept, plan, checked, csrf }) })
  },
  post: async ({ db, params: { id }, form }) => {
    const { file } = await getPlanImport(db, id)
    const names = new Set([...planColumns, ...otherColumns].map(({ name }) => name))
    await choosePlanColumns(db, id, {
      chosen: choicesIn(file.columns, form, names),
      keepWords: form.keepWords === 'yes',
    })
    return redirect(`/plans/imports/${id}`)
  },
})

/** Brings all rows in, or none. */
const commit = page({
  ...sent,
  path: '/plans/imports/:id/commit',
  post: async ({ db, today, params: { id } }) => {
    const kept = await getPlanImport(db, id)
    const { planId, checked } = await bringIn(db, kept, today)
    await dropPlanImport(db, id)
    const count = (rows: number): string => rows.toLocaleString('en-GB')
    return redirect(
      `/plans/${planId}`,
      `Brought in: ${count(checked.added.length)} new, ${count(checked.changed.length)} changed, ${count(checked.same)} left as they were. What is new is a draft until its owner accepts it and it is agreed.`,
    )
  },
})

/** Every refused cell as a file, to be worked through beside the plan. */
const refused = page({
  ...sent,
  path: '/plans/imports/:id/refused/:format',
  params: z.object({ id: PlanImportId, format: z.enum(tableFormatNames) }),
  get: async ({ db, person, today, now, params: { id, format } }) => {
    const kept = await getPlanImport(db, id)
    const { refused: cells } = await checkPlan(db, kept, today)
    const into = kept.planId === null ? kept.title : (await getPlan(db, kept.planId)).title
    const table = refusedTable(cells, {
      fileName: kept.file.fileName,
      into,
      authority: person.authorityName,
      asAt: now,
    })
    return tableFile(table, format)
  },
})

/** The plan as the file that is brought in again. */
const takeOut = page({
  path: '/plans/:id/file/:format',
  needs: 'plans.export',
  params: z.object({ id: PlanId, format: z.enum(tableFormatNames) }),
  get: async ({ db, person, today, now, params: { id, format } }) => {
    const plan = await getPlan(db, id)
    const table = await planTable(db, { plan, asAt: now, today, authority: person.authorityName })
    return sendTable(db, table, { format, action: 'plan.exported', subjectKind: 'plan', subjectId: id })
  },
})

export const planImportPages = [sendNew, sendInto, sendPack, check, commit, refused, takeOut]
