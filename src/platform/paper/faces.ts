import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { unwrapWoff } from './unwrap-woff.ts'

const require = createRequire(import.meta.url)

/**
 * The faces that a paper is set in, first choice first: the letters of the interface, then a serif that knows more
 * alphabets. Each file holds the letters of one range.
 */
const files = {
  roman: [
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal',
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal',
    'source-serif-4/files/source-serif-4-latin-400-normal',
    'source-serif-4/files/source-serif-4-latin-ext-400-normal',
    'source-serif-4/files/source-serif-4-greek-400-normal',
    'source-serif-4/files/source-serif-4-cyrillic-400-normal',
    'source-serif-4/files/source-serif-4-vietnamese-400-normal',
  ],
  bold: [
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal',
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal',
    'source-serif-4/files/source-serif-4-latin-700-normal',
    'source-serif-4/files/source-serif-4-latin-ext-700-normal',
    'source-serif-4/files/source-serif-4-greek-700-normal',
    'source-serif-4/files/source-serif-4-cyrillic-700-normal',
    'source-serif-4/files/source-serif-4-vietnamese-700-normal',
  ],
} as const

export type Weight = keyof typeof files

const bytesOf = new Map<string, Buffer>()

/** A font file, read once in the life of the process. */
function fontOf(file: string): Buffer {
  let bytes = bytesOf.get(file)
  if (!bytes) bytesOf.set(file, (bytes = unwrapWoff(readFileSync(require.resolve(`@fontsource/${file}.woff`)))))
  return bytes
}

/** What no face has and another mark says as well. */
const alike: Readonly<Record<string, string>> = {
  '→': '>',
  '←': '<',
  '≥': '>=',
  '≤': '<=',
  '≠': 'not =',
  '−': '-',
  '‑': '-', // a hyphen that does not break
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '✓': 'yes',
  '✗': 'no',
  '●': '•',
  '▲': 'up',
  '▼': 'down',
}

/** Text in one face. */
export interface Faced {
  text: string
  face: string // as registered with pdfkit
}

/** The faces of one document: which text is set in which, and how wide it is. */
export class Faces {
  /** Letters that no face has, in the order met: each was printed as a question mark. */
  readonly missing = new Set<string>()
  private readonly pdf: PDFKit.PDFDocument
  private readonly known = new Map<string, (code: number) => boolean>()
  private readonly widths = new Map<string, Map<string, number>>()

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf
    for (const file of [...files.roman, ...files.bold]) this.pdf.registerFont(file, fontOf(file))
  }

  /** The text cut where its face changes; almost always one piece. */
  facesOf(text: string, weight: Weight): Faced[] {
    const first = files[weight][0]
    const has = this.letters(first)
    let plain = true
    for (let at = 0; plain && at < text.length; at++) plain = has(text.charCodeAt(at))
    if (plain) return [{ text, face: first }]
    const pieces: Faced[] = []
    for (const letter of text) {
      const { text: printed, face } = this.faceOf(letter, weight)
      const last = pieces.at(-1)
      if (last?.face === face) last.text += printed
      else pieces.push({ text: printed, face })
    }
    return pieces
  }

  /** Points at a type size of one point. */
  widthOf({ text, face }: Faced): number {
    let widths = this.widths.get(face)
    if (!widths || widths.size > 20_000) this.widths.set(face, (widths = new Map<string, number>()))
    let width = widths.get(text)
    if (width === undefined) {
      width = this.pdf.font(face).fontSize(1000).widthOfString(text) / 1000
      widths.set(text, width)
    }
    return width
  }

  private faceOf(letter: string, weight: Weight): Faced {
    const code = letter.codePointAt(0) ?? 0
    const face = files[weight].find((each) => this.letters(each)(code))
    if (face) return { text: letter, face }
    const other = alike[letter]
    if (other !== undefined) return { text: other, face: files[weight][0] }
    this.missing.add(letter)
    return { text: '?', face: files[weight][0] }
  }

  private letters(face: string): (code: number) => boolean {
    let letters = this.known.get(face)
    if (!letters) {
      this.pdf.font(face)
      // pdfkit keeps the font that it opened; its types do not show it.
      const { font } = (this.pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
        ._font
      const seen = new Map<number, boolean>()
      letters = (code) => {
        let has = seen.get(code)
        if (has === undefined) seen.set(code, (has = font.hasGlyphForCodePoint(code)))
        return has
      }
      this.known.set(face, letters)
    }
    return letters
  }
}
