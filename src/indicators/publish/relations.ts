import { readFileSync } from 'node:fs'

/** Those of whom a number is made: whom it is out of, whom it counts, and those whom it does not. */
export type Side = 'of' | 'counted' | 'not'

/** A group of rows that a number tells of, such as `CP05 counted`. */
export interface Group {
  name: string
  id: string
  side: Side
}

export interface Sum {
  whole: Group
  /** Groups of which no row is in two, and all are in the whole. */
  parts: readonly Group[]
  /** What is in the whole and in no part: nothing, rows that could not be told, or some of whom no number tells by itself. */
  rest: Rest
}
export type Rest = 'nothing' | 'not told' | 'others'

/** Which groups are the same rows, and which are made of others, whatever the records say. */
export interface Relations {
  same: readonly (readonly Group[])[]
  sums: readonly Sum[]
}

/**
 * Relations as they are written down, one a line: `A of = B counted` where both are the same rows, `A of > B counted + C counted (others)`
 * where the first is made of the others and of what the brackets say.
 */
export const readRelations = (text: string): Relations => {
  const lines = text.split('\n').filter((line) => line !== '')
  return {
    same: lines.filter((line) => line.includes(' = ')).map((line) => line.split(' = ').map(groupOf)),
    sums: lines.flatMap((line): Sum[] => {
      const [, whole = '', parts = '', rest = ''] = /^(.+) > (.+) \((nothing|not told|others)\)$/.exec(line) ?? []
      return whole === '' ? [] : [{ whole: groupOf(whole), parts: parts.split(' + ').map(groupOf), rest: rest as Rest }] // one of the three
    }),
  }
}

const groupOf = (name: string): Group => {
  const [, id = '', side = ''] = /^(.+) (of|counted|not)$/.exec(name) ?? []
  if (id === '') throw new Error(`“${name}” is no group of rows.`)
  return { name, id, side: side as Side } // the pattern allows no other
}

/** One number, though told by other rows: a child is in care once, and a stay of theirs is one of a pathway. */
const sameByMeaning = [
  'CL02 counted = children-in-care/in-care/now counted',
  'CL03 counted = children-in-care/in-care/in counted',
  'CL04 counted = children-in-care/in-care/out counted',
  'UA01 of = unaccompanied-children/in-care/now counted',
]

/**
 * What the definitions of numbers that are worked out from records have to do with each other. It is found out by asking all of them
 * about drawn records, row by row, and written by the test that does so, never by hand.
 */
export const relations: Relations = readRelations(
  [readFileSync(new URL('relations.golden.txt', import.meta.url), 'utf8'), ...sameByMeaning].join('\n'),
)
