import { z } from 'zod'
import { Day } from '../../../platform/day.ts'
import type { Html } from '../../../platform/html.ts'
import { html } from '../../../platform/html.ts'
import {
  addEntry,
  changeEntry,
  EntryId,
  getEntry,
  listHistory,
  lookUp,
  markReviewed,
  mayEdit,
  namedBy,
  registerFor,
  registerToEdit,
  restoreEntry,
  retireEntry,
  targetIds,
  type Entry,
  type Register,
  type Values,
} from '../../../registers/index.ts'
import { backLink } from '../../components/index.ts'
import { page, redirect, view, type Answer, type Problem, type Visit } from '../../page.ts'
import { entryForm, formText } from './entry-form.ts'
import { clashView, entryView, isPast, retireView } from './entry-view.ts'
import { article } from './register-view.ts'

const Params = z.object({ register: z.string(), id: EntryId })
const AnyFields = z.record(z.string(), z.unknown())
const style = { current: 'registers', style: 'p-registers' } as const

interface Sent {
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

const entryShown = async (
  { db, person, today, csrf }: Visit,
  register: Register,
  id: EntryId,
  asAt: Day | undefined,
  sent: Sent,
): Promise<Answer> => {
  const past = isPast(asAt, today)
  const entry = await getEntry(db, register, id, past)
  const history = await listHistory(db, register, id)
  const values = [entry.values, ...history.map(({ after }) => after)]
  const lookups = await lookUp(db, register, { today, ids: targetIds(register, values) })
  const named = past === undefined ? await namedBy(db, person, { entry, today }) : undefined
  const body = entryView({
    named,
    register,
    entry,
    history,
    lookups,
    today,
    asAt: past,
    edits: mayEdit(person, register),
    csrf,
    ...sent,
  })
  return view({ title: entry.name, ...style, body })
}

/** One entry: how it stands, what it holds, its history. */
export const entryPage = page({
  path: '/registers/:register/:id',
  needs: 'registers.read',
  params: Params,
  query: z.object({ as_at: Day.optional().catch(undefined) }),
  get: async ({ params, query, problems, typed, ...visit }) =>
    entryShown(visit, registerFor(visit.person, params.register), params.id, query.as_at, { problems, typed }),
})

export const addEntryPage = page({
  path: '/registers/:register/add',
  needs: 'registers.edit',
  params: z.object({ register: z.string() }),
  form: AnyFields,
  get: async ({ db, person, today, csrf, params, problems, typed }) => {
    const register = registerToEdit(person, params.register)
    const lookups = await lookUp(db, register, { today })
    const title = `Add ${article(register.one)} ${register.one}`
    const values = problems.length > 0 ? typed : register.owner ? { [register.owner]: person.id } : {}
    const back = `/registers/${register.id}`
    const form = entryForm({
      register,
      action: `${back}/add`,
      csrf,
      problems,
      values,
      lookups,
      submit: 'Add',
      cancel: back,
    })
    return view({
      title,
      ...style,
      body: html`${backLink({ href: back, text: register.title })}
        <h1>${title}</h1>
        ${form}`,
    })
  },
  post: async ({ db, person, today, params, form }) => {
    const register = registerToEdit(person, params.register)
    const entry = await addEntry(db, register, form, today)
    return redirect(`/registers/${register.id}/${entry.id}`, `“${entry.name}” was added.`)
  },
})

interface Editing extends Sent {
  register: Register
  entry: Entry
  csrf: Html
  values: Readonly<Record<string, string>>
  version: number
  lookups: Awaited<ReturnType<typeof lookUp>>
  above?: Html
}

const editView = ({ register, entry, above, ...parts }: Editing): Answer => {
  const back = `/registers/${register.id}/${entry.id}`
  const form = entryForm({ register, action: `${back}/edit`, submit: 'Save', cancel: back, ...parts })
  return view({
    title: `Change ${entry.name}`,
    ...style,
    body: html`${backLink({ href: back, text: entry.name })}
      <h1>Change “${entry.name}”</h1>
      ${above}${form}`,
  })
}

const asText = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formText(value)]))

export const editEntryPage = page({
  path: '/registers/:register/:id/edit',
  needs: 'registers.edit',
  params: Params,
  form: z.looseObject({ version: z.coerce.number().int().min(1), why: z.string().trim().max(2000).default('') }),
  get: async ({ db, person, today, csrf, params, problems, typed }) => {
    const register = registerToEdit(person, params.register)
    const entry = await getEntry(db, register, params.id)
    const lookups = await lookUp(db, register, { today, ids: targetIds(register, [entry.values]) })
    const isAgain = problems.length > 0
    const version = isAgain ? Number(typed['version'] ?? entry.version) : entry.version
    return editView({
      register,
      entry,
      csrf,
      problems,
      typed,
      values: isAgain ? typed : asText(entry.values),
      version,
      lookups,
    })
  },
  post: async ({ db, person, today, csrf, params, form: { version, why, ...raw } }) => {
    const register = registerToEdit(person, params.register)
    const changed = await changeEntry(db, register, { id: params.id, version, raw, today, why })
    const { entry } = changed
    if (changed.outcome !== 'clash') {
      const said =
        changed.outcome === 'same' ? 'Nothing was different, so nothing was changed.' : `“${entry.name}” was changed.`
      return redirect(`/registers/${register.id}/${entry.id}`, said)
    }
    const lookups = await lookUp(db, register, { today, ids: targetIds(register, [entry.values, changed.merged]) })
    const shown = editView({
      register,
      entry,
      csrf,
      problems: [],
      typed: {},
      values: { ...asText(changed.merged), why },
      version: entry.version,
      lookups,
      above: clashView(register, entry, changed.clashes, lookups),
    })
    return shown.kind === 'view' ? { ...shown, status: 409 } : shown
  },
})

export const reviewedEntryPage = page({
  path: '/registers/:register/:id/reviewed',
  needs: 'registers.edit',
  params: Params,
  form: z.object({
    clock: z.string(),
    on: z.string().default(''),
    note: z.string().trim().max(2000, 'What came of it is longer than 2,000 characters.').default(''),
  }),
  get: async ({ params, problems, typed, ...visit }) =>
    entryShown(visit, registerToEdit(visit.person, params.register), params.id, undefined, { problems, typed }),
  post: async ({ db, person, today, params, form }) => {
    const register = registerToEdit(person, params.register)
    const entry = await markReviewed(db, register, { id: params.id, ...form, today })
    return redirect(`/registers/${register.id}/${entry.id}`, `“${entry.name}” was marked as done.`)
  },
})

export const retireEntryPage = page({
  path: '/registers/:register/:id/retire',
  needs: 'registers.edit',
  params: Params,
  form: z.object({ why: z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('') }),
  get: async ({ db, person, csrf, params, problems, typed }) => {
    const register = registerToEdit(person, params.register)
    const entry = await getEntry(db, register, params.id)
    return view({
      title: `Retire ${entry.name}`,
      ...style,
      body: retireView({ register, entry, csrf, problems, typed }),
    })
  },
  post: async ({ db, person, params, form }) => {
    const register = registerToEdit(person, params.register)
    const { name } = await retireEntry(db, register, params.id, form.why)
    return redirect(`/registers/${register.id}`, `“${name}” was retired.`)
  },
})

export const restoreEntryPage = page({
  path: '/registers/:register/:id/restore',
  needs: 'registers.edit',
  params: Params,
  post: async ({ db, person, params }) => {
    const register = registerToEdit(person, params.register)
    const { name } = await restoreEntry(db, register, params.id)
    return redirect(`/registers/${register.id}/${params.id}`, `“${name}” is back in the register.`)
  },
})
