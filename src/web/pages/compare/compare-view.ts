import {
  comparedPerPage,
  kindInWords,
  likenessInWords,
  type Compared,
  type CompareFilters,
  type Comparison,
  type ToldLetter,
  type ToldTheme,
} from '../../../inspections/index.ts'
import { listThemes } from '../../../frameworks/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { onPage } from '../../../platform/page-number.ts'
import { button, checkboxes, details, input, select, table } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { laterLine } from './later-line.ts'
import { counting } from '../../../platform/nouns.ts'

interface OnPage {
  comparison: Comparison
  query: CompareFilters
  url: URL
  exports: boolean
}

const themeSelect = (chosen: string): Html =>
  select({
    id: 'theme',
    name: 'theme',
    label: { text: 'Subject' },
    value: chosen,
    items: listThemes().map(({ id, title }) => ({ value: id, text: title })),
  })

const subjectsShown = 30 // more is a list that nobody reads; every subject stands in the form

/** What is worth comparing: the subjects most often told to others, and how many of those told later improved. */
export const chooseThemeView = (told: readonly ToldTheme[], exports: boolean): Html =>
  html`<h1>Compare</h1>
    <p class="lede">
      What other authorities were told on a subject, which of them later improved, and what the later letter said.
    </p>
    <form method="get" action="/compare" class="filters">${themeSelect('')} ${button({ text: 'Compare' })}</form>
    ${
      told.length === 0
        ? html`<p>No letter held here asks another authority to improve. Add such letters as documents.</p>`
        : html`<h2>Told to most authorities</h2>
            ${table({
              classes: 'fold',
              caption: `The ${Math.min(subjectsShown, told.length)} subjects on which most other authorities were asked to improve`,
              captionClasses: 'govuk-visually-hidden',
              head: [
                { text: 'Subject' },
                { text: 'Authorities asked to improve', format: 'numeric' },
                { text: 'Letters that ask', format: 'numeric' },
                { text: 'Later improved', format: 'numeric' },
              ],
              rows: told.slice(0, subjectsShown).map(({ theme, authorities, letters, improved }) => [
                { html: html`<a href="/compare?theme=${theme.id}">${theme.title}</a>` },
                { text: authorities, format: 'numeric' },
                { text: letters, format: 'numeric' },
                {
                  html:
                    improved === 0
                      ? html`none of ${authorities}`
                      : html`<a href="/compare?theme=${theme.id}&improved=yes"
                          >${improved} of ${authorities}
                          <span class="govuk-visually-hidden">improved on ${theme.title}</span></a
                        >`,
                  format: 'numeric',
                },
              ]),
            })}
            ${exports && exportLinks({ path: '/compare/export', query: new URLSearchParams(), words: takeAll(told.length, 'subjects') })}
            ${details({ summaryText: 'When an authority counts as improved', html: rules })}`
    }`

export const compareView = (of: OnPage): Html => {
  const { comparison, query, url, exports } = of
  return html`<h1>What others were told: ${comparison.theme.title}</h1>
    <p class="lede">${lede(comparison)}</p>
    <p class="meta">
      As Sightline read the letters: ${comparison.confirmed} of ${counting(comparison.findings, 'findings')}
      ${comparison.confirmed === 1 ? 'is' : 'are'} confirmed by a person.
      <a href="/threads/${comparison.theme.id}">Our own thread</a>
    </p>
    <div class="register">
      ${filterForm(of)}
      <section aria-label="Authorities, the most like our own first">
        ${
          comparison.authorities.length === 0
            ? html`<p>
                ${comparison.lettersInAll === 0 ? 'No letter about another authority is loaded, or none that these filters let through. Add some as documents.' : 'None of these letters speaks of this.'}
              </p>`
            : html`<ol class="found">
                ${onPage(comparison.authorities, query.page, comparedPerPage).map((authority) => authorityView(authority, comparison.theme.id))}
              </ol>`
        }
        ${paging({ url, page: query.page, perPage: comparedPerPage, total: comparison.authorities.length, noun: 'authorities' })}
        ${exports && comparison.letters > 0 && exportLinks({ path: '/compare/export', query: url.searchParams, words: 'Take every passage away' })}
        ${details({ summaryText: 'When an authority counts as improved', html: rules })}
      </section>
    </div>`
}

const lede = ({ letters, lettersInAll, mustImprove, strength, improved, authorities }: Comparison): string => {
  if (lettersInAll === 0)
    return 'No letter about another authority is held here. Add some as documents, and they stand here.'
  if (letters === 0) return `None of ${counting(lettersInAll, 'letters')} about other authorities speaks of this.`
  return `Letters about other authorities that speak of this: ${letters} of ${lettersInAll}; that ask for better: ${mustImprove}; that list it as a strength: ${strength}; the others do so only in prose. Authorities that later improved: ${improved} of ${authorities.length}.`
}

const rules = html`<p>
    After it was last asked to improve on this subject, a later letter lists it as a strength; or speaks of it in prose
    and only with praise; or grades better, on the same scale, the area under which it was asked (the whole, where the
    letter grades nothing). The surest of the three is shown. It is a rule, not a judgement: read the letters.
  </p>
  <p>
    Order: statistical neighbours by their rank (Department for Education, model of 2025), then the same region, then
    the others, newest letter first.
  </p>`

const filterForm = ({ comparison, query }: OnPage): Html => {
  const ticks = (
    name: 'region' | 'framework' | 'side',
    title: string,
    values: readonly string[],
    words = (value: string) => value,
  ) =>
    values.length > 0 &&
    details({
      summaryText: query[name].length > 0 ? `${title}: ${query[name].length} chosen` : title,
      open: query[name].length > 0,
      html: checkboxes({
        idPrefix: name,
        name,
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
        items: values.map((value) => ({
          value,
          text: words(value),
          checked: query[name].some((chosen) => chosen === value),
        })),
      }),
    })
  const year = (name: 'from' | 'to', text: string) =>
    input({
      id: name,
      name,
      label: { text },
      classes: 'govuk-input--width-4',
      inputmode: 'numeric',
      value: query[name] ?? '',
    })
  return html`<form
    method="get"
    action="/compare"
    class="filters filters--side"
    role="search"
    aria-label="Narrow the comparison"
  >
    ${themeSelect(comparison.theme.id)} ${year('from', 'Letters from (year)')} ${year('to', 'to (year)')}
    ${checkboxes({
      name: 'improved',
      idPrefix: 'improved',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Which authorities', classes: 'govuk-visually-hidden' } },
      items: [{ value: 'yes', text: 'Only those that later improved', checked: query.improved === 'yes' }],
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    ${ticks('side', 'What was said', ['must improve', 'strength', 'in prose only'], sideInWords)}
    ${ticks('region', 'Region', comparison.regions)} ${ticks('framework', 'Framework', comparison.frameworks)}
  </form>`
}

const sideInWords = (side: string): string => side.charAt(0).toUpperCase() + side.slice(1)

// The newest letters of an authority, and of each the first passages: the thread about it has all of them.
const lettersShown = 3
const passagesShown = 3

const authorityView = (authority: Compared, theme: string): Html =>
  html`<li>
    <h2 class="found__head">
      <a href="/threads/${theme}?about=${authority.laCode}">${authority.name}</a>
      <span class="meta">${likenessInWords(authority)}</span>
    </h2>
    ${laterLine(authority)} ${authority.letters.slice(0, lettersShown).map(letterView)}
    ${
      authority.letters.length > lettersShown &&
      html`<p class="meta">
        ${authority.letters.length - lettersShown} earlier letters speak of it too: see its thread.
      </p>`
    }
  </li>`

const letterView = ({ id, title, fileName, dated, passages }: ToldLetter): Html =>
  html`<p class="meta"><a href="/documents/${id}">${title || fileName}</a>${dated && `, dated ${inWords(dated)}`}</p>
    ${passages.slice(0, passagesShown).map(
      ({ kind, text, state, leaning, id: passage }) =>
        html`<p class="said">“${text}”</p>
          <p class="meta">
            ${kind === 'mention' ? `In prose, leaning: ${leaning}` : html`<a href="/documents/${id}?reading=${passage}#readings">${kindInWords(kind)}</a>${state === 'waiting' && ', not confirmed'}`}
          </p>`,
    )}
    ${passages.length > passagesShown && html`<p class="meta">${passages.length - passagesShown} more passages in this letter.</p>`}`
