import type { Pdfium, Pointer } from './pdfium.ts'
import { isDot } from './drawn-bullets.ts'
import type { Sheet } from './read-glyphs.ts'
import type { Border } from './border.ts'

const kinds = { path: 2, form: 5 }
const mostObjects = 20_000
/** Forms hold forms where pages were put together again and again. */
const deepest = 6

/** From the units of a form to those of the page: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** What is drawn on the page as lines or boxes, also within the forms that a printer put on it. */
export function readBorders(pdf: Pdfium, page: Pointer, sheet: Sheet): Border[] {
  const { call } = pdf
  const borders: Border[] = []
  let left = mostObjects
  const visit = (object: Pointer, matrices: readonly Matrix[]): void => {
    if (left-- <= 0) return
    const kind = call.FPDFPageObj_GetType(object)
    if (kind === kinds.path) {
      const border = borderOf(pdf, object, matrices, sheet)
      if (border) borders.push(border)
    } else if (kind === kinds.form && matrices.length < deepest) {
      const within = [matrixOf(pdf, object), ...matrices]
      const count = call.FPDFFormObj_CountObjects(object)
      for (let index = 0; index < count && left > 0; index++) visit(call.FPDFFormObj_GetObject(object, index), within)
    }
  }
  const count = call.FPDFPage_CountObjects(page)
  for (let index = 0; index < count && left > 0; index++) visit(call.FPDFPage_GetObject(page, index), [])
  return borders
}

function borderOf(pdf: Pdfium, object: Pointer, matrices: readonly Matrix[], sheet: Sheet): Border | undefined {
  const { call, scratch: s } = pdf
  if (!call.FPDFPageObj_GetBounds(object, s, s + 4, s + 8, s + 12)) return undefined
  const { view } = pdf.memory()
  const at = (offset: number): number => view.getFloat32(s + offset, true)
  const corners = [placed([at(0), at(4)], matrices), placed([at(8), at(12)], matrices)]
  const xs = corners.map(([x, y]) => sheet.x(x, y))
  const ys = corners.map(([x, y]) => sheet.y(x, y))
  const border = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  return border.right - border.left > 4 || border.bottom - border.top > 4 || isDot(border) ? border : undefined
}

type Point = readonly [x: number, y: number]

const placed = (point: Point, matrices: readonly Matrix[]): Point =>
  matrices.reduce<Point>(([x, y], [a, b, c, d, e, f]) => [a * x + c * y + e, b * x + d * y + f], point)

function matrixOf({ call, scratch: s, memory }: Pdfium, object: Pointer): Matrix {
  if (!call.FPDFPageObj_GetMatrix(object, s)) return [1, 0, 0, 1, 0, 0]
  const { view } = memory()
  const at = (index: number): number => view.getFloat32(s + index * 4, true)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
