import type { Table } from '../pack.ts'
import { pageOf, passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import { numberAlone, shapeOf, isYear, type PrintedNumber } from './numbers.ts'
import { pairNearby, type Token } from './pair-nearby.ts'
import { isTotal, orderRows, type Column } from './order-rows.ts'

export interface NumberScrap {
  at: number
  scrap: Scrap
  number: PrintedNumber
}

const labelHeads =
  /^(?:provision|number|type|category|name|setting(?: type)?|school type|phase|national|england|year|area|item|total number)$/i

/**
 * A table of numbers whose columns stand one after another and whose rows may run up. Columns are runs of as many
 * numbers of one shape; labels are the short texts, as many again. Numbers that stand among the labels are a column too, each with the
 * label that it touches. Which way the rows run is told by arithmetic (order-rows.ts).
 */
export function readTornTables(sheets: readonly Sheet[]): Table[] {
  return sheets.flatMap((sheet) => {
    const numbers = sheet.scraps.flatMap((scrap, at): NumberScrap[] => {
      const number = isYear(scrap.text) ? undefined : numberAlone(scrap.text)
      return number ? [{ at, scrap, number }] : []
    })
    const runs = runsOf(numbers)
    const height = mostCommon(runs.map((run) => run.length).filter((length) => length >= 3))
    const whole = runs.filter((run) => run.length === height)
    const labels = sheet.scraps.flatMap((scrap, at) => (isLabel(scrap) ? [{ at, scrap }] : []))
    if (!height || whole.length < 2 || labels.length < height) return []
    const loose = numbers.filter((each) => !whole.some((run) => run.includes(each)))
    const rowLabels = nearestRun(labels, height)
    const scattered = loose.length === height ? pairLabels(loose, rowLabels) : undefined
    const columns = [...(scattered ? [scattered.map(({ number }) => number)] : []), ...whole]
    const ordered = orderRows({
      labels: rowLabels.map(({ scrap }) => scrap.text),
      columns: columns.map(columnOf),
      scattered: scattered?.map(({ label }) => label),
    })
    const named = nameColumns(sheet, columns)
    const used = new Set([...rowLabels, ...columns.flat()].map(({ scrap }) => scrap))
    const notes = sheet.scraps.filter(({ text }) => text.startsWith('*') && /\p{L}/u.test(text)).map(({ text }) => text)
    return [
      {
        title: named.title,
        page: pageOf(sheet),
        columns: named.names,
        rows: ordered.rows.map(({ label, cells }) => ({
          label,
          cells: cells.map((cell) => {
            const own = cell && columns.flat().find((each) => each.number === cell)
            return {
              text: own?.scrap.text ?? '',
              number: cell?.number ?? null,
              share: cell ? (cell.isPercent ? cell.number : cell.share) : null,
            }
          }),
          passage: passageOfSpans([
            ...(rowLabels.find(({ scrap }) => scrap.text === label)?.scrap.spans ?? []),
            ...cells.flatMap((cell) => columns.flat().find((each) => each.number === cell)?.scrap.spans ?? []),
          ]),
        })),
        notes,
        unassigned: ordered.unassigned,
        passage: passageOfSpans(sheet.scraps.filter((scrap) => used.has(scrap)).flatMap(({ spans }) => spans)),
        rule: 'table-torn',
        sureness: ordered.doubts.length + ordered.unassigned.length > 0 ? 65 : 78,
        doubts: [...ordered.doubts, ...named.doubts],
      },
    ]
  })
}

const isLabel = ({ text, spans }: Scrap): boolean =>
  spans.length <= 2 && /^\p{Lu}[\p{L}’' &-]+$/u.test(text) && text.split(' ').length <= 3 && !labelHeads.test(text)

/** Numbers that follow each other in the file and have one shape. */
function runsOf(numbers: readonly NumberScrap[]): NumberScrap[][] {
  const runs: NumberScrap[][] = []
  for (const each of numbers) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && each.at === last.at + 1 && shapeOf(each.number) === shapeOf(last.number)) run.push(each)
    else runs.push([each])
  }
  return runs
}

function mostCommon(lengths: readonly number[]): number {
  const times = Map.groupBy(lengths, (length) => length)
  return [...times].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0] ?? 0
}

/** As many labels as rows; where there are more, those that stand closest together. */
function nearestRun<T extends { at: number }>(labels: readonly T[], height: number): T[] {
  let best = labels.slice(0, height)
  for (let from = 0; from + height <= labels.length; from++) {
    const run = labels.slice(from, from + height)
    const width = (each: readonly T[]) => (each.at(-1)?.at ?? 0) - (each[0]?.at ?? 0)
    if (width(run) < width(best)) best = run
  }
  return best
}

function pairLabels(
  loose: readonly NumberScrap[],
  labels: readonly { at: number; scrap: Scrap }[],
): { number: NumberScrap; label: string }[] | undefined {
  const tokens: Token<NumberScrap | { at: number; scrap: Scrap }>[] = [
    ...loose.map((of) => ({ at: of.at, is: 'value' as const, of })),
    ...labels.map((of) => ({ at: of.at, is: 'label' as const, of })),
  ].toSorted((a, b) => a.at - b.at)
  const ways = (['value', 'label'] as const).map((first) => {
    const pairs = pairNearby(tokens, first)
    return loose.map((number) => ({
      number,
      label: pairs.find(({ value }) => value.of === number)?.label.of.scrap.text ?? '',
    }))
  })
  return ways.find((way) => way.every(({ label }) => label !== '') && hasTotal(way))
}

/** The row that is called a total holds the sum of the others; with no such row anything goes. */
function hasTotal(pairs: readonly { number: NumberScrap; label: string }[]): boolean {
  const total = pairs.find(({ label }) => isTotal(label))
  const sum = pairs.filter((each) => each !== total).reduce((all, { number }) => all + number.number.number, 0)
  return total === undefined || total.number.number.number === sum
}

const columnOf = (numbers: readonly NumberScrap[]): Column => numbers.map(({ number }) => number)

/**
 * A column's head is the scrap behind its run, or before it; two heads that ran into each other repeat their first line and
 * are parted by the words that another head has.
 */
function nameColumns(
  sheet: Sheet,
  columns: readonly (readonly NumberScrap[])[],
): { names: string[]; title: string; doubts: string[] } {
  const heads = sheet.scraps.filter(
    ({ text }) => /\p{L}/u.test(text) && !text.startsWith('*') && numberAlone(text) === undefined,
  )
  const isHead = (scrap: Scrap | undefined): scrap is Scrap =>
    scrap !== undefined &&
    heads.includes(scrap) &&
    (/%|number|national|good|rate|per cent/i.test(scrap.text) || labelHeads.test(scrap.text)) &&
    !/^provision$/i.test(scrap.text)
  const double = heads.find(({ spans }) => spans.length >= 4 && spans[0]?.text === spans[1]?.text)
  const parted = double && partHead(double, heads)
  const names = columns.map((column): string => {
    const [first, last] = [column[0], column.at(-1)]
    const around = last && first ? [sheet.scraps[last.at + 1], sheet.scraps[first.at - 1]] : []
    const own = around.find((scrap) => isHead(scrap) && scrap !== double)
    if (own) return own.text
    if (!parted) return ''
    return first && shapeOf(first.number) === 'share' ? parted.share : parted.plain
  })
  const title = heads.find(
    (scrap) =>
      scrap !== double &&
      !names.includes(scrap.text) &&
      scrap.text.split(' ').length >= 4 &&
      scrap.spans.length === 1 &&
      !/[.]$/.test(scrap.text),
  )
  const lost = names.filter((name) => name === '').length
  return {
    names,
    title: title?.text ?? '',
    doubts: [
      ...(parted ? ['Two column heads had run into each other and were parted by the words of the other heads.'] : []),
      ...(lost > 0 ? ['Not every column has a head that could be told.'] : []),
    ],
  }
}

function partHead(double: Scrap, heads: readonly Scrap[]): { plain: string; share: string } {
  const [prefix, , ...rest] = double.spans.map(({ text }) => text.trim())
  const known = new Set(
    heads
      .filter((scrap) => scrap !== double && !/%/.test(scrap.text))
      .flatMap(({ spans }) => spans.map(({ text }) => text.trim())),
  )
  const own = rest.filter((line) => known.has(line))
  return { plain: [prefix, ...own].join(' '), share: [prefix, ...rest.filter((line) => !known.has(line))].join(' ') }
}
