// Runs in a worker of its own: makes the figures of one authority safe, says how far it is, and answers with them.
import { parentPort, workerData } from 'node:worker_threads'
import type { Wholes } from './hiding.ts'
import { hidingOf } from './hiding.ts'
import { rowOf } from './on-pages.ts'
import type { Progress } from './protect.ts'
import type { PublicRow } from './public-figures.ts'
import { relations } from './relations.ts'
import { publicTogether, type Table } from './together.ts'

/** What was counted: each indicator with its parts, and the wholes of both times by which pages hide. */
export interface TogetherWork {
  tables: readonly Table[]
  wholes: Wholes
}

export type TogetherReply = { kind: 'progress'; progress: Progress } | { kind: 'made'; rows: PublicRow[][] }

const make = ({ tables, wholes }: TogetherWork): PublicRow[][] => {
  const hides = hidingOf(wholes)
  const hidden = new Set(
    tables.flatMap(({ indicator, whole }) => {
      const made = wholes.now.get(indicator.id)
      return made && hides(indicator, { ...whole, endsOn: made.endsOn }) ? [rowOf(indicator.id, 'now')] : []
    }),
  )
  const tell = (progress: Progress): void => say({ kind: 'progress', progress })
  return publicTogether(tables, relations, hidden, tell)
}

const say = (reply: TogetherReply): void => parentPort?.postMessage(reply)

say({ kind: 'made', rows: make(workerData as TogetherWork) }) // handed over by together-apart.ts
