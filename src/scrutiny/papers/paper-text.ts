import type { PlainBlock } from '../../inspections/index.ts'

/** A piece of a paper as it is set on screen and in print. The first row of a table is its head. */
export type TextBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] }

const headingLine = /^(#{1,2})\s+(.+)$/
const itemLine = /^[-•*]\s+(.+)$/
const rowLine = /^\|(.+)\|$/

/**
 * A paper’s text in its pieces: `# ` and `## ` begin a heading, `- ` an item of a list, `| a | b |` a row of a table; an
 * empty line ends a paragraph.
 */
export const blocksOf = (body: string): TextBlock[] => {
  const blocks: TextBlock[] = []
  let paragraph: string[] = []
  let items: string[] = []
  let rows: string[][] = []
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join(' ') })
    if (items.length > 0) blocks.push({ kind: 'list', items })
    if (rows.length > 0) blocks.push({ kind: 'table', rows: evened(rows) })
    ;[paragraph, items, rows] = [[], [], []]
  }
  for (const line of body.split('\n').map((text) => text.trim())) {
    const [heading, item, row] = [headingLine.exec(line), itemLine.exec(line), rowLine.exec(line)]
    if (line === '' || heading) flush()
    if (heading) blocks.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' })
    else if (item) {
      if (items.length === 0) flush()
      items.push(item[1] ?? '')
    } else if (row) {
      if (rows.length === 0) flush()
      rows.push((row[1] ?? '').split('|').map((cell) => cell.trim()))
    } else if (line !== '') {
      if (paragraph.length === 0) flush()
      paragraph.push(line.replace(/^\\(?=[#|•*-])/, ''))
    }
  }
  flush()
  return blocks
}

/** Every row as long as the longest: a row that lacks cells ends in empty ones. */
const evened = (rows: readonly string[][]): string[][] => {
  const longest = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: longest - row.length }, () => '')])
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const asCell = (text: string): string => onOneLine(text).replaceAll('|', '/')
/** Words that would be taken for a mark of ours stay words. */
const asProse = (text: string): string => onOneLine(text).replace(/^([#|]|[-•*]\s)/, '\\$1')

/** What was read from a file, as a paper’s text. */
export const textOf = (blocks: readonly PlainBlock[]): string => {
  let text = ''
  let before: PlainBlock['kind'] | undefined
  for (const { kind, text: words, level, rows } of blocks) {
    const isNext = kind === 'item' && before === 'item'
    text += before === undefined ? '' : isNext ? '\n' : '\n\n'
    if (kind === 'heading') text += `${level <= 1 ? '#' : '##'} ${onOneLine(words)}`
    else if (kind === 'item') text += `- ${onOneLine(words)}`
    else if (kind === 'table') text += rows.map((row) => `| ${row.map(asCell).join(' | ')} |`).join('\n')
    else text += asProse(words)
    before = kind
  }
  return text
}
