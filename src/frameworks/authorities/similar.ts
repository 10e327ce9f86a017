import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'
import { inventedNeighbours, inventedRegions } from './invented.ts'

const Neighbour = z.object({ la_code: z.string(), rank: z.coerce.number(), neighbour_la_code: z.string() })
const Place = z.object({ la_code: z.string(), ons_code: z.string(), region: z.string() })

const rowsOf = <Row extends z.ZodType>(file: string, row: Row): z.infer<Row>[] =>
  z
    .array(row)
    .parse(
      Papa.parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { header: true, skipEmptyLines: true }).data,
    )

interface Likeness {
  ranks: ReadonlyMap<string, ReadonlyMap<string, number>> // of each council: its neighbours by code, 1 the closest
  regions: ReadonlyMap<string, string>
  codes: ReadonlyMap<string, string> // DfE's of each council by ONS's
}

let known: Likeness | undefined

const likeness = (): Likeness => {
  if (known) return known
  const places = rowsOf('local-authorities.csv', Place)
  known = {
    ranks: new Map(
      [
        ...Map.groupBy(
          [...rowsOf('statistical-neighbours.csv', Neighbour), ...inventedNeighbours],
          (row) => row.la_code,
        ),
      ].map(([code, rows]) => [code, new Map(rows.map((row) => [row.neighbour_la_code, row.rank]))]),
    ),
    regions: new Map([...places.map(({ la_code, region }): [string, string] => [la_code, region]), ...inventedRegions]),
    codes: new Map(
      places.filter(({ ons_code }) => ons_code !== '').map(({ la_code, ons_code }) => [ons_code, la_code]),
    ),
  }
  return known
}

/** The region of a council, '' where its code is not known. */
export const regionOf = (code: string): string => likeness().regions.get(code) ?? ''

/** How like one council another is: its rank among the ten statistical neighbours, or null. */
export const neighbourRank = (code: string, other: string): number | null =>
  likeness().ranks.get(code)?.get(other) ?? null

/** DfE's code of the council that ONS calls by this one, '' where it is no council's. */
export const codeOfOns = (code: string): string => likeness().codes.get(code) ?? ''

/** ONS's code of the council that DfE calls by this one, '' where there is none. */
export const onsOf = (code: string): string => [...likeness().codes].find(([, dfe]) => dfe === code)?.[0] ?? ''
