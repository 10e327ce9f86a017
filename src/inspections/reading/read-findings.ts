import type { Block, Cell } from '../../documents/index.ts'
import { findingsInParagraphs, saysNone } from './findings-in-paragraphs.ts'
import { isNumber, itemsOf } from './items.ts'
import { leavesOf, passageOver, type Letter } from './letter.ts'
import { isHead, isHeadRow, isWithinList, type Part } from './parts.ts'
import { isDay } from './period.ts'
import type { Framework } from '../../frameworks/index.ts'
import type { Draft } from './reading.ts'

/** An item that says there is nothing in the list. */
const noItem =
  /^(?:there (?:are|were) no\b|no (?:areas?|priority|additional|further|new)\b|none\b|not applicable|n\/a)/i

/** The findings of the sections that hold lists: one for each item or cell. */
export function readFindings(letter: Letter, framework: Framework, parts: readonly Part[]): Draft[] {
  return parts.flatMap((part) => {
    if (!part.section?.holds) return []
    // A table that holds nothing but its head has lost its rows: they stand below it as paragraphs.
    const tables = part.blocks.filter(
      ({ kind, rows }) => kind === 'table' && rows.some((row) => !isHeadRow(framework, row)),
    )
    // A table that says by when each thing is due is a list of what to do, wherever it stands.
    const inCells = tables.length > 0 && (part.section.shape === 'cells' || tables.some((table) => hasDues(table)))
    // A numbered item behind the table is the rest of a list that a page break put outside its frame.
    const loose = part.blocks.filter((block) => block.kind === 'item' && isNumbered(block))
    const drafts = inCells
      ? [
          ...aboveCells(letter, framework, part),
          ...fromCells(letter, framework, part, tables),
          ...(loose.length > 0 ? fromItems(letter, framework, { ...part, blocks: loose }) : []),
        ]
      : part.section.shape === 'cells'
        ? (findingsInParagraphs(letter, framework, part) ?? fromItems(letter, framework, part))
        : fromItems(letter, framework, part)
    return part.chapter
      ? drafts.map((draft) => ({
          ...draft,
          area: part.chapter?.id ?? '',
          body: draft.body || (part.chapter?.title ?? ''),
        }))
      : drafts
  })
}

/** The judgement area that the list belongs to, where each area has its own; else the list’s own name. */
const areaOf = ({ section, under }: Part): string => (section?.perArea && under ? under.id : (section?.id ?? ''))

function fromItems(letter: Letter, framework: Framework, part: Part): Draft[] {
  const leaves = part.blocks.flatMap(leavesOf).filter(({ text }) => /[\p{L}\p{N}]/u.test(text)) // no bullet without words
  const items = itemsOf(leaves)
  const kind = part.section?.holds ?? 'improve'
  const area = areaOf(part)
  if (items.length > 0)
    return items
      .filter(({ text }) => !(items.length === 1 && noItem.test(text)))
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
  const said = leaves.filter(
    ({ kind: is, text }) => is === 'paragraph' && !isWithinList(text) && !isHead(framework, text) && !isDay(text),
  )
  if (said.some(({ text }) => saysNone.test(text))) return []
  return said.map((block) => ({
    field: 'finding',
    kind,
    area,
    value: withoutNumber(block.text), // alone under its heading it was taken for no list
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

/** Paragraphs above the first frame that stands: a page break can take the frame from what is on the page before. */
function aboveCells(letter: Letter, framework: Framework, part: Part): Draft[] {
  const first = part.blocks.findIndex(({ kind }) => kind === 'table')
  const above = part.blocks
    .slice(0, first)
    .filter(({ kind, text }) => kind === 'paragraph' && asks.test(text) && !leadsIn.test(text))
  return above.length === 0 ? [] : (findingsInParagraphs(letter, framework, { ...part, blocks: above }) ?? [])
}

/** “This section sets out the actions that must be taken”: what stands below is the list. */
const leadsIn = /^(?:this section|the following|the (?:actions?|requirements?) (?:below|in this section))\b|:$/i
const asks = /\b(?:should|must|needs? to)\b/i

const isDue = (text: string): boolean => /^due (?:date|by)$/i.test(text.trim())
const hasDues = (table: Block): boolean => table.rows[0]?.some(({ text }) => isDue(text)) ?? false

function fromCells(letter: Letter, framework: Framework, part: Part, tables: readonly Block[]): Draft[] {
  const kind = part.section?.holds ?? 'improve'
  const area = areaOf(part)
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Draft[] => {
      // By when it must be done is no finding.
      const dues = new Set(table.rows[0]?.flatMap(({ text }, index) => (isDue(text) ? [index] : [])))
      const full = row.filter((cell, index) => cell.text !== '' && !dues.has(index) && !isDay(cell.text))
      const found = full.at(-1)
      if (!found || isHeadRow(framework, row)) return []
      const body = full.length > 1 ? (full[0]?.text ?? '') : ''
      const lacksBody = kind === 'priority' && body === ''
      return findingsInCell(found).map(({ text, blocks }) => {
        const { sureness, reasons } = surenessOf(text, blocks)
        return {
          field: 'finding',
          kind,
          area,
          // The number is the table’s; where a line of the cell ends is the page’s.
          value: withoutNumber(text).replace(/\s*\n\s*/g, ' '),
          printed: text,
          body,
          passage: passageOver(letter, blocks),
          rule: 'table-cell',
          sureness: lacksBody ? Math.min(sureness, 75) : sureness,
          reasons: lacksBody ? [...reasons, 'No responsible body was found beside it.'] : reasons,
        }
      })
    }),
  )
}

const withoutNumber = (text: string): string => text.replace(/^\(?\d{1,2}[.)]\s+/, '')

/** A cell is one finding, bullets and all, unless its paragraphs are numbered one by one. */
function findingsInCell(cell: Cell): { text: string; blocks: Block[] }[] {
  const blocks = cell.blocks.flatMap(leavesOf)
  const numbered = blocks.filter(isNumbered)
  if (numbered.length < 2 || !blocks[0] || !isNumbered(blocks[0])) return [{ text: cell.text, blocks }]
  return numbered.map((block, index) => {
    const next = numbered[index + 1]
    const own = blocks.slice(blocks.indexOf(block), next ? blocks.indexOf(next) : undefined)
    return { text: own.map((each) => `${each.marker} ${each.text}`.trim()).join(' '), blocks: own }
  })
}

const isNumbered = (block: Block): boolean => isNumber(block.marker) || /^\(?\d{1,2}[.)]\s/.test(block.text)
