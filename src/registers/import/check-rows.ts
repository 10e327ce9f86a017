import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { cellName } from '../../platform/tables/read-book.ts'
import { rawOf, type Refusal, type SentColumn, type SentFile } from '../../platform/tables/sent-table.ts'
import { fieldOf, type Register, type Value, type Values } from '../definition.ts'
import { changedFields, EntryId, keyOf, writtenOf, type Written } from '../entry.ts'
import { lookUp, targetIds, type Lookups } from '../lookups.ts'
import { kept, schemaOf } from '../read-values.ts'
import { readField } from '../read-field.ts'

/** What an import would do. Nothing of it is done while anything is refused. */
export interface Checked {
  rows: number
  added: readonly Written[]
  changed: readonly { id: EntryId; written: Written; fields: readonly string[]; before: Values }[]
  same: number
  refused: readonly Refusal[]
  /** What had to be assumed, by cell: a two-figure year, a number read as a day. */
  assumed: readonly { at: string; message: string }[]
}

const Known = z.object({
  id: EntryId,
  version: z.number(),
  name: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  isRetired: z.boolean(),
  changedBy: z.string(),
})
type Known = z.infer<typeof Known>

// Rows that are checked in one go: large enough to be quick, small enough not to hold up the requests of others.
const rowsAtOnce = 250

/** Checks every row of a sent file against the register as it stands: what is new, changed, the same, and refused. */
export const checkRows = async (
  db: Db,
  register: Register,
  { sheet, columns }: SentFile,
  today: Day,
): Promise<Checked> => {
  const used = columns.filter(({ name }) => name !== null && !name.startsWith('-'))
  const rows = sheet.rows.map(({ at, cells }) => ({ at, raw: rawOf(used, cells) }))
  const lookups = await lookUp(db, register, {
    today,
    ids: targetIds(
      register,
      rows.map(({ raw }) => raw),
    ),
  })
  const known = await knownEntries(db, register)
  const checker = new RowChecker(register, used, lookups, known)
  for (const { row, column, message } of sheet.faults) checker.fault(row, column, message)
  for (const [index, { at, raw }] of rows.entries()) {
    if (index % rowsAtOnce === 0) await setImmediate()
    checker.check(at, raw)
  }
  return checker.result()
}

const knownEntries = (db: Db, register: Register): Promise<Known[]> =>
  db.many(
    sql`
      select e.id, e.version, e.name, e.key, e.values, e.retired_at is not null as "isRetired", p.name as "changedBy"
      from register_entries e join people p on p.authority_id = e.authority_id and p.id = e.changed_by
      where e.authority_id = current_authority() and e.register = ${register.id}`,
    Known,
  )

/** Goes through the rows of one file and remembers what it has met. A class, since it gathers as it goes. */
class RowChecker {
  readonly #register: Register
  readonly #used: readonly SentColumn[]
  readonly #lookups: Lookups
  readonly #schema: z.ZodType<Record<string, Value | undefined>>
  readonly #byId: ReadonlyMap<string, Known>
  readonly #byKey: ReadonlyMap<string, Known>
  readonly #faults = new Map<string, string>()
  readonly #rowOfKey = new Map<string, number>()
  readonly #rowOfId = new Map<string, number>()
  readonly #found = { added: [] as Written[], changed: [] as Checked['changed'][number][], same: 0, rows: 0 }
  readonly #refused: Refusal[] = []
  readonly #assumed: { at: string; message: string }[] = []

  constructor(register: Register, used: readonly SentColumn[], lookups: Lookups, known: readonly Known[]) {
    this.#register = register
    this.#used = used
    this.#lookups = lookups
    this.#schema = schemaOf(register, lookups)
    this.#byId = new Map(known.map((entry) => [entry.id, entry]))
    this.#byKey = new Map(known.filter(({ isRetired }) => !isRetired).map((entry) => [entry.key, entry]))
  }

  fault(row: number, column: number, message: string): void {
    this.#faults.set(cellName(row, column), message)
  }

  check(at: number, raw: Readonly<Record<string, string>>): void {
    this.#found.rows++
    const faults = this.#used.filter(({ column }) => this.#faults.has(cellName(at, column)))
    for (const { column, heading } of faults) {
      const where = cellName(at, column)
      this.#refused.push({
        at: where,
        row: at,
        heading,
        said: '',
        message: `“${heading}” ${this.#faults.get(where) ?? ''}`,
      })
    }
    if (faults.length > 0) return
    const { id = '', version = '', ...fields } = raw
    const entry = this.#entryFor(at, id, fields)
    if (entry === 'refused') return
    const parsed = this.#schema.safeParse({ ...entry?.values, ...fields })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) this.#refuse(at, String(path[0] ?? ''), raw, message)
      return
    }
    const values = kept(parsed.data)
    if (this.#isDouble(at, values, entry, raw)) return
    this.#tellAssumed(at, fields)
    const changes = entry ? changedFields(this.#register, entry.values, values) : []
    if (entry && changes.length === 0) {
      this.#found.same++
      return
    }
    if (entry && version !== '' && Number(version) !== entry.version) {
      const message = `“${entry.name}” was changed by ${entry.changedBy} after this file was made. Take the register out again and change that file, so that nothing of theirs is lost.`
      this.#refuse(at, 'version', raw, message)
      return
    }
    const written = writtenOf(this.#register, values, this.#lookups)
    if (entry) this.#found.changed.push({ id: entry.id, written, fields: changes, before: entry.values })
    else this.#found.added.push(written)
  }

  result(): Checked {
    return { ...this.#found, refused: this.#refused, assumed: this.#assumed }
  }

  /** The entry that a row is about: by its id, or by the fields that tell entries apart. Undefined: a new one. */
  #entryFor(at: number, id: string, raw: Readonly<Record<string, string>>): Known | 'refused' | undefined {
    if (id !== '') {
      const found = this.#byId.get(id.toLowerCase())
      if (found && !found.isRetired) return found
      const message = found
        ? `“${found.name}” has been retired. Bring it back first, or take the row out.`
        : 'No entry of this register has this id. Empty the cell where the row is new.'
      this.#refuse(at, 'id', { ...raw, id }, message)
      return 'refused'
    }
    const values: Record<string, Value> = {}
    for (const name of this.#register.key) {
      const text = raw[name] ?? ''
      const read = text === '' ? undefined : readField(fieldOf(this.#register, name), text, this.#lookups)
      if (read && 'value' in read) values[name] = read.value
    }
    return this.#byKey.get(keyOf(this.#register, values))
  }

  /** Whether another row, or an entry that is not this row’s, has the same key already. */
  #isDouble(at: number, values: Values, entry: Known | undefined, raw: Readonly<Record<string, string>>): boolean {
    const key = keyOf(this.#register, values)
    const first = this.#rowOfKey.get(key) ?? (entry && this.#rowOfId.get(entry.id))
    this.#rowOfKey.set(key, first ?? at)
    if (entry) this.#rowOfId.set(entry.id, first ?? at)
    const field = this.#register.key[0] ?? ''
    if (first !== undefined) {
      this.#refuse(at, field, raw, `Row ${first} is about the same ${this.#register.one}. Take one of the two out.`)
      return true
    }
    const other = this.#byKey.get(key)
    if (other && entry && other.id !== entry.id) {
      this.#refuse(
        at,
        field,
        raw,
        `There is another ${this.#register.one} of that name in the register. Say how this one differs.`,
      )
      return true
    }
    return false
  }

  #tellAssumed(at: number, raw: Readonly<Record<string, string>>): void {
    for (const { column, name } of this.#used) {
      const field = this.#register.fields.find((one) => one.name === name)
      const text = name === null ? '' : (raw[name] ?? '')
      if (field?.kind !== 'day' || text === '') continue
      const read = readField(field, text, this.#lookups)
      if ('value' in read && read.assumed) this.#assumed.push({ at: cellName(at, column), message: read.assumed })
    }
  }

  #refuse(at: number, name: string, raw: Readonly<Record<string, string>>, message: string): void {
    const used = this.#used.find((one) => one.name === name)
    const title = this.#register.fields.find((field) => field.name === name)?.title ?? name
    this.#refused.push({
      at: used ? cellName(at, used.column) : `row ${at}`,
      row: at,
      heading: used?.heading ?? title,
      said: raw[name] ?? '',
      message,
    })
  }
}
