import { z } from 'zod'
import { ByteKeys } from '../../platform/byte-keys.ts'
import { RowWriter, uuidBytes } from '../../platform/copy-rows.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { bothParts, partsOfName, type NameParts } from './name-parts.ts'
import type { Row } from './line-row.ts'

const person = ssdTables.find(({ name }) => name === 'ssd_person')
const placeOf = (field: string): number => person?.fields.findIndex(({ name }) => name === field) ?? -1
const [forename, surname] = [placeOf('pers_forename'), placeOf('pers_surname')]

/** A child whom no name is known of yet, by the number that the child has here; each forename and surname by a number of its own. */
interface Named {
  child: number
  forename: number
  surname: number
}

/**
 * What children who have just come are called, gathered while the people of a first delivery are read. What names are searched by is worked
 * out here, once for each forename and each surname: the database takes ten times as long for it.
 */
export class NewNames {
  readonly #parts = new ByteKeys()
  #named: Named[] = []

  see({ bytes, start, end }: Row, child: number): void {
    const partAt = (index: number): number => {
      const from = start[index] ?? -1
      return from === -1 ? this.#parts.addText('') : this.#parts.add(bytes, from, end[index] ?? 0)
    }
    this.#named.push({ child, forename: partAt(forename), surname: partAt(surname) })
  }

  /** Writes them down. @param writeChild writes the id of a child */
  async write(db: Db, authorityId: string, writeChild: (writer: RowWriter, child: number) => void): Promise<void> {
    if (this.#named.length === 0) return
    const texts = Array.from({ length: this.#parts.size }, (_, number) => this.#parts.textAt(number))
    const searched = await searchedBy(db, texts)
    const authority = uuidBytes(authorityId)
    const writer = new RowWriter()
    const write = ({ child, forename, surname }: Named): void => {
      const { grams, sounds } = bothParts(searched[forename] ?? none, searched[surname] ?? none)
      writer.row(6)
      writer.uuid(authority)
      writeChild(writer, child)
      writer.text(texts[forename] ?? '')
      writer.text(texts[surname] ?? '')
      writer.texts(grams)
      writer.texts(sounds)
    }
    const named = this.#named
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < named.length; at += writtenAtOnce) {
        for (const one of named.slice(at, at + writtenAtOnce)) write(one)
        yield writer.take()
      }
      yield writer.end()
    }
    await db.copyRows(sql`child_names (authority_id, child_id, forename, surname, grams, sounds)`, pieces())
    await db.run(sql`analyze child_names (authority_id, child_id)`)
    this.#named = []
  }
}

const writtenAtOnce = 1_000
const none: NameParts = { grams: [], sounds: [] }
const Asked = z.object({ place: z.number(), grams: z.array(z.string()), sounds: z.array(z.string()) })

/** What each of these names is searched by; the database is asked of those alone that have letters beyond ASCII. */
const searchedBy = async (db: Db, names: readonly string[]): Promise<readonly NameParts[]> => {
  const found = names.map(partsOfName)
  const open = names.flatMap((name, place) => (found[place] ? [] : [{ name, place }]))
  if (open.length > 0) {
    const asked = await db.many(
      sql`
        select place, name_grams(name) as grams, name_sounds(name) as sounds
        from unnest(${open.map(({ name }) => name)}::text[], ${open.map(({ place }) => place)}::integer[]) as o(name, place)`,
      Asked,
    )
    for (const { place, ...parts } of asked) found[place] = parts
  }
  return found.map((parts) => parts ?? none)
}
