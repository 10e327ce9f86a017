import { SaxesParser } from 'saxes'

import type { Draft } from '../drafts.ts'
import { parseWith } from '../honest-xml.ts'
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
  const insertions: { at: number; marker: string }[] = []
  const parser = new SaxesParser()
  let place: Partial<Numbered> | undefined
  let styled: Numbered | undefined
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:pPr') place = styled = undefined
    else if (name === 'w:pStyle') styled = numbering.ofStyle(value)
    else if (name === 'w:ilvl') place = { ...place, level: Number(value) || 0 }
    else if (name === 'w:numId') place = { ...place, list: value }
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:pPr') return
    const list = place?.list ?? styled?.list
    const marker =
      list === undefined ? undefined : numbering.nextMarker({ list, level: place?.level ?? styled?.level ?? 0 })
    if (marker) insertions.push({ at: parser.position, marker })
  })
  parseWith(parser, document)
  let from = 0
  const pieces = insertions.map(({ at, marker }) => {
    const before = text.slice(from, at)
    from = at
    return `${before}<w:r><w:rPr><w:b/></w:rPr><w:t>${opens}${escaped(marker)}${closes}</w:t></w:r>`
  })
  return Buffer.from([...pieces, text.slice(from)].join(''))
}

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

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
