import { readingInWords, type DocumentPage, type ReadingRecord } from '../../../inspections/index.ts'
import { html, type Html } from '../../../platform/html.ts'

interface Stretch {
  from: number // characters of the line
  to: number
  reading: ReadingRecord
}

/**
 * A page of a document that was never set on paper (Word, HTML, text): its lines as text, with every passage that
 * something was read from as a link. Boxes of such a page count characters across and lines down.
 */
export const textSheet = (
  sheet: DocumentPage,
  readings: readonly ReadingRecord[],
  now: ReadingRecord | undefined,
): Html =>
  html`<div class="sheet sheet--text said">
    ${sheet.lines.map((line) => {
      const stretches = readings.flatMap((reading): Stretch[] =>
        (reading.passage?.boxes ?? [])
          .filter((box) => box.page === sheet.page && Math.abs(box.y - line.box.y) < line.box.height / 2)
          .map((box) => ({
            from: Math.max(0, box.x - line.box.x),
            to: Math.min(line.text.length, box.x + box.width - line.box.x),
            reading,
          }))
          .filter(({ from, to }) => from < to),
      )
      return html`<p${line.bold && html` class="bold"`}>${pieces(line.text, stretches, now)}</p>`
    })}
  </div>`

/** The line cut where passages begin and end. Where two overlap, the first one read has the words. */
const pieces = (text: string, stretches: readonly Stretch[], now: ReadingRecord | undefined): Html[] => {
  const made: Html[] = []
  let at = 0
  for (const { from, to, reading } of stretches.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(from, at)
    if (start >= to) continue
    if (start > at) made.push(html`${text.slice(at, start)}`)
    const look = reading.id === now?.id ? 'now' : reading.state === 'confirmed' ? 'ok' : 'wait'
    made.push(
      html`<a
        class="passage passage--${look}"
        href="/documents/${reading.documentId}?reading=${reading.id}#readings"
        data-passage="${reading.id}"
        title="${readingInWords(reading)}"
        >${text.slice(start, to)}</a
      >`,
    )
    at = to
  }
  if (at < text.length) made.push(html`${text.slice(at)}`)
  return made
}
