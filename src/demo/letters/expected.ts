import { alderwick } from './alderwick.ts'
import type { ExpectedReading, JudgementRow, Letter, Part } from './letter.ts'

type Finding = ExpectedReading['findings'][number]

/** What a right reading of the letter says, taken from the very data that is printed. */
export function expectedReading(letter: Letter): ExpectedReading {
  const judged: JudgementRow[] = [
    ...(letter.judgementsInProse ?? []),
    ...letter.parts.flatMap((part) => (part.part === 'judgements' ? part.rows : [])),
  ]
  return {
    file: letter.fileName,
    authority: letter.about ?? alderwick.name,
    framework: letter.framework,
    inspection_start: letter.inspection?.start ?? null,
    inspection_end: letter.inspection?.end ?? null,
    published: letter.published,
    lead_inspector: letter.leadInspector,
    topic: letter.topic ?? null,
    next_inspection: letter.nextInspection ?? null,
    judgements: Object.fromEntries(judged.flatMap((row) => (row.id ? [[row.id, row.grade]] : []))),
    findings: letter.parts.flatMap(findingsIn),
  }
}

function findingsIn(part: Part): Finding[] {
  switch (part.part) {
    case 'paragraph':
      return part.says ? [{ kind: part.says, text: part.text }] : []
    case 'bullets':
    case 'numbered': {
      const { says } = part
      return says ? part.items.map((text) => ({ kind: says, text })) : []
    }
    case 'table': {
      const { says = [], rows } = part
      return rows.flatMap((row) =>
        row.flatMap((text, column) => {
          const kind = says[column]
          return kind ? [{ kind, text }] : []
        }),
      )
    }
    default:
      return []
  }
}
