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

// A list with filters has as many queries as it has ways to be narrowed: those asked most are planned once, all others each time.
const mostNamed = 400
const named = new Map<string, string>()

/** The same for a query whose words depend on what is asked for: each wording is a query of its own. */
export const preparedAsWritten = (query: Sql): Sql => {
  const { text } = query
  const known = named.get(text)
  if (known) return prepared(known, query)
  if (named.size >= mostNamed) return query
  const name = `as written ${named.size}`
  named.set(text, name)
  return prepared(name, query)
}

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text) // a day stays 'YYYY-MM-DD'
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text)) // counts: far below 2^53
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text))

type Client = Pick<pg.ClientBase, 'query'>

/** A client of which the packaged types do not tell that it can send questions before those before them were answered. */
interface Pipelined {
  pipeline: boolean
}

/** Whether the conversation goes on: whoever lent the connection ends it. */
export interface Life {
  isOver: boolean
  /** No answer is given before this is kept; none at all where it fails. */
  condition?: Promise<unknown> | undefined
}

/** A query with the schema of its rows, for asking alone or together with others. Asked together, an instant comes as text. */
export interface Question<Row extends z.ZodType = z.ZodType> {
  query: Sql
  row: Row
}

/**
 * One conversation with the database: rows come out parsed by the schema that is given beside the query. What is asked without
 * waiting, as in `Promise.all`, goes out in one piece and is answered in its order: a page that asks all it needs at once waits once.
 */
export class Db {
  readonly #client: Client
  readonly #life: Life
  #depth: number
  constructor(client: Client, depth = 0, life: Life = { isOver: false }) {
    this.#client = client
    this.#depth = depth
    this.#life = life
  }

  /** The connection, as long as it is lent to this conversation: afterwards it speaks for somebody else. */
  get #open(): Client {
    if (this.#life.isOver) throw new Error('Something was asked of a conversation with the database that was over.')
    return this.#client
  }

  /** The answer to a query, once it may be given. */
  async #answer<Row extends pg.QueryResultRow>(query: Sql): Promise<pg.QueryResult<Row>> {
    const result = await this.#open.query<Row>(query)
    if (this.#life.condition) await this.#life.condition
    return result
  }

  async many<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row>[]> {
    const result = await this.#answer(query)
    return result.rows.map((values) => row.parse(values))
  }

  async maybeOne<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row> | undefined> {
    const result = await this.#answer(query)
    if (result.rows.length > 1) throw new Error(`Expected one row at most, got ${result.rows.length}.`)
    return result.rows.length === 1 ? row.parse(result.rows[0]) : undefined
  }

  async one<Row extends z.ZodType>(query: Sql, row: Row): Promise<z.infer<Row>> {
    const found = await this.maybeOne(query, row)
    if (found === undefined) throw new Error('Expected one row, got none.')
    return found
  }

  /**
   * Asks several questions in one statement that answers with the rows of each. It is planned once for these questions, whatever the
   * values: to plan a page anew for each of its readers took as long as half of its answer.
   *
   * @param given common table expressions that the questions share, each found once: `name as materialized (…)`
   */
  async together<Asked extends Readonly<Record<string, Question>>>(
    asked: Asked,
    given?: Sql,
  ): Promise<{ [Name in keyof Asked]: z.infer<Asked[Name]['row']>[] }> {
    const questions = Object.entries(asked)
    const parts = questions.map(
      ([name, { query }]) => sql`(select coalesce(json_agg(q.*), '[]') from (${query}) q) as "${raw(name)}"`,
    )
    const query = preparedAsWritten(sql`${given ? sql`with ${given} ` : sql``}select ${join(parts)}`)
    const result = await this.#plannedOnce(() => this.#answer<Record<string, unknown[]>>(query))
    const answers = questions.map(([name, { row }]) => [name, result.rows[0]?.[name]?.map((each) => row.parse(each))])
    return Object.fromEntries(answers) as { [Name in keyof Asked]: z.infer<Asked[Name]['row']>[] } // one answer a question
  }

  /** What is asked meanwhile keeps the plan that its name has: left to itself, PostgreSQL holds planning to cost next to nothing. */
  #plannedOnce<Result>(ask: () => Promise<Result>): Promise<Result> {
    if (this.#depth === 0) return ask() // outside a transaction there is nothing for a setting to end with
    const set = (mode: string) => {
      // It goes out with the question, which fails if this does.
      this.#open.query(`set local plan_cache_mode = ${mode}`).catch(() => undefined)
    }
    set('force_generic_plan')
    const answer = ask()
    set('auto')
    return answer
  }

  /** Asks one question. */
  ask<Row extends z.ZodType>({ query, row }: Question<Row>): Promise<z.infer<Row>[]> {
    return this.many(preparedAsWritten(query), row)
  }

  /** Runs a statement and gives back how many rows it touched. */
  async run(query: Sql): Promise<number> {
    const result = await this.#answer(query)
    return result.rowCount ?? 0
  }

  /** Runs a script of many statements that has no parameters. */
  async script(text: string): Promise<void> {
    await this.#open.query(text)
  }

  /**
   * Streams rows into a table, far faster than insert. `into` is the table with its columns; `text` gives pieces of
   * PostgreSQL's text format, as `copyLine` writes them. What makes the pieces may not ask this connection meanwhile.
   */
  copy(into: Sql, text: AsyncIterable<string>): Promise<void> {
    return this.#stream(`copy ${into.text} from stdin`, text)
  }

  /** The same for what a `RowWriter` has written: half the work for the server, and each value in the very type of its column. */
  copyRows(into: Sql, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#stream(`copy ${into.text} from stdin (format binary)`, pieces)
  }

  async #stream(statement: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
    const client = this.#open as Client & Partial<Pipelined>
    const { pipeline: isPipelined } = client
    client.pipeline = false // rows follow their statement: nothing may stand between
    try {
      await pipeline(
        Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 20 }),
        client.query(copyFrom(statement)),
      )
    } finally {
      if (isPipelined !== undefined) client.pipeline = isPipelined
    }
  }

  /** All or nothing. A transaction inside a transaction is a savepoint: it can fail alone. */
  async transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    const name = `step_${this.#depth}`
    const outermost = this.#depth === 0
    await this.#open.query(outermost ? 'begin' : `savepoint ${name}`)
    const inner = new Db(this.#open, this.#depth + 1, this.#life)
    try {
      const result = await work(inner)
      await this.#open.query(outermost ? 'commit' : `release savepoint ${name}`)
      return result
    } catch (error) {
      await this.#open.query(outermost ? 'rollback' : `rollback to savepoint ${name}`)
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
