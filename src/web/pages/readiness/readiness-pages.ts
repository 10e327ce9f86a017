import { z } from 'zod'
import {
  addReadinessTask,
  listReadiness,
  readinessTable,
  NewReadinessTask,
  readinessOf,
  tickReadinessTask,
} from '../../../inspections/index.ts'
import { latestResults } from '../../../indicators/index.ts'
import { listPeople, may, require as requirePermission } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, redirect, view, type Visit } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { auditsOfTopic, countAuditsKept, withAudits } from './audits-of-topic.ts'
import { readinessListView } from './readiness-list-view.ts'
import { readinessView } from './readiness-view.ts'
import { dataOn, withData } from './topic-data.ts'

/** Every topic with what is missing, of its data and audits too where the person may see figures and audits. */
const listTopics = async ({ db, person, today }: Pick<Visit, 'db' | 'person' | 'today'>) => {
  const kept = await countAuditsKept(db, person, today)
  const topics = (await listReadiness(db, today)).map((one) => withAudits(one, kept.get(one.topic.id)))
  if (!may(person, 'indicators.read')) return topics
  const results = await latestResults(db)
  return topics.map((readiness) => withData(readiness, results))
}

const Params = z.object({ topic: z.string().max(50) })

const list = page({
  path: '/readiness',
  needs: 'readiness.read',
  get: async ({ db, person, today }) =>
    view({
      title: 'How ready we are',
      current: 'next',
      style: 'p-readiness',
      body: readinessListView(await listTopics({ db, person, today }), may(person, 'findings.export')),
    }),
})

const exported = page({
  path: '/readiness/export/:format',
  needs: 'readiness.read',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { format } }) => {
    requirePermission(person, 'findings.export')
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = readinessTable(await listTopics({ db, person, today }), {
      asAt: now,
      authority: person.authorityName,
      address,
    })
    return sendTable(db, table, { format, action: 'readiness.exported', subjectKind: 'readiness' })
  },
})

const one = page({
  path: '/readiness/:topic',
  needs: 'readiness.read',
  postNeeds: 'inspections.prepare',
  params: Params,
  form: NewReadinessTask,
  get: async ({ db, person, params, today, csrf, problems, typed }) => {
    const read = await readinessOf(db, params.topic, today)
    const audits = await auditsOfTopic(db, person, { topicId: read.topic.id, today })
    const bare = withAudits(read, audits?.kept)
    const results = may(person, 'indicators.read') ? await latestResults(db) : null
    const readiness = results ? withData(bare, results) : bare
    return view({
      title: `Ready for: ${readiness.topic.title.toLowerCase()}`,
      current: 'next',
      style: 'p-readiness',
      body: readinessView({
        readiness,
        audits,
        data: results && dataOn(bare, results),
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

export const readinessPages = [list, exported, one, tick]
