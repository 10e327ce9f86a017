import { z } from 'zod'
import { showChildren } from '../../children/index.ts'
import {
  daysOfMix,
  flowsOf,
  hasMoved,
  knownDay,
  movesOf,
  needCounts,
  needsOf,
  needsOn,
  shiftsBetween,
} from '../../indicators/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { route } from '../route.ts'

const Need = z.string().describe('Its code; empty where it is not recorded.')
const Count = z.number().int()

const Flow = z
  .object({ need: Need, before: Count, cameFrom: Count, wentTo: Count, began: Count, ended: Count, after: Count })
  .meta({
    id: 'NeedFlow',
    description: 'What became of a main need: before − wentTo + cameFrom + began − ended = after.',
  })

export const mainNeedRoutes = [
  route({
    method: 'GET',
    path: '/main-needs/{of}',
    tag: 'Indicators',
    does: 'The mix of main needs over time, what became of each need between two days, and who moved from one to another.',
    about: 'All of it is of the children whose records the person may see, each once.',
    needs: 'children.export',
    params: z.object({ of: z.string().describe(`One of ${needsOf.map(({ id }) => id).join(', ')}.`) }),
    query: z.object({
      from: Day.optional().describe('The earlier day; left out for the first that the mix is shown on.'),
      to: Day.optional().describe('The later day; left out for the newest.'),
    }),
    answer: {
      status: 200,
      does: 'The mix.',
      schema: z.object({
        before: Day,
        after: Day,
        flows: z.array(Flow),
        moves: z.array(z.object({ before: Need, after: Need, children: Count })),
        moved: z
          .array(
            z.object({
              record: z.string().describe('The number of the child’s record.'),
              before: Need,
              after: Need,
              isAnother: z.boolean().describe('Whether another plan, referral or episode says it on the later day.'),
            }),
          )
          .describe('The children who were there on both days and have another main need.'),
        mix: z.array(z.object({ on: Day, needs: z.array(z.object({ need: Need, children: Count })) })),
      }),
    },
    async run({ db, params, query: { from, to } }) {
      const of = needsOf.find(({ id }) => id === params.of)
      if (!of) throw new NotFound('mix of main needs')
      const days = await daysOfMix(db, of)
      const [first, last] = [from ?? days.at(-1)?.on, to ?? days[0]?.on]
      const [before, after] = [first && (await knownDay(db, of, first)), last && (await knownDay(db, of, last))]
      if (!before || !after) throw new NotFound('day by which anything had been delivered')
      const shifts = shiftsBetween(await needsOn(db, of, before), await needsOn(db, of, after))
      const moved = await showChildren(db, 'indicator file', shifts.filter(hasMoved), of.id)
      const mix: { on: Day; needs: { need: string; children: number }[] }[] = []
      for (const known of days.toReversed()) {
        const counts = await needCounts(db, of, known)
        mix.push({ on: known.on, needs: [...counts].map(([need, children]) => ({ need, children })) })
      }
      return {
        before: before.on,
        after: after.on,
        flows: flowsOf(shifts),
        moves: movesOf(shifts),
        moved: moved.map(({ record, before, after, isAnother }) => ({
          record,
          before: before ?? '',
          after: after ?? '',
          isAnother,
        })),
        mix,
      }
    },
  }),
]
