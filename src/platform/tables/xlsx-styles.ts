import { xmlHead } from './xml.ts'

/** The numbers of the cell formats in `stylesXml`. */
export const styles = { text: 0, title: 1, heading: 2, header: 3, day: 4, instant: 5, link: 6, line: 7 } as const

interface Look {
  bold?: boolean
  link?: boolean
  size?: number
}

const font = ({ bold = false, link = false, size = 12 }: Look = {}): string =>
  `<font>${bold ? '<b/>' : ''}${link ? '<u/>' : ''}<sz val="${size}"/>${link ? '<color rgb="FF0B5394"/>' : ''}<name val="Arial"/><family val="2"/></font>`
const top = '<alignment vertical="top" wrapText="1"/>'
// A title runs over the empty cells beside it instead of being squeezed into the first column.
const oneLine = '<alignment vertical="top"/>'

interface Format {
  font?: number
  number?: number
  named?: number
  line?: string
}

const format = ({ font: fontId = 0, number = 0, named = 0, line = top }: Format): string =>
  `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="0" xfId="${named}" applyFont="1" applyNumberFormat="1" applyAlignment="1">${line}</xf>`

const named = (fontId: number): string => `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0"/>`

/** Arial 12, titles and headings as the program's own heading styles, days as 2026-11-24, times to the second. */
export const stylesXml =
  `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts>' +
  `<fonts count="5">${font()}${font({ bold: true, size: 16 })}${font({ bold: true, size: 14 })}${font({ bold: true })}${font({ link: true })}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  `<cellStyleXfs count="4">${named(0)}${named(1)}${named(2)}${named(4)}</cellStyleXfs>` +
  `<cellXfs count="8">${[
    format({}),
    format({ font: 1, named: 1, line: oneLine }),
    format({ font: 2, named: 2, line: oneLine }),
    format({ font: 3 }),
    format({ number: 164 }),
    format({ number: 165 }),
    format({ font: 4, named: 3 }),
    format({ line: oneLine }),
  ].join('')}</cellXfs>` +
  '<cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/>' +
  '<cellStyle name="Heading 2" xfId="2" builtinId="17"/><cellStyle name="Hyperlink" xfId="3" builtinId="8"/></cellStyles>' +
  '</styleSheet>'
