import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { ByteKeys } from '../../platform/byte-keys.ts'
import { RowWriter, uuidBytes } from '../../platform/copy-rows.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { NewNames } from './new-names.ts'
import type { Row } from './line-row.ts'

/** By table, the fields by which rows of other tables are led through it to a child. */
const ledThrough = new Map<string, Set<string>>()
for (const link of ssdTables.map(childLinkOf)) {
  if (!link || 'person' in link) continue
  ledThrough.set(link.via.name, (ledThrough.get(link.via.name) ?? new Set()).add(link.theirs))
}

/** Whether rows of other tables are led to children by those of this one. */
export const leadsOthers = ({ name }: SsdTable): boolean => name === 'ssd_person' || ledThrough.has(name)

/** The number that a child has here; -1 where there is none. */
type ChildBy = (bytes: Uint8Array, start: number, end: number) => number

/**
 * What leads a row to a child while files are read straight into their tables: the numbers of people, and what the rows that were read
 * before are found by. A person who is not known yet becomes a child.
 */
export class Leads {
  readonly #authorityId: string
  /** The numbers of people, by which children are numbered here. */
  readonly #people = new ByteKeys()
  /** Their ids, 16 bytes each, and random bytes of which those of new children are made: to draw 16 at a time costs more than all else of them. */
  #ids = randomBytes(1 << 12)
  /** Those before are written down. */
  #firstNew: number
  readonly #drawn = randomInt(2 ** 24)
  #counted = 0
  readonly #through = new Map<string, Through>()
  readonly #names = new NewNames()
  private constructor(authorityId: string, known: readonly { person: string; id: string }[]) {
    this.#authorityId = authorityId
    for (const { person, id } of known) {
      const child = this.#people.addText(person)
      this.#ids.set(uuidBytes(id), this.#placeOf(child))
    }
    this.#firstNew = this.#people.size
  }

  static async of(db: Db, authorityId: string): Promise<Leads> {
    const known = await db.many(
      sql`select person_id as person, id from children where authority_id = ${authorityId}`,
      z.object({ person: z.string(), id: z.string() }),
    )
    return new Leads(authorityId, known)
  }

  /** The child that a row of the table leads to by what it holds. Undefined where that cannot be told without the database. */
  childBy(table: SsdTable): ChildBy | undefined {
    const link = childLinkOf(table)
    if (!link) return undefined
    if (table.name === 'ssd_person') return (bytes, start, end) => this.#add(bytes, start, end)
    if ('person' in link) return (bytes, start, end) => this.#people.find(bytes, start, end)
    const through = this.#through.get(`${link.via.name}.${link.theirs}`)
    return through && ((bytes, start, end) => through.children[through.keys.find(bytes, start, end)] ?? -1)
  }

  /** Called with each row of the table and its child: others are led through it. */
  noteFrom(table: SsdTable): (row: Row, child: number) => void {
    const noted = [...(ledThrough.get(table.name) ?? [])].map((field) => {
      const through: Through = { keys: new ByteKeys(), children: [] }
      this.#through.set(`${table.name}.${field}`, through)
      return { index: table.fields.findIndex(({ name }) => name === field), through }
    })
    const isPerson = table.name === 'ssd_person'
    return (row, child) => {
      if (isPerson && child >= this.#firstNew) this.#names.see(row, child)
      const { bytes, start, end } = row
      for (const { index, through } of noted) {
        const from = start[index] ?? -1
        if (from !== -1) through.children[through.keys.add(bytes, from, end[index] ?? 0)] ??= child
      }
    }
  }

  writeChild(writer: RowWriter, child: number): void {
    writer.uuid(this.#ids, 16 * child)
  }

  /** Writes the children down who were not known before, and what they are called; how many. */
  async writeChildren(db: Db): Promise<number> {
    const first = this.#firstNew
    const { size } = this.#people
    if (size === first) return 0
    const [writer, authority] = [new RowWriter(), uuidBytes(this.#authorityId)]
    for (let child = first; child < size; child++) {
      writer.row(3)
      writer.uuid(authority)
      this.writeChild(writer, child)
      writer.text(this.#people.textAt(child))
    }
    await db.copyRows(sql`children (authority_id, id, person_id)`, once(writer.end()))
    // What checks that a child is there would else go through all children of an authority that is not among those counted.
    await db.run(sql`analyze children (authority_id)`)
    await this.#names.write(db, this.#authorityId, (to, child) => this.writeChild(to, child))
    this.#firstNew = size
    return size - first
  }

  #add(bytes: Uint8Array, start: number, end: number): number {
    const known = this.#people.size
    const child = this.#people.add(bytes, start, end)
    if (child === known) this.#giveId(child)
    return child
  }

  /** Where the id of a child stands, or of one more than there were. */
  #placeOf(child: number): number {
    const place = 16 * child
    if (place === this.#ids.length) {
      const larger = randomBytes(2 * place)
      larger.set(this.#ids)
      this.#ids = larger
    }
    return place
  }

  /**
   * Ids that follow one another: three bytes that each delivery draws, three that count, and the rest random, so that nobody finds a
   * child by counting. What goes into an index in its order is written page after page, not all over it.
   */
  #giveId(child: number): void {
    const place = this.#placeOf(child)
    const ids = this.#ids
    ids.writeUInt16BE(this.#drawn >> 8, place)
    ids.writeUInt8(this.#drawn & 0xff, place + 2)
    ids.writeUIntBE(this.#counted++, place + 3, 3)
    // Version 8, made as the program sees fit: https://www.rfc-editor.org/rfc/rfc9562#section-5.8
    ids.writeUInt8((ids.readUInt8(place + 6) & 0x0f) | 0x80, place + 6)
    ids.writeUInt8((ids.readUInt8(place + 8) & 0x3f) | 0x80, place + 8)
  }
}

/** By what a row is found, the child that it leads to. */
interface Through {
  keys: ByteKeys
  children: number[]
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
