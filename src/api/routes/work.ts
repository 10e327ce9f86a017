import { z } from 'zod'
import { Day, dayOf } from '../../platform/day.ts'
import {
  countWork,
  findBrokenLines,
  heaps,
  myWork,
  type BrokenItem,
  type Heap,
  type Work,
} from '../../my-work/index.ts'
import { route } from '../route.ts'

const heapNames = Object.keys(heaps) as [Heap, ...Heap[]] // the keys of the table of heaps

const WorkItem = z
  .object({
    key: z.string().describe('The same on every day.'),
    heap: z.enum(heapNames),
    source: z.string().describe('Which sort of work it is.'),
    title: z.string(),
    status: z.string().describe('The word of its status and what stands after it.'),
    why: z.string(),
    day: Day.nullable().describe('The day it is due, or since when it waits.'),
    page: z.string().describe('The page where it is done.'),
  })
  .meta({ id: 'WorkItem', description: 'Something that a person has to do, or that goes on under their name.' })

const shown = ({ key, heap, source, title, word, detail, reason, on, href }: Work, address: string) => ({
  key,
  heap,
  source: source.id,
  title,
  status: [word, detail].filter(Boolean).join(' '),
  why: reason,
  day: on,
  page: `${address}${href}`,
})

const Broken = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    who: z.string().nullable(),
    day: Day.nullable(),
    page: z.string(),
  })
  .meta({ id: 'Broken', description: 'A place where the line of sight ends.' })

const shownBroken = ({ id, title, why, who, on, href }: BrokenItem, address: string): z.infer<typeof Broken> => ({
  id,
  title,
  why,
  who,
  day: on,
  page: `${address}${href}`,
})

export const workRoutes = [
  route({
    method: 'GET',
    path: '/broken-lines',
    tag: 'Work',
    does: 'List where the line is broken: findings without action, actions without measure, and so on.',
    needs: 'plans.read',
    answer: {
      status: 200,
      does: 'Each way for the line to break, with all that it lists.',
      schema: z.object({
        lines: z.array(
          z.object({ id: z.string(), title: z.string(), means: z.string(), count: z.number(), items: z.array(Broken) }),
        ),
      }),
    },
    async run({ db, person, now, address }) {
      const found = await findBrokenLines(db, { person, today: dayOf(now) })
      return {
        lines: found.map(({ line: { id, title, means }, items }) => ({
          id,
          title,
          means,
          count: items.length,
          items: items.map((item) => shownBroken(item, address)),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/my-work',
    tag: 'Work',
    does: 'List what you have to do: what is late, what waits for you, what is on its way.',
    needs: 'plans.read',
    answer: {
      status: 200,
      does: 'Everything, the late first.',
      schema: z.object({
        counts: z.object({ late: z.number(), waits: z.number(), mine: z.number() }),
        work: z.array(WorkItem),
      }),
    },
    async run({ db, person, now, address }) {
      const work = await myWork(db, { person, today: dayOf(now) })
      return { counts: countWork(work), work: work.map((one) => shown(one, address)) }
    },
  }),
]
