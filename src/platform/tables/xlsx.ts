import { columnLetters, hyperlinksXml, sheetXml, type LinkTarget } from './xlsx-sheet.ts'
import { stylesXml } from './xlsx-styles.ts'
import { sheetsOf, type Sheet } from './sheets.ts'
import type { Table } from './table.ts'
import { escapeXml, inChunks, xmlHead } from './xml.ts'
import { zip, type Entry } from './zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The table as an Excel workbook (Office Open XML): a cover, notes and the table, which is marked up as one, so that
 * screen readers and filters know its header row. Days, instants and numbers are real ones.
 */
export async function* toXlsx<Row>(table: Table<Row>): AsyncGenerator<Uint8Array> {
  const sheets = sheetsOf(table)
  yield* zip(entries(table, sheets))
}

function* entries<Row>(table: Table<Row>, sheets: readonly Sheet[]): Generator<Entry> {
  yield { name: '[Content_Types].xml', content: contentTypes(sheets) }
  yield { name: '_rels/.rels', content: packageRels }
  yield { name: 'docProps/core.xml', content: coreProperties(table) }
  yield { name: 'xl/workbook.xml', content: workbookXml(sheets) }
  yield { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(sheets) }
  yield { name: 'xl/styles.xml', content: stylesXml }
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1
    const links: LinkTarget[] = []
    // The links are known only once the rows have been written, so what lists them comes after.
    yield { name: `xl/worksheets/sheet${number}.xml`, content: inChunks(sheetParts(sheet, links)) }
    const marked = hasRows(sheet)
    if (marked) yield { name: `xl/tables/table${number}.xml`, content: tableXml(sheet, number) }
    if (marked || links.length > 0) {
      yield {
        name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
        content: inChunks(sheetRels(links, marked ? number : undefined)),
      }
    }
  }
}

// A marked-up table must have a row: Excel calls a workbook with an empty one damaged.
const hasRows = (sheet: Sheet): boolean => (sheet.table?.rowCount ?? 0) > 0

function* sheetParts(sheet: Sheet, links: LinkTarget[]): Generator<string> {
  yield `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${relationships}">`
  yield* sheetXml(sheet, links)
  yield* hyperlinksXml(links)
  yield '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  if (hasRows(sheet)) yield '<tableParts count="1"><tablePart r:id="table"/></tableParts>'
  yield '</worksheet>'
}

const tableXml = (sheet: Sheet, number: number): string => {
  const { table, lines } = sheet
  if (!table) throw new Error('A sheet without a table has none to mark up.')
  const top = lines.length + 1
  const area = `A${top}:${columnLetters(table.columns.length - 1)}${top + table.rowCount}`
  const columns = table.columns.map(({ title }, index) => `<tableColumn id="${index + 1}" name="${escapeXml(title)}"/>`)
  return (
    `${xmlHead}<table xmlns="${main}" id="${number}" name="${table.name}" displayName="${table.name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  )
}

function* sheetRels(links: readonly LinkTarget[], tableNumber: number | undefined): Generator<string> {
  yield `${xmlHead}<Relationships xmlns="${packageRelationships}">`
  if (tableNumber)
    yield `<Relationship Id="table" Type="${relationships}/table" Target="../tables/table${tableNumber}.xml"/>`
  for (const [index, { href }] of links.entries()) {
    yield `<Relationship Id="link${index}" Type="${relationships}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`
  }
  yield '</Relationships>'
}

const contentTypes = (sheets: readonly Sheet[]): string => {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  const parts = sheets.flatMap((sheet, index) => [
    part(`/xl/worksheets/sheet${index + 1}.xml`, `${contentType}.worksheet+xml`),
    ...(hasRows(sheet) ? [part(`/xl/tables/table${index + 1}.xml`, `${contentType}.table+xml`)] : []),
  ])
  return (
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${contentType}.sheet.main+xml`) +
    part('/xl/styles.xml', `${contentType}.styles+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${parts.join('')}</Types>`
  )
}

const packageRels =
  `${xmlHead}<Relationships xmlns="${packageRelationships}">` +
  `<Relationship Id="workbook" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  '</Relationships>'

const coreProperties = <Row>(table: Table<Row>): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escapeXml(table.title)}</dc:title><dc:description>${escapeXml(table.about)}</dc:description>` +
  `<dc:creator>Sightline</dc:creator><dc:language>en-GB</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${table.asAt.toISOString()}</dcterms:created></cp:coreProperties>`

/** The sheets in their order; the header row of a table is printed again on every page. */
const workbookXml = (sheets: readonly Sheet[]): string => {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, lines, table }, index) => {
    const top = lines.length + 1
    const area = escapeXml(`'${name.replaceAll("'", "''")}'!$${top}:$${top}`)
    return table ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${area}</definedName>`] : []
  })
  return (
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join('')}</sheets>` +
    `<definedNames>${titles.join('')}</definedNames></workbook>`
  )
}

const workbookRels = (sheets: readonly Sheet[]): string => {
  const list = sheets.map(
    (_, index) =>
      `<Relationship Id="sheet${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return (
    `${xmlHead}<Relationships xmlns="${packageRelationships}">${list.join('')}` +
    `<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`
  )
}
