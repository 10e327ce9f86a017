import { eventGroups, type Child, type ChildEvent, type EventGroup } from '../../../children/index.ts'
import type { Person } from '../../../people/index.ts'
import { inWords, instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { inSmallLetters } from '../../../platform/in-small-letters.ts'
import { backLink, button, checkboxes, input, radios, table } from '../../components/index.ts'
import { eventsRail } from './events.ts'
import type { ChronologyQuery } from './chronology-query.ts'
import { counting } from '../../../platform/nouns.ts'

interface Shown {
  child: Child
  all: readonly ChildEvent[]
  events: readonly ChildEvent[]
  query: ChronologyQuery
  today: Day
  url: URL
}

const titles: Readonly<Record<EventGroup | 'words', string>> = { ...eventGroups, words: 'The child’s own words' }

export const chronologyView = (page: Shown): Html => {
  const { child, all, events, query, url } = page
  const ordered = query.order === 'oldest' ? events.toReversed() : events
  const kept = url.searchParams.size > 0 ? `?${url.searchParams.toString()}` : ''
  return html`${backLink({ href: `/children/${child.id}${query.asAt ? `?asAt=${query.asAt}` : ''}`, text: 'Record' })}
    <h1>Chronology of ${child.calledBy}</h1>
    <p class="lede">
      ${events.length === all.length ? counting(all.length, 'events') : `${events.length} of ${counting(all.length, 'events')}`},
      ${query.order === 'oldest' ? 'oldest first' : 'newest first'}, from the delivery of
      ${inWords(child.delivery.asAt)}.
    </p>
    <p class="printonly">Record ${child.recordNumber}${child.born && `, born ${inWords(child.born)}`}</p>
    <p class="noprint">
      <a href="/children/${child.id}/chronology/court${kept}">For court</a>, oldest first with its sources;
      <a href="/children/${child.id}/chronology/child${kept}">for the child</a>, in plain words. Both print.
    </p>
    <div class="register">
      ${filterForm(page)}
      <section aria-label="Events">${eventsRail(ordered, 2)}</section>
    </div>`
}

const filterForm = ({ child, all, query }: Shown): Html => {
  const counts = new Map<string, number>()
  for (const { group } of all) counts.set(group, (counts.get(group) ?? 0) + 1)
  const groups = Object.entries(titles).filter(([name]) => counts.has(name))
  return html`<form
    class="filters"
    data-folds
    method="get"
    action="/children/${child.id}/chronology"
    aria-label="Choose events"
  >
    ${checkboxes({
      name: 'group',
      idPrefix: 'group',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Kind' } },
      items: groups.map(([name, title]) => ({
        value: name,
        text: `${title} (${counts.get(name) ?? 0})`,
        checked: (query.group as readonly string[]).includes(name), // a string is looked for among names
      })),
    })}
    ${input({ id: 'from', name: 'from', type: 'date', label: { text: 'From' }, value: query.from ?? '', classes: 'govuk-input--width-10' })}
    ${input({ id: 'to', name: 'to', type: 'date', label: { text: 'To' }, value: query.to ?? '', classes: 'govuk-input--width-10' })}
    ${checkboxes({
      name: 'brief',
      idPrefix: 'brief',
      classes: 'govuk-checkboxes--small',
      items: [{ value: 'yes', text: 'Only what weighs most', checked: query.brief === 'yes' }],
    })}
    ${radios({
      name: 'order',
      idPrefix: 'order',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: 'Order' } },
      items: [
        { value: 'newest', text: 'Newest first', checked: query.order === 'newest' },
        { value: 'oldest', text: 'Oldest first', checked: query.order === 'oldest' },
      ],
    })}
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As it was known on' }, value: query.asAt ?? '', classes: 'govuk-input--width-10' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

interface Printed {
  child: Child
  /** Every event that is known, and those that were asked for. */
  all: readonly ChildEvent[]
  events: readonly ChildEvent[]
  reader: 'court' | 'child'
  person: Person
  now: Date
  query: ChronologyQuery
}

/** A chronology that is handed on: for court with every source, for the child in plain words without what is not theirs to read. */
export const printView = (page: Printed): Html => (page.reader === 'court' ? courtView(page) : childView(page))

const periodOf = ({ query }: Printed): string =>
  [query.from && `from ${inWords(query.from)}`, query.to && `to ${inWords(query.to)}`].filter(Boolean).join(' ')

/** Which of the events it holds: whoever reads a part must see that it is one. */
const holdsInWords = ({ all, events, query }: Printed): string => {
  if (events.length === all.length) return `Every event that is recorded: ${all.length}`
  const kinds = query.group.map((group) => inSmallLetters(titles[group]))
  const what = [query.brief === 'yes' && 'what weighs most', kinds.length > 0 && kinds.join('; ')].filter(Boolean)
  return `A part: ${events.length} of ${counting(all.length, 'events')}${what.length > 0 ? `, only ${what.join(' of ')}` : ''}`
}

const courtView = (page: Printed): Html => {
  const { child, events, person, now } = page
  const period = periodOf(page)
  return html`${backLink({ href: `/children/${child.id}/chronology`, text: 'Chronology' })}
    <h1>Chronology of ${child.calledBy}</h1>
    <dl class="facts">
      <dt>Born</dt>
      <dd>${child.born ? inWords(child.born) : 'Not known'}</dd>
      <dt>Record</dt>
      <dd>${child.recordNumber}, ${person.authorityName}</dd>
      <dt>Source</dt>
      <dd>
        The authority’s case system, as delivered for ${inWords(child.delivery.asAt)}, and what workers wrote down in
        Sightline
      </dd>
      <dt>Period</dt>
      <dd>${period || 'All that is recorded'}</dd>
      <dt>Holds</dt>
      <dd>${holdsInWords(page)}</dd>
      <dt>Made</dt>
      <dd>${instantInWords(now)} by ${person.name}${person.job && `, ${person.job}`}</dd>
    </dl>
    ${
      events.length === 0
        ? html`<p>Nothing that has a day.</p>`
        : table({
            caption: 'Events, oldest first',
            classes: 'fold court',
            firstCellIsHeader: true,
            head: ['No.', 'Day', 'What happened', 'Kind', 'Source'].map((words) => ({ text: words })),
            rows: events
              .toReversed()
              .map(({ on, sentence, group, writtenHere }, index) => [
                { text: String(index + 1) },
                { text: inWords(on) },
                { text: sentence },
                { text: titles[group] },
                { text: writtenHere ? 'Sightline' : 'Case system' },
              ]),
          })
    }`
}

const childView = ({ child, events }: Printed): Html => {
  const told = events.toReversed().filter((event) => event.told !== '')
  return html`${backLink({ href: `/children/${child.id}/chronology`, text: 'Chronology' })}
    <h1>${child.forename ? `${child.forename}, your story so far` : 'Your story so far'}</h1>
    <p class="lede">
      This is what our records say happened. You can ask about any of it, and say where it is not right.
    </p>
    ${
      told.length === 0
        ? html`<p>There is nothing here yet.</p>`
        : html`<ol class="story">
            ${told.map((event) => html`<li><b>${inWords(event.on)}</b> ${event.told}</li>`)}
          </ol>`
    }
    <p class="meta">Read it together with somebody you trust. It leaves out what others said about other people.</p>`
}
