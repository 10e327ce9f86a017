import * as spreadsheets from '@e965/xlsx'

/** What a workbook says of a sheet beyond its cells. */
export interface Marks {
  /** The areas that are marked up as tables. */
  tables: readonly spreadsheets.Range[]
  /** Whether pictures, charts or text boxes float over the cells. */
  drawings: boolean
}

type Parts = ReadonlyMap<string, string>

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

export const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  )

const tagsIn = (xml: string, name: string): string[] =>
  xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\b[^>]*>`, 'g')) ?? []

export const marksInXlsx = (parts: Parts): Map<string, Marks> => {
  const targets = relationsIn(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  return new Map(
    tagsIn(parts.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => {
      const target = targets.find(({ id }) => id === attribute(tag, String.raw`\w+:id`))?.target ?? ''
      const file = target.split('/').at(-1) ?? ''
      const relations = relationsIn(parts.get(`xl/worksheets/_rels/${file}.rels`) ?? '')
      const tables = relations
        .filter(({ type }) => type.endsWith('/table'))
        .flatMap(({ target: path }) => tagsIn(parts.get(`xl/tables/${path.split('/').at(-1)}`) ?? '', 'table'))
        .map((table) => spreadsheets.utils.decode_range(attribute(table, 'ref')))
      return [attribute(tag, 'name'), { tables, drawings: relations.some(({ type }) => type.endsWith('/drawing')) }]
    }),
  )
}

const relationsIn = (xml: string): { id: string; type: string; target: string }[] =>
  tagsIn(xml, 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: attribute(tag, 'Target'),
  }))

export const marksInOds = (parts: Parts): Map<string, Marks> => {
  const xml = parts.get('content.xml') ?? ''
  const ranges = tagsIn(xml, 'database-range').map((tag) => rangeOf(attribute(tag, 'table:target-range-address')))
  const sheets = xml.split(/(?=<table:table )/).slice(1)
  return new Map(
    sheets.map((sheet) => {
      const name = attribute(sheet.slice(0, sheet.indexOf('>') + 1), 'table:name')
      return [
        name,
        {
          tables: ranges.flatMap((range) => (range?.sheet === name ? [range.area] : [])),
          drawings: /<draw:(?:frame|custom-shape|rect|line)\b/.test(sheet),
        },
      ]
    }),
  )
}

/** `'Public figures'.A3:'Public figures'.T90` */
const rangeOf = (address: string): { sheet: string; area: spreadsheets.Range } | undefined => {
  const found = /^\$?(?:'((?:[^']|'')+)'|([^.']+))\.\$?([A-Z]+)\$?(\d+):(?:.*\.)?\$?([A-Z]+)\$?(\d+)$/.exec(address)
  if (!found) return undefined
  const [, quoted, plain, fromColumn, fromRow, toColumn, toRow] = found
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    area: spreadsheets.utils.decode_range(`${fromColumn}${fromRow}:${toColumn}${toRow}`),
  }
}
