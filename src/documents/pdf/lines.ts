import type { Line } from '../document.ts'
import { markerOf } from '../markers.ts'
import { lostSign, type Glyphs } from './read-glyphs.ts'

/** A page's characters with what is needed to place them. */
export interface GlyphPage {
  number: number // from 1
  width: number
  height: number
  glyphs: Glyphs
}

/** From the first glyph up to, without, the last. */
export type Range = readonly [from: number, to: number]

const ligatures: Record<number, string> = {
  0xfb00: 'ff',
  0xfb01: 'fi',
  0xfb02: 'fl',
  0xfb03: 'ffi',
  0xfb04: 'ffl',
  0xfb05: 'st',
  0xfb06: 'st',
}

/**
 * The printed lines that the glyphs make, in the order given. A line ends where the next glyph stands lower, higher or
 * back, or further on than `gap` times its size.
 */
export function linesOf(page: GlyphPage, ranges: readonly Range[], gap = Infinity): Line[] {
  const lines: Line[] = []
  const line = new LineInMaking(page, gap, lines)
  for (const [from, to] of ranges) {
    for (let index = from; index < to; index++) {
      if (line.breaksBefore(index)) line.finish()
      line.add(index)
    }
  }
  line.finish()
  return lines
}

/** What the line in making holds so far: every character of a document passes here, and few lines are longer. */
let units = new Uint16Array(1024) // UTF-16
let edges = new Float64Array(1024) // the left edge of each

function grow(): void {
  const [moreUnits, moreEdges] = [new Uint16Array(units.length * 2), new Float64Array(units.length * 2)]
  moreUnits.set(units)
  moreEdges.set(edges)
  units = moreUnits
  edges = moreEdges
}

class LineInMaking {
  private readonly page: GlyphPage
  private readonly glyphs: Glyphs
  private readonly gap: number
  private readonly lines: Line[]
  private length = 0
  private isSpaced = false // the last of them is a space
  private right = 0
  private baseline = 0
  private size = 0 // the largest so far
  private sizes: Map<number, number> | undefined // letters of each size but the one that runs on, where there are several
  private running = 0
  private runLetters = 0
  private bold = 0
  private italic = 0
  private letters = 0
  private font = ''

  constructor(page: GlyphPage, gap: number, lines: Line[]) {
    this.page = page
    this.glyphs = page.glyphs
    this.gap = gap
    this.lines = lines
  }

  breaksBefore(index: number): boolean {
    if (this.length === 0) return false
    const { glyphs } = this
    const size = Math.max(this.size, glyphs.run[glyphs.runs[index] ?? 0]?.size ?? 0)
    const shift = Math.abs((glyphs.y[index] ?? 0) - this.baseline)
    // A raised note mark stays in its line: it is small and moves by less than half the height of the letters.
    if (shift > size * 0.55) return true
    const ahead = (glyphs.x[index] ?? 0) - this.right
    // Two cells of a row stand far apart; a bullet or a number stands apart from its item and stays with it.
    if (ahead > this.gap * size && glyphs.codes[index] !== 32 && !isMarker(this.text())) return true
    return ahead < -1.5 * size
  }

  add(index: number): void {
    const { glyphs } = this
    const code = glyphs.codes[index] ?? 32
    const x = glyphs.x[index] ?? 0
    if (code === 32) {
      if (this.length > 0 && !this.isSpaced) this.putSpace(x)
      return
    }
    if (code === lostSign && this.length > 0) return // no bullet: part of a word that cannot be known
    const run = glyphs.run[glyphs.runs[index] ?? 0]
    const size = run?.size ?? 0
    const y = glyphs.y[index] ?? 0
    const right = glyphs.right[index] ?? x
    if (this.isNoteMark(code, size, y)) return
    if (this.length === 0) this.baseline = y
    else if (!this.isSpaced && x - this.right > Math.max(size, this.size) * 0.22) this.putSpace(this.right)
    if (size > this.size) {
      this.size = size
      this.baseline = y
    }
    if (size !== this.running) this.countSize(size)
    this.runLetters++
    this.font ||= run?.font ?? ''
    this.letters++
    if (run?.bold) this.bold++
    if (run?.italic) this.italic++
    this.isSpaced = false
    this.right = right
    if (code <= 0xffff && (code < 0xfb00 || code > 0xfb06)) this.put(code, x)
    else {
      // Several units for one glyph share its width.
      const text = ligatures[code] ?? String.fromCodePoint(code)
      for (let part = 0; part < text.length; part++)
        this.put(text.charCodeAt(part), x + ((right - x) * part) / text.length)
    }
  }

  private put(unit: number, x: number): void {
    if (this.length === units.length) grow()
    units[this.length] = unit
    edges[this.length] = x
    this.length++
  }

  private countSize(next: number): void {
    if (this.runLetters > 0) {
      this.sizes ??= new Map()
      this.sizes.set(this.running, (this.sizes.get(this.running) ?? 0) + this.runLetters)
    }
    this.running = next
    this.runLetters = 0
  }

  /** The raised small number that sends the reader to a footnote is no part of the sentence. */
  private isNoteMark(code: number, size: number, y: number): boolean {
    return code >= 48 && code <= 57 && size < this.size * 0.8 && this.baseline - y > this.size * 0.15
  }

  private putSpace(x: number): void {
    this.put(32, x)
    this.isSpaced = true
    this.right = Math.max(this.right, x)
  }

  private text(): string {
    // The function takes anything that has a length and numbers.
    return String.fromCharCode.apply(null, units.subarray(0, this.length) as unknown as number[])
  }

  /** The size of most letters: a bullet may be larger than its text. */
  private usualSize(): number {
    if (!this.sizes) return this.runLetters > 0 ? this.running : this.size
    this.countSize(0)
    let usual = this.size
    let most = 0
    for (const [size, letters] of this.sizes) if (letters > most) [usual, most] = [size, letters]
    return usual
  }

  /** Hands the line over, if it holds anything, and begins the next. */
  finish(): void {
    // A space that was dropped at the end leaves its left edge: the right edge of the last letter.
    const end = this.isSpaced ? (edges[this.length - 1] ?? 0) : this.right
    if (this.isSpaced) this.length--
    if (this.length > 0) {
      const xs: number[] = []
      for (let index = 0; index < this.length; index++) xs.push(edges[index] ?? 0)
      xs.push(end)
      const x = xs[0] ?? 0
      const size = this.usualSize()
      this.lines.push({
        text: this.text(),
        box: {
          page: this.page.number,
          x: round(x),
          y: round(this.baseline - size * 0.8),
          width: round(Math.max(0, end - x)),
          height: round(size),
        },
        font: this.font,
        size,
        bold: this.bold > this.letters * 0.9,
        italic: this.italic > this.letters * 0.9,
        xs,
      })
    }
    this.length = this.right = this.baseline = this.size = this.running = this.runLetters = 0
    this.bold = this.italic = this.letters = 0
    this.isSpaced = false
    this.sizes = undefined
    this.font = ''
  }
}

const isMarker = (text: string): boolean => text.trimEnd().length < 6 && markerOf(`${text.trimEnd()} x`) !== undefined

const round = (value: number): number => Math.round(value * 10) / 10

/** Lines joined as a sentence is read: by a space, except after a hyphen at a line end, which is kept. */
export function joinLines(lines: readonly { text: string }[]): string {
  let text = ''
  for (const line of lines) text = text === '' ? line.text : text + joint(text, line.text) + line.text
  return text.includes('\ufffd') ? text.replace(lostApostrophe, '’') : text
}

/** “children�s”, “don�t”: a font that has the letters and not the curved apostrophe. */
const lostApostrophe = /(?<=\p{L}{2})\ufffd(?=(?:s|t|re|ve|ll)(?![\p{L}\ufffd]))/gu

/** What stands between two lines that follow each other: nothing after a word's own hyphen or a slash, else a space. */
export function joint(before: string, after: string): string {
  const end = before.slice(-2)
  if (!/[-\u2010\u2011/]$/.test(end)) return ' '
  const isHyphened = /[\p{L}\p{N}][-\u2010\u2011]$/u.test(end) && /^[\p{L}\p{N}]/u.test(after)
  return isHyphened || /\S\/$/.test(end) ? '' : ' '
}
