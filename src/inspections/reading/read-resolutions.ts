import type { Block } from '../../documents/index.ts'
import { leavesOf, passage, type Letter } from './letter.ts'
import type { Draft } from './reading.ts'

const resolved = /^(?:it was |the (?:committee|panel|commission) )?(?:unanimously )?resolved\b[\s:–—-]*/i
const minuteNumber = /^(?:[A-Z]{2,5} ?\d{1,4}|\d{1,3}[./]\d{1,3})\.?$/
const askedOf = /^that (?:the )?(.{3,90}?) (?:be|is|are) (?:requested|recommended|asked|invited|instructed|urged)\b/i

/**
 * What a committee resolved: the sentence behind “RESOLVED”, or each numbered sentence under it. `area` is the number of
 * the minute, `body` whom the resolution asks, where it says so in as many words.
 */
export function readResolutions(letter: Letter): Draft[] {
  const leaves = letter.blocks.flatMap(leavesOf)
  let minute = ''
  return leaves.flatMap((block, index) => {
    const text = block.text.trim()
    minute = minuteOf(block) ?? minute
    const lead = resolved.exec(text)?.[0]
    if (lead === undefined) return []
    const sentence = text.slice(lead.length)
    if (sentence !== '') return [draft(letter, block, block.text.indexOf(sentence), minute)]
    return listBehind(leaves, index).map((item) => draft(letter, item, 0, minute))
  })
}

/** The number of a minute: on a line of its own, or at the beginning of its heading. */
function minuteOf({ kind, text }: Block): string | undefined {
  const plain = text.trim()
  if (minuteNumber.test(plain)) return plain.replace(/\.$/, '')
  return kind === 'heading' ? /^[A-Z]{2,5}\d{1,4}(?=[.: –-])/.exec(plain)?.[0] : undefined
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

function draft(letter: Letter, block: Block, from: number, minute: string): Draft {
  const value = block.text.slice(from)
  const begins = /^that\b/i.test(value)
  return {
    field: 'finding',
    kind: 'resolution',
    area: minute,
    value,
    printed: value,
    body: askedOf.exec(value)?.[1] ?? '',
    passage: passage(letter, block, from),
    rule: 'resolution',
    sureness: begins && minute !== '' ? 96 : 75,
    reasons: [
      ...(begins ? [] : ['It does not begin with “That”, as resolutions do.']),
      ...(minute === '' ? ['No number of a minute stands above it.'] : []),
    ],
  }
}
