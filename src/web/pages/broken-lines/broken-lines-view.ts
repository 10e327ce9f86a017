import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { BrokenItem, BrokenLine } from '../../../line/index.ts'
import { backLink, status } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'

type Found = readonly { line: BrokenLine; items: readonly BrokenItem[] }[]

/** So many of each are shown before the link to all. */
const shownOfEach = 3
const perPage = 50

export const brokenLinesView = (found: Found, today: Day): Html =>
  html`${backLink({ href: '/plans', text: 'Plans' })}
    <h1>Broken lines</h1>
    <p class="lede">${lede(found)}</p>
    <p class="meta">
      From the finding to the action, from the action to the measure, from the measure to its movement, from what was
      asked to its answer: each place where the line ends on ${inWords(today)}.
    </p>
    ${found.map(
      ({ line, items }) =>
        html`<section class="sec sec--plain" aria-labelledby="${line.id}">
          <h2 id="${line.id}">
            <a href="/broken-lines/${line.id}">${line.title}</a>
            <span class="meta">${items.length === 0 ? 'none' : items.length.toLocaleString('en-GB')}</span>
          </h2>
          <p class="meta">${line.means}</p>
          ${items.length === 0 ? status({ symbol: 'yes', word: 'Whole', reason: 'the line is broken nowhere here' }) : list(items.slice(0, shownOfEach))}
          ${
            items.length > shownOfEach &&
            html`<p>
              <a href="/broken-lines/${line.id}"
                >All ${items.length.toLocaleString('en-GB')}<span class="govuk-visually-hidden"
                  >: ${line.title}</span
                ></a
              >
            </p>`
          }
        </section>`,
    )}`

const lede = (found: Found): string => {
  const broken = found.filter(({ items }) => items.length > 0)
  if (broken.length === 0) return 'The line is whole: nothing that was found, done or asked ends in nothing.'
  const parts = broken.map(
    ({ line, items }) => `${items.length.toLocaleString('en-GB')} ${items.length === 1 ? line.one : line.many}`,
  )
  return `${parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`}.`
}

const list = (items: readonly BrokenItem[]): Html =>
  html`<ul class="rows wait">
    ${items.map(
      ({ title, href, why, who, on }) =>
        html`<li>
          <div>
            <a href="${href}">${title}</a>
            ${status({ symbol: 'broken', word: 'Broken', reason: why, tone: 'risk' })}
            ${who !== null && html`<p class="meta">${who}</p>`}
          </div>
          <p class="when">${on === null ? 'No day' : inWords(on)}</p>
        </li>`,
    )}
  </ul>`

interface One {
  line: BrokenLine
  items: readonly BrokenItem[]
  page: number
  url: URL
  exports: boolean
}

export const oneBrokenLineView = ({ line, items, page, url, exports }: One): Html =>
  html`${backLink({ href: '/broken-lines', text: 'Broken lines' })}
    <h1>${line.title}</h1>
    <p class="lede">
      ${items.length === 0 ? 'None: here the line is whole.' : `${items.length.toLocaleString('en-GB')} ${items.length === 1 ? line.one : line.many}.`}
    </p>
    <p class="meta">${line.means}</p>
    ${items.length > 0 && list(items.slice((page - 1) * perPage, page * perPage))}
    ${paging({ url, page, perPage, total: items.length, noun: 'of these' })}
    ${exports && items.length > 0 && exportLinks({ path: `/broken-lines/${line.id}/export`, words: takeAll(items.length) })}`
