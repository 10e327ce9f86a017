import type { Sheet } from './sheets.ts'

const textLook = (size: number, bold: boolean): string =>
  `<style:text-properties fo:font-family="Arial" style:font-family-generic="swiss" fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ''} fo:language="en" fo:country="GB"/>`
const wraps = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'

const cellStyle = (name: string, inside: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${more}>${inside}</style:style>`

const dayParts =
  '<number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
const timeParts =
  '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/>'

/** The styles of an OpenDocument spreadsheet: English of Great Britain, Arial 12, headings as heading styles. */
export const odsStyles =
  '<office:styles>' +
  `<style:default-style style:family="table-cell">${textLook(12, false)}</style:default-style>` +
  `<number:date-style style:name="as-day">${dayParts}</number:date-style>` +
  `<number:date-style style:name="as-instant">${dayParts}${timeParts}</number:date-style>` +
  `<style:style style:name="Default" style:family="table-cell">${textLook(12, false)}</style:style>` +
  cellStyle('Heading_20_1', textLook(16, true), ' style:display-name="Heading 1"') +
  cellStyle('Heading_20_2', textLook(14, true), ' style:display-name="Heading 2"') +
  cellStyle('line', textLook(12, false)) +
  cellStyle('wrapped', wraps + textLook(12, false)) +
  cellStyle('header', wraps + textLook(12, true)) +
  cellStyle('day', wraps, ' style:data-style-name="as-day"') +
  cellStyle('instant', wraps, ' style:data-style-name="as-instant"') +
  '</office:styles>'

// Arial at 12 points takes about this much for an average character.
const centimetresPerCharacter = 0.22
const coverWidth = 90

/** One style for each column's width: `w<sheet>_<column>`. */
export const widthStyles = (sheets: readonly Sheet[]): string => {
  const styles = sheets.flatMap(({ table }, sheet) =>
    (table ? table.columns.map(({ width }) => width) : [coverWidth]).map((width, column) => {
      const centimetres = (width * centimetresPerCharacter).toFixed(2)
      return `<style:style style:name="w${sheet}_${column}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres}cm"/></style:style>`
    }),
  )
  return `<office:automatic-styles>${styles.join('')}</office:automatic-styles>`
}
