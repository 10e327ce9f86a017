import type { Pdfium, Pointer } from './pdfium.ts'

/**
 * What characters that were drawn together share: the font, its size, and the marked content they belong to. Pieces that
 * follow each other and share all of it are one run.
 */
export interface Run {
  font: string
  size: number // points, as drawn
  bold: boolean
  italic: boolean
  isLevel: boolean // runs from left to right as the page is seen, not up its edge or across it as a watermark does
  /** The number that joins text to the tag tree; -1 outside any tagged content. */
  mark: number
}

/** The characters of one page in the order in which they were drawn, in columns: one page holds some 3,000. */
export interface Glyphs {
  count: number
  codes: Uint32Array // Unicode; a space stands for any white space
  x: Float32Array // left edge, points from the page's left
  right: Float32Array
  y: Float32Array // baseline, points from the page's top
  runs: Uint16Array // index into `run`
  run: Run[]
  /** Letters whose font does not say which they are: `lostLetter` stands for each. */
  lost: number
}

export interface Sheet {
  width: number
  height: number
  /** Where a point in the file's own coordinates stands on the page as a person sees it. Two calls make no garbage. */
  x(x: number, y: number): number
  y(x: number, y: number): number
}

/** How a page lies: its visible box and its rotation. */
export function readSheet(pdf: Pdfium, page: Pointer): Sheet {
  const { call, scratch: s } = pdf
  const width = call.FPDF_GetPageWidthF(page)
  const height = call.FPDF_GetPageHeightF(page)
  let [left, bottom, right, top] = [0, 0, width, height]
  const found =
    call.FPDFPage_GetCropBox(page, s, s + 4, s + 8, s + 12) || call.FPDFPage_GetMediaBox(page, s, s + 4, s + 8, s + 12)
  if (found) {
    const { view } = pdf.memory()
    const at = (offset: number) => view.getFloat32(s + offset, true)
    ;[left, bottom, right, top] = [at(0), at(4), at(8), at(12)]
  }
  switch (call.FPDFPage_GetRotation(page)) {
    case 1:
      return { width, height, x: (_, y) => y - bottom, y: (x) => x - left }
    case 2:
      return { width, height, x: (x) => right - x, y: (_, y) => y - bottom }
    case 3:
      return { width, height, x: (_, y) => top - y, y: (x) => right - x }
    default:
      return { width, height, x: (x) => x - left, y: (_, y) => top - y }
  }
}

/**
 * A glyph whose font does not say which character it is, as the bullets of some do not: one of the Symbol font's range.
 * Of several that follow each other one is kept.
 */
export const lostSign = 0xf000

/** A letter whose font does not say which it is. */
export const lostLetter = 0xfffd

/** Fonts of signs: one of theirs that cannot be known is no letter. */
const ofSigns = /wingding|symbol|webding|dingbat|bullet/i

/** No glyph is wider, in type sizes: what is further from the next has a gap behind it. */
const widest = 1.3

/** The page's characters. `limit` stops a page that holds more than any letter does: the rest is left out. */
export function readGlyphs(pdf: Pdfium, text: Pointer, sheet: Sheet, fonts: Fonts, limit: number): Glyphs {
  const { call, scratch: s } = pdf
  const all = Math.max(0, Math.min(call.FPDFText_CountChars(text), limit))
  const { codes, x, right, y, runs } = columnsFor(all)
  const run: Run[] = []
  let count = 0
  let object = 0
  let begun = 0 // the first glyph of the object
  let open = -1 // the glyph whose right edge is not known yet, and where PDFium has it
  let openIndex = 0
  let openRoom = 0 // within which the next glyph must begin
  let wasLost = false
  let isUnmapped = false // whether the font of the run does not say which letters it draws
  let lost = 0
  let { view } = pdf.memory()
  for (let index = 0; index < all; index++) {
    let code = call.FPDFText_GetUnicode(text, index)
    const from = call.FPDFText_GetTextObject(text, index)
    if (from === 0) {
      // PDFium makes spaces and line ends where it sees gaps; a space belongs to the word before it.
      if (code === 32 && count > 0 && codes[count - 1] !== 32) {
        if (open >= 0) right[open] = rightEdge(pdf, text, openIndex, sheet, x[open] ?? 0)
        open = -1
        codes[count] = 32
        x[count] = right[count - 1] ?? 0
        right[count] = x[count] ?? 0
        y[count] = y[count - 1] ?? 0
        runs[count] = run.length - 1
        count++
      }
      continue
    }
    if (from !== object) {
      if (open >= 0) right[open] = rightEdge(pdf, text, openIndex, sheet, x[open] ?? 0)
      open = -1
      object = from
      begun = count
      const last = run.at(-1)
      const now = readRun(pdf, text, index, from, fonts, sheet, last)
      if (now !== last && run.length < 65_535) run.push(now)
      openRoom = (run.at(-1)?.size ?? 0) * widest
      isUnmapped = call.FPDFText_HasUnicodeMapError(text, index) !== 0
      view = pdf.memory().view
    }
    // PDFium then gives the number of the glyph, which is a letter by chance alone.
    if (isUnmapped && call.FPDFText_HasUnicodeMapError(text, index)) {
      const isSign = ofSigns.test(run.at(-1)?.font ?? '')
      code = isSign ? 0 : lostLetter
      if (!isSign) lost++
    }
    const isPlain = code > 32 && code < 0x7f // as nearly all are: none of what follows is asked of them
    if (!isPlain) {
      const isLost = code === 0
      if (code === 0xad || (isLost && wasLost)) continue
      wasLost = isLost
      if (isLost) code = lostSign
      else if (code === 2 || code === 0xfffe) code = 45 // PDFium puts one of these where a line ends with a hyphen
      else if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) code = 32
      else if (code === 0x200b || code === 0xfeff) continue
      else if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) code = lostLetter // no character: half of one, or none at all
    } else wasLost = false
    call.FPDFText_GetCharOrigin(text, index, s + 16, s + 24)
    const ownX = view.getFloat64(s + 16, true)
    const ownY = view.getFloat64(s + 24, true)
    let px = sheet.x(ownX, ownY)
    // Within one drawn run a glyph ends where the next begins: only the last one's box must be asked for, and that of
    // one behind which the run leaves a gap, as where the cells of a row were drawn in one go.
    if (open >= 0) {
      const wide = px - (x[open] ?? 0)
      right[open] = wide > 0 && wide < openRoom ? px : rightEdge(pdf, text, openIndex, sheet, x[open] ?? 0)
    }
    // A space that PDFium makes for such a gap has no place of its own.
    if (code === 32 && count > begun && px > (right[count - 1] ?? px)) px = right[count - 1] ?? px
    open = count
    openIndex = index
    codes[count] = code
    x[count] = px
    right[count] = px
    y[count] = sheet.y(ownX, ownY)
    runs[count] = run.length - 1
    count++
  }
  if (open >= 0) right[open] = rightEdge(pdf, text, openIndex, sheet, x[open] ?? 0)
  return withoutSlanted({ count, codes, x, right, y, runs, run, lost })
}

/** Columns for so many glyphs, in one piece of memory: it is asked for on every page. */
function columnsFor(count: number): Pick<Glyphs, 'codes' | 'x' | 'right' | 'y' | 'runs'> {
  const memory = new ArrayBuffer(count * 18)
  return {
    codes: new Uint32Array(memory, 0, count),
    x: new Float32Array(memory, count * 4, count),
    right: new Float32Array(memory, count * 8, count),
    y: new Float32Array(memory, count * 12, count),
    runs: new Uint16Array(memory, count * 16, count),
  }
}

/** Where a glyph that begins at `x` ends, by its own box: left, top, right, bottom. Turned pages have it at either end. */
function rightEdge(
  { call, scratch: s, memory }: Pdfium,
  text: Pointer,
  index: number,
  sheet: Sheet,
  x: number,
): number {
  call.FPDFText_GetLooseCharBox(text, index, s)
  const { view } = memory()
  const near = sheet.x(view.getFloat32(s, true), view.getFloat32(s + 12, true))
  const far = sheet.x(view.getFloat32(s + 8, true), view.getFloat32(s + 4, true))
  return Math.max(x, near, far)
}

/** Whether more of the page runs up, down or across it than along it. */
export function isMostlySlanted({ run, runs, count }: Glyphs): boolean {
  if (run.every(({ isLevel }) => isLevel)) return false
  let level = 0
  for (let index = 0; index < count; index++) if (run[runs[index] ?? 0]?.isLevel) level++
  return level * 2 < count
}

/** Without what runs up an edge or across the page, unless most of the page does: then it is all there is. */
function withoutSlanted(glyphs: Glyphs): Glyphs {
  const { run, runs, codes, x, right, y } = glyphs
  if (run.every(({ isLevel }) => isLevel)) return glyphs
  const isKept = (index: number): boolean => run[runs[index] ?? 0]?.isLevel ?? false
  let kept = 0
  for (let index = 0; index < glyphs.count; index++) if (isKept(index)) kept++
  if (kept * 2 < glyphs.count) return glyphs
  let count = 0
  for (let index = 0; index < glyphs.count; index++) {
    if (!isKept(index)) continue
    codes[count] = codes[index] ?? 0
    for (const column of [x, right, y]) column[count] = column[index] ?? 0
    runs[count] = runs[index] ?? 0
    count++
  }
  return { ...glyphs, count }
}

/** What is known of the document's fonts, by pointer: they are asked for once. */
export type Fonts = Map<Pointer, { name: string; bold: boolean; italic: boolean }>

/** The run of the object that begins at `index`; `last` itself where all of it is the same. */
function readRun(
  pdf: Pdfium,
  text: Pointer,
  index: number,
  object: Pointer,
  fonts: Fonts,
  sheet: Sheet,
  last: Run | undefined,
): Run {
  const { call, scratch: s } = pdf
  const pointer = call.FPDFTextObj_GetFont(object)
  let font = fonts.get(pointer)
  if (!font) {
    const name = pdf.utf8((buffer, length) => call.FPDFFont_GetBaseFontName(pointer, buffer, length))
    const flags = call.FPDFFont_GetFlags(pointer)
    // Descriptors seldom say how bold a font is (Word writes 400 for all): its name does.
    font = {
      name: name.replace(/^[A-Z]{6}\+/, ''),
      bold: /bold|black|heavy|semibold|demi/i.test(name) || (flags > 0 && (flags & 0x40000) !== 0),
      italic: /italic|oblique/i.test(name) || (flags > 0 && (flags & 0x40) !== 0),
    }
    fonts.set(pointer, font)
  }
  let scale = 1
  let isLevel = true
  if (call.FPDFText_GetMatrix(text, index, s)) {
    const { view } = pdf.memory()
    const [a, b] = [view.getFloat32(s, true), view.getFloat32(s + 4, true)]
    // One step along the text, as the page is seen: level when it leads to the right and hardly up or down.
    const ahead = sheet.x(a, b) - sheet.x(0, 0)
    const down = sheet.y(a, b) - sheet.y(0, 0)
    isLevel = ahead > 0 && Math.abs(down) < ahead * 0.2
    scale = Math.hypot(view.getFloat32(s + 8, true), view.getFloat32(s + 12, true)) || 1
  }
  const size = Math.round(call.FPDFText_GetFontSize(text, index) * scale * 10) / 10
  const mark = call.FPDFPageObj_GetMarkedContentID(object)
  const { name, bold, italic } = font
  const isSame = last?.font === name && last.bold === bold && last.italic === italic
  if (isSame && last.mark === mark && last.size === size && last.isLevel === isLevel) return last
  return { font: name, bold, italic, isLevel, size, mark }
}
