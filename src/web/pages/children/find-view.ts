import {
  childrenPerPage,
  stages,
  type ChildFilters,
  type FoundChild,
  type Stage,
  type StandingImport,
} from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, dateInput, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { paging } from '../../paging.ts'
import { takeAll } from '../../take-away.ts'

interface Shown extends FormParts {
  found: readonly FoundChild[]
  isSearch: boolean
  counts: ReadonlyMap<Stage, number>
  delivery: StandingImport | undefined
  query: ChildFilters
  url: URL
  may: { all: boolean; names: boolean; import: boolean; export: boolean; open: boolean; keep: boolean; review: boolean }
}

export const findView = (page: Shown): Html => {
  const { found, isSearch, counts, delivery, query, url, may } = page
  const all = [...counts.values()].reduce((total, count) => total + count, 0)
  const listed = query.stage ? (counts.get(query.stage) ?? 0) : all
  return html`<h1>Children</h1>
    <p class="lede">${ledeOf(page, all)}</p>
    ${
      delivery &&
      html`<p class="meta">
        As the case system had it on ${inWords(delivery.asAt)}, delivery ${delivery.number}.
        ${may.import ? html`<a href="/children/imports">Deliveries</a>` : html`<a href="/children/imports">All deliveries</a>`}
        · <a href="/children/gaps">Missing or wrong on records</a>
        ${may.keep && html`· <a href="/subject-requests">Requests for a record</a> · <a href="/retention">How long records are kept</a>`}
        ${may.review && html`· <a href="/children/looks">Who looked</a>`}
      </p>`
    }
    ${!delivery && may.import && html`<p><a href="/children/imports">Bring in the first delivery</a></p>`}
    <div class="register">
      ${searchForm(page)}
      <section aria-label="${isSearch ? 'Who was found' : 'Children'}">
        ${!isSearch && stageLinks(page, all)}
        ${isSearch && html`<p role="status">${foundInWords(found.length)} <a href="/children">Show all</a></p>`}
        ${found.length > 0 && listOf(found, may.names)}
        ${!isSearch && listed === 0 && html`<p>${delivery ? 'Nobody stands here.' : 'No data of the case system has been brought in yet.'}</p>`}
        ${!isSearch && paging({ url, page: query.page, perPage: childrenPerPage, total: listed, noun: 'children' })}
        ${
          !isSearch &&
          may.export &&
          listed > 0 &&
          exportLinks({
            path: '/children/export',
            query: url.searchParams,
            words: takeAll(listed),
          })
        }
        ${
          may.open &&
          html`<p class="meta">
            A child you must see now is not here? <a href="/children/open">Open a record in need</a>; it is recorded and
            your manager hears of it.
          </p>`
        }
        <p class="meta"><a href="/children/access">Records that were opened in need</a></p>
      </section>
    </div>`
}

const ledeOf = ({ may, delivery }: Shown, all: number): string => {
  if (!delivery) return 'The records of the case system, for those who work with a child or answer for them.'
  const count = all === 1 ? 'One child' : `${all.toLocaleString('en-GB')} children`
  return may.all
    ? `${count}${all === 1 ? '' : ' and young people'} of the authority.`
    : `${count} whom you or your team work with.`
}

const foundInWords = (count: number): string => {
  if (count === 0) return 'Nobody was found whom you may see. Try fewer words, or a birth date.'
  if (count === childrenPerPage) return `The ${count} likeliest are shown, best first. Add a birth date to narrow it.`
  return count === 1 ? 'One child was found.' : `${count} children were found, the likeliest first.`
}

const searchForm = ({ csrf, problems, typed, may }: Shown): Html => {
  const field = fieldsOf({ problems, typed }, typed)
  const problem = problems.find((one) => one.field === 'born-day')
  return html`<form class="filters" method="post" action="/children" novalidate aria-label="Find a child">
    ${csrf}
    ${input({
      ...field('words'),
      label: { text: may.names ? 'Name or number' : 'Number' },
      hint: {
        text: may.names
          ? 'Part of a name will do, and a spelling that is not quite right. Or a record, pupil or NHS number.'
          : 'A record, pupil or NHS number. Your role sees no names.',
      },
      autocomplete: 'off',
      spellcheck: false,
    })}
    ${dateInput({
      id: 'born',
      namePrefix: 'born',
      fieldset: { legend: { text: 'Born' } },
      ...(problem ? { errorMessage: { text: problem.message } } : {}),
      items: (['day', 'month', 'year'] as const).map((name) => ({
        name,
        id: `born-${name}`,
        value: typed[`born-${name}`] ?? '',
        classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      })),
    })}
    ${button({ text: 'Find' })}
  </form>`
}

const stageLinks = ({ counts, query }: Shown, all: number): Html =>
  html`<nav aria-label="Where they stand">
    <ul class="choices">
      <li>${query.stage ? html`<a href="/children">All ${all}</a>` : html`<b>All ${all}</b>`}</li>
      ${Object.entries(stages).map(([name, title]) => {
        const count = counts.get(name as Stage) ?? 0 // the entries of stages are by its names
        if (count === 0) return ''
        const words = `${title} ${count}`
        return html`<li>
          ${name === query.stage ? html`<b>${words}</b>` : html`<a href="/children?stage=${name}">${words}</a>`}
        </li> `
      })}
    </ul>
  </nav>`

const listOf = (found: readonly FoundChild[], names: boolean): Html =>
  table({
    caption: 'Children',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Child', 'Born', 'Standing', 'Worker and team'].map((text) => ({ text })),
    rows: found.map(({ id, name, recordNumber, born, expected, died, stage, worker, team }) => [
      {
        html: html`<a href="/children/${id}">${names && name ? name : recordNumber}</a>
          ${names && name && html`<span class="meta">${recordNumber}</span>`}`,
      },
      {
        text: `${born ? inWords(born) : expected ? `Expected ${inWords(expected)}` : 'Not known'}${died ? `, died ${inWords(died)}` : ''}`,
      },
      { text: stages[stage] },
      { text: [worker, team].filter(Boolean).join(', ') || (stage === 'none' ? '' : 'Nobody is allocated') },
    ]),
  })
