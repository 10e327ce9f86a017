import type { Cell, Sheet, SheetColumn } from './sheets.ts'
import { styles } from './xlsx-styles.ts'
import { escapeXml } from './xml.ts'

/** A cell that leads somewhere. */
export interface LinkTarget {
  at: string // e.g. B7
  href: string
}

// Excel's own limits: characters in a cell, and links on a sheet.
const longestText = 32_767
const mostLinks = 65_530

/** The rows of a sheet as XML; fills `links` with the cells that lead somewhere. */
export function* sheetXml(sheet: Sheet, links: LinkTarget[]): Generator<string> {
  const { lines, table } = sheet
  const top = lines.length + 1
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">'
  if (table) yield `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`
  yield '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
  yield columnWidths(table ? table.columns.map(({ width }) => width) : [coverWidth])
  yield '<sheetData>'
  for (const [index, { text, style }] of lines.entries()) {
    // Above a table a line may run over the columns; on a sheet of its own it wraps in the one column.
    yield `<row r="${index + 1}">${textCell(`A${index + 1}`, text, table && style === 'text' ? styles.line : styles[style])}</row>`
  }
  if (table) {
    const letters = table.columns.map((_, index) => columnLetters(index))
    yield `<row r="${top}">${table.columns.map(({ title }, index) => textCell(`${letters[index]}${top}`, title, styles.header)).join('')}</row>`
    let at = top
    for (const row of table.rows()) {
      at++
      let text = `<row r="${at}">`
      for (const [index, value] of row.entries())
        text += cellXml(`${letters[index]}${at}`, value, table.columns[index]?.type, links)
      yield `${text}</row>`
    }
  }
  yield '</sheetData>'
}

const coverWidth = 90

export function* hyperlinksXml(links: readonly LinkTarget[]): Generator<string> {
  if (links.length === 0) return
  yield '<hyperlinks>'
  for (const [index, { at }] of links.entries()) yield `<hyperlink ref="${at}" r:id="link${index}"/>`
  yield '</hyperlinks>'
}

const columnWidths = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

const cellXml = (at: string, value: Cell, type: SheetColumn['type'] | undefined, links: LinkTarget[]): string => {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'object') {
    const href = webAddress(value.href)
    if (href && links.length < mostLinks) links.push({ at, href })
    return textCell(at, value.text, href ? styles.link : styles.text)
  }
  if (type === 'day' || type === 'instant') {
    const serial = serialOf(value)
    if (serial !== undefined) return `<c r="${at}" s="${styles[type]}"><v>${serial}</v></c>`
  }
  return textCell(at, value, styles.text)
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

/** Excel reads _x000D_ in a text as a character number: text that has such words of its own gets its underscore spelt out. */
const escapeText = (text: string): string =>
  escapeXml(
    (text.length > longestText ? `${text.slice(0, longestText - 1).toWellFormed()}…` : text).replace(
      /_(?=x[0-9A-Fa-f]{4}_)/g,
      '_x005F_',
    ),
  )

// Excel counts days from here, and has a 29 February 1900: days before March of that year are left as text.
const dayZero = Date.UTC(1899, 11, 30)
const firstSafeSerial = 61
const millisecondsOfDay = 86_400_000

const serialOf = (text: string): number | undefined => {
  const serial = (Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`) - dayZero) / millisecondsOfDay
  return serial >= firstSafeSerial ? serial : undefined
}

const webAddress = (href: string): string | undefined => {
  const parsed = URL.parse(href)
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : undefined
}

/** A, B … Z, AA, AB …, from 0. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
