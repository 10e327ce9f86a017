import {
  apart,
  areaInWords,
  kindInWords,
  monthOf,
  moveInWords,
  ruleOfMove,
  themeInWords,
  type Move,
  type Rung,
  type TiedFinding,
  type TiedMention,
} from '../../../inspections/index.ts'
import { dayOf, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { details, symbol, type SymbolName } from '../../components/index.ts'
import type { ThreadOnPage } from './thread-on-page.ts'

const symbols: Readonly<Record<Move, SymbolName>> = {
  'first found': 'first',
  repeated: 'again',
  'came back': 'again',
  worse: 'down',
  better: 'up',
  praised: 'up',
  'still well': 'kept',
  'no side': 'flat',
  undated: 'stale',
  'not counted': 'stale',
}

// The rest is one press away.
const findingsShown = 4
const mentionsShown = 15
const mentionsOpen = 2

/** One document of a thread, newest first; `before` is the one that was written before it. */
export const rungView = (rung: Rung, before: Rung | undefined, of: ThreadOnPage): Html => {
  const { source, dated, move, side, findings, mentions } = rung
  const looks = [side === 'must improve' && 'bad', (move === 'not counted' || move === 'undated') && 'pend'].filter(
    Boolean,
  )
  return html`<li${looks.length > 0 && html` class="${looks.join(' ')}"`}>
    <div class="when">
      ${dated ? html`<time datetime="${dated}">${monthOf(dated)}</time>` : html`<p class="nodate">No date read</p>`}
      <p>${source.title || source.fileName}</p>
      <p>${rung.regulator.replace(/^\p{Ll}/u, (first) => first.toUpperCase())}</p>
      ${dated && before?.dated && html`<p class="gapyears">${apart(before.dated, dated)} later</p>`}
    </div>
    <div class="way"><span class="node">${symbol(symbols[move])}</span></div>
    <div class="what">
      <p><b>${heading(rung)}</b> <span class="meta">${explanation(rung)}</span></p>
      ${findings.slice(0, findingsShown).map((finding) => findingView(finding, source.id, of))}
      ${
        findings.length > findingsShown &&
        details({
          summaryText: `${findings.length - findingsShown} more passages of this document`,
          html: html`${findings.slice(findingsShown).map((finding) => findingView(finding, source.id, of))}`,
        })
      }
      ${mentions.length > 0 && mentionsView(mentions, rung, of)} ${scalesView(rung)}
    </div>
    <div class="since">${tiesView(rung)}</div>
  </li>`
}

const heading = ({ move, findings, mentions }: Rung): string => {
  if (move !== 'not counted') return moveInWords(move)
  return findings.length > 0 ? 'Not counted yet' : mentions.length > 0 ? 'In prose only' : moveInWords(move)
}

const explanation = ({ move, findings, mentions }: Rung): string => {
  if (move !== 'not counted') return ruleOfMove(move)
  if (findings.length === 0)
    return mentions.length === 1
      ? 'One sentence is about this; it is no finding.'
      : `${mentions.length} sentences are about this; none is a finding.`
  return findings.length === 1 ? 'One passage waits for a person.' : `${findings.length} passages wait for a person.`
}

const findingView = (
  { id, kind, area, value, page, state }: TiedFinding,
  documentId: string,
  { moves, thread }: ThreadOnPage,
): Html =>
  html`<div class="${state}">
    <p class="said">“${value}”</p>
    <p class="meta">
      ${kindInWords(kind)}${area && `, ${areaInWords(area).toLowerCase()}`}${
        state === 'waiting' && html` <span class="tagword">Not counted yet</span>`
      }
      · <a href="/documents/${documentId}?reading=${id}#readings">${page > 0 ? `page ${page}` : 'in the document'}</a>${
        moves &&
        html`<span class="noprint">
          ·
          <a href="/readings/${id}/move?from=${thread.theme.id}"
            >Move to another thread<span class="govuk-visually-hidden">: ${value.slice(0, 60)}</span></a
          ></span
        >`
      }
    </p>
  </div>`

/** Sentences of prose: shown at once where the document says nothing else of the subject, else behind one press. */
const mentionsView = (mentions: readonly TiedMention[], { source, findings }: Rung, of: ThreadOnPage): Html => {
  const open = findings.length === 0 ? mentionsOpen : 0
  const rest = mentions.slice(open, mentionsShown)
  const show = (mention: TiedMention) => mentionView(mention, source.id, of)
  return html`<div class="mentions">
    ${mentions.slice(0, open).map(show)}
    ${
      rest.length > 0 &&
      details({
        summaryText: `${rest.length === 1 ? 'One sentence' : `${rest.length} sentences`}${open > 0 ? ' more' : ''} of its prose`,
        html: html`${open === 0 && html`<p class="meta">About this subject, but no findings: they count nowhere.</p>`}${rest.map(show)}`,
      })
    }
    ${
      mentions.length > mentionsShown &&
      html`<p class="meta">${mentions.length - mentionsShown} more are in the file that can be taken away.</p>`
    }
  </div>`
}

const mentionView = (
  { id, said, page, leaning }: TiedMention,
  documentId: string,
  { decides, thread }: ThreadOnPage,
): Html =>
  html`<p class="said">“${said}”</p>
    <p class="meta">
      In prose, leaning: ${leaning} ·
      <a href="/documents/${documentId}?page=${Math.max(1, page)}">${page > 0 ? `page ${page}` : 'in the document'}</a
      >${
        decides &&
        html` ·
          <a href="/mentions/${id}/take-up?thread=${thread.theme.id}"
            >Make a finding of it<span class="govuk-visually-hidden">: ${said.slice(0, 60)}</span></a
          >`
      }
    </p>`

const scalesView = ({ graded, findings }: Rung): Html | false => {
  if (findings.length === 0) return false
  if (graded.length === 0) return html`<p class="scale">No grade stands over this.</p>`
  return html`${graded.map(
    ({ title, grades, note, state }) =>
      html`<p class="scale">
        ${title}:
        ${grades.map(({ words, given }, index) => html`${index > 0 && ' · '}${given ? html`<b>${words}</b>` : words}`)}${note && `, ${note}`}${
          state === 'waiting' && ' (not confirmed yet)'
        }
      </p>`,
  )}`
}

/** The words that tie each passage to the subject, and how a person put one here where the reader had not. */
const tiesView = ({ findings, mentions }: Rung): Html => {
  const words = [...new Set([...findings, ...(findings.length === 0 ? mentions : [])].flatMap(({ ties }) => ties))]
  return html`${
    words.length > 0 && html`<p>${words.slice(0, 6).map((tie, index) => html`${index > 0 && ', '}“${tie}”`)}</p>`
  }
  ${findings.map(
    ({ moved }) =>
      moved &&
      html`<p>
        ${moved.how === 'moved' ? 'Moved here' : 'By a lesson'}${moved.from && `, from “${themeInWords(moved.from)}”`}:
        ${moved.by}, ${inWords(dayOf(moved.at))}.${moved.why && ` ${moved.why}`}
        <a href="/threads/lessons#lesson-${moved.lesson}">The lesson</a>
      </p>`,
  )}`
}
