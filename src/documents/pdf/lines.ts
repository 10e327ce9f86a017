import type { Line } from '../document.ts'
import { markerOf } from '../markers.ts'
import type { Glyphs } from './read-glyphs.ts'

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
  text = ''
  xs: number[] = []
  right = 0
  baseline = 0
  size = 0
  sizes = new Map<number, number>()
  bold = 0
  italic = 0
  letters = 0
  font = ''

  constructor(page: GlyphPage, gap: number) {
    this.page = page
    this.gap = gap
  }

  breaksBefore(index: number): boolean {
    if (this.text === '') return false
    const { glyphs } = this.page
    const size = glyphs.run[glyphs.runs[index] ?? 0]?.size ?? 0
    const shift = Math.abs((glyphs.y[index] ?? 0) - this.baseline)
    // A raised note mark stays in its line: it is small and moves by less than half the height of the letters.
    if (shift > Math.max(this.size, size) * 0.55) return true
    const x = glyphs.x[index] ?? 0
    // Two cells of a row stand far apart; a bullet or a number stands apart from its item and stays with it.
    if (x - this.right > this.gap * Math.max(this.size, size) && glyphs.codes[index] !== 32 && !isMarker(this.text))
      return true
    return x < this.right - Math.max(this.size, size) * 1.5
  }

  add(index: number, glyphs: Glyphs): void {
    const code = glyphs.codes[index] ?? 32
    const x = glyphs.x[index] ?? 0
    const right = glyphs.right[index] ?? x
    if (code === 32) {
      if (this.text !== '' && !this.text.endsWith(' ')) this.put(' ', x, right)
      return
    }
    const run = glyphs.run[glyphs.runs[index] ?? 0]
    const size = run?.size ?? 0
    if (this.isNoteMark(code, size, glyphs.y[index] ?? 0)) return
    if (this.text === '') {
      this.baseline = glyphs.y[index] ?? 0
    } else if (!this.text.endsWith(' ') && x - this.right > Math.max(size, this.size) * 0.22) {
      this.put(' ', this.right, x)
    }
    if (size > this.size) {
      this.size = size
      this.baseline = glyphs.y[index] ?? 0
    }
    this.font ||= run?.font ?? ''
    this.sizes.set(size, (this.sizes.get(size) ?? 0) + 1)
    this.letters++
    if (run?.bold) this.bold++
    if (run?.italic) this.italic++
    this.put(ligatures[code] ?? String.fromCodePoint(code), x, right)
  }

  /** The raised small number that sends the reader to a footnote is no part of the sentence. */
  private isNoteMark(code: number, size: number, y: number): boolean {
    return code >= 48 && code <= 57 && size < this.size * 0.8 && this.baseline - y > this.size * 0.15
  }

  /** Several code units for one glyph share its width. */
  private put(text: string, x: number, right: number): void {
    for (let part = 0; part < text.length; part++) this.xs.push(x + ((right - x) * part) / text.length)
    this.text += text
    this.right = text === ' ' ? Math.max(this.right, x) : right
  }

  finish(lines: Line[]): void {
    const text = this.text.trimEnd()
    if (text === '') return
    const xs = this.xs.slice(0, text.length)
    const right = this.xs[text.length] ?? this.right
    xs.push(right)
    const x = xs[0] ?? 0
    // A bullet may be larger than its text: the size is that of most letters.
    const size = [...this.sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [this.size, 0])[0]
    const ascent = size * 0.8
    lines.push({
      text,
      box: {
        page: this.page.number,
        x: round(x),
        y: round(this.baseline - ascent),
        width: round(Math.max(0, right - x)),
        height: round(size),
      },
      font: this.font,
      size,
      bold: this.bold > this.letters * 0.9,
      italic: this.italic > this.letters * 0.9,
      xs: xs.map(round),
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
