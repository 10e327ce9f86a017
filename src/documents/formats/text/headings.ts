import { isLetterFurniture } from '../../letter-furniture.ts'
import { isCapitals, type Piece } from './pieces.ts'

/**
 * The level of each piece that reads as a heading: short, standing apart, no full stop, with body text under it.
 * Capitals are 1; a heading said once is 2; one that comes back (“Strengths”, “Areas for development”) is 3.
 */
export function headingLevels(pieces: readonly Piece[]): Map<Piece, number> {
  const body = pieces.filter(({ furniture }) => !furniture)
  const headings = body.filter(
    (piece, index) => looksLikeHeading(piece, body[index + 1], body[index - 1]) && leadsToBody(body, index),
  )
  const times = new Map<string, number>()
  for (const { text } of headings) times.set(text, (times.get(text) ?? 0) + 1)
  return new Map(
    headings.map((piece) => [piece, isCapitals(piece.text) ? 1 : (times.get(piece.text) ?? 0) > 1 ? 3 : 2] as const),
  )
}

function looksLikeHeading(piece: Piece, next: Piece | undefined, before?: Piece): boolean {
  const { text } = piece
  if (piece.marked || piece.row || !next) return false
  // Some programs leave no blank lines: then a line alone behind the end of a sentence may be a heading.
  const isAlone = piece.lines.length === 1 && text.length <= 100 && /[.!?]$/.test(before?.text ?? '')
  if (!piece.afterGap && !isAlone) return false
  // Without a gap, only when a paragraph follows at once, numbered or not: otherwise it is the first line of an address.
  const overItem =
    next.marked !== undefined && next.text.length > 60 && (next.marked.kind === 'number' || text.length <= 60)
  if (!piece.beforeGap && !overItem && (next.marked || next.text.length < 60 || next.text.length < text.length))
    return false
  return text.length <= 160 && hasHeadingShape(text) && !isLetterFurniture(text)
}

const hasHeadingShape = (text: string): boolean =>
  /^[\p{Lu}\d‘“]/u.test(text) && /\p{L}{4}/u.test(text) && !/[.,;:!]$/.test(text) && !isLabelAndNumber(text)

/** “Grade 2”, “Outcome 4”: a value under a heading. */
const isLabelAndNumber = (text: string): boolean => /^\p{L}+ \d+$/u.test(text)

/** A heading may head another, or a grade, but within three steps there is text or a list. */
function leadsToBody(body: readonly Piece[], index: number): boolean {
  for (let step = 1; step <= 3; step++) {
    const next = body[index + step]
    if (!next) return false
    if (next.marked || next.row || next.text.length > 100 || next.lines.length > 1 || /[.:]$/.test(next.text))
      return true
    if (!looksLikeHeading(next, body[index + step + 1]) && !isLabelAndNumber(next.text)) return false
  }
  return false
}
