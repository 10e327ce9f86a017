import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'

/** A council with children's services, as the official list has it. */
export interface Authority {
  code: string // DfE's three digits
  name: string
  urn: string // Ofsted's provider number, '' for former councils
  former: boolean
}

const Row = z.object({ la_code: z.string(), name: z.string(), ofsted_urn: z.string(), status: z.string() })

let list: readonly Authority[] | undefined

/** All of them; current before former. */
export function authorities(): readonly Authority[] {
  if (list) return list
  const text = readFileSync(new URL('local-authorities.csv', import.meta.url), 'utf8')
  const rows = z.array(Row).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
  list = rows
    .map((row) => ({ code: row.la_code, name: row.name, urn: row.ofsted_urn, former: row.status === 'former' }))
    .toSorted((left, right) => Number(left.former) - Number(right.former))
  return list
}
