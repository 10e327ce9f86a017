import {
  areaInWords,
  readingInWords,
  ruleInWords,
  stateInWords,
  themeInWords,
  valueInWords,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, sureness } from '../../components/index.ts'
import type { Desk } from './desk.ts'
import { numberOf } from './sheet-view.ts'

/** The reading in hand: what it says, where from, by which rule, how sure, and what can be done to it. */
export const readingCard = (desk: Desk, reading: ReadingRecord): Html => {
  const { readings, document, decides, moves } = desk
  const link = (mode: string) => `/documents/${document.id}?reading=${reading.id}&mode=${mode}#now`
  return html`<div class="now" id="now" data-reading="${reading.id}" data-now>
    <span class="no" aria-hidden="true">${numberOf(reading, readings)}</span>
    <div class="card">
      <div class="head">
        <h2>${readingInWords(reading)}</h2>
        ${sureness(reading.sureness)}
      </div>
      <p class="said">“${valueInWords(reading.value)}”</p>
      <dl class="facts">
        ${
          reading.printed &&
          reading.printed !== reading.value &&
          html`<dt>As printed</dt>
            <dd>“${reading.printed}”</dd>`
        }
        ${
          reading.area &&
          html`<dt>About</dt>
            <dd>${areaInWords(reading.area)}</dd>`
        }
        ${
          reading.body &&
          html`<dt>Who must act</dt>
            <dd>${reading.body}</dd>`
        }
        ${
          reading.themes.length > 0 &&
          html`<dt>Themes</dt>
            <dd>
              ${reading.themes.map((theme, index) => html`${index > 0 && ', '}<a href="/threads/${theme}${about(document)}">${themeInWords(theme)}</a>`)}
            </dd>`
        }
        ${
          moves &&
          reading.field === 'finding' &&
          html`<dt>Thread</dt>
            <dd><a href="/readings/${reading.id}/move">Move to another thread</a></dd>`
        }
        <dt>Rule</dt>
        <dd>${ruleInWords(reading.rule)}</dd>
        ${
          reading.reasons.length > 0 &&
          html`<dt>Doubt</dt>
            <dd>${reading.reasons.map((reason) => html`<p>${reason}</p>`)}</dd>`
        }
        ${
          reading.page > 0 &&
          html`<dt>Page</dt>
            <dd>${reading.page}</dd>`
        }
        ${
          reading.state !== 'waiting' &&
          html`<dt>State</dt>
            <dd>${stateWords(reading)}</dd>`
        }
      </dl>
      ${decides && (reading.state === 'waiting' ? waitingButtons(desk, reading, link) : decidedButtons(desk, reading, link))}
    </div>
    ${decides && keys(readings, reading)}
  </div>`
}

/** A thread is of the authority that its document is about. */
const about = ({ aboutLaCode }: Desk['document']): string => (aboutLaCode ? `?about=${aboutLaCode}` : '')

export const stateWords = (reading: ReadingRecord): string => {
  const state = reading.corrected ? 'Corrected and confirmed' : stateInWords(reading.state)
  const by =
    reading.decidedBy && reading.decidedAt ? ` by ${reading.decidedBy}, ${instantInWords(reading.decidedAt)}` : ''
  return `${state}${by}${reading.why && `: ${reading.why}`}`
}

const press = (text: string, key: string, href: string) =>
  button({
    html: html`${text} <kbd aria-hidden="true">${key}</kbd>`,
    href,
    classes: 'govuk-button--secondary',
    attributes: { 'data-key': key },
  })

const waitingButtons = ({ csrf, readings }: Desk, reading: ReadingRecord, link: (mode: string) => string): Html =>
  html`<div class="btnrow">
    <form method="post" action="/readings/${reading.id}/confirm">
      ${csrf}${button({
        html: html`Confirm <kbd aria-hidden="true">c</kbd>`,
        preventDoubleClick: true,
        attributes: { 'data-key': 'c' },
      })}
    </form>
    ${press('Edit', 'e', link('edit'))} ${reading.field === 'finding' && press('Split', 's', link('split'))}
    ${readings.filter(({ field }) => field === reading.field).length > 1 && press('Merge', 'm', link('merge'))}
    ${press('Reject', 'x', link('reject'))}
  </div>`

const decidedButtons = ({ csrf }: Desk, reading: ReadingRecord, link: (mode: string) => string): Html =>
  html`<div class="btnrow">
    ${press('Edit', 'e', link('edit'))} ${reading.state === 'confirmed' && press('Reject', 'x', link('reject'))}
    <form method="post" action="/readings/${reading.id}/reopen">
      ${csrf}${button({ text: 'Put back among those that wait', classes: 'govuk-button--secondary' })}
    </form>
  </div>`

/** The keys, with links to the readings before and after this one in the list. Shown by the script that listens to them. */
const keys = (readings: readonly ReadingRecord[], reading: ReadingRecord): Html => {
  const at = readings.indexOf(reading)
  const link = (to: ReadingRecord | undefined, key: string, text: string) =>
    to &&
    html`<a href="/documents/${to.documentId}?reading=${to.id}#readings" data-key="${key}"
      ><kbd>${key}</kbd> ${text}</a
    >`
  return html`<p class="keys" data-keys hidden>
    Keys: ${link(readings[at + 1], 'j', 'next')} ${link(readings[at - 1], 'k', 'previous')}
    <span><kbd>z</kbd> undo</span> <button type="button" class="link" data-keys-switch>Turn keys off</button>
  </p>`
}

/** A reading that waits, as a line of the list. */
export const waitingRow = (reading: ReadingRecord, documentId: string): Html =>
  html`<li id="r-${reading.id}" data-reading="${reading.id}">
    <div class="head">
      <h3><a href="/documents/${documentId}?reading=${reading.id}#readings">${readingInWords(reading)}</a></h3>
      ${sureness(reading.sureness)}
    </div>
    <p class="said">“${short(valueInWords(reading.value))}”</p>
    ${reading.reasons[0] && html`<p class="rule">${reading.reasons[0]}</p>`}
  </li>`

/** A reading that somebody has decided. */
export const decidedRow = (reading: ReadingRecord, documentId: string): Html =>
  html`<li data-reading="${reading.id}">
    <h3><a href="/documents/${documentId}?reading=${reading.id}#readings">${readingInWords(reading)}</a></h3>
    <p class="said">“${short(valueInWords(reading.value))}”</p>
    <p class="rule">${stateWords(reading)}</p>
  </li>`

const short = (text: string): string => (text.length > 220 ? `${text.slice(0, 200).replace(/\s+\S*$/, '')} …` : text)
