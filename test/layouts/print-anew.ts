import type { Page } from 'playwright-core'
import type { Document } from '../../src/documents/index.ts'
import { toHtml, type Layout } from './to-html.ts'

/** The document as a PDF that a browser printed in this layout. */
export async function printAnew(page: Page, document: Document, layout: Layout): Promise<Uint8Array> {
  const { margin = '22mm', ...size } = layout.page ?? {}
  await page.setContent(toHtml(document, layout))
  return page.pdf({
    ...(layout.page ? size : { format: 'A4' }),
    margin: { top: margin, bottom: margin, left: margin, right: margin },
    printBackground: true,
    tagged: layout.tagged !== false,
    displayHeaderFooter: layout.head !== undefined || layout.foot !== undefined,
    headerTemplate: strip(layout.head),
    footerTemplate: strip(layout.foot),
  })
}

/** `##` is the number of pages, `#` the page’s own. */
const strip = (words = ''): string =>
  `<div style="font-size: 8pt; width: 100%; text-align: center">${words
    .replace('##', '<span class="totalPages"></span>')
    .replace('#', '<span class="pageNumber"></span>')}</div>`
