import { areaTitles, type Alert, type Area, type RegisterCount } from '../../../registers/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { alertStatus } from './standing.ts'

const areas = Object.keys(areaTitles) as Area[] // the keys of the table above

export const registersView = (
  counts: readonly RegisterCount[],
  { mine, exports }: { mine: number; exports: boolean },
): Html => {
  const late = counts.reduce((sum, one) => sum + one.late, 0)
  const due = counts.reduce((sum, one) => sum + one.due, 0)
  return html`<h1>Registers</h1>
    <p class="lede">
      ${counts.length === 1 ? 'One register' : `${counts.length} registers`}.
      ${late === 0 ? 'Nothing is late.' : `${number(late)} ${late === 1 ? 'entry is' : 'entries are'} late,`}
      ${late > 0 && `${number(due)} due soon.`}
    </p>
    <p>
      <a href="/registers/alerts"
        >${mine === 0 ? 'What the registers ask' : `What the registers ask: ${number(mine)} of your entries are due or late`}</a
      >
      ${counts.some(({ register }) => register.id === 'schools') && html`· <a href="/schools">Every school as at a day</a>`}
    </p>
    ${areas.map((area) => {
      const own = counts.filter(({ register }) => register.area === area)
      return own.length > 0 && areaTable(areaTitles[area], own)
    })}
    ${exports && exportLinks({ path: '/registers/export', words: takeAll(counts.length) })}`
}

const areaTable = (title: string, counts: readonly RegisterCount[]): Html =>
  table({
    caption: title,
    classes: 'fold registers',
    firstCellIsHeader: true,
    head: [
      { text: 'Register' },
      { text: 'Entries', format: 'numeric' },
      { text: 'Due soon', format: 'numeric' },
      { text: 'Late', format: 'numeric' },
      { text: 'No owner', format: 'numeric' },
    ],
    rows: counts.map(({ register, entries, due, late, unowned }) => [
      {
        html: html`<a href="/registers/${register.id}">${register.title}</a>
          <p class="meta">${register.purpose}</p>`,
      },
      { text: number(entries), format: 'numeric' },
      { html: count(due, `/registers/${register.id}?standing=due`, 'due soon', register.title), format: 'numeric' },
      { html: count(late, `/registers/${register.id}?standing=late`, 'late', register.title), format: 'numeric' },
      {
        html: register.owner
          ? count(unowned, `/registers/${register.id}?owner=nobody`, 'without an owner', register.title)
          : html`<span class="meta">–<span class="govuk-visually-hidden">, it has no owners</span></span>`,
        format: 'numeric',
      },
    ]),
  })

const count = (of: number, href: string, what: string, title: string): Html =>
  of === 0
    ? html`0`
    : html`<a href="${href}"><b>${number(of)}</b><span class="govuk-visually-hidden"> ${what} in ${title}</span></a>`

const number = (value: number): string => value.toLocaleString('en-GB')

interface Alerts {
  mine: readonly Alert[]
  others: readonly Alert[]
  /** How many of the others are shown; the rest are in their registers. */
  most: number
  exports: boolean
}

export const alertsView = ({ mine, others, most, exports }: Alerts): Html =>
  html`<h1>What the registers ask</h1>
    <p class="lede">${ledeOf(mine.length, others.length)}</p>
    <section class="sec" aria-labelledby="mine">
      <div class="sec__head">
        <h2 id="mine">For you</h2>
        <p>Of entries that you own. Most pressing first.</p>
      </div>
      <div class="sec__body">
        ${mine.length === 0 ? html`<p>Nothing.</p>` : alertTable('What the entries that you own ask', mine, false)}
      </div>
    </section>
    <section class="sec" aria-labelledby="others">
      <div class="sec__head">
        <h2 id="others">For others</h2>
        <p>In every register that you may read.</p>
      </div>
      <div class="sec__body">
        ${others.length === 0 ? html`<p>Nothing.</p>` : alertTable('What the entries of others ask', others.slice(0, most), true)}
        ${others.length > most && html`<p>The ${number(most)} most pressing of ${number(others.length)}. The others stand in their <a href="/registers">registers</a>.</p>`}
      </div>
    </section>
    ${exports && mine.length + others.length > 0 && exportLinks({ path: '/registers/alerts/export', words: takeAll(mine.length + others.length) })}`

const ledeOf = (mine: number, others: number): string => {
  if (mine + others === 0) return 'Everything is in order: nothing is due, late or without an owner.'
  const yours =
    mine === 0 ? 'Nothing asks for you' : mine === 1 ? 'One thing asks for you' : `${number(mine)} things ask for you`
  return `${yours}; ${others === 0 ? 'nothing' : number(others)} for others.`
}

const alertTable = (caption: string, alerts: readonly Alert[], showsOwner: boolean): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Entry' }, { text: 'What it asks' }, ...(showsOwner ? [{ text: 'Owner' }] : [])],
    rows: alerts.map((alert) => [
      {
        html: html`<a href="/registers/${alert.register.id}/${alert.entryId}">${alert.name}</a>
          <p class="meta">${alert.register.title}</p>`,
      },
      { html: alertStatus(alert) },
      ...(showsOwner ? [{ text: alert.ownerName ?? 'Nobody' }] : []),
    ]),
  })
