import { readingInWords, type DocumentPage, type ReadingRecord } from '../../../inspections/index.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { details } from '../../components/index.ts'
import type { Desk } from './desk.ts'
import { textSheet } from './text-sheet.ts'

// Room beside the printed page, in points, for the numbers that hang on the spine.
const margin = 34

/** The page as printed, with every passage on it that something was read from: the one in hand boxed. */
export const sheetView = (desk: Desk): Html => {
  const { document, sheet, readings, now } = desk
  if (!sheet) return html`<section class="sheetbox"><p>This document has no pages to show.</p></section>`
  const here = readings.filter(
    ({ state, passage }) => state !== 'rejected' && passage?.boxes.some(({ page }) => page === sheet.page),
  )
  const last = document.pageCount ?? 1
  const isPicture = document.mediaType === 'application/pdf'
  return html`<section class="sheetbox" aria-label="Page ${sheet.page} of ${last} as printed">
    ${isPicture ? pictureOf(desk, sheet, here) : textSheet(sheet, here, now)} ${pageLinks(desk, last)}
    <p class="meta">
      <span class="key-ok">Underlined</span>: confirmed. <mark>Marked</mark>: waiting. Boxed: the one you are reading.
    </p>
    ${
      isPicture &&
      details({
        summaryText: 'The words of this page',
        html: html`<div class="words said" data-words>${sheet.lines.map(({ text }) => html`<p>${text}</p>`)}</div>`,
      })
    }
  </section>`
}

const pictureOf = ({ document, readings, now }: Desk, sheet: DocumentPage, here: readonly ReadingRecord[]): Html => {
  const edge = edgeOf(sheet)
  const place = { width: sheet.width, edge }
  return html`<div class="sheet sheet--picture">
    <svg
      viewBox="0 0 ${sheet.width + margin} ${sheet.height}"
      role="group"
      aria-label="Page ${sheet.page}, with the passages that were read"
    >
      <image href="/documents/${document.id}/pages/${sheet.page}.png" width="${sheet.width}" height="${sheet.height}" />
      ${hang(here, sheet).map((hung) => passageOf(hung, place, hung.reading.id === now?.id, readings))}
    </svg>
  </div>`
}

interface Hung {
  reading: ReadingRecord
  boxes: readonly Box[] // on this page
  first: Box
  at: number // how far down its number hangs
}
type Box = NonNullable<ReadingRecord['passage']>['boxes'][number]

// The numbers are circles of this radius; two that would touch are moved apart.
const radius = 10

/** Where each passage's number hangs beside the page: at its first line, or just below the number before it. */
const hang = (here: readonly ReadingRecord[], sheet: DocumentPage): Hung[] => {
  const passages = here.flatMap((reading): Omit<Hung, 'at'>[] => {
    const boxes = reading.passage?.boxes.filter((box) => box.page === sheet.page) ?? []
    const [first] = boxes
    return first ? [{ reading, boxes, first }] : []
  })
  let free = radius
  return passages
    .toSorted((a, b) => a.first.y - b.first.y || a.reading.ordinal - b.reading.ordinal)
    .map((passage) => {
      const at = Math.max(free, passage.first.y + passage.first.height / 2)
      free = at + 2 * radius + 1
      return { ...passage, at }
    })
}

/** Where the printed text of the page ends on the right: strokes begin there, so that none runs through words. */
const edgeOf = (sheet: DocumentPage): number =>
  Math.min(sheet.width - 8, Math.max(0, ...sheet.lines.map(({ box }) => box.x + box.width)) + 4)

const passageOf = (
  { reading, boxes, first, at }: Hung,
  { width, edge }: { width: number; edge: number },
  isNow: boolean,
  all: readonly ReadingRecord[],
): Html => {
  const look = isNow ? 'now' : reading.state === 'confirmed' ? 'ok' : 'wait'
  const number = numberOf(reading, all)
  return html`<a
    href="/documents/${reading.documentId}?reading=${reading.id}#readings"
    class="passage passage--${look}"
    data-passage="${reading.id}"
    ${isNow && raw(' data-now')}
    aria-label="${number}, ${readingInWords(reading)}: ${reading.passage?.exact.slice(0, 80)}"
  >
    ${boxes.map((box) => html`<rect x="${box.x - 1}" y="${box.y - 1}" width="${box.width + 2}" height="${box.height + 2}" /><path d="M${box.x - 1} ${box.y + box.height + 1}h${box.width + 2}" />`)}
    <path
      class="tick"
      d="M${edge} ${first.y + first.height / 2}H${Math.max(edge, width - 6)}L${width + 2} ${at}H${width + margin}"
    />
    <circle cx="${width + 12}" cy="${at}" r="${radius}" /><text x="${width + 12}" y="${at + 3.5}" text-anchor="middle"
      >${number}</text
    >
  </a>`
}

/** A reading's number is its place in the document, whatever order the list stands in. */
export const numberOf = (reading: ReadingRecord, all: readonly ReadingRecord[]): number =>
  all.reduce((count, other) => (other.ordinal < reading.ordinal ? count + 1 : count), 1)

const pageLinks = ({ document, sheet, now }: Desk, last: number): Html => {
  const link = (page: number) => `/documents/${document.id}?page=${page}${now ? `&reading=${now.id}` : ''}`
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => last <= 12 || page === 1 || page === last || Math.abs(page - (sheet?.page ?? 1)) <= 3,
  )
  return html`<nav class="pages" aria-label="Pages of the document">
    <ul>
      ${shown.map((page, index) => [
        index > 0 && page - (shown[index - 1] ?? 0) > 1 ? html`<li aria-hidden="true">…</li>` : '',
        page === sheet?.page
          ? html`<li>
              <span aria-current="page"><span class="govuk-visually-hidden">Page </span>${page}</span>
            </li>`
          : html`<li>
              <a href="${link(page)}"><span class="govuk-visually-hidden">Page </span>${page}</a>
            </li>`,
      ])}
    </ul>
    ${document.mediaType === 'application/pdf' && html`<a href="/documents/${document.id}/pages/${sheet?.page ?? 1}.png?size=large">Larger</a>`}
    <a href="/documents/${document.id}/file">The document as published (${sizeInWords(document.bytes)})</a>
  </nav>`
}

export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
