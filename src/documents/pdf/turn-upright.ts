import type { Pdfium, Pointer } from './pdfium.ts'

/** So many characters of a page say well enough which way its text runs. */
const sampled = 40

/**
 * Turns a page that lies on its side or its head as a person sees it, so that its text runs from left to right: landscape
 * tables are bound so, and scans of letters. Whoever reads the page and whoever draws it must both ask, or boxes miss.
 *
 * @returns whether the page was turned
 */
export function turnUpright({ call, scratch: s, memory }: Pdfium, page: Pointer, text: Pointer): boolean {
  const count = call.FPDFText_CountChars(text)
  const votes = [0, 0, 0, 0] // to the right, up, to the left, down, in the file's own coordinates
  let voted = 0
  for (let index = 0; index < count; index += Math.max(1, Math.floor(count / sampled))) {
    if (call.FPDFText_GetTextObject(text, index) === 0 || !call.FPDFText_GetMatrix(text, index, s)) continue
    const { view } = memory()
    const quarter = Math.round(Math.atan2(view.getFloat32(s + 4, true), view.getFloat32(s, true)) / (Math.PI / 2))
    const way = (quarter + 4) % 4
    votes[way] = (votes[way] ?? 0) + 1
    voted++
  }
  const most = votes.indexOf(Math.max(...votes))
  // Text that runs up is level when the page is turned one quarter to the right, and so on round.
  if (voted < 10 || (votes[most] ?? 0) < voted * 0.7 || most === call.FPDFPage_GetRotation(page)) return false
  call.FPDFPage_SetRotation(page, most)
  return true
}
