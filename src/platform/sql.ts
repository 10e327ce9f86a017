import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import sqlTag, { join, raw, type Sql } from 'sql-template-tag'
import type { z } from 'zod'

/** SQL with bound parameters: `${…}` is always a parameter or another `sql` fragment. */
export const sql = sqlTag
export { join as joined, raw as rawSql, type Sql }

/**
 * A query that each connection plans once and then only runs: for what every page asks. Two queries that differ in more
 * than their values need two names.
 */
export const prepared = (name: string, query: Sql): Sql => Object.assign(query, { name })

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text) // a day stays 'YYYY-MM-DD'
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text)) // counts: far below 2^53
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text))

type Client = Pick<pg.ClientBase, 'query'>

/** One conversation with the database: rows come out parsed by the schema that is given beside the query. */
export class Db {
  readonly #client: Client
  #depth: number
  constructor(client: Client, depth = 0) {
    this.#client = client
    this.#depth = depth
  }

  async many<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row>[]> {
    const result = await this.#client.query(query)
    return result.rows.map((values) => row.parse(values))
  }

  async maybeOne<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row> | undefined> {
    const result = await this.#client.query(query)
    if (result.rows.length > 1) throw new Error(`Expected one row at most, got ${result.rows.length}.`)
    return result.rows.length === 1 ? row.parse(result.rows[0]) : undefined
  }

  async one<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row>> {
    const found = await this.maybeOne(query, row)
    if (found === undefined) throw new Error('Expected one row, got none.')
    return found
  }

  /** Runs a statement and gives back how many rows it touched. */
  async run(query: Sql): Promise<number> {
    const result = await this.#client.query(query)
    return result.rowCount ?? 0
  }

  /** Runs a script of many statements that has no parameters. */
  async script(text: string): Promise<void> {
    await this.#client.query(text)
  }

  /**
   * Streams rows into a table, far faster than insert. `into` is the table with its columns; `text` gives pieces of
   * PostgreSQL's text format, as `copyLine` writes them. What makes the pieces may not ask this connection meanwhile.
   */
  async copy(into: Sql, text: AsyncIterable<string>): Promise<void> {
    await pipeline(
      Readable.from(text, { objectMode: false, highWaterMark: 1 << 20 }),
      this.#client.query(copyFrom(`copy ${into.text} from stdin`)),
    )
  }

  /** The same for what a `RowWriter` has written: half the work for the server, and each value in the very type of its column. */
  async copyRows(into: Sql, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    await pipeline(
      Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 20 }),
      this.#client.query(copyFrom(`copy ${into.text} from stdin (format binary)`)),
    )
  }

  /** All or nothing. A transaction inside a transaction is a savepoint: it can fail alone. */
  async transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    const name = `step_${this.#depth}`
    const outermost = this.#depth === 0
    await this.#client.query(outermost ? 'begin' : `savepoint ${name}`)
    const inner = new Db(this.#client, this.#depth + 1)
    try {
      const result = await work(inner)
      await this.#client.query(outermost ? 'commit' : `release savepoint ${name}`)
      return result
    } catch (error) {
      await this.#client.query(outermost ? 'rollback' : `rollback to savepoint ${name}`)
      throw error
    }
  }
}

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One row for `Db.copy`. */
export const copyLine = (values: readonly (string | number | null)[]): string =>
  `${values
    .map((value) => {
      if (value === null) return '\\N'
      return typeof value === 'string'
        ? value.replace(/[\\\n\r\t]/g, (found) => special[found] ?? found)
        : String(value)
    })
    .join('\t')}\n`
