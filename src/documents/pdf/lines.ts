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
    for (let index = from; index < to;) {
      if (line.breaksBefore(index)) line.finish()
      line.add(index)
      index = line.addMore(index, to)
    }
  }
  line.finish()
  return lines
}

/** What the line in making holds so far: every character of a document passes here, and few lines are longer. */
let units = new Uint16Array(1024) // UTF-16
let bytes = Buffer.from(units.buffer)
const edges = Array.from(units, () => 0.5) // the left edge of each, and one more; numbers that are not whole from the first

function grow(): void {
  const more = new Uint16Array(units.length * 2)
  more.set(units)
  for (let index = units.length; index < more.length; index++) edges.push(0.5)
  units = more
  bytes = Buffer.from(units.buffer)
}

/** From here on a code may be a ligature, a lost sign or none of 16 bits. */
const ofSeveralUnits = 0xf000

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

  /**
   * Adds the letters and spaces behind the glyph `index`, which was added last, for as long as they were drawn with it
   * along one line and need none of the questions that the first of a run does. Nearly all glyphs pass here.
   *
   * @returns the first that was not added
   */
  addMore(index: number, to: number): number {
    const { glyphs, gap } = this
    const { codes, x, right: rights, y, runs } = glyphs
    const at = runs[index] ?? 0
    const height = y[index] ?? 0
    const run = glyphs.run[at]
    const size = run?.size ?? 0
    let next = index + 1
    // What is smaller may be the mark of a note, and where nothing was added the first is still to come.
    if (this.running !== size || size < this.size * 0.8 || this.runLetters === 0 || this.font === '') return next
    const [space, ahead, back] = [this.size * 0.22, this.size * gap, this.size * -1.5]
    let { length, isSpaced, right } = this
    let letters = 0
    for (; next < to && length + 2 < units.length; next++) {
      const code = codes[next] ?? 32
      if (code >= ofSeveralUnits || runs[next] !== at || y[next] !== height) break
      const left = x[next] ?? 0
      const apart = left - right
      if (apart < back) break
      if (code === 32) {
        if (isSpaced) continue
        units[length] = 32
        edges[length++] = left
        isSpaced = true
        if (left > right) right = left
        continue
      }
      if (apart > ahead) break
      if (!isSpaced && apart > space) {
        units[length] = 32
        edges[length++] = right
      }
      units[length] = code
      edges[length++] = left
      isSpaced = false
      right = rights[next] ?? left
      letters++
    }
    this.length = length
    this.isSpaced = isSpaced
    this.right = right
    this.letters += letters
    this.runLetters += letters
    if (run?.bold) this.bold += letters
    if (run?.italic) this.italic += letters
    return next
  }

  private put(unit: number, x: number): void {
    if (this.length + 1 >= units.length) grow()
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
    return bytes.toString('utf16le', 0, this.length * 2)
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
      edges[this.length] = end
      const xs = edges.slice(0, this.length + 1)
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
  let last = '' // a text in making is dear to look at
  for (const line of lines) {
    text = text === '' ? line.text : text + (isOpen(last) ? joint(text, line.text) : ' ') + line.text
    last = line.text
  }
  return text.includes('\ufffd') ? text.replace(lostApostrophe, '’') : text
}

/** “children�s”, “don�t”: a font that has the letters and not the curved apostrophe. */
const lostApostrophe = /(?<=\p{L}{2})\ufffd(?=(?:s|t|re|ve|ll)(?![\p{L}\ufffd]))/gu

/** What stands between two lines that follow each other: nothing after a word's own hyphen or a slash, else a space. */
export function joint(before: string, after: string): string {
  if (!isOpen(before)) return ' '
  const end = before.slice(-2)
  const isHyphened = /[\p{L}\p{N}][-\u2010\u2011]$/u.test(end) && /^[\p{L}\p{N}]/u.test(after)
  return isHyphened || /\S\/$/.test(end) ? '' : ' '
}

/** Whether a line ends with a hyphen or a slash. */
const isOpen = (line: string): boolean => /[-\u2010\u2011/]/.test(line.charAt(line.length - 1))
