import { scrapOf, type Scrap, type Span } from '../sheets.ts'
import { isOfficeLine, personsFrom } from './persons.ts'
import { refOf, type TornPage } from './torn-page.ts'

/** One row of the plan by its anchor: the number with which its action begins. */
export interface Anchor {
  at: number
  ref: string
  action: Scrap
  inline: readonly Span[] // persons who stood among the lines of the action
  persons: string[]
}

/**
 * The action without the persons of the next column, who stand among its lines: a whole line that elsewhere stands as a
 * person, or the end of a line that is too long for its column. A person is taken out only from the second line on.
 */
export function partAction(scrap: Scrap, at: number, { personLines }: TornPage): Anchor | undefined {
  const [first, ...rest] = scrap.spans
  const found = refOf(first?.text ?? '')
  if (!first || !found) return undefined
  const own: Span[] = [cut(first, found.length)]
  const inline: Span[] = []
  const widest = Math.max(first.text.length, ...rest.map(({ text }) => text.length))
  for (const span of rest) {
    const text = span.text.trim()
    const tail = [...personLines]
      .filter((person) => text.endsWith(` ${person}`))
      .toSorted((a, b) => b.length - a.length)[0]
    if (personLines.has(text)) inline.push(span)
    else if (
      tail &&
      text.length === widest &&
      span !== rest.at(-1) &&
      !/\b(?:the|an?|of)$/i.test(text.slice(0, -tail.length).trim())
    ) {
      own.push({ ...span, text: text.slice(0, -tail.length).trimEnd() })
      inline.push(cut(span, text.length - tail.length))
    } else own.push(span)
  }
  return { at, ref: found.ref, action: scrapOf(own), inline, persons: personsFrom(inline.map(({ text }) => text)) }
}

/**
 * Where a page has fewer persons than rows, one that stands nowhere alone must be among an action's lines: an inner line that names an
 * office and nothing else, with a line behind it that goes on in small letters.
 */
export function takeOutOffice(anchor: Anchor): void {
  const { spans } = anchor.action
  const at = spans.findIndex(
    ({ text }, index) => index > 0 && isOfficeLine(text.trim()) && /^\p{Ll}/u.test(spans[index + 1]?.text ?? ''),
  )
  const office = spans[at]
  if (!office) return
  anchor.action = scrapOf(spans.filter((span) => span !== office))
  anchor.inline = [office]
  anchor.persons = personsFrom([office.text])
}

export const cut = (span: Span, from: number): Span => {
  const rest = span.text.slice(from)
  const blank = rest.length - rest.trimStart().length
  return { ...span, text: rest.trimStart(), from: span.from + from + blank }
}
