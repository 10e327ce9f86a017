import { inWords, isDay } from '../platform/day.ts'
import type { LetterRecord } from '../inspections/reading/index.ts'

const width = 100
const indent = '    '

/** A record as a person reads it in a terminal. */
export const summarise = (record: LetterRecord): string => {
  const lines = [record.file, ...facts(record), ...judgements(record), ...findings(record), ...notes(record)]
  return `${lines.join('\n')}\n\n`
}

const facts = (record: LetterRecord): string[] => {
  const { inspection_start: start, inspection_end: end } = record
  const days = start && end && start !== end ? `${dayInWords(start)} to ${dayInWords(end)}` : dayInWords(start ?? end)
  return [
    ['Framework', record.framework ?? 'not recognised'],
    ['Authority', record.authority],
    ['Inspected', days],
    ['Published', dayInWords(record.published)],
    ['Lead inspector', record.lead_inspector],
    ['Topic', record.topic],
    ['Next inspection', record.next_inspection],
  ].flatMap(([name, value]) => (value ? [hanging(`  ${(name ?? '').padEnd(17)}`, value)] : []))
}

const dayInWords = (text: string | null): string => (text && isDay(text) ? inWords(text) : '')

const judgements = ({ judgements: given }: LetterRecord): string[] => {
  const entries = Object.entries(given)
  if (entries.length === 0) return []
  const names = entries.map(([key]) => inPlainWords(key))
  const longest = Math.max(...names.map((name) => name.length))
  return [
    '  Judgements',
    ...entries.map(([, grade], index) => `${indent}${(names[index] ?? '').padEnd(longest + 2)}${grade}`),
  ]
}

const headings: Readonly<Record<string, string>> = {
  improve: 'To improve',
  priority: 'Priority action',
  recommendation: 'Recommendations',
  strength: 'Strengths',
  resolution: 'Resolutions',
  action: 'Actions',
}

const findings = ({ findings: given }: LetterRecord): string[] => {
  const kinds = Map.groupBy(given, ({ kind }) => kind)
  return [...kinds].flatMap(([kind, list]) => [
    `  ${headings[kind] ?? inPlainWords(kind)} (${list.length})`,
    ...list.map(({ text, body }, index) =>
      hanging(`${indent}${`${index + 1}.`.padEnd(4)}`, body ? `${text} (${body})` : text),
    ),
  ])
}

const notes = ({ notes: given }: LetterRecord): string[] =>
  given.length === 0
    ? []
    : [
        `  Figures that do not agree (${given.length})`,
        ...given.map(({ text, page, why }, index) =>
          hanging(`${indent}${`${index + 1}.`.padEnd(4)}`, `${text}${page > 0 ? ` (page ${page})` : ''}: ${why}`),
        ),
      ]

const inPlainWords = (key: string): string => {
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Text broken at spaces so that no line is wider than the page, later lines standing under the first. */
const hanging = (label: string, text: string): string => {
  const room = width - label.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line += line ? ` ${word}` : word
  }
  return label + [...lines, line].join(`\n${' '.repeat(label.length)}`)
}
