import type { Sheet } from '../../platform/tables/read-book.ts'

/** A file that somebody publishes in a shape of their own, and how its rows become entries of a register. */
export interface Feed {
  register: string
  title: string
  /** Headings that no other file has together, in lower case with single spaces. */
  knownBy: readonly (readonly string[])[]
  /** The heading by which its rows name a school, and so are kept or passed over. */
  urn: string
  /** The entries that a row holds, by field as text; `cell` gives what stands under a heading, '' where nothing does. */
  entries: (cell: (heading: string) => string) => Readonly<Record<string, string>>[]
}

/** Where the headings of a feed stand in a sheet; undefined where it is another file. */
export const headingsOf = (feed: Feed, sheet: Sheet): { index: number; headings: Map<string, number> } | undefined => {
  // The published files have a line or two above their headings in some months.
  for (const [index, { cells }] of sheet.rows.slice(0, 10).entries()) {
    const headings = new Map(cells.map((cell, column) => [plain(cell), column]))
    if (feed.knownBy.some((all) => all.every((one) => headings.has(one)))) return { index, headings }
  }
  return undefined
}

export const plain = (heading: string): string => heading.replaceAll(/\s+/g, ' ').trim().toLowerCase()
