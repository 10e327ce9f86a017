import { type Letter } from '../letter.ts'
import { dayIn } from './dates.ts'
import type { Report } from './pack.ts'
import { isCapitals } from './plan/capitals.ts'
import { isItemCover, itemNumber } from './read-minutes.ts'
import { passageOfSpans, type Sheet, type Span } from './sheets.ts'

type Field = 'committee' | 'sponsor' | 'author' | 'exempt' | 'planReference' | 'wards'

const labels: readonly { field: Field; like: RegExp }[] = [
  { field: 'committee', like: /^(?:name of (?:scrutiny )?committee|committee name)\b:?/i },
  {
    field: 'sponsor',
    like: /^(?:report sponsor|cabinet member responsible|portfolio holder|lead cabinet member)\b:?/i,
  },
  { field: 'author', like: /^(?:report author|author of (?:the )?report|report of|contact officer)\b:?/i },
  {
    field: 'exempt',
    like: /^(?:exempt ?\/ ?confidential ?\/ ?not for publication|exempt or confidential|exempt information|confidential or exempt)\b:?/i,
  },
  { field: 'planReference', like: /^(?:council|corporate|strategic) plan (?:reference|priority)\b:?/i },
  { field: 'wards', like: /^wards? affected\b:?/i },
]

interface Token {
  field: Field | null
  spans: Span[]
  text: string
  scrap: number
}

/**
 * The head of a report to the committee: sponsor, author, whether exempt, plan, wards. A value stands on the label's line,
 * in the scrap behind it or, where two columns came apart, as the line of the same place in the scrap behind several labels.
 * A template that nobody filled in (“Ref number / Not in …”) is a doubt.
 */
export function readReports(letter: Letter, sheets: readonly Sheet[]): Report[] {
  return sheets.flatMap((sheet) => {
    const tokens = tokensOf(sheet)
    const first = tokens.findIndex(({ field }) => field !== null)
    const distinct = new Set(tokens.flatMap(({ field }) => field ?? []))
    if (first < 0 || distinct.size < 2) return []
    const said = valuesOf(tokens)
    const above = tokens.slice(0, first)
    const doubts = [...said.values()].flatMap(({ doubt }) => doubt ?? [])
    const value = (field: Field): string | null => said.get(field)?.value ?? null
    const spans = tokens.filter(({ field }) => field).flatMap((token) => token.spans)
    return [
      {
        item: above.map(({ text }) => itemNumber(text)).find((number) => number !== undefined) ?? null,
        title: titleIn(above),
        on: above.map(({ text }) => dayIn(text)).find((day) => day !== null) ?? null,
        sponsor: value('sponsor'),
        author: value('author'),
        exempt: value('exempt'),
        planReference: value('planReference'),
        wards: value('wards'),
        keyFindings: keyFindingsFrom(letter, sheet.desk),
        passage: passageOfSpans(spans),
        rule: 'report-head' as const,
        sureness: doubts.length > 0 ? 70 : 88,
        doubts,
      },
    ]
  })
}

/** The lines of the sheet, each as a label or not; a label that is broken over two lines is put together. */
function tokensOf(sheet: Sheet): Token[] {
  const tokens: Token[] = []
  for (const [scrap, { spans }] of sheet.scraps.entries()) {
    for (let at = 0; at < spans.length; at++) {
      const [line, next] = [spans[at], spans[at + 1]]
      if (!line) continue
      const two = next && labelOf(`${line.text} ${next.text}`)
      const one = labelOf(line.text)
      if (!one && two && two.rest === '' && next) {
        tokens.push({ field: two.field, spans: [line, next], text: '', scrap })
        at++
      } else if (one) tokens.push({ field: one.field, spans: [line], text: one.rest, scrap })
      else tokens.push({ field: null, spans: [line], text: line.text, scrap })
    }
  }
  return tokens
}

function labelOf(text: string): { field: Field; rest: string } | undefined {
  for (const { field, like } of labels) {
    const found = like.exec(text.trim())
    if (found) return { field, rest: text.trim().slice(found[0].length).trim() }
  }
  return undefined
}

function valuesOf(tokens: readonly Token[]): Map<Field, { value: string; doubt: string | null }> {
  const said = new Map<Field, { value: string; doubt: string | null }>()
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.field) continue
    const run: Token[] = []
    for (let token = tokens[at]; token?.field; token = tokens[++at]) run.push(token)
    const behind = tokens.slice(at)
    const scrap = behind[0]?.scrap
    const end = behind.findIndex((token) => token.field !== null || token.scrap !== scrap)
    const lines = behind.slice(0, end < 0 ? behind.length : end).map(({ text }) => text)
    const empty = run.filter(({ text }) => text === '')
    for (const { field, text } of run) if (field && text) said.set(field, tidy(text))
    if (empty.length === 1 && empty[0]?.field) said.set(empty[0].field, tidy(lines.join('\n')))
    else if (empty.length === lines.length) {
      for (const [index, { field }] of empty.entries()) if (field) said.set(field, tidy(lines[index] ?? ''))
    }
    at--
  }
  return said
}

const prompt =
  /^(?:list|insert|enter|add|state|give|select|choose|delete)\b|\b(?:ref(?:erence)?|plan) number$|^ref number$/i

/** A line is a name and the next its office; a template's own words are left out and said. */
function tidy(text: string): { value: string; doubt: string | null } {
  const parts = text.split(/\s+\/\s+/)
  const filled = parts.filter((part) => !prompt.test(part.trim()))
  if (parts.length > 1 && filled.length < parts.length && filled.length > 0)
    return { value: filled.join(' / '), doubt: `Words of the template were left in: “${text}”. Nobody chose.` }
  const [name = '', ...office] = text.split('\n')
  return { value: office.length > 0 ? `${name}, ${office.join(' ')}` : name, doubt: null }
}

function titleIn(above: readonly Token[]): string | null {
  const lines = above.map(({ text }) => text).filter((text) => !isItemCover(text) && dayIn(text) === null)
  const capitals = lines.filter((text) => isCapitals(text))
  return (capitals.length > 0 ? capitals.join(' ') : lines.at(-1)) ?? null
}

/** Bullets behind a sentence that announces key findings, on this page or the next. */
function keyFindingsFrom(letter: Letter, desk: number): string[] {
  const leaves = letter.leaves
  const start = leaves.findIndex(
    ({ text, lines }) =>
      (lines[0]?.box.page ?? 0) >= desk &&
      (lines[0]?.box.page ?? 0) <= desk + 2 &&
      /key findings\b.{0,60}:$/i.test(text),
  )
  if (start < 0) return []
  const behind = leaves.slice(start + 1)
  const end = behind.findIndex(({ kind }) => kind !== 'item')
  return behind.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}
