import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { ChildId, childrenNumbered } from '../../children/index.ts'
import { day, Day, type Day as DayType } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { cellName } from '../../platform/tables/read-book.ts'
import { rawOf, type Refusal, type SentColumn, type SentFile } from '../../platform/tables/sent-table.ts'
import {
  keptValues,
  lookUp,
  readField,
  schemaOf,
  type Lookups,
  type Value,
  type Values,
} from '../../registers/index.ts'
import type { CaseLog } from '../case-log.ts'
import { dueOnOf, LogEntryId } from '../entry.ts'
import { childColumn } from './columns.ts'

/** An entry as a row of the file would have it stand. */
export interface LogRow {
  childId: ChildId
  values: Values
  happenedOn: DayType
  dueOn: DayType | null
}

/** What an import would do. Nothing of it is done while anything is refused. */
export interface CheckedLog {
  rows: number
  added: readonly LogRow[]
  changed: readonly (LogRow & { id: LogEntryId; at: number; fields: readonly string[] })[]
  same: number
  refused: readonly Refusal[]
  /** What had to be assumed, by cell: a two-figure year, a number read as a day. */
  assumed: readonly { at: string; message: string }[]
}

const Known = z.object({
  id: LogEntryId,
  childId: ChildId,
  version: z.number(),
  happenedOn: Day,
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
type Known = z.infer<typeof Known>

interface Row {
  at: number
  raw: Readonly<Record<string, string>>
  childId: ChildId
  /** The day by which it stands, as far as it can be read. */
  on: string
}

// Rows that are checked in one go: large enough to be quick, small enough not to hold up the requests of others.
const rowsAtOnce = 250

/**
 * Checks every row of a sent file against the log as it stands, of the children whom the person may see. A row is about the entry whose
 * id it gives; without one, about the only entry of its child on its day that no other row has, if there is such.
 */
export const checkLogRows = async (
  db: Db,
  log: CaseLog,
  { sheet, columns }: SentFile,
  today: DayType,
): Promise<CheckedLog> => {
  const used = columns.filter(({ name }) => name !== null && !name.startsWith('-'))
  const sent = sheet.rows.map(({ at, cells }) => ({ at, raw: rawOf(used, cells) }))
  const children = await childrenNumbered(
    db,
    sent.map(({ raw }) => raw[childColumn.name] ?? ''),
  )
  const known = await knownEntries(db, log, [...children.values()])
  const checker = new LogChecker(log, used, await lookUp(db, log, { today }), known)
  for (const { row, column, message } of sheet.faults) checker.fault(row, column, message)
  const rows = sent.flatMap(({ at, raw }) => checker.about(at, raw, children) ?? [])
  checker.pair(rows)
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) await setImmediate()
    checker.check(row)
  }
  return checker.result(sent.length)
}

const knownEntries = (db: Db, log: CaseLog, children: readonly ChildId[]): Promise<Known[]> =>
  db.many(
    sql`
      select e.id, e.child_id as "childId", e.version, e.happened_on as "happenedOn", e.values || coalesce(w.values, '{}') as values
      from case_log_entries e
      left join case_log_words w on w.authority_id = e.authority_id and w.entry_id = e.id and w.version = e.version
      where e.authority_id = (select current_authority()) and e.log = ${log.id} and e.withdrawn_at is null and e.child_id = any (${children}::uuid[])`,
    Known,
  )

const placeOf = (childId: ChildId, on: string): string => `${childId} ${on}`

/** Goes through the rows of one file and remembers what it has met. A class, since it gathers as it goes. */
class LogChecker {
  readonly #log: CaseLog
  readonly #used: readonly SentColumn[]
  readonly #lookups: Lookups
  readonly #schema: z.ZodType<Record<string, Value | undefined>>
  readonly #byId: ReadonlyMap<string, Known>
  readonly #byPlace: ReadonlyMap<string, Known[]>
  readonly #entryOf = new Map<number, Known | 'several'>()
  readonly #faults = new Map<string, string>()
  readonly #rowOf = new Map<string, number>()
  readonly #found = { added: [] as LogRow[], changed: [] as CheckedLog['changed'][number][], same: 0 }
  readonly #refused: Refusal[] = []
  readonly #assumed: { at: string; message: string }[] = []

  constructor(log: CaseLog, used: readonly SentColumn[], lookups: Lookups, known: readonly Known[]) {
    this.#log = log
    this.#used = used
    this.#lookups = lookups
    this.#schema = schemaOf(log, lookups)
    this.#byId = new Map(known.map((entry) => [entry.id, entry]))
    this.#byPlace = Map.groupBy(known, ({ childId, happenedOn }) => placeOf(childId, happenedOn))
  }

  fault(row: number, column: number, message: string): void {
    this.#faults.set(cellName(row, column), message)
  }

  /** Whose row it is and on which day; undefined, and refused, where that cannot be told. */
  about(at: number, raw: Row['raw'], children: ReadonlyMap<string, ChildId>): Row | undefined {
    const faults = this.#used.filter(({ column }) => this.#faults.has(cellName(at, column)))
    for (const { column, heading } of faults) {
      const where = cellName(at, column)
      const message = `“${heading}” ${this.#faults.get(where) ?? ''}`
      this.#refused.push({ at: where, row: at, heading, said: '', message })
    }
    if (faults.length > 0) return undefined
    const number = raw[childColumn.name] ?? ''
    const childId = children.get(number)
    if (childId === undefined) {
      const message =
        number === ''
          ? 'It does not say whose entry it is. Give the number of the child’s record.'
          : 'You see no child whose record has this number. Look whether it is right, or take the row out.'
      this.#refuse(at, childColumn.name, raw, message)
      return undefined
    }
    const on = this.#read(this.#log.on, raw[this.#log.on] ?? '')
    return { at, raw, childId, on: typeof on === 'string' ? on : '' }
  }

  /** Finds the entry of each row: first those that say the same as one, then the one that is left for the one that is left. */
  pair(rows: readonly Row[]): void {
    for (const [place, all] of Map.groupBy(rows, ({ childId, on }) => placeOf(childId, on))) {
      const named = new Set(all.flatMap(({ raw }) => raw['id'] ?? []).map((id) => id.toLowerCase()))
      const free = new Set((this.#byPlace.get(place) ?? []).filter(({ id }) => !named.has(id)))
      const without = all.filter(({ raw }) => (raw['id'] ?? '') === '')
      const left = without.filter((row) => {
        const twin = [...free].find((entry) => this.#saysTheSame(row, entry))
        if (!twin) return true
        this.#entryOf.set(row.at, twin)
        free.delete(twin)
        return false
      })
      const [one] = free
      if (!one) continue
      for (const row of left) this.#entryOf.set(row.at, free.size === 1 && left.length === 1 ? one : 'several')
    }
  }

  check({ at, raw, childId }: Row): void {
    const { id = '', version = '', [childColumn.name]: _child, ...fields } = raw
    const entry = id === '' ? this.#entryOf.get(at) : this.#byId.get(id.toLowerCase())
    if (entry === 'several') {
      const message =
        'This child has an entry on that day already, and it cannot be told whether this row is about it. Give its id: the export of this log has them.'
      return this.#refuse(at, this.#log.on, raw, message)
    }
    if (id !== '' && (!entry || entry.childId !== childId)) {
      return this.#refuse(at, 'id', raw, 'No entry of this child has this id. Empty the cell where the row is new.')
    }
    const parsed = this.#schema.safeParse({ ...entry?.values, ...fields })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) this.#refuse(at, String(path[0] ?? ''), raw, message)
      return
    }
    const values = keptValues(parsed.data)
    if (this.#isDouble(at, childId, values, entry, raw)) return
    this.#tellAssumed(at, fields)
    const changes = this.#log.fields
      .map(({ name }) => name)
      .filter((name) => entry && values[name] !== entry.values[name])
    if (entry && changes.length === 0) {
      this.#found.same++
      return
    }
    if (entry && version !== '' && Number(version) !== entry.version) {
      const message =
        'This entry was changed after this file was made. Take the log out again and change that file, so that nothing is lost.'
      return this.#refuse(at, 'version', raw, message)
    }
    const row = { childId, values, happenedOn: day(String(values[this.#log.on])), dueOn: dueOnOf(this.#log, values) }
    if (entry) this.#found.changed.push({ ...row, id: entry.id, at, fields: changes })
    else this.#found.added.push(row)
  }

  result(rows: number): CheckedLog {
    return { rows, ...this.#found, refused: this.#refused.toSorted((a, b) => a.row - b.row), assumed: this.#assumed }
  }

  #read(name: string, text: string): Value | undefined {
    const field = this.#log.fields.find((one) => one.name === name)
    const read = field && text !== '' ? readField(field, text, this.#lookups) : undefined
    return read && 'value' in read ? read.value : undefined
  }

  /** Whether every cell of the row says what the entry holds. */
  #saysTheSame({ raw }: Row, { values }: Known): boolean {
    return this.#log.fields.every(({ name }) => {
      const text = raw[name]
      return text === undefined || this.#read(name, text) === values[name]
    })
  }

  #isDouble(at: number, childId: ChildId, values: Values, entry: Known | undefined, raw: Row['raw']): boolean {
    const key =
      entry?.id ??
      JSON.stringify([
        childId,
        Object.keys(values)
          .toSorted()
          .map((name) => [name, values[name]]),
      ])
    const first = this.#rowOf.get(key)
    this.#rowOf.set(key, first ?? at)
    if (first === undefined) return false
    this.#refuse(at, childColumn.name, raw, `Row ${first} is the same ${this.#log.one}. Take one of the two out.`)
    return true
  }

  #tellAssumed(at: number, raw: Row['raw']): void {
    for (const { column, name } of this.#used) {
      const field = this.#log.fields.find((one) => one.name === name)
      const text = name === null ? '' : (raw[name] ?? '')
      if (field?.kind !== 'day' || text === '') continue
      const read = readField(field, text, this.#lookups)
      if ('value' in read && read.assumed) this.#assumed.push({ at: cellName(at, column), message: read.assumed })
    }
  }

  #refuse(at: number, name: string, raw: Row['raw'], message: string): void {
    const used = this.#used.find((one) => one.name === name)
    const field = this.#log.fields.find((one) => one.name === name)
    const title = name === childColumn.name ? childColumn.title : (field?.title ?? name)
    this.#refused.push({
      at: used ? cellName(at, used.column) : `row ${at}`,
      row: at,
      heading: used?.heading ?? title,
      said: raw[name] ?? '',
      message,
    })
  }
}
