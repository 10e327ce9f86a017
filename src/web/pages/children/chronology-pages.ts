import { z } from 'zod'
import { ChildId, chronologyOf, filterEvents, lookAtChild, orSayWhy } from '../../../children/index.ts'
import { auditsOfChildQuestion, withAudits } from '../../../audits/index.ts'
import { entriesOfChildQuestion, withLogs } from '../../../case-logs/index.ts'
import { page, view } from '../../page.ts'
import { ChronologyQuery } from './chronology-query.ts'
import { chronologyView, printView } from './chronology-view.ts'

const Params = z.object({ id: ChildId })

const chronologyPage = page({
  path: '/children/:id/chronology',
  needs: 'children.read',
  params: Params,
  query: ChronologyQuery.catch(() => ChronologyQuery.parse({})),
  get: async ({ db, params: { id }, query, today, url }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const child = await orSayWhy(db, { id, asAt }, () => lookAtChild(db, id, asAt, 'chronology'))
    const logs = await db.ask(entriesOfChildQuestion(id, child.asAt < today ? child.asAt : undefined))
    const { audits } = await db.together({ audits: auditsOfChildQuestion(id, child.asAt) })
    // What is printed for a court or for the child does not tell of audits: they judge the work and are no part of the child’s life.
    const all = withAudits(
      withLogs(
        chronologyOf(child.rows, child.words, child.asAt),
        logs.filter(({ happenedOn }) => happenedOn <= child.asAt),
      ),
      audits,
      child.asAt,
    )
    const events = filterEvents(all, {
      groups: query.group,
      from: query.from,
      to: query.to,
      brief: query.brief === 'yes',
    })
    return view({
      title: 'Child’s chronology',
      current: 'children',
      style: 'p-child',
      body: chronologyView({ child, all, events, query, today, url }),
    })
  },
})

const printPage = page({
  path: '/children/:id/chronology/:reader',
  needs: 'children.read',
  params: Params.extend({ reader: z.enum(['court', 'child']) }),
  query: ChronologyQuery.catch(() => ChronologyQuery.parse({})),
  get: async ({ db, person, now, params: { id, reader }, query, today }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const child = await orSayWhy(db, { id, asAt }, () => lookAtChild(db, id, asAt, 'print'))
    const logs = await db.ask(entriesOfChildQuestion(id, child.asAt < today ? child.asAt : undefined))
    const all = withLogs(
      chronologyOf(child.rows, child.words, child.asAt),
      logs.filter(({ happenedOn }) => happenedOn <= child.asAt),
    )
    const events = filterEvents(all, {
      groups: query.group,
      from: query.from,
      to: query.to,
      brief: query.brief === 'yes',
    })
    return view({
      title: reader === 'court' ? 'Chronology for court' : 'Your story so far',
      current: 'children',
      style: 'p-child',
      body: printView({ child, all, events, reader, person, now, query }),
    })
  },
})

export const chronologyPages = [chronologyPage, printPage]
