import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { z } from 'zod'
import type { Figure } from './figure.ts'
import { periodOf } from './period.ts'

/** The release that comes with the product: `data/`, whose SOURCE.md says where each figure is from. */
export interface Carried {
  sha256: string
  rows: number
  byIndicator: ReadonlyMap<string, readonly Figure[]>
}

const Source = z.object({ number: z.coerce.number(), source: z.string(), retrieved_from: z.string() })
const fileOf = (name: string): Buffer => readFileSync(new URL(`data/${name}`, import.meta.url))

let held: Carried | undefined

/** Read at the first question and kept: some 59,000 figures. A start, and a test that asks for none, waits for nothing. */
export const carriedFigures = (): Carried => {
  held ??= readCarried()
  return held
}

const readCarried = (): Carried => {
  const packed = fileOf('figures.csv.gz')
  const sources = new Map(
    z
      .array(Source)
      .parse(Papa.parse(fileOf('sources.csv').toString('utf8'), { header: true, skipEmptyLines: true }).data)
      .map(({ number, source, retrieved_from: from }) => [number, { source, from }]),
  )
  const periods = new Map<string, Figure['period']>()
  const byIndicator = new Map<string, Figure[]>()
  // The file is our own and has no quoted cell, so a split is all the parsing it needs.
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n').slice(1)
  for (const line of lines) {
    const [indicatorId = '', area = '', text = '', value = '', number = ''] = line.split(',')
    const period = periods.get(text) ?? periodOf(text)
    periods.set(text, period)
    const { source = '', from = '' } = sources.get(Number(number)) ?? {}
    const figure: Figure = {
      area,
      period,
      value: Number(value),
      mark: '',
      source,
      retrievedFrom: from,
      releaseId: null,
    }
    const list = byIndicator.get(indicatorId)
    if (list) list.push(figure)
    else byIndicator.set(indicatorId, [figure])
  }
  return { sha256: createHash('sha256').update(packed).digest('hex'), rows: lines.length, byIndicator }
}
