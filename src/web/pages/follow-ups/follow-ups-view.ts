import {
  chaseStanding,
  kindInWords,
  followUpStateInWords,
  followUpStates,
  topicOf,
  type Chase,
  type FollowUp,
  type FollowUps,
  type FollowUpFilters,
  type Said,
} from '../../../inspections/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { ageInWords } from '../../../platform/months.ts'
import { button, checkboxes, details, input, status } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { standingStatus, toSaid, whoSays } from './standing.ts'

interface Shown {
  all: readonly FollowUp[]
  shown: readonly FollowUp[]
  said: readonly Said[]
  documents: FollowUps['documents']
  chases: readonly Chase[]
  query: FollowUpFilters
  asAt: Day
  today: Day
  url: URL
  exports: boolean
}

const perPage = 25

export const followUpsView = (page: Shown): Html => {
  const { all, shown, query, url, exports } = page
  const from = (query.page - 1) * perPage
  return html`<h1>Recommendations followed up</h1>
    <p class="lede">${lede(page)}</p>
    <p><a href="/follow-ups/said">What letters say of earlier letters</a>, sentence by sentence.</p>
    <div class="register">
      ${filterForm(page)}
      <section aria-label="What was asked for">
        ${query.topic && topicOf(query.topic) && html`<p>Only what belongs to <b>${topicOf(query.topic)?.title}</b>. <a href="/follow-ups">Show all topics</a></p>`}
        ${
          shown.length === 0
            ? html`<p>
                ${all.length === 0 ? 'Nothing was asked for in the documents that Sightline holds.' : 'Nothing has all of these. Take a filter away.'}
              </p>`
            : html`<ol class="found">
                ${shown.slice(from, from + perPage).map((each) => row(each, page))}
              </ol>`
        }
        ${paging({ url, page: query.page, perPage, total: shown.length, noun: 'things asked for' })}
        ${exports && shown.length > 0 && exportLinks({ path: '/follow-ups/export', query: url.searchParams, words: takeAll(shown.length) })}
      </section>
    </div>`
}

const lede = ({ all, documents, asAt }: Shown): string => {
  if (all.length === 0) return 'No inspectorate’s document asks for anything yet.'
  const counted = counts(all, ({ standing }) => standing)
  const count = (standing: string) => counted.get(standing) ?? 0
  const confirmed = all.filter(({ last }) => last?.decision).length
  const parts = [
    [count('repeated'), 'was asked for again', 'were asked for again'],
    [count('not enough') + count('worse'), 'had too little done or got worse', 'had too little done or got worse'],
    [count('progress'), 'shows progress', 'show progress'],
    [count('done'), 'is said to be done', 'are said to be done'],
    [count('never'), 'was never mentioned again', 'were never mentioned again'],
  ].flatMap(([number, one, several]) => (number === 0 ? [] : [`${number} ${number === 1 ? one : several}`]))
  const became = parts.length > 0 ? ` Of these ${inAList(parts)}.` : ''
  const by =
    confirmed === 0 ? 'All of this is read by rule.' : `A person has confirmed ${confirmed}; the rest is read by rule.`
  return `${all.length} things were asked for in ${documents.length} documents until ${inWords(asAt)}.${became} ${by}`
}

/** How many have each value, counted in one pass. */
const counts = <Item>(items: readonly Item[], valueOf: (item: Item) => string): Map<string, number> => {
  const found = new Map<string, number>()
  for (const item of items) found.set(valueOf(item), (found.get(valueOf(item)) ?? 0) + 1)
  return found
}

const inAList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const whoseInWords = { council: 'The council', partnership: 'A board or partnership', outside: 'Another body' } as const

const filterForm = ({ all, documents, query, asAt, today }: Shown): Html => {
  const standings = counts(all, ({ standing }) => standing)
  const whose = counts(all, ({ addressee }) => addressee.whose)
  const askedIn = counts(all, ({ document }) => document.id)
  return html`<form
    method="get"
    action="/follow-ups"
    class="filters filters--side"
    role="search"
    aria-label="Narrow what was asked for"
  >
    ${query.topic && html`<input type="hidden" name="topic" value="${query.topic}" />`}
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, hint: { text: 'Documents dated until this day.' }, value: asAt, attributes: { max: today } })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    ${ticks(
      'standing',
      'What became of it',
      followUpStates.map((value) => ({
        value,
        text: followUpStateInWords(value),
        count: standings.get(value) ?? 0,
      })),
      query.standing,
      true,
    )}
    ${ticks(
      'whose',
      'Whose it is to act',
      (['council', 'partnership', 'outside'] as const).map((value) => ({
        value,
        text: whoseInWords[value],
        count: whose.get(value) ?? 0,
      })),
      query.whose,
      query.whose.length > 0,
    )}
    ${ticks(
      'document',
      'Asked in',
      documents.map((document) => ({
        value: document.id as string,
        text: `${document.framework}, ${inWords(document.dated)}`,
        count: askedIn.get(document.id) ?? 0,
      })),
      query.document,
      query.document.length > 0,
    )}
  </form>`
}

const ticks = (
  name: string,
  title: string,
  items: readonly { value: string; text: string; count: number }[],
  set: readonly string[],
  open: boolean,
): Html =>
  details({
    summaryText: set.length > 0 ? `${title}: ${set.length} chosen` : title,
    open,
    html: checkboxes({
      idPrefix: name,
      name,
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
      items: items
        .filter(({ count }) => count > 0)
        .map(({ value, text, count }) => ({
          value,
          html: html`${text} <span class="meta">${count}</span>`,
          checked: set.includes(value),
        })),
    }),
  })

const row = (
  { finding, document, addressee, standing, last, touchedIn, later }: FollowUp,
  { chases, today, asAt }: Shown,
): Html =>
  html`<li class="${finding.state}">
    <p class="found__kind">
      <strong>${kindInWords(finding.kind)}</strong> · ${document.framework}, ${inWords(document.dated)}
      <span class="meta">${ageInWords(document.dated, asAt)} ago</span>${
        finding.state === 'waiting' && html` <span class="tagword">Not counted yet</span>`
      }
    </p>
    <p class="said"><a href="/follow-ups/${finding.id}">${finding.value}</a></p>
    ${standingStatus(standing, reason(standing, last, touchedIn, later))}
    ${addressee.whose !== 'council' && html`<p class="meta">To act: ${addressee.name}${addressee.whose === 'outside' && ', which the council can only ask'}.</p>`}
    ${
      addressee.whose === 'outside' &&
      chased(
        chases.filter(({ findingId }) => findingId === finding.id),
        today,
      )
    }
  </li>`

const chased = (chases: readonly Chase[], today: Day): Html => {
  const { word, reason: why, isLate } = chaseStanding(chases, today)
  return status({
    symbol: isLate ? 'late' : word === 'Answered' ? 'done' : 'course',
    word,
    reason: why,
    tone: isLate ? 'risk' : 'plain',
  })
}

const reason = (
  standing: FollowUp['standing'],
  last: Said | null,
  touchedIn: FollowUp['touchedIn'],
  later: number,
): Html => {
  if (last) return html`${last.saidIn.framework}, ${inWords(last.saidIn.dated)}, ${toSaid(last)}; ${whoSays(last)}`
  switch (standing) {
    case 'mentioned':
      return touchedIn
        ? html`the subject comes up in
            <a href="/documents/${touchedIn.id}">${touchedIn.framework}, ${inWords(touchedIn.dated)}</a>, without a word
            on this`
        : html`a later document speaks of it without a word on what became of it`
    case 'never':
      return html`${later === 1 ? 'the one later document does not touch the subject' : `none of ${later} later documents touches the subject`}`
    case 'too new':
      return html`no document came after it`
    default:
      return html`no theme was found in its words, so later documents cannot be searched for it`
  }
}
