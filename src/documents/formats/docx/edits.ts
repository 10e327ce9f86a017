/** From one place of a text up to another, something else is to stand: '' takes it away, and `from` = `to` only adds. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** The text with its edits made; of two that overlap the outer one, which begins first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits.toSorted((left, right) => left.from - right.from || right.to - left.to)) {
    if (edit.from < at) continue
    pieces.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
