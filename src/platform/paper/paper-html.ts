import { attributes, type Content, html, type Html, raw } from '../html.ts'
import { inWords } from '../day.ts'
import {
  checkPaper,
  type Drawing,
  type FigureBlock,
  isDrawing,
  type Item,
  type Paper,
  type PaperBlock,
  runsOf,
  type TableBlock,
  type Words,
} from './paper.ts'

interface Options {
  /** How deep the page's own headings reach: 0 where the paper is the page, 1 where its title stands under the page's. */
  under?: 0 | 1
}

/** The blocks of a paper, without its title: what stands on a page of the interface, in the classes of its components. */
export function paperHtml(paper: Paper, { under = 0 }: Options = {}): Html {
  checkPaper(paper)
  return html`${paper.blocks.map((block) => blockHtml(block, under))}`
}

/** A whole file that stands by itself: what is kept, sent or printed without Sightline. */
export const paperFile = (paper: Paper): string =>
  `<!doctype html>\n${
    html`<html lang="${paper.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content="${paper.author}" />
        <meta name="description" content="${paper.subject}" />
        <title>${paper.title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${paper.title}</h1>
          ${paperHtml(paper)}
        </main>
        <footer><p>${paper.runningHead} · ${inWords(paper.issuedOn)}</p></footer>
      </body>
    </html>`.text
  }\n`

const style = `body{font:1.1rem/1.5 "Atkinson Hyperlegible Next",Arial,sans-serif;color:#0b0c0c;margin:0 auto;max-width:48rem;padding:1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;padding:.3rem .6rem .3rem 0;overflow-wrap:anywhere}
.govuk-table__cell--numeric,.govuk-table__header--numeric{text-align:right}
.govuk-inset-text{border-left:5px solid #505a5f;padding:.5rem 1rem;margin:1rem 0}.meta{font-size:.9rem}
dt{font-weight:bold}dd{margin:0 0 .5rem}figure{margin:0 0 1.5rem}figcaption{font-weight:bold}svg,img{max-width:100%;height:auto}
a{color:#1a5a96}@media print{thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3,h4{break-after:avoid}}`

function blockHtml(block: PaperBlock, under: number): Content {
  switch (block.block) {
    case 'heading': {
      const tag = raw(`h${block.level + under}`)
      return html`<${tag}${attributes({ id: block.anchor })}>${block.text}</${tag}>`
    }
    case 'paragraph':
      return html`<p${attributes({ class: block.small ? 'meta' : undefined })}>${wordsHtml(block.words)}</p>`
    case 'inset':
      return html`<div class="govuk-inset-text">${wordsHtml(block.words)}</div>`
    case 'list':
      return listHtml(block.items, block.numbered)
    case 'facts':
      return html`<dl class="govuk-summary-list">
        ${block.pairs.map(
          ({ label, words }) =>
            html`<div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">${label}</dt>
              <dd class="govuk-summary-list__value">${wordsHtml(words)}</dd>
            </div>`,
        )}
      </dl>`
    case 'table':
      return tableHtml(block)
    case 'figure':
      return figureHtml(block)
    case 'note':
      return html`<p class="meta" role="note"><sup>${block.mark}</sup> ${wordsHtml(block.words)}</p>`
    case 'page':
      return null
  }
}

const wordsHtml = (words: Words): Content =>
  runsOf(words).map(({ text, strong, href, to }) => {
    const lines = text.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`))
    const said = strong ? html`<strong>${lines}</strong>` : lines
    const target = href ?? (to === undefined ? undefined : `#${to}`)
    return target === undefined ? said : html`<a href="${target}">${said}</a>`
  })

function listHtml(items: readonly Item[], numbered: boolean): Html {
  const tag = raw(numbered ? 'ol' : 'ul')
  return html`<${tag} class="govuk-list govuk-list--${numbered ? 'number' : 'bullet'}">${items.map(
    ({ words, items: inner }) =>
      html`<li>${wordsHtml(words)}${inner && inner.length > 0 ? listHtml(inner, false) : null}</li>`,
  )}</${tag}>`
}

/** A table that folds on a narrow screen; a changed `display` takes the native roles away, so they are said. */
const tableHtml = ({ caption, anchor, columns, rows, rowHeads }: TableBlock): Html =>
  html`<table${attributes({ id: anchor, class: 'govuk-table fold', role: 'table' })}>
    <caption class="govuk-table__caption govuk-table__caption--s">
      ${caption}
    </caption>
    <thead class="govuk-table__head" role="rowgroup">
      <tr class="govuk-table__row" role="row">
        ${columns.map(
          ({ title, align }) =>
            html`<th
              scope="col"
              role="columnheader"
              class="govuk-table__header${align ? ' govuk-table__header--numeric' : ''}"
            >
              ${title}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody class="govuk-table__body" role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr class="govuk-table__row" role="row">
            ${cells.map((words, column) =>
              rowHeads && column === 0
                ? html`<th scope="row" role="rowheader" class="govuk-table__header">${wordsHtml(words)}</th>`
                : html`<td
                    role="cell"
                    data-l="${columns[column]?.title}"
                    class="govuk-table__cell${columns[column]?.align ? ' govuk-table__cell--numeric' : ''}"
                  >
                    ${wordsHtml(words)}
                  </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`

const figureHtml = ({ caption, alternative, picture }: FigureBlock): Html =>
  html`<figure class="paper-figure">
    <figcaption><b>${caption}</b></figcaption>
    ${
      isDrawing(picture)
        ? drawingHtml(picture, alternative)
        : html`<img
            alt="${alternative}"
            src="data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}"
          />`
    }
  </figure>`

/** A drawing as a picture on a page, with the words of what it shows. */
export const drawingHtml = ({ width, height, shapes }: Drawing, alternative: string): Html =>
  html`<svg
    role="img"
    aria-label="${alternative}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    class="paper-drawing"
  >
    ${shapes.map((shape) =>
      shape.shape === 'path'
        ? html`<path${attributes({
            d: shape.d,
            fill: shape.fill ?? 'none',
            stroke: shape.stroke ?? (shape.fill ? undefined : '#0b0c0c'),
            'stroke-width': shape.width ?? 1,
            'stroke-dasharray': shape.dash?.join(' '),
          })} />`
        : html`<text${attributes({
            x: shape.x,
            y: shape.y,
            'font-size': shape.size,
            'text-anchor': shape.anchor ?? 'start',
            fill: '#0b0c0c',
          })}>${shape.text}</text>`,
    )}
  </svg>`
