import { z } from 'zod'
import { workNeeds } from '../../people/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { countWork, heaps, myWork, type Heap, type Work } from '../../my-work/index.ts'
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

export const workRoutes = [
  route({
    method: 'GET',
    path: '/my-work',
    tag: 'Work',
    does: 'List what you have to do: what is late, what waits for you, what is on its way.',
    needs: workNeeds,
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
