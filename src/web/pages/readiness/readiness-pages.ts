import { z } from 'zod'
import {
  addReadinessTask,
  listReadiness,
  NewReadinessTask,
  readinessOf,
  tickReadinessTask,
} from '../../../inspections/index.ts'
import { listPeople, may } from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { readinessListView } from './readiness-list-view.ts'
import { readinessView } from './readiness-view.ts'

const Params = z.object({ topic: z.string().max(50) })

const list = page({
  path: '/readiness',
  needs: 'readiness.read',
  get: async ({ db, today }) =>
    view({
      title: 'How ready we are',
      current: 'next',
      style: 'p-readiness',
      body: readinessListView(await listReadiness(db, today)),
    }),
})

const one = page({
  path: '/readiness/:topic',
  needs: 'readiness.read',
  postNeeds: 'inspections.prepare',
  params: Params,
  form: NewReadinessTask,
  get: async ({ db, person, params, today, csrf, problems, typed }) => {
    const readiness = await readinessOf(db, params.topic, today)
    return view({
      title: `Ready for: ${readiness.topic.title.toLowerCase()}`,
      current: 'next',
      style: 'p-readiness',
      body: readinessView({
        readiness,
        people: (await listPeople(db)).filter(({ active }) => active),
        prepares: may(person, 'inspections.prepare'),
        csrf,
        problems,
        typed,
      }),
    })
  },
  post: async ({ db, params, form }) => {
    await addReadinessTask(db, params.topic, form)
    return redirect(`/readiness/${params.topic}#tasks`, 'Added.')
  },
})

const tick = page({
  path: '/readiness/tasks/:id/tick',
  needs: 'inspections.prepare',
  params: z.object({ id: z.uuid() }),
  form: z.object({ done: z.enum(['yes', 'no']) }),
  post: async ({ db, params, form }) => {
    const topic = await tickReadinessTask(db, params.id, form.done === 'yes')
    return redirect(`/readiness/${topic}#tasks`, form.done === 'yes' ? 'Ticked.' : 'Open again.')
  },
})

export const readinessPages = [list, one, tick]
