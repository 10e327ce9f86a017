import { z } from 'zod'
import { labelOf, ssdTables, type SsdField } from '../children/index.ts'
import { inWords, isDay } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'

/** What workers and teams are called, by table of the dataset and number. */
export type Names = ReadonlyMap<string, string>

const Named = z.object({ table: z.string(), id: z.string(), name: z.string() })

/** The newest names of all workers and teams. */
export const namesOfStaff = async (db: Db): Promise<Names> => {
  const found = await db.many(
    sql`
      (select distinct on (prof_professional_id) 'ssd_professionals' as table, prof_professional_id as id, prof_professional_name as name
        from ssd_professionals where authority_id = (select current_authority()) and prof_professional_name is not null
        order by prof_professional_id, from_import desc)
      union all
      (select distinct on (dept_team_id) 'ssd_department', dept_team_id, dept_team_name
        from ssd_department where authority_id = (select current_authority()) and dept_team_name is not null
        order by dept_team_id, from_import desc)`,
    Named,
  )
  return new Map(found.map(({ table, id, name }) => [`${table}/${id}`, name]))
}

const fields = new Map(ssdTables.flatMap((table) => table.fields.map((field) => [field.name, field] as const)))

/** What a field of the dataset means; its name where the dataset has no such field. */
export const meaningOf = (name: string): string => fields.get(name)?.meaning ?? name

/**
 * What a field holds, for somebody who does not know the codes: a day in words, what a code stands for with the code behind,
 * Yes and No, the name of a worker or team with their number. What is none of these stays as it was delivered.
 */
export const fieldInWords = (name: string, value: string | number, names: Names): string => {
  const field = fields.get(name)
  const text = String(value)
  const on = text.slice(0, 10)
  if (field?.type === 'day' && isDay(on)) return inWords(on)
  if (field?.type === 'instant' && isDay(on))
    return [inWords(on), /\d\d:\d\d/.exec(text)?.[0]].filter(Boolean).join(', ')
  if (/^[{[]/.test(text)) return partsInWords(text, field)
  const called = field?.links && names.get(`${field.links.table}/${text}`)
  if (called) return `${called} (${text})`
  return codeInWords(text, field)
}

const codeInWords = (code: string, field: SsdField | undefined): string => {
  const label = field?.codes ? labelOf(field.codes, code) : code
  if (label !== code) return field?.codes?.startsWith('yes_no') ? label : `${label} (${code})`
  return yesOrNo[code] ?? code
}

const yesOrNo: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', true: 'Yes', false: 'No' }

/** What stands in one field as JSON: a list of codes, or parts by name. */
const partsInWords = (json: string, field: SsdField | undefined): string => {
  let parts: unknown
  try {
    parts = JSON.parse(json)
  } catch {
    return json
  }
  if (Array.isArray(parts)) return parts.map((part) => codeInWords(wordOf(part), field)).join(', ')
  if (typeof parts !== 'object' || parts === null) return json
  return Object.entries(parts)
    .filter(([, part]) => part !== null && part !== '')
    .map(([name, part]) => `${partName(name, field)}: ${yesOrNo[wordOf(part)] ?? wordOf(part)}`)
    .join('; ')
}

const partName = (name: string, field: SsdField | undefined): string => {
  const label = field?.codes ? labelOf(field.codes, name) : name
  const plain = label === name ? name.replaceAll('_', ' ').toLowerCase() : label
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const wordOf = (part: unknown): string => (typeof part === 'string' ? part : JSON.stringify(part))
