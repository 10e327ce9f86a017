import { leavesOf, passageOver, type Letter } from '../../letter.ts'
import type { Programme } from '../pack.ts'
import { pageOf, passageOfSpans, type Sheet } from '../sheets.ts'
import { programmeColumns } from './programme-columns.ts'
import { readTornProgrammes } from './torn-programme.ts'

/** The committee's work programme: from a whole table, from lines “December 2021: item”, or put together from a torn one. */
export function readProgrammes(letter: Letter, sheets: readonly Sheet[]): Programme[] {
  const whole = fromTables(letter)
  if (whole.length > 0) return whole
  const torn = readTornProgrammes(sheets)
  return torn.length > 0 ? torn : fromLines(sheets)
}

function fromTables(letter: Letter): Programme[] {
  let heading = ''
  return letter.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    const columns = block.kind === 'table' ? programmeColumns(block) : undefined
    if (!columns) return []
    let meeting: string | null = null
    const rows = block.rows.slice(1).flatMap((row) => {
      const text = (role: 'meeting' | 'item' | 'objective' | 'witness') =>
        row[columns.get(role) ?? -1]?.text.replace(/[^\S\n]+/g, ' ').trim() || null
      meeting = text('meeting') ?? meeting
      const item = text('item')?.replaceAll('\n', ' ')
      if (!item) return []
      return [
        {
          item,
          meeting,
          objective: (text('objective') ?? '').split('\n').filter(Boolean),
          witness: text('witness')?.replaceAll('\n', ' ') ?? null,
          passage: passageOver(
            letter,
            row.flatMap(({ blocks }) => blocks.flatMap(leavesOf)),
          ),
          rule: 'programme-row' as const,
          sureness: 94,
          doubts: [],
        },
      ]
    })
    return [
      {
        title: heading,
        page: block.lines[0]?.box.page ?? null,
        meetings: [...new Set(rows.flatMap((row) => row.meeting ?? []))],
        rows,
        unassigned: [],
        passage: passageOver(letter, leavesOf(block)),
        rule: 'programme-row',
        sureness: 94,
        doubts: [],
      },
    ]
  })
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*'
const line = new RegExp(`^((?:\\d{1,2} )?${month} \\d{4}|TBC)\\s*[:–-]\\s*(.+)$`, 'iu')

/** Under a heading that says “work programme”: a meeting, a colon, an item, and in brackets or behind a dash who brings it. */
function fromLines(sheets: readonly Sheet[]): Programme[] {
  return sheets.flatMap((sheet) => {
    const at = sheet.scraps.findIndex(
      ({ spans }) =>
        /\b(?:work programme|forward plan)\b/i.test(spans[0]?.text ?? '') && (spans[0]?.text.length ?? 0) < 60,
    )
    const spans = at < 0 ? [] : sheet.scraps.slice(at).flatMap((scrap) => scrap.spans)
    const rows = spans.flatMap((span) => {
      const found = line.exec(span.text.trim())
      if (!found?.[1] || !found[2]) return []
      const who = /^(.*?)\s*(?:\(([^()]+)\)|[–-] ([^–-]+))$/.exec(found[2])
      return [
        {
          item: (who?.[1] ?? found[2]).trim(),
          meeting: found[1],
          objective: [],
          witness: who?.[2] ?? who?.[3] ?? null,
          passage: passageOfSpans([span]),
          rule: 'programme-line' as const,
          sureness: 85,
          doubts: [],
        },
      ]
    })
    if (rows.length < 2) return []
    return [
      {
        title: sheet.scraps[at]?.spans[0]?.text ?? '',
        page: pageOf(sheet),
        meetings: [...new Set(rows.map((row) => row.meeting))],
        rows,
        unassigned: [],
        passage: passageOfSpans(spans),
        rule: 'programme-line',
        sureness: 85,
        doubts: [],
      },
    ]
  })
}
