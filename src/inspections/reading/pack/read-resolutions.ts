import type { Block } from '../../../documents/index.ts'
import { type Letter } from '../letter.ts'
import type { Draft } from '../reading.ts'
import { addresseeOf, dueIn, resolutionKind } from './addressees.ts'
import { groundsIn } from './grounds.ts'
import { minuteOf } from './minute-numbers.ts'
import type { Resolution } from './pack.ts'
import { stretchesFrom, whereResolved, type Stretch } from './resolved.ts'

/**
 * What a committee resolved: the sentence behind “RESOLVED”, or each numbered sentence under it, with the number of the
 * minute, whom it asks where it says so, and by when.
 */
export function readResolutions(letter: Letter): Resolution[] {
  const leaves = letter.leaves
  let minute = ''
  return leaves.flatMap((block, index) => {
    const { text } = block
    minute = minuteOf(block) ?? minute
    const where = whereResolved(text)
    if (!where) return []
    if (text.slice(where.behind).trim() !== '')
      return stretchesFrom(text, where.behind, where.at === 0).map((stretch) =>
        resolution(letter, block, stretch, minute),
      )
    return listBehind(leaves, index).map((item) =>
      resolution(letter, item, { from: 0, to: item.text.length, number: numberOf(item) }, minute),
    )
  })
}

/** The items that follow at once; a committee numbers or letters them, so a bullet ends the list. */
function listBehind(leaves: readonly Block[], index: number): readonly Block[] {
  const behind = leaves.slice(index + 1)
  const end = behind.findIndex(
    ({ kind, marker, text }) =>
      !(kind === 'item' && /[\da-z]/i.test(marker)) && !(kind === 'paragraph' && /^that\b/i.test(text)),
  )
  return behind.slice(0, end < 0 ? behind.length : end)
}

const numberOf = ({ marker }: Block): number | null => {
  const number = /\d+/.exec(marker)?.[0]
  return number === undefined ? null : Number(number)
}

function resolution(letter: Letter, block: Block, { from, to, number }: Stretch, minute: string): Resolution {
  const text = block.text.slice(from, to)
  const begins = /^that\b/i.test(text)
  const doubts = [
    ...(begins ? [] : ['It does not begin with “That”, as resolutions do.']),
    ...(minute === '' ? ['No number of a minute stands above it.'] : []),
  ]
  return {
    minute: minute || null,
    number,
    text,
    addressedTo: addresseeOf(text),
    kind: resolutionKind(text),
    due: dueIn(text),
    ...groundsIn(letter, block, 'resolution', { from, to, sureness: doubts.length === 0 ? 96 : 75, doubts }),
  }
}

/** The resolutions as findings: `area` is the number of the minute, `body` whom the resolution asks. */
export const resolutionDrafts = (resolutions: readonly Resolution[]): Draft[] =>
  resolutions.map(({ minute, text, addressedTo, passage, sureness, doubts }) => ({
    field: 'finding',
    kind: 'resolution',
    area: minute ?? '',
    value: text,
    printed: text,
    body: addressedTo ?? '',
    passage,
    rule: 'resolution',
    sureness,
    reasons: doubts,
  }))
