import { SaxesParser } from 'saxes'

import type { Draft } from '../draft.ts'
import { parseWith } from '../honest-xml.ts'
import { edited, type Edit } from './edits.ts'
import type { Numbered, Numbering } from './numbering.ts'

// From Unicode's private use: nothing that people write.
const opens = '\ue000'
const closes = '\ue001'
const printed = new RegExp(`^${opens}([^${closes}]*)${closes}\\s*`)

/**
 * Word counts its lists while it shows them; the file holds no numbers. This writes each number into its paragraph,
 * between two private marks, so that it comes through the conversion to HTML: `takeNumbers` takes it out again.
 */
export function printNumbers(document: Buffer, numbering: Numbering): Buffer {
  const text = document.toString('utf8')
  if (text.includes(opens)) return document
  const edits: Edit[] = []
  const parser = new SaxesParser()
  let place: Partial<Numbered> | undefined
  let styled: Numbered | undefined
  let head = 0 // where what a paragraph says of itself begins
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:pPr') {
      place = styled = undefined
      head = parser.position
    } else if (name === 'w:pStyle') styled = numbering.ofStyle(value)
    else if (name === 'w:ilvl') place = { ...place, level: Number(value) || 0 }
    else if (name === 'w:numId') place = { ...place, list: value }
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:pPr') return
    const list = place?.list ?? styled?.list
    const marker =
      list === undefined ? undefined : numbering.nextMarker({ list, level: place?.level ?? styled?.level ?? 0 })
    // The conversion does not look for lists in styles: the paragraph says itself what its style says of it.
    if (place?.list === undefined && styled) edits.push({ from: head, to: head, text: inList(styled, place?.level) })
    if (marker) edits.push({ from: parser.position, to: parser.position, text: inBold(marker) })
  })
  parseWith(parser, document)
  return Buffer.from(edited(text, edits))
}

const inList = ({ list, level }: Numbered, own: number | undefined): string =>
  `<w:numPr><w:ilvl w:val="${own ?? level}"/><w:numId w:val="${escaped(list)}"/></w:numPr>`

const inBold = (marker: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t>${opens}${escaped(marker)}${closes}</w:t></w:r>`

/** Makes the printed number an item's marker; in a heading or a paragraph it stands before the text, as on paper. */
export function takeNumbers(draft: Draft): Draft {
  if (draft.kind === 'table') {
    const rows = draft.rows.map((row) => row.map((cell) => ({ ...cell, drafts: cell.drafts.map(takeNumbers) })))
    return { ...draft, rows }
  }
  const marker = printed.exec(draft.text)?.[1]
  if (marker === undefined) return draft
  const text = draft.text.replace(printed, '')
  return draft.kind === 'item' ? { ...draft, text, marker } : { ...draft, text: `${marker} ${text}`.trim() }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
