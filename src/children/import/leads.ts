import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { RowWriter, uuidBytes } from '../../platform/copy-rows.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { Values } from './write-line.ts'

/** By table, the fields by which rows of other tables are led through it to a child. */
const ledThrough = new Map<string, Set<string>>()
for (const link of ssdTables.map(childLinkOf)) {
  if (!link || 'person' in link) continue
  ledThrough.set(link.via.name, (ledThrough.get(link.via.name) ?? new Set()).add(link.theirs))
}

/**
 * What leads a row to a child while files are read straight into their tables: the numbers of people, and what the rows that were read
 * before are found by. A person who is not known yet becomes a child.
 */
export class Leads {
  readonly #authorityId: string
  readonly #children: Map<string, Uint8Array>
  #added = new Map<string, Uint8Array>()
  readonly #drawn = randomInt(2 ** 24)
  #counted = 0
  readonly #through = new Map<string, Map<string, Uint8Array>>()
  private constructor(authorityId: string, children: Map<string, Uint8Array>) {
    this.#authorityId = authorityId
    this.#children = children
  }

  static async of(db: Db, authorityId: string): Promise<Leads> {
    const known = await db.many(
      sql`select person_id as person, id from children where authority_id = ${authorityId}`,
      z.object({ person: z.string(), id: z.string() }),
    )
    return new Leads(authorityId, new Map(known.map(({ person, id }) => [person, uuidBytes(id)])))
  }

  /** The child that a row of the table leads to by what it holds. Undefined where that cannot be told without the database. */
  childBy(table: SsdTable): ((key: string) => Uint8Array | undefined) | undefined {
    const link = childLinkOf(table)
    if (!link) return undefined
    if (table.name === 'ssd_person') return (key) => this.#children.get(key) ?? this.#add(key)
    if ('person' in link) return (key) => this.#children.get(key)
    const through = this.#through.get(`${link.via.name}.${link.theirs}`)
    return through && ((key) => through.get(key))
  }

  /** Called with each row of the table and its child: others are led through it. */
  noteFrom(table: SsdTable): (values: Values, child: Uint8Array) => void {
    const noted = [...(ledThrough.get(table.name) ?? [])].map((field) => {
      const through = new Map<string, Uint8Array>()
      this.#through.set(`${table.name}.${field}`, through)
      return { index: table.fields.findIndex(({ name }) => name === field), through }
    })
    return (values, child) => {
      for (const { index, through } of noted) {
        const key = values[index] ?? null
        if (key !== null && !through.has(key)) through.set(key, child)
      }
    }
  }

  /** What was noted from a table does not hold: it was not brought in after all. */
  forget(table: SsdTable): void {
    for (const field of ledThrough.get(table.name) ?? []) this.#through.delete(`${table.name}.${field}`)
    if (table.name !== 'ssd_person') return
    for (const key of this.#added.keys()) this.#children.delete(key)
    this.#added = new Map()
  }

  /** Writes the children down who were not known before; how many. */
  async writeChildren(db: Db): Promise<number> {
    const { size } = this.#added
    if (size === 0) return 0
    const [writer, authority] = [new RowWriter(), uuidBytes(this.#authorityId)]
    for (const [person, id] of this.#added) {
      writer.row(3)
      writer.uuid(authority)
      writer.uuid(id)
      writer.text(person)
    }
    await db.copyRows(sql`children (authority_id, id, person_id)`, once(writer.end()))
    // What checks that a child is there would else go through all children of an authority that is not among those counted.
    await db.run(sql`analyze children (authority_id)`)
    this.#added = new Map()
    return size
  }

  /**
   * Ids that follow one another: three bytes that each delivery draws, three that count, and the rest random, so that nobody finds a
   * child by counting. What goes into an index in its order is written page after page, not all over it.
   */
  #nextId(): Uint8Array {
    const id = randomBytes(16)
    const view = new DataView(id.buffer, id.byteOffset)
    view.setUint16(0, this.#drawn >> 8)
    view.setUint32(2, ((this.#drawn & 0xff) << 24) | this.#counted++)
    // Version 8, made as the program sees fit: https://www.rfc-editor.org/rfc/rfc9562#section-5.8
    view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80)
    view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
    return id
  }

  #add(person: string): Uint8Array {
    const id = this.#nextId()
    this.#children.set(person, id)
    this.#added.set(person, id)
    return id
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
