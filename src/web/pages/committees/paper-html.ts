import { html, type Html } from '../../../platform/html.ts'
import { blocksOf, type TextBlock } from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'

/** The text of a paper as a page shows it; its headings begin below `above`, the level of the heading it stands under. */
export const paperHtml = (body: string, above: 1 | 2 | 3): Html =>
  html`<div class="paper">${blocksOf(body).map((block) => blockHtml(block, above))}</div>`

const blockHtml = (block: TextBlock, above: 1 | 2 | 3): Html => {
  switch (block.kind) {
    case 'heading':
      return headingHtml(Math.min(6, above + block.level), block.text)
    case 'paragraph':
      return html`<p>${block.text}</p>`
    case 'list':
      return html`<ul class="govuk-list govuk-list--bullet">
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    case 'table': {
      const [head = [], ...rows] = block.rows
      return table({
        classes: 'fold',
        head: head.map((text) => ({ text: text || 'Not named' })),
        rows: rows.map((row) => row.map((text) => ({ text }))),
      })
    }
  }
}

const headingHtml = (level: number, text: string): Html => {
  switch (level) {
    case 2:
      return html`<h2>${text}</h2>`
    case 3:
      return html`<h3>${text}</h3>`
    case 4:
      return html`<h4>${text}</h4>`
    default:
      return html`<h5>${text}</h5>`
  }
}
