import { z } from 'zod'
import {
  type BrokenItem,
  findBrokenLines,
  LineFilters,
  lineOf,
  linesPerPage,
  listLines,
  narrowLines,
  starts,
  type Stop,
} from '../../line/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { route } from '../route.ts'

const Stopped = z
  .object({
    key: z.string(),
    stage: z.string(),
    title: z.string(),
    said: z.string().describe('Words of a document, as printed; empty where it has none.'),
    notes: z.array(z.string()),
    status: z.string().nullable().describe('Its word and why.'),
    who: z.string().nullable(),
    day: Day.nullable(),
    broken: z.string().nullable().describe('What is missing after it, where the line is cut here.'),
    page: z.string(),
  })
  .meta({
    id: 'Stop',
    description: 'One thing on a line: a letter, a finding, an action, a measure, the children it counts, an audit.',
  })

const shown = ({ key, stage, title, said, notes, mark, who, on, breaks, href }: Stop, address: string) => ({
  key,
  stage,
  title,
  said,
  notes: [...notes],
  status: mark && `${[mark.word, mark.detail].filter(Boolean).join(' ')}: ${mark.why}`,
  who,
  day: on,
  broken: breaks && breaks.missing,
  page: `${address}${href}`,
})

const On = z.object({ on: Day.optional().describe('As it was known at the end of this day.') })

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

export const lineRoutes = [
  route({
    method: 'GET',
    path: '/lines',
    tag: 'Lines',
    does: 'List everything that inspectors asked for and somebody confirmed, with how far its line goes.',
    needs: 'plans.read',
    query: LineFilters.extend(On.shape),
    answer: {
      status: 200,
      does: `One page of ${linesPerPage}, the newest letter first.`,
      schema: z.object({
        total: z.number(),
        lines: z.array(
          z.object({
            finding: z.string(),
            words: z.string(),
            saidOn: Day.nullable(),
            actions: z.number(),
            measures: z.number(),
            broken: z.array(z.string()),
            became: z.string(),
            page: z.string(),
          }),
        ),
      }),
    },
    async run({ db, query, now, address }) {
      const today = dayOf(now)
      const asAt = query.on !== undefined && query.on < today ? query.on : undefined
      const lines = narrowLines(await listLines(db, { on: asAt ?? today, asAt }), query)
      return {
        total: lines.length,
        lines: lines
          .slice((query.page - 1) * linesPerPage, query.page * linesPerPage)
          .map(({ finding, actions, measures, broken, became }) => ({
            finding: finding.id,
            words: finding.value,
            saidOn: finding.dated,
            actions,
            measures,
            broken: [...broken],
            became,
            page: `${address}/lines/finding/${finding.id}`,
          })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/lines/{start}/{id}',
    tag: 'Lines',
    does: 'Give the line of one finding, action, measure, document, theme, resolution or indicator: what led to it and what followed.',
    needs: 'plans.read',
    params: z.object({
      start: z.enum(starts),
      id: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,80}$/)
        .describe('Its id; for a theme its name.'),
    }),
    query: On,
    answer: {
      status: 200,
      does: 'The line.',
      schema: z.object({
        title: z.string(),
        became: z.string(),
        stops: z.array(Stopped),
        links: z.array(z.object({ from: z.string(), to: z.string() })),
        back: z.array(
          z.object({ kind: z.string(), words: z.string(), said: z.string(), day: Day.nullable(), page: z.string() }),
        ),
      }),
    },
    async run({ db, params, query, now, address }) {
      const today = dayOf(now)
      const asAt = query.on !== undefined && query.on < today ? query.on : undefined
      const line = await lineOf(db, { kind: params.start, id: params.id }, { on: asAt ?? today, asAt })
      return {
        title: line.title,
        became: line.became,
        stops: line.stops.map((stop) => shown(stop, address)),
        links: line.links.map(([from, to]) => ({ from, to })),
        back: line.back.map(({ kind, words, said, on, href }) => ({
          kind,
          words,
          said,
          day: on,
          page: `${address}${href}`,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/broken-lines',
    tag: 'Lines',
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
]
