import type { Block, Cell } from '../../documents/index.ts'
import { sectionOf, headingText, leavesOf, passageOver, type Letter, type Part } from './letter.ts'
import type { Framework } from '../../frameworks/index.ts'
import type { Draft } from './reading.ts'

/** An item that says there is nothing in the list. */
const noItem =
  /^(?:there (?:are|were) no\b|no (?:areas?|priority|additional|further|new)\b|none\b|not applicable|n\/a)/i

/** A paragraph under a list's heading that says so, or that points to the list of an earlier letter. */
const noParagraph =
  /\b(?:there (?:are|were) no|no (?:areas?|priority|additional|further|new)|none (?:were|was|identified)|not identif)|\b(?:previous|earlier|identified|set|found|last)\b.*\bremains?\b/i

/** The findings of the sections that hold lists: one for each item or cell. */
export function readFindings(letter: Letter, framework: Framework, parts: readonly Part[]): Draft[] {
  return parts.flatMap((part) => {
    if (!part.section?.holds) return []
    const tables = part.blocks.filter(({ kind }) => kind === 'table')
    const inCells = part.section.shape === 'cells' && tables.length > 0
    // A numbered item behind the table is the rest of a list that a page break put outside its frame.
    const loose = part.blocks.filter((block) => block.kind === 'item' && isNumbered(block))
    const drafts = inCells
      ? [
          ...fromCells(letter, framework, part, tables),
          ...(loose.length > 0 ? fromItems(letter, { ...part, blocks: loose }) : []),
        ]
      : part.section.shape === 'cells'
        ? fromParagraphs(letter, part)
        : fromItems(letter, part)
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
    // Numbered paragraphs behind a list of bullets, or numbers that begin anew, are another list.
    if (
      last &&
      isNumber(block.marker) &&
      block.level <= first.level &&
      !follows(last.blocks[0]?.marker ?? '', block.marker)
    )
      break
    const deeper =
      block.level > first.level || (isNumber(first.marker) && !isNumber(block.marker) && block.marker !== '')
    const led =
      last !== undefined &&
      (last.blocks[0]?.text ?? '').endsWith(':') &&
      block.marker !== first.marker &&
      !isNumber(block.marker)
    if (last && (deeper || led)) {
      last.text += ` ${block.marker} ${block.text}`
      last.blocks.push(block)
    } else items.push({ text: block.text, blocks: [block], top: true })
  }
  return items
}

const follows = (before: string, marker: string): boolean =>
  isNumber(before) && Number.parseFloat(marker.replace(/^\(/, '')) > Number.parseFloat(before.replace(/^\(/, ''))

const isNumber = (marker: string): boolean => /\d/.test(marker)

function fromItems(letter: Letter, part: Part): Draft[] {
  const leaves = part.blocks.flatMap(leavesOf)
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
  const said = leaves.filter(({ kind: is, text }) => is === 'paragraph' && !text.trim().endsWith(':'))
  if (said.some(({ text }) => noParagraph.test(text))) return []
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
  const area = areaOf(part)
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Draft[] => {
      const full = row.filter((cell) => cell.text !== '')
      const found = full.at(-1)
      if (!found || full.every((cell) => isHead(framework, cell))) return []
      const body = full.length > 1 ? (full[0]?.text ?? '') : ''
      const lacksBody = kind === 'priority' && body === ''
      return findingsInCell(found).map(({ text, blocks }) => {
        const { sureness, reasons } = surenessOf(text, blocks)
        return {
          field: 'finding',
          kind,
          area,
          value: text,
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

/** Where the borders of the cells were lost: each paragraph is a finding, with the bullets that it introduces. */
function fromParagraphs(letter: Letter, part: Part): Draft[] {
  const leaves = part.blocks.flatMap(leavesOf)
  if (!leaves.some(({ kind }) => kind === 'paragraph')) return fromItems(letter, part)
  const groups: Block[][] = []
  for (const block of leaves) {
    const group = groups.at(-1)
    const isLed = block.kind === 'item' && /[:;]$|\band$/.test(group?.at(-1)?.text ?? '')
    if (group && isLed) group.push(block)
    else groups.push([block])
  }
  return groups
    .filter(([first]) => first && !noParagraph.test(first.text))
    .map((blocks) => {
      const text = blocks.map((each) => `${each.marker} ${each.text}`.trim()).join(' ')
      return {
        field: 'finding',
        kind: part.section?.holds ?? 'improve',
        area: part.section?.id ?? '',
        value: text,
        printed: text,
        passage: passageOver(letter, blocks),
        rule: 'paragraph-in-list',
        sureness: 75,
        reasons: ['No cells of a table were found under this heading: it was told by its paragraph.'],
      }
    })
}

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

/** A head cell repeats the section's name or says “Responsible body”. */
const isHead = (framework: Framework, cell: Cell): boolean =>
  /^(?:responsible (?:body|bodies)|area|lead)$/.test(headingText(cell.text)) ||
  sectionOf(framework, cell.text) !== undefined
