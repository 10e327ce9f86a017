import type { Block, Cell } from '../../documents/index.ts'
import { sectionOf, headingText, leavesOf, passageOver, type Letter, type Part } from './letter.ts'
import type { Framework } from '../../frameworks/index.ts'
import type { Draft } from './reading.ts'

/** Words under a list's heading that say there is nothing in it. */
const nothing =
  /\b(?:there (?:are|were) no|no (?:areas?|priority|additional|further|new)|none (?:were|was|identified)|not identif|remain(?:s)? (?:as|the same|in place|outstanding)?)\b|^(?:none|n\/a|not applicable)\.?$/i

/** The findings of the sections that hold lists: one for each item or cell. */
export function readFindings(letter: Letter, framework: Framework, parts: readonly Part[]): Draft[] {
  return parts.flatMap((part) => {
    if (!part.section?.holds) return []
    const tables = part.blocks.filter(({ kind }) => kind === 'table')
    const inCells = part.section.shape === 'cells' && tables.length > 0
    return inCells ? fromCells(letter, framework, part, tables) : fromItems(letter, part)
  })
}

interface Item {
  text: string
  blocks: Block[]
  top: boolean
}

/** Items of the outermost list, each with the deeper items and paragraphs that it introduces. */
function itemsOf(blocks: readonly Block[]): Item[] {
  const items: Item[] = []
  const first = blocks.find(({ kind }) => kind === 'item')
  if (!first) return []
  for (const block of blocks) {
    if (block.kind !== 'item') continue
    const last = items.at(-1)
    const deeper =
      block.level > first.level || (isNumber(first.marker) && !isNumber(block.marker) && block.marker !== '')
    const led =
      last !== undefined &&
      /:$/.test(last.blocks[0]?.text ?? '') &&
      block.marker !== first.marker &&
      !isNumber(block.marker)
    if (last && (deeper || led)) {
      last.text += ` ${block.marker} ${block.text}`
      last.blocks.push(block)
    } else items.push({ text: block.text, blocks: [block], top: true })
  }
  return items
}

const isNumber = (marker: string): boolean => /\d/.test(marker)

function fromItems(letter: Letter, part: Part): Draft[] {
  const leaves = part.blocks.flatMap(leavesOf)
  const items = itemsOf(leaves)
  const kind = part.section?.holds ?? 'improve'
  const area = part.section?.id ?? ''
  if (items.length > 0)
    return items
      .filter(({ text }) => !(items.length === 1 && nothing.test(text) && text.length < 160))
      .map(({ text, blocks }) => ({
        field: 'finding',
        kind,
        area,
        value: text,
        printed: text,
        passage: passageOver(letter, blocks),
        rule: 'list-item',
        ...surenessOf(text, blocks),
      }))
  const said = leaves.filter(({ kind: is, text }) => is === 'paragraph' && !/:$/.test(text.trim()))
  if (said.some(({ text }) => nothing.test(text))) return []
  return said.map((block) => ({
    field: 'finding',
    kind,
    area,
    value: block.text,
    printed: block.text,
    passage: passageOver(letter, [block]),
    rule: 'paragraph-in-list',
    sureness: 55,
    reasons: ['It stands under this heading but not in a list.'],
  }))
}

/** Honest doubt: an item that does not begin or end like one may have been cut or joined wrongly. */
function surenessOf(text: string, blocks: readonly Block[]): { sureness: number; reasons: string[] } {
  const reasons: string[] = []
  if (text.length < 12) reasons.push('It is very short.')
  if (text.length > 900) reasons.push('It is very long: perhaps two items ran together.')
  const pages = new Set(blocks.flatMap(({ lines }) => lines.map(({ box }) => box.page)))
  const position = blocks.some(({ by }) => by === 'position')
  return { sureness: reasons.length > 0 ? 70 : position ? 90 : pages.size > 1 ? 94 : 98, reasons }
}

function fromCells(letter: Letter, framework: Framework, part: Part, tables: readonly Block[]): Draft[] {
  const kind = part.section?.holds ?? 'improve'
  const area = part.section?.id ?? ''
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Draft[] => {
      const full = row.filter((cell) => cell.text !== '')
      const found = full.at(-1)
      if (!found || full.every((cell) => isHead(framework, cell))) return []
      const body = full.length > 1 ? (full[0]?.text ?? '') : ''
      const blocks = found.blocks.flatMap(leavesOf)
      const { sureness, reasons } = surenessOf(found.text, blocks)
      const lacksBody = kind === 'priority' && body === ''
      return [
        {
          field: 'finding',
          kind,
          area,
          value: found.text,
          printed: found.text,
          body,
          passage: passageOver(letter, blocks),
          rule: 'table-cell',
          sureness: lacksBody ? Math.min(sureness, 75) : sureness,
          reasons: lacksBody ? [...reasons, 'No responsible body was found beside it.'] : reasons,
        },
      ]
    }),
  )
}

/** A head cell repeats the section's name or says “Responsible body”. */
const isHead = (framework: Framework, cell: Cell): boolean =>
  /^(?:responsible (?:body|bodies)|area|lead)$/.test(headingText(cell.text)) ||
  sectionOf(framework, cell.text) !== undefined
