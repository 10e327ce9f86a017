import { z } from 'zod'
import type { Book, Sheet } from '../../platform/tables/read-book.ts'
import type { SentFile } from '../../platform/tables/sent-table.ts'
import { plainText } from '../../platform/tables/table.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Register } from '../definition.ts'
import { headingsOf, plain, type Feed } from './feed.ts'
import { ofstedSchools } from './ofsted-schools.ts'

const feeds: readonly Feed[] = [ofstedSchools]

/** The feed that a book is of, for this register; undefined where it is a spreadsheet like any other. */
const feedIn = (
  register: Register,
  book: Book,
): { feed: Feed; sheet: Sheet; index: number; headings: Map<string, number> } | undefined => {
  for (const feed of feeds.filter((one) => one.register === register.id)) {
    for (const sheet of book.sheets) {
      const found = headingsOf(feed, sheet)
      if (found) return { feed, sheet, ...found }
    }
  }
  return undefined
}

/**
 * The rows of a published file as rows of a register: those of the authority’s own schools, by their numbers. What is passed
 * over and which schools the file does not have is told beside it; what it does not say leaves what is held. Undefined where the book is no such file.
 */
export const readFeed = async (db: Db, register: Register, book: Book): Promise<SentFile | undefined> => {
  const found = feedIn(register, book)
  if (!found) return undefined
  const { feed, sheet, index, headings } = found
  const own = await ownSchools(db)
  const names = register.fields.map(({ name }) => name)
  const body = sheet.rows.slice(index + 1)
  const seen = new Set<string>()
  const used = new Set<string>()
  const rows = body.flatMap(({ at, cells }) => {
    const cell = (heading: string): string => plainText(cells[headings.get(plain(heading)) ?? -1] ?? '')
    const urn = cell(feed.urn)
    if (!own.has(urn)) return []
    seen.add(urn)
    return feed.entries(cell).map((entry) => {
      for (const [name, value] of Object.entries(entry)) if (value !== '') used.add(name)
      return { at, cells: names.map((name) => entry[name] ?? '') }
    })
  })
  const missing = [...own].flatMap(([urn, name]) => (seen.has(urn) ? [] : [name]))
  return {
    fileName: plainText(book.fileName).slice(0, 200),
    sheet: {
      name: plainText(sheet.name),
      headingAt: sheet.rows[index]?.at ?? 1,
      rows,
      notices: [
        {
          at: '',
          message: `Read as ${feed.title}: ${count(rows.length, 'inspection')} of ${count(seen.size, 'school')}; ${count(body.length - seen.size, 'row')} of schools that are not in the register of schools ${body.length - seen.size === 1 ? 'was' : 'were'} passed over.`,
        },
        ...(missing.length > 0
          ? [
              {
                at: '',
                message: `${count(missing.length, 'school')} of the register ${missing.length === 1 ? 'is' : 'are'} not in the file: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' and others' : ''}. Independent schools and colleges stand in files of their own.`,
              },
            ]
          : []),
      ],
      faults: [],
    },
    columns: register.fields.map(({ name, title }, column) => ({
      column,
      heading: title,
      name: used.has(name) ? name : null,
      onlyFills: true as const,
      likeness: used.has(name) ? ('same' as const) : ('none' as const),
    })),
  }
}

const count = (of: number, noun: string): string => `${of.toLocaleString('en-GB')} ${noun}${of === 1 ? '' : 's'}`

const School = z.object({ urn: z.string(), name: z.string() })

const ownSchools = async (db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await db.many(
        sql`
          select values ->> 'urn' as urn, name from register_entries
          where authority_id = current_authority() and register = 'schools' and retired_at is null
          order by name`,
        School,
      )
    ).map(({ urn, name }) => [urn, name]),
  )
