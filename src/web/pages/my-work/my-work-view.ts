import { mostChanges } from '../../../improvement/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { countWork, heaps, type Changed, type Heap, type Work } from '../../../my-work/index.ts'
import { button, status } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { changesList } from '../plans/changes-list.ts'

interface Shown {
  work: readonly Work[]
  changed: Changed
  now: Date
  csrf: Html
  exports: boolean
  isPartner: boolean
}

export const myWorkView = ({ work, changed, now, csrf, exports, isPartner }: Shown): Html =>
  html`<h1>My work</h1>
    <p class="lede">${lede(work)}</p>
    <p class="noprint">
      ${isPartner && html`<a href="/shared-actions">All actions that are shared with you</a> ·`}
      <a href="/my-work/mail">Mail and calendar</a>
    </p>
    <div class="cols">
      <div>
        ${heap('late', work, 'Nothing of yours is late.')} ${heap('waits', work, 'Nothing waits for you.')}
        ${heap('mine', work, 'Nothing else goes on under your name.')}
        ${exports && work.length > 0 && exportLinks({ path: '/my-work/export', words: takeAll(work.length) })}
      </div>
      <aside aria-labelledby="changed">
        <h2 id="changed">What others changed</h2>
        ${changes(changed, now, csrf)}
      </aside>
    </div>`

const lede = (work: readonly Work[]): string => {
  const { late, waits, mine } = countWork(work)
  if (work.length === 0) return 'Nothing stands under your name and nothing waits for you.'
  return `${late === 0 ? 'Nothing is late' : late === 1 ? 'One thing is late' : `${late} things are late`}, ${waits === 0 ? 'none waits' : waits === 1 ? 'one waits' : `${waits} wait`} for you, ${mine === 0 ? 'none is' : mine === 1 ? 'one is' : `${mine} are`} on ${mine === 1 ? 'its' : 'their'} way.`
}

/** So many of one sort are shown; the rest unfold, so that a long list of one sort hides none of another. */
const shownOfASort = 5

const heap = (name: Heap, work: readonly Work[], none: string): Html => {
  const here = work.filter((one) => one.heap === name)
  return html`<section class="sec sec--plain" aria-labelledby="${name}">
    <h2 id="${name}">${heaps[name]} <span class="meta">${here.length === 0 ? 'nothing' : here.length}</span></h2>
    ${here.length === 0 ? html`<p>${none}</p>` : [...Map.groupBy(here, ({ source }) => source)].map(([source, items]) => sort(name, source.id, source.title, items))}
  </section>`
}

const sort = (name: Heap, id: string, title: string, items: readonly Work[]): Html =>
  html`<h3 id="${name}-${id}">${title} <span class="meta">${items.length}</span></h3>
    ${rows(items.slice(0, shownOfASort))}
    ${
      items.length > shownOfASort &&
      html`<details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text"
            >${items.length - shownOfASort} more<span class="govuk-visually-hidden"> of: ${title}</span></span
          >
        </summary>
        <div class="govuk-details__text">${rows(items.slice(shownOfASort))}</div>
      </details>`
    }`

const rows = (items: readonly Work[]): Html =>
  html`<ul class="rows wait">
    ${items.map(
      ({ title, href, symbol, word, detail, reason, on }) =>
        html`<li>
          <div><a href="${href}">${title}</a>${status({ symbol, word, detail, reason })}</div>
          <p class="when">${on === null ? 'No day' : inWords(on)}</p>
        </li>`,
    )}
  </ul>`

const changes = ({ since, hasLooked, changes: found }: Changed, now: Date, csrf: Html): Html =>
  html`<p class="meta">
      In the actions and plans that you own,
      ${hasLooked ? `since you last said that you had seen it, on ${instantInWords(since)}` : 'in the last two weeks'}:
      ${found.length === 0 ? 'nothing.' : found.length === 1 ? 'one change.' : found.length >= mostChanges ? `more than ${mostChanges} changes, the newest first.` : `${found.length} changes.`}
    </p>
    ${
      found.length > 0 &&
      html`<form method="post" action="/my-work/seen" class="noprint">
        ${csrf} <input type="hidden" name="until" value="${now.toISOString()}" />
        ${button({ text: 'I have seen these', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    }
    ${changesList(found)}`
