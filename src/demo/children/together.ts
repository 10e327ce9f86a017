import type { SsdRows } from '../../children/index.ts'

type Rows = SsdRows[string]

/** Two sets of rows as one: of a worker or team that is in both, the first; and each worker’s caseload as the rows have it. */
export const together = (first: SsdRows, second: SsdRows): SsdRows => {
  const tables = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  const rows: Record<string, Rows> = Object.fromEntries(
    tables.map((table) => [table, [...(first[table] ?? []), ...(second[table] ?? [])]]),
  )
  const cases = openCases(rows.ssd_involvements ?? [])
  return {
    ...rows,
    ssd_department: onceEach(rows.ssd_department ?? [], 'dept_team_id'),
    ssd_professionals: onceEach(rows.ssd_professionals ?? [], 'prof_professional_id').map((row) => ({
      ...row,
      prof_professional_caseload: cases.get(row.prof_professional_id)?.size ?? 0,
    })),
  }
}

const onceEach = (rows: Rows, key: string): Rows =>
  [...new Map(rows.toReversed().map((row) => [row[key], row])).values()].toReversed()

/** The children with whom each worker is now. */
const openCases = (involvements: Rows): Map<Rows[number][string] | undefined, Set<unknown>> => {
  const open = new Map<Rows[number][string] | undefined, Set<unknown>>()
  for (const row of involvements) {
    if (row.invo_involvement_end_date) continue
    const cases = open.get(row.invo_professional_id) ?? new Set()
    open.set(row.invo_professional_id, cases.add(row.invo_person_id))
  }
  return open
}
