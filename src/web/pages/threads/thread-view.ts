import {
  directionInWords,
  likenessInWords,
  listed,
  moveRules,
  quietAfterYears,
  standingInWords,
  type Comparison,
  type Thread,
} from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { laterLine } from '../compare/later-line.ts'
import { exportLinks } from '../../export-links.ts'
import { rungView } from './rung-view.ts'
import { asAtFields } from './threads-view.ts'
import type { ThreadOnPage } from './thread-on-page.ts'

// A rung is some five lines; twenty of them are as much as anybody reads on one page.
const rungsPerPage = 20

export const threadView = (of: ThreadOnPage): Html => {
  const { thread, query, url, exports } = of
  const first = (query.page - 1) * rungsPerPage
  const shown = thread.rungs.slice(first, first + rungsPerPage)
  return html`<div class="sum">
      <div>
        <h1>${thread.theme.title}</h1>
        <p class="lede">${thread.sentence}</p>
      </div>
      ${madeOf(of)}
    </div>
    ${asAtForm(of)}
    ${
      shown.length === 0
        ? html`<p>${nothing(of)}</p>`
        : html`<div class="colhead">
              <p>When, and who</p>
              <p>What they said</p>
              <p>What ties it here</p>
            </div>
            <ol class="ladder">
              ${shown.map((rung, index) => rungView(rung, thread.rungs[first + index + 1], of))}
            </ol>
            ${thread.rungs.length > rungsPerPage && paging({ url, page: query.page, perPage: rungsPerPage, total: thread.rungs.length, noun: 'documents' })}
            ${scalesNote(thread)}`
    }
    ${exports && thread.rungs.length > 0 && exportLinks({ path: `/threads/${thread.theme.id}/export`, query: url.searchParams, words: 'Take every passage away' })}
    ${of.others && othersSection(of.others)}`
}

const nothing = ({ query, whose, authority }: ThreadOnPage): string => {
  const name = whose.name || authority
  return query.asAt
    ? `No document about ${name} that is dated by ${inWords(query.asAt)} speaks of this.`
    : `No document about ${name} that Sightline holds speaks of this.`
}

const madeOf = ({ thread, whose, authority }: ThreadOnPage): Html =>
  html`<div class="meta made">
    <p>
      ${thread.confirmed === 0 ? 'Nothing is confirmed, so nothing counts.' : `Made from ${thread.confirmed === 1 ? 'the one confirmed passage' : `the ${thread.confirmed} confirmed passages`} below about ${whose.name || authority}; it changes when they do.`}
      ${thread.waiting > 0 && ` ${thread.waiting} wait for a person.`}
      ${thread.mentions > 0 && ` ${thread.mentions} more stand in prose and count nowhere.`}
    </p>
    <p>
      <b>${directionInWords(thread.direction)}</b
      >${thread.standing !== 'not confirmed' && html`, <b>${standingInWords(thread.standing).toLowerCase()}</b>`}${
        thread.firstSeen &&
        thread.lastSeen &&
        html`. First seen ${inWords(thread.firstSeen)}, last ${inWords(thread.lastSeen)}`
      }.
    </p>
    ${thread.sentenceIfConfirmed && html`<p>If all that waits were confirmed: ${thread.sentenceIfConfirmed}</p>`}
    ${howItIsMade(thread)}
  </div>`

const howItIsMade = ({ shared, theme }: Thread): Html =>
  details({
    summaryText: 'How it is made',
    html: html`<p>${theme.about}</p>
      ${shared.length > 0 && html`<p>These share ${listed(shared.map(({ words, passages }) => `“${words}” (${passages})`))}.</p>`}
      <p>
        A document takes a side by what is confirmed in it: it must improve where anything is to improve, a priority or
        a recommendation; else it is a strength. Grades decide nothing.
      </p>
      <dl class="facts">
        ${moveRules().map(
          ({ word, rule }) =>
            html`<dt>${word}</dt>
              <dd>${rule}</dd>`,
        )}
        <dt>Open</dt>
        <dd>
          The last word is that it must improve, and it is at most ${quietAfterYears} years old. Else it is quiet.
        </dd>
      </dl>`,
  })

const asAtForm = ({ query, thread }: ThreadOnPage): Html =>
  html`${details({
    summaryText: 'Look at a past day',
    classes: 'noprint',
    open: query.asAt !== undefined,
    html: html`<form method="get" action="/threads/${thread.theme.id}" class="filters" aria-label="Look at a past day">
      ${query.about !== 'own' && html`<input type="hidden" name="about" value="${query.about}" />`} ${asAtFields(query)}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${
    query.asAt &&
    html`<p class="inset">
      As at ${inWords(query.asAt)}: documents dated by then,
      ${query.decisions === 'then' ? 'and only what people had decided by the end of that day' : 'with what people have decided since'}.
      <a href="/threads/${thread.theme.id}${query.about === 'own' ? '' : `?about=${query.about}`}">As it stands now</a>
    </p>`
  }`

const scalesNote = ({ rungs }: Thread): Html | false => {
  const graded = rungs.filter((rung) => rung.graded.length > 0)
  if (graded.length === 0) return false
  const without = rungs.length - graded.length
  const rest =
    without === 0 ? '' : ` ${without === 1 ? 'One document gives' : `${without} documents give`} no grade here.`
  return html`<p class="inset small">
    Each grade stands on the whole scale of its own framework.${rest} The scales were never meant to be compared, so no
    axis is drawn across them: only the inspectors’ words say better or worse.
  </p>`
}

const othersShown = 4

const othersSection = (others: Comparison): Html =>
  html`<section class="sec" aria-labelledby="others">
    <div class="sec__head">
      <h2 id="others">What others were told</h2>
      <p>
        ${
          others.lettersInAll === 0
            ? 'No letter about another authority is loaded.'
            : `Letters about others that speak of it: ${others.letters} of ${others.lettersInAll}; that ask for better: ${others.mustImprove}; that list it as a strength: ${others.strength}. Authorities that later improved: ${others.improved} of ${others.authorities.length}.`
        }
      </p>
      ${others.findings > 0 && html`<p>As Sightline read them. Findings that are confirmed: ${others.confirmed} of ${others.findings}.</p>`}
    </div>
    <div class="sec__body">
      ${
        others.authorities.length === 0
          ? html`<p>
              ${others.lettersInAll === 0 ? 'Add letters about other authorities as documents, and they stand here.' : 'None of them speaks of this.'}
            </p>`
          : html`<ul class="rows others">
                ${others.authorities.slice(0, othersShown).map((authority) => {
                  const [newest] = authority.letters
                  const said = newest?.passages[0]
                  return html`<li>
                    <h3>
                      <a href="/threads/${others.theme.id}?about=${authority.laCode}">${authority.name}</a>
                      <span class="meta"
                        >${[newest?.framework, newest?.dated && inWords(newest.dated), likenessInWords(authority)].filter(Boolean).join(' · ')}</span
                      >
                    </h3>
                    ${laterLine(authority)} ${said && html`<p class="said">“${said.text}”</p>`}
                  </li>`
                })}
              </ul>
              <p><a href="/compare?theme=${others.theme.id}">All of it, authority by authority</a></p>`
      }
    </div>
  </section>`
