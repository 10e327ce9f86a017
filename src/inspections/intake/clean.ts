/** Text that the database can keep: PostgreSQL has no NUL, and a lone half of a surrogate pair is not text at all. */
export const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** Rows as JSON, every text in them clean. */
export const cleanJson = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value))
