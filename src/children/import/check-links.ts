import { z } from 'zod'
import { ByteKeys } from '../../platform/byte-keys.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import { isLinkedTo } from '../ssd/told-apart.ts'
import { namedLines, type Notices } from './notices.ts'
import type { Row } from './line-row.ts'

type Link = NonNullable<SsdField['links']>

/** Lines with one value of a link that no row has been seen to have. */
interface Loose {
  times: number
  lines: number[]
}

/** What one file of a delivery says of links while it is read, line by line. */
export interface LinksOfFile {
  /** A line that is kept: what it links to, and what others may link to. */
  see(line: number, row: Row): void
  /** A line that is refused is known of all the same. */
  know(row: Row): void
  /** Says which lines link to nothing that is in the delivery or known from an earlier one. */
  say(db: Db, authorityId: string): Promise<void>
}

const nameOf = ({ table, field }: Link): string => `${table}.${field}`

/**
 * The links between the rows of a delivery. What is linked to is gathered while the files are read, so that only what links to
 * nothing of the delivery has to be looked for in the database. Those lines are kept: the other row may come later.
 */
export class LinksOfDelivery {
  readonly #known = new Map<string, ByteKeys>()
  readonly #standing: ReadonlySet<SsdTable>
  /** @param standing the tables of which rows of earlier deliveries stand */
  constructor(standing: ReadonlySet<SsdTable>) {
    this.#standing = standing
  }

  of(table: SsdTable, notices: Notices): LinksOfFile {
    const targets = table.fields.flatMap(({ name }, index) => {
      if (!isLinkedTo(table, name)) return []
      return [{ index, known: this.#knownOf(nameOf({ table: table.name, field: name })) }]
    })
    const links = table.fields.flatMap((field, index) => {
      const to = field.links
      if (!to) return []
      return [{ index, name: field.name, to, known: this.#knownOf(nameOf(to)), loose: new Map<string, Loose>() }]
    })
    const know = ({ bytes, start, end }: Row): void => {
      for (const { index, known } of targets) {
        const from = start[index] ?? -1
        if (from !== -1) known.add(bytes, from, end[index] ?? 0)
      }
    }
    return {
      know,
      see(line, row) {
        know(row)
        const { bytes, start, end } = row
        for (const { index, known, loose } of links) {
          const from = start[index] ?? -1
          if (from === -1 || known.find(bytes, from, end[index] ?? 0) !== -1) continue
          const value = Buffer.from(bytes.buffer, bytes.byteOffset + from, (end[index] ?? 0) - from).toString()
          const lines = loose.get(value)
          if (!lines) loose.set(value, { times: 1, lines: [line] })
          else if (++lines.times <= namedLines) lines.lines.push(line)
        }
      },
      say: async (db, authorityId) => {
        for (const { name, to, known, loose } of links) {
          const open = [...loose.keys()].filter((value) => known.findText(value) === -1)
          const nowhere = await this.#notStanding(db, authorityId, to, open)
          const found = nowhere.flatMap((value) => loose.get(value) ?? [])
          if (found.length === 0) continue
          const lines = found.flatMap((each) => each.lines).toSorted((a, b) => a - b)
          const times = found.reduce((sum, each) => sum + each.times, 0)
          notices.addMany('warning', lines.slice(0, namedLines), times, name, {
            reason: `${nothingHasIt}${to.table} has this ${to.field}.`,
            remedy: `Look whether ${to.table} was extracted for the same children and day.`,
          })
        }
      },
    }
  }

  #knownOf(linked: string): ByteKeys {
    const known = this.#known.get(linked) ?? new ByteKeys()
    this.#known.set(linked, known)
    return known
  }

  /** Of these values, those that no row of an earlier delivery has. */
  async #notStanding(
    db: Db,
    authorityId: string,
    { table, field }: Link,
    values: readonly string[],
  ): Promise<readonly string[]> {
    const stands = [...this.#standing].some(({ name }) => name === table)
    if (!stands || values.length === 0) return values
    const nowhere: string[] = []
    for (let at = 0; at < values.length; at += askedAtOnce) {
      const found = await db.many(
        sql`
          select v as value from unnest(${values.slice(at, at + askedAtOnce)}::text[]) v where not exists (
            select from ${rawSql(table)} o
            where o.authority_id = ${authorityId} and o.to_import is null and o.${rawSql(field)} = v)`,
        z.object({ value: z.string() }),
      )
      for (const { value } of found) nowhere.push(value)
    }
    return nowhere
  }
}

/** How it begins what is said of a link that leads to nothing. */
export const nothingHasIt = 'No row of '

const askedAtOnce = 100_000
