import { sheetsOf, type Cell, type Sheet, type SheetColumn } from './sheets.ts'
import { odsStyles, widthStyles } from './ods-styles.ts'
import type { Table } from './table.ts'
import { escapeXml, inChunks, xmlHead } from './xml.ts'
import { columnLetters } from './xlsx-sheet.ts'
import { zip, type Entry } from './zip.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const urn = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ['office', `${urn}:office:1.0`],
  ['table', `${urn}:table:1.0`],
  ['text', `${urn}:text:1.0`],
  ['style', `${urn}:style:1.0`],
  ['fo', `${urn}:xsl-fo-compatible:1.0`],
  ['number', `${urn}:datastyle:1.0`],
  ['meta', `${urn}:meta:1.0`],
  ['config', `${urn}:config:1.0`],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')
const root = (name: string): string => `${xmlHead}<office:${name}${namespaces} office:version="1.3">`

/** The table as an OpenDocument spreadsheet: the same sheets as the Excel workbook, in the format that GOV.UK prefers. */
export async function* toOds<Row>(table: Table<Row>): AsyncGenerator<Uint8Array> {
  yield* zip(entries(table, sheetsOf(table)))
}

function* entries<Row>(table: Table<Row>, sheets: readonly Sheet[]): Generator<Entry> {
  yield { name: 'mimetype', content: mediaType, stored: true } // first and as it is: the format is known by these bytes
  yield { name: 'META-INF/manifest.xml', content: manifest }
  yield { name: 'meta.xml', content: meta(table) }
  yield { name: 'styles.xml', content: `${root('document-styles')}${odsStyles}</office:document-styles>` }
  yield { name: 'settings.xml', content: settings(sheets) }
  yield { name: 'content.xml', content: inChunks(content(sheets)) }
}

function* content(sheets: readonly Sheet[]): Generator<string> {
  yield `${root('document-content')}${widthStyles(sheets)}<office:body><office:spreadsheet>`
  for (const [index, sheet] of sheets.entries()) {
    yield `<table:table table:name="${escapeXml(sheet.name)}">`
    yield* columnsXml(sheet, index)
    for (const { text, style } of sheet.lines)
      yield `<table:table-row>${textCell(text, style === 'text' && !sheet.table ? 'wrapped' : lineStyles[style])}</table:table-row>`
    if (sheet.table) {
      const titles = sheet.table.columns.map(({ title }) => textCell(title, 'header'))
      yield `<table:table-header-rows><table:table-row>${titles.join('')}</table:table-row></table:table-header-rows>`
      for (const row of sheet.table.rows()) yield rowXml(row, sheet.table.columns)
    }
    yield '</table:table>'
  }
  yield `${databaseRanges(sheets)}</office:spreadsheet></office:body></office:document-content>`
}

const lineStyles = { title: 'Heading_20_1', heading: 'Heading_20_2', text: 'line' } as const

function* columnsXml(sheet: Sheet, index: number): Generator<string> {
  const count = sheet.table?.columns.length ?? 1
  for (let at = 0; at < count; at++) yield `<table:table-column table:style-name="w${index}_${at}"/>`
}

const rowXml = (row: readonly Cell[], columns: readonly SheetColumn[]): string => {
  let text = '<table:table-row>'
  for (const [index, value] of row.entries()) text += cellXml(value, columns[index]?.type)
  return `${text}</table:table-row>`
}

const cellXml = (value: Cell, type: SheetColumn['type'] | undefined): string => {
  if (value === null) return '<table:table-cell/>'
  if (typeof value === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  }
  if (typeof value === 'object') {
    const words = spaced(value.text.replaceAll('\n', ' '))
    const link = `<text:a xlink:type="simple" xlink:href="${escapeXml(value.href)}">${words}</text:a>`
    return `<table:table-cell table:style-name="wrapped" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`
  }
  if (type === 'day' || type === 'instant') {
    const shown = value.replace('T', ' ')
    return `<table:table-cell table:style-name="${type}" office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`
  }
  return textCell(value, 'wrapped')
}

const textCell = (text: string, style: string): string => {
  const paragraphs = text.split('\n').map((line) => `<text:p>${spaced(line)}</text:p>`)
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`
}

/** In OpenDocument, as in HTML, spaces run together unless they are spelt out. */
const spaced = (text: string): string =>
  escapeXml(text).replace(/^ +| {2,}| +$|\t/g, (run) =>
    run === '\t' ? '<text:tab/>' : `<text:s text:c="${run.length}"/>`,
  )

/** What OpenDocument has for a marked-up table: a named range with a header row and filter buttons. */
const databaseRanges = (sheets: readonly Sheet[]): string => {
  const ranges = sheets.flatMap(({ name, lines, table }) => {
    if (!table || table.rowCount === 0) return []
    const sheet = `'${name.replaceAll("'", "''")}'`
    const top = lines.length + 1
    const area = `${sheet}.A${top}:${sheet}.${columnLetters(table.columns.length - 1)}${top + table.rowCount}`
    return [
      `<table:database-range table:name="${table.name}" table:target-range-address="${escapeXml(area)}" table:contains-header="true" table:display-filter-buttons="true"/>`,
    ]
  })
  return `<table:database-ranges>${ranges.join('')}</table:database-ranges>`
}

const manifest =
  `${xmlHead}<manifest:manifest xmlns:manifest="${urn}:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml']
    .map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`)
    .join('') +
  '</manifest:manifest>'

const meta = <Row>(table: Table<Row>): string =>
  `${root('document-meta')}<office:meta><meta:generator>Sightline</meta:generator><dc:title>${escapeXml(table.title)}</dc:title>` +
  `<dc:description>${escapeXml(table.about)}</dc:description><dc:language>en-GB</dc:language>` +
  `<meta:creation-date>${table.asAt.toISOString()}</meta:creation-date></office:meta></office:document-meta>`

/** Holds the header rows in sight while the table is scrolled, and opens on the cover. */
const settings = (sheets: readonly Sheet[]): string => {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const frozen = sheets.map(({ name, lines, table }) => {
    const top = lines.length + 1
    const split = table
      ? item('VerticalSplitMode', 'short', 2) +
        item('VerticalSplitPosition', 'int', top) +
        item('ActiveSplitRange', 'short', 2) +
        item('PositionBottom', 'int', top)
      : ''
    return `<config:config-item-map-entry config:name="${escapeXml(name)}">${split}</config:config-item-map-entry>`
  })
  return (
    `${root('document-settings')}<office:settings><config:config-item-set config:name="ooo:view-settings">` +
    '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    item('ViewId', 'string', 'view1') +
    `<config:config-item-map-named config:name="Tables">${frozen.join('')}</config:config-item-map-named>` +
    item('ActiveTable', 'string', escapeXml(sheets[0]?.name ?? '')) +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>'
  )
}
