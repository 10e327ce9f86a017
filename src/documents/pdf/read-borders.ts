import type { Pdfium, Pointer } from './pdfium.ts'
import type { Sheet } from './read-glyphs.ts'

/** A drawn line or box edge: table borders are thin rectangles, stroked lines or whole boxes. Points from the top left. */
export interface Border {
  left: number
  top: number
  right: number
  bottom: number
}

const path = 2
const mostObjects = 20_000

/** What is drawn on the page as lines or boxes. */
export function readBorders(pdf: Pdfium, page: Pointer, sheet: Sheet): Border[] {
  const { call, scratch: s } = pdf
  const borders: Border[] = []
  const count = Math.min(call.FPDFPage_CountObjects(page), mostObjects)
  for (let index = 0; index < count; index++) {
    const object = call.FPDFPage_GetObject(page, index)
    if (call.FPDFPageObj_GetType(object) !== path) continue
    if (!call.FPDFPageObj_GetBounds(object, s, s + 4, s + 8, s + 12)) continue
    const { view } = pdf.memory()
    const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => view.getFloat32(s + offset, true)) as [
      number,
      number,
      number,
      number,
    ] // four in, four out
    const [x1, y1] = [sheet.x(left, bottom), sheet.y(left, bottom)]
    const [x2, y2] = [sheet.x(right, top), sheet.y(right, top)]
    const border = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) }
    if (border.right - border.left > 4 || border.bottom - border.top > 4) borders.push(border)
  }
  return borders
}
