import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'

export interface Population {
  children: number // aged 0 to 17
  year: number // of the mid-year estimate
  isInvented: boolean
}

const Row = z.object({ area: z.string(), year: z.coerce.number(), children: z.coerce.number() })

/** Of the councils of the demonstration: as invented as they are. */
const invented: readonly (readonly [code: string, children: number])[] = [
  ['999', 2400], // the demonstration has a few dozen children, so its council is a small one
]

let held: ReadonlyMap<string, readonly Population[]> | undefined

const populations = (): ReadonlyMap<string, readonly Population[]> => {
  if (held) return held
  const text = readFileSync(new URL('data/population.csv', import.meta.url), 'utf8')
  const rows = z.array(Row).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
  const byArea = Map.groupBy(rows, ({ area }) => area)
  held = new Map([
    ...[...byArea].map(([area, some]): [string, Population[]] => [
      area,
      some.map(({ year, children }) => ({ year, children, isInvented: false })),
    ]),
    ...invented.map(([code, children]): [string, Population[]] => [code, [{ children, year: 2024, isInvented: true }]]),
  ])
  return held
}

/** How many children a council has: the newest estimate not after the year, else the oldest; undefined where none is known. */
export const populationOf = (code: string, year: number): Population | undefined => {
  const known = populations().get(code) ?? []
  return known.findLast((one) => one.year <= year) ?? known[0]
}

/** Every estimate of how many children a council has, the oldest first; empty where none is known. */
export const populationsOf = (code: string): readonly Population[] => populations().get(code) ?? []
