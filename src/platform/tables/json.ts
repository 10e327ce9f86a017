import { setImmediate } from 'node:timers/promises'
import { checkColumns, plainText, type Column, type Table } from './table.ts'

const rowsAtOnce = 500

/**
 * The table as one JSON object: `{ title, about, source, asAt, filters, handling, columns: [{ name, title, type, meaning }],
 * rows: [{ <column name>: value }] }`. Days and instants are ISO 8601 text, links their address, empty cells null.
 */
export async function* toJson<Row>(table: Table<Row>): AsyncGenerator<Uint8Array> {
  checkColumns(table.columns)
  const encoder = new TextEncoder()
  const head = {
    title: table.title,
    about: table.about,
    source: table.source,
    asAt: table.asAt.toISOString(),
    filters: table.filters,
    handling: table.handling,
    columns: table.columns.map(({ name, title, type, meaning }) => ({ name, title, type, meaning: meaning ?? '' })),
  }
  yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"rows":[`)
  for (let at = 0; at < table.rows.length; at += rowsAtOnce) {
    const rows = table.rows.slice(at, at + rowsAtOnce).map((row) => {
      const values = Object.fromEntries(table.columns.map((column) => [column.name, valueOf(column, row)]))
      return `\n${JSON.stringify(values)}`
    })
    await setImmediate() // lets the requests of others through
    yield encoder.encode((at > 0 ? ',' : '') + rows.join(','))
  }
  yield encoder.encode('\n]}\n')
}

const valueOf = <Row>(column: Column<Row>, row: Row): string | number | null => {
  switch (column.type) {
    case 'text':
      return plainText(column.value(row) ?? '') || null
    case 'number': {
      const value = column.value(row)
      return value !== null && Number.isFinite(value) ? value : null
    }
    case 'figure': {
      const value = column.value(row)
      return typeof value === 'number' && !Number.isFinite(value) ? null : value
    }
    case 'day':
      return column.value(row)
    case 'instant':
      return column.value(row)?.toISOString() ?? null
    case 'link':
      return column.value(row)?.href ?? null
  }
}
