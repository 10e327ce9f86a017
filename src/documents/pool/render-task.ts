import { renderPage, type PageImage } from '../render/render-page.ts'

/** Draws a page; see `renderPage`. */
export const run = (input: { bytes: Uint8Array; page: number; width: number }): Promise<PageImage> =>
  renderPage(input.bytes, input.page, input.width)
