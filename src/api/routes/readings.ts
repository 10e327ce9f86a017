import { z } from 'zod'
import {
  confirmReading,
  correctReading,
  getReading,
  mergeReadings,
  ReadingId,
  rejectReading,
  reopenReading,
  splitReading,
} from '../../inspections/index.ts'
import type { Db } from '../../platform/sql.ts'
import { route, type Route } from '../route.ts'
import { Reading } from '../schemas.ts'
import { Because, Correction, Merge, Split } from './reading-bodies.ts'

const params = z.object({ id: ReadingId })
const common = { method: 'POST', tag: 'Readings', needs: 'readings.decide' } as const
const asItStands = { status: 200, does: 'The reading as it now stands.', schema: Reading } as const

type Decide = (db: Db, id: ReadingId, options: { why?: string | undefined }) => Promise<void>

const decision = (verb: string, does: string, decide: Decide): Route =>
  route({
    ...common,
    path: `/readings/{id}/${verb}`,
    does,
    params,
    body: Because,
    answer: asItStands,
    async run({ db, params: { id }, body }) {
      await decide(db, id, body)
      return getReading(db, id)
    },
  })

export const readingRoutes = [
  decision('confirm', 'Confirm a reading as it stands: from now on it counts.', confirmReading),
  decision('reject', 'Say that a reading is wrong: it stays in the history and counts nowhere.', rejectReading),
  decision('reopen', 'Put a decided reading back among those that wait.', reopenReading),
  route({
    ...common,
    path: '/readings/{id}/correct',
    does: 'Put right what was read, and confirm it.',
    params,
    body: Correction,
    answer: asItStands,
    async run({ db, params: { id }, body }) {
      await correctReading(db, id, body)
      return getReading(db, id)
    },
  }),
  route({
    ...common,
    path: '/readings/{id}/split',
    does: 'Make several readings of one, each confirmed.',
    params,
    body: Split,
    answer: { status: 201, does: 'The new readings, in order.', schema: z.object({ readings: z.array(Reading) }) },
    async run({ db, params: { id }, body }) {
      const ids = await splitReading(db, id, body.parts, body)
      const readings = []
      for (const made of ids) readings.push(await getReading(db, made))
      return { readings }
    },
  }),
  route({
    ...common,
    path: '/readings/merge',
    does: 'Make one confirmed reading of several of the same sort in one document.',
    body: Merge,
    answer: { status: 201, does: 'The new reading.', schema: Reading },
    run: async ({ db, body }) => getReading(db, await mergeReadings(db, body.ids, body)),
  }),
]
