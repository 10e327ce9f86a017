import { createHash } from 'node:crypto'
import { readDay } from '../../../platform/tables/read-day.ts'
import type { SsdTable } from '../../ssd/ssd-table.ts'
import { ssdTables } from '../../ssd/ssd-tables.ts'
import { emptyKey, valueReader, type Fault } from '../read-value.ts'
import type { ImportNotice, Leaves, TableFile } from '../source.ts'
import type { RowRule, Value } from './annex-list.ts'
import type { FilledList, FilledRow } from './find-lists.ts'
import { windowInWords } from './lists.ts'
import { saysNo, saysYes, translations } from './translations.ts'

const child = 'Child Unique ID'
const born = 'Date of Birth'

/** Tables of which several lists, or several rows, tell the same thing: what one leaves empty another may fill. */
const told = new Set([
  'ssd_person',
  'ssd_disability',
  'ssd_department',
  'ssd_professionals',
  'ssd_cin_episodes',
  'ssd_involvements',
  'ssd_immigration_status',
])

/** Tables that lists say something of in passing, and never all: a child who is in no list is not gone. */
const inPassing = new Set([
  'ssd_person',
  'ssd_disability',
  'ssd_department',
  'ssd_professionals',
  'ssd_immigration_status',
])

interface Made {
  cells: Map<string, string>
  list: FilledList
  line: number
}

interface MadeTable {
  fields: string[]
  rows: Made[]
  byKey: Map<string, Made>
}

/**
 * The rows of the dataset that filled lists make, a file for each table, and what is to be said: what was refused, what two lists tell
 * differently, and what Annex A cannot say.
 */
export const makeRows = (lists: readonly FilledList[]): { files: TableFile[]; notices: ImportNotice[] } => {
  const notices: ImportNotice[] = lists.flatMap(whatIsNotSaid)
  const tables = new Map<string, MadeTable>()
  const referrals = referralsIn(lists)
  const columns = new Map<string, Map<FilledList, string>>() // by field, what the list calls it
  for (const list of lists.toSorted((a, b) => a.list.number - b.list.number)) {
    if (list.list.rows.length === 0) continue
    if (list.missing.includes(child)) {
      notices.push(refusal(list, 0, child, noColumn))
      continue
    }
    const rules = list.list.rows.filter((rule) => {
      const absent = keyColumns(rule).find((column) => list.missing.includes(column))
      if (absent !== undefined) notices.push(refusal(list, 0, absent, noColumn))
      return absent === undefined
    })
    for (const rule of rules) {
      for (const [field, value] of Object.entries(rule.fields)) {
        const known = columns.get(field) ?? new Map<FilledList, string>()
        columns.set(field, known.set(list, columnsOf(value).join(', ')))
      }
    }
    const numbers = new Map<string, number>()
    for (const row of list.rows) {
      if (isNotSaid(born, list, row) && row.say(child) !== '')
        notices.push({ ...refusal(list, row.line, born, noBirthDate), severity: 'warning' })
      const troubles = troublesOf(row)
      if (troubles.length > 0) {
        for (const { column, ...fault } of [...troubles, ...othersOf(row, rules, troubles)])
          notices.push(refusal(list, row.line, column, fault))
        continue
      }
      for (const rule of rules) {
        if (!isMade(rule, row)) continue
        const cells = new Map(
          Object.entries(rule.fields)
            .filter(([, value]) => !columnsOf(value).some((column) => list.missing.includes(column)))
            .map(([field, value]) => [field, valueOf(value, row, referrals, numbers)]),
        )
        add(tables, rule, { cells, list, line: row.line }, (field, reason) =>
          notices.push({
            severity: 'warning',
            table: rule.table,
            file: list.place,
            line: row.line,
            field: columns.get(field)?.get(list) ?? field,
            ...reason,
            times: 1,
          }),
        )
      }
    }
  }
  return { files: filesOf(tables, columns), notices: gathered(notices) }
}

const noColumn = {
  reason: 'The list has no column of this name, by which its rows are told apart.',
  remedy: 'Give the column the name that the workbook of Annex A has.',
}
const noChild = {
  reason: 'This is empty, and a row is about nobody without it.',
  remedy: 'Put the child’s number in every row, and take totals and notes out from below the list.',
}

const noBirthDate = {
  reason: 'This is empty: no age of the child can be worked out, nor any time limit that counts from it.',
  remedy: 'Put it in, unless the child is not born yet.',
}

const isNotSaid = (column: string, { missing }: FilledList, { say, faults }: FilledRow): boolean =>
  say(column) === '' && !missing.includes(column) && !faults.some((fault) => fault.column === column)

interface InColumn extends Fault {
  column: string
}

/** Why no row can be made of a line at all. */
const troublesOf = ({ say, faults }: FilledRow): InColumn[] => [
  ...faults.map(({ column, message }) => {
    return { column, reason: message, remedy: 'Put a value in the cell, and send it again.' }
  }),
  ...(say(child) === '' && !faults.some(({ column }) => column === child) ? [{ column: child, ...noChild }] : []),
]

/** What else would be refused of such a line once that is mended: all that is wrong with it is told at once. */
const othersOf = (row: FilledRow, rules: readonly RowRule[], troubles: readonly InColumn[]): InColumn[] => {
  const found = new Map(troubles.map((trouble) => [trouble.column, trouble]))
  for (const rule of rules.filter((each) => isMade(each, row))) {
    for (const column of keyColumns(rule))
      if (row.say(column) === '' && !found.has(column)) found.set(column, { column, ...emptyKey })
    for (const [field, value] of Object.entries(rule.fields)) {
      if (!('column' in value) || found.has(value.column)) continue
      const fault = faultIn(rule.table, field, translations[value.as ?? 'plain'](row.say(value.column)))
      if (fault) found.set(value.column, { column: value.column, ...fault })
    }
  }
  return [...found.values()].filter((each) => !troubles.includes(each))
}

const faultIn = (table: string, name: string, cell: string): Fault | undefined => {
  const field = ssdTables.find((each) => each.name === table)?.fields.find((each) => each.name === name)
  const read = field && cell !== '' ? valueReader(field)(cell) : null
  return read !== null && typeof read === 'object' && 'refused' in read ? read.refused : undefined
}

const refusal = (list: FilledList, line: number, column: string, { reason, remedy }: Fault): ImportNotice => ({
  severity: 'refused',
  table: '',
  file: list.place,
  line,
  field: column,
  reason,
  remedy,
  times: 1,
})

const columnsOf = (value: Value): string[] => {
  if ('column' in value) return [value.column]
  if ('key' in value) return [child, ...value.of]
  if ('referralOn' in value) return [value.referralOn]
  return []
}

/** Without these a row has no key. */
const keyColumns = ({ table, fields }: RowRule): string[] => {
  const key = ssdTables.find(({ name }) => name === table)?.key ?? []
  return key.flatMap((field) => {
    const value = fields[field]
    return value ? columnsOf(value) : []
  })
}

const isMade = ({ when, unless }: RowRule, row: FilledRow): boolean => {
  if (unless !== undefined && row.say(unless) !== '') return false
  if (!when) return true
  const said = row.say(when.column)
  if (when.says === 'yes') return saysYes(said)
  if (when.says === 'no') return saysNo(said)
  return said !== ''
}

/** A day as the dataset writes it, so that the same day makes the same key however it is typed; else the words. */
const sameDay = (said: string): string => {
  const typed = readDay(said.replace(/[T ]\d{2}:\d{2}(?::\d{2})?$/, ''))
  return 'day' in typed ? typed.day : said
}

/** Keys of the dataset have room for 48 characters. */
const mostOfKey = 48
const keyOf = (key: string, parts: readonly string[]): string => {
  const whole = [key, ...parts.map(sameDay)].join(' ')
  return whole.length <= mostOfKey ? whole : `${key} ${createHash('sha256').update(whole).digest('hex').slice(0, 24)}`
}

type Referrals = ReadonlyMap<string, readonly string[]> // by child, the days of referrals in order

const referralsIn = (lists: readonly FilledList[]): Referrals => {
  const days = lists.flatMap(({ list, rows }) =>
    list.rows.flatMap(({ table, fields }) => {
      const date = fields['cine_referral_date']
      return table === 'ssd_cin_episodes' && date && 'column' in date
        ? rows.map(({ say }) => ({ of: say(child), on: sameDay(say(date.column)) }))
        : []
    }),
  )
  return new Map(
    [...Map.groupBy(days, ({ of }) => of)].map(([of, these]) => [of, these.map(({ on }) => on).toSorted()]),
  )
}

const valueOf = (value: Value, row: FilledRow, referrals: Referrals, numbers: Map<string, number>): string => {
  if ('always' in value) return value.always
  const of = row.say(child)
  if ('column' in value) {
    const said = row.say(value.column)
    return said === '' ? '' : translations[value.as ?? 'plain'](said)
  }
  if ('referralOn' in value) {
    const on = sameDay(row.say(value.referralOn))
    const made = (referrals.get(of) ?? []).findLast((day) => day <= on)
    return made === undefined ? '' : keyOf('referral', [of, made])
  }
  const parts = value.of.map((column) => row.say(column))
  if (parts.includes('')) return ''
  const key = keyOf(value.key, [of, ...parts])
  if (!value.numbered) return key
  const times = (numbers.get(key) ?? 0) + 1
  numbers.set(key, times)
  return times === 1 ? key : `${key} ${times}`
}

const otherwise = {
  reason: 'Another row says otherwise of the same; what came first was kept.',
  remedy: 'Let both say the same.',
}

/** Puts a row in its table; where several tell the same, what was empty is filled. */
const add = (
  tables: Map<string, MadeTable>,
  { table, fields }: RowRule,
  made: Made,
  warn: (field: string, fault: Fault) => void,
): void => {
  const known = tables.get(table) ?? { fields: [], rows: [], byKey: new Map<string, Made>() }
  tables.set(table, known)
  for (const field of Object.keys(fields)) if (!known.fields.includes(field)) known.fields.push(field)
  const names = ssdTables.find(({ name }) => name === table)?.key ?? []
  const key = names.map((name) => made.cells.get(name) ?? '').join('\n')
  const before = told.has(table) && key !== '' ? known.byKey.get(key) : undefined
  if (!before) {
    known.rows.push(made)
    known.byKey.set(key, made)
    return
  }
  for (const [field, said] of made.cells) {
    const held = before.cells.get(field) ?? ''
    if (held === '') before.cells.set(field, said)
    else if (said !== '' && sameDay(said) !== sameDay(held)) warn(field, otherwise)
  }
}

const filesOf = (
  tables: ReadonlyMap<string, MadeTable>,
  columns: ReadonlyMap<string, ReadonlyMap<FilledList, string>>,
): TableFile[] =>
  [...tables].flatMap(([name, { fields, rows }]) => {
    const table = ssdTables.find((each) => each.name === name)
    const [first] = rows
    if (!table || !first) return []
    return [
      {
        table,
        source: first.list.source,
        made: {
          records: [
            { line: 0, cells: fields },
            ...rows.map(({ cells }, index) => ({
              line: index + 1,
              cells: fields.map((field) => cells.get(field) ?? ''),
            })),
          ],
          othersStay: inPassing.has(name),
          leaves: leftBy(table, rows),
          placeOf: (line: number, field: string) => {
            const row = rows[line - 1]
            if (!row) return { file: first.list.source.name, line: 0, field }
            return { file: row.list.place, line: row.line, field: columns.get(field)?.get(row.list) ?? field }
          },
        },
      },
    ]
  })

/** Of which fields the lists that rows come from have no column, by the lines of those rows: they say nothing of them, not even that they are empty. */
const leftBy = (table: SsdTable, rows: readonly Made[]): Leaves[] => {
  const leaves = new Map<string, { fields: string[]; lines: number[] }>()
  for (const [index, { cells }] of rows.entries()) {
    const fields = table.fields.map(({ name }) => name).filter((name) => !cells.has(name))
    const known = leaves.get(fields.join(' ')) ?? { fields, lines: [] }
    known.lines.push(index + 1)
    leaves.set(fields.join(' '), known)
  }
  return [...leaves.values()].filter(({ fields }) => fields.length > 0)
}

const send = 'Send the tables of the dataset itself where it is needed.'

/** What a list cannot say, by reason; and from when it says anything at all. */
const whatIsNotSaid = ({ list, place, missing }: FilledList): ImportNotice[] => {
  const notice = (field: string, reason: string, remedy: string): ImportNotice => {
    return { severity: 'warning', table: '', file: place, line: 0, field, reason, remedy, times: 1 }
  }
  const leftOut = Map.groupBy(Object.entries(list.leftOut), ([, reason]) => reason)
  const window = windowInWords[list.number]
  return [
    ...(window
      ? [
          notice(
            '',
            `Annex A holds ${window}. What was known from before and is not in it ends with this delivery.`,
            send,
          ),
        ]
      : []),
    ...[...leftOut].map(([reason, columns]) =>
      notice(columns.map(([column]) => column).join(', '), `Annex A cannot say it. ${reason}`, send),
    ),
    ...(missing.length > 0
      ? [
          notice(
            missing.join(', '),
            'The sheet has no such column.',
            'Give the columns the names that the workbook of Annex A has.',
          ),
        ]
      : []),
  ]
}

/** Lines that are named one by one; how often the trouble is met is said with each. */
const namedLines = 20

const gathered = (notices: readonly ImportNotice[]): ImportNotice[] =>
  [
    ...Map.groupBy(notices, ({ severity, file, field, reason }) => [severity, file, field, reason].join('\n')).values(),
  ].flatMap((same) => same.slice(0, namedLines).map((notice) => ({ ...notice, times: same.length })))
