import { passageOf, type Block } from '../../documents/index.ts'
import type { Framework } from '../../frameworks/index.ts'
import { leavesOf, type Letter } from './letter.ts'
import { isBody } from './bodies.ts'
import { isHead, isStage, type Part } from './parts.ts'
import { isDay } from './period.ts'
import { sentencesOf } from './read-topic.ts'
import type { Draft } from './reading.ts'

/** A paragraph under a list's heading that says so, or that points to the list of an earlier letter. */
export const saysNone =
  /\b(?:there (?:are|were) no|no (?:areas?|priority|additional|further|new)|none (?:were|was|identified)|not identif)|\b(?:previous|earlier|identified|set|found|last)\b.*\bremains?\b/i

/** A stretch of a block: the whole of it, or some of its sentences. */
interface Stretch {
  block: Block
  from: number
  to: number
}

/**
 * Where the borders of the cells were lost: each paragraph is a finding, with the bullets that it introduces. Undefined
 * where there is no paragraph.
 */
export function findingsInParagraphs(letter: Letter, framework: Framework, part: Part): Draft[] | undefined {
  const leaves = part.blocks
    .flatMap(leavesOf)
    .filter(({ text }) => !isHead(framework, text) && !isStage(text) && !isDay(text))
  if (!leaves.some(({ kind }) => kind === 'paragraph')) return undefined
  const isPriority = part.section?.holds === 'priority'
  const groups: Stretch[][] = []
  for (const stretch of leaves.flatMap(cutAtAddressee)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const lead = group?.[0]
    const isLed =
      stretch.block.kind === 'item' &&
      (/[:;]$|\band$/.test(last ? textOf(last) : '') || // the rest of a list that a paragraph leads in
        (lead?.block.kind === 'paragraph' && textOf(lead).endsWith(':')))
    const goesOn = /^\p{Ll}/u.test(textOf(stretch)) && stretch.block.kind === 'paragraph'
    if (group && (isLed || goesOn)) group.push(stretch)
    else groups.push([stretch])
  }
  return groups
    .map((group) => ({ group, text: group.map(printedOf).join(' ') }))
    .filter(({ text }) => !saysNone.test(text))
    .map((each, index, all) => ({ ...each, body: isPriority ? bodyIn(all[index - 1]?.text) : '' }))
    .filter(({ text }) => !isPriority || !isBody(text))
    .map(({ group, text, body }): Draft => {
      const [first] = group
      const last = group.at(-1)
      return {
        field: 'finding',
        kind: part.section?.holds ?? 'improve',
        area: part.section?.id ?? '',
        value: text,
        printed: text,
        body,
        passage: first && last ? passageOf(letter.document, first, last) : null,
        rule: 'paragraph-in-list',
        sureness: group.some(isCut) ? 60 : 75,
        reasons: [
          'No cells of a table were found under this heading: it was told by its paragraph.',
          ...(group.some(isCut) ? ['The paragraph was cut where a sentence names anew who should act.'] : []),
        ],
      }
    })
}

const textOf = ({ block, from, to }: Stretch): string => block.text.slice(from, to)
const printedOf = (stretch: Stretch): string => `${stretch.block.marker} ${textOf(stretch)}`.trim()
const isCut = ({ block, from, to }: Stretch): boolean => from > 0 || to < block.text.length

/** Cells that ran together: each begins by naming who should act. “… should also …” goes on with the one before. */
function cutAtAddressee(block: Block): Stretch[] {
  if (block.kind !== 'paragraph') return [{ block, from: 0, to: block.text.length }]
  const starts = sentencesOf(block.text)
    .filter(({ text, at }) => at === 0 || addressee.test(text))
    .map(({ at }) => at)
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? block.text.length
    return { block, from, to: from + block.text.slice(from, to).trimEnd().length }
  })
}

const addressee =
  /^(?:(?:the|all) )?(?:(?:local|area|health|system|senior|strategic|education|social care) )*(?:partnership|partners|leaders?|authority|council|ICB|NHS|board|commissioners)\b[^.:]{0,120}?\b(?:should|must|needs? to)\b(?! also)/i

/** Who must act, where that stands in a paragraph of its own above what is to be done. */
const bodyIn = (above = ''): string => (isBody(above) ? above : '')
