import { z } from 'zod'

let open: (sealed: Sealed) => string

/**
 * What tells which child a row of a list is about: a name, or the number of the record. Nobody can read it until
 * `showChildren` has written down who is shown the list.
 */
export class Sealed {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  static {
    open = (sealed) => sealed.#text
  }
  toJSON(): never {
    throw new Error('A child of a list was about to be named before it was written down who is shown it.')
  }
  toString(): never {
    return this.toJSON()
  }
}

/** For the column of a query that names a child. '' where there is nothing to read, for those who see no names for one. */
export const SealedText = z
  .string()
  .nullable()
  .transform((text) => new Sealed(text ?? ''))

/** A row with what was sealed in it laid open. */
export type Opened<Row> = { [Name in keyof Row]: Row[Name] extends Sealed ? string : Row[Name] }

/** For `showChildren` alone. */
export const opened = <Row extends object>(row: Row): Opened<Row> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Sealed ? open(value) : (value as unknown)]),
  ) as Opened<Row> // the same names, with what was sealed as text
