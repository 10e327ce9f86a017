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
  const { glyphs } = page
  const lines: Line[] = []
  let line = new LineInMaking(page, gap)
  for (const [from, to] of ranges) {
    for (let index = from; index < to; index++) {
      if (line.breaksBefore(index)) {
        line.finish(lines)
        line = new LineInMaking(page, gap)
      }
      line.add(index, glyphs)
    }
  }
  line.finish(lines)
  return lines
}

class LineInMaking {
  readonly page: GlyphPage
  readonly gap: number
  units: number[] = [] // UTF-16, so far
  xs: number[] = []
  isSpaced = false // the last of them is a space
  right = 0
  baseline = 0
  size = 0 // the largest so far
  sizes = new Map<number, number>() // letters of each size but the one that runs on
  running = 0
  runLetters = 0
  bold = 0
  italic = 0
  letters = 0
  font = ''

  constructor(page: GlyphPage, gap: number) {
    this.page = page
    this.gap = gap
  }

  breaksBefore(index: number): boolean {
    if (this.units.length === 0) return false
    const { glyphs } = this.page
    const size = Math.max(this.size, glyphs.run[glyphs.runs[index] ?? 0]?.size ?? 0)
    const shift = Math.abs((glyphs.y[index] ?? 0) - this.baseline)
    // A raised note mark stays in its line: it is small and moves by less than half the height of the letters.
    if (shift > size * 0.55) return true
    const ahead = (glyphs.x[index] ?? 0) - this.right
    // Two cells of a row stand far apart; a bullet or a number stands apart from its item and stays with it.
    if (ahead > this.gap * size && glyphs.codes[index] !== 32 && !isMarker(this.text())) return true
    return ahead < -1.5 * size
  }

  add(index: number, glyphs: Glyphs): void {
    const code = glyphs.codes[index] ?? 32
    const x = glyphs.x[index] ?? 0
    const right = glyphs.right[index] ?? x
    if (code === 32) {
      if (this.units.length > 0 && !this.isSpaced) this.putSpace(x)
      return
    }
    if (code === lostSign && this.units.length > 0) return // no bullet: part of a word that cannot be known
    const run = glyphs.run[glyphs.runs[index] ?? 0]
    const size = run?.size ?? 0
    const y = glyphs.y[index] ?? 0
    if (this.isNoteMark(code, size, y)) return
    if (this.units.length === 0) this.baseline = y
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
    if (code < 0xfb00 || code > 0xfb06) {
      if (code <= 0xffff) {
        this.units.push(code)
        this.xs.push(x)
        return
      }
    }
    // Several units for one glyph share its width.
    const text = ligatures[code] ?? String.fromCodePoint(code)
    for (let part = 0; part < text.length; part++) {
      this.units.push(text.charCodeAt(part))
      this.xs.push(x + ((right - x) * part) / text.length)
    }
  }

  private countSize(next: number): void {
    this.sizes.set(this.running, (this.sizes.get(this.running) ?? 0) + this.runLetters)
    this.running = next
    this.runLetters = 0
  }

  /** The raised small number that sends the reader to a footnote is no part of the sentence. */
  private isNoteMark(code: number, size: number, y: number): boolean {
    return code >= 48 && code <= 57 && size < this.size * 0.8 && this.baseline - y > this.size * 0.15
  }

  private putSpace(x: number): void {
    this.units.push(32)
    this.xs.push(x)
    this.isSpaced = true
    this.right = Math.max(this.right, x)
  }

  private text(): string {
    return String.fromCharCode(...this.units)
  }

  finish(lines: Line[]): void {
    if (this.isSpaced) this.units.pop()
    if (this.units.length === 0) return
    const text = this.text()
    // A space that was dropped at the end leaves its left edge: the right edge of the last letter.
    const xs = this.isSpaced ? this.xs : [...this.xs, this.right]
    const x = xs[0] ?? 0
    const right = xs.at(-1) ?? x
    this.countSize(0)
    // A bullet may be larger than its text: the size is that of most letters.
    let size = this.size
    let most = 0
    for (const [each, letters] of this.sizes) if (letters > most) [size, most] = [each, letters]
    lines.push({
      text,
      box: {
        page: this.page.number,
        x: round(x),
        y: round(this.baseline - size * 0.8),
        width: round(Math.max(0, right - x)),
        height: round(size),
      },
      font: this.font,
      size,
      bold: this.bold > this.letters * 0.9,
      italic: this.italic > this.letters * 0.9,
      xs,
    })
  }
}

const isMarker = (text: string): boolean => text.trimEnd().length < 6 && markerOf(`${text.trimEnd()} x`) !== undefined

const round = (value: number): number => Math.round(value * 10) / 10

/** Lines joined as a sentence is read: by a space, except after a hyphen at a line end, which is kept. */
export function joinLines(lines: readonly { text: string }[]): string {
  let text = ''
  for (const line of lines) text = text === '' ? line.text : text + joint(text, line.text) + line.text
  return text
}

/** What stands between two lines that follow each other: nothing after a word's own hyphen or a slash, else a space. */
export const joint = (before: string, after: string): string =>
  /[\p{L}\p{N}][-\u2010\u2011]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}]/u.test(after)
    ? ''
    : /\S\/$/.test(before.slice(-2))
      ? ''
      : ' '
