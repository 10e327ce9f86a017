import { followUpStateInWords, type Said, type FollowUpState } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status, type SymbolName } from '../../components/index.ts'

const symbols: Readonly<Record<FollowUpState | 'none', SymbolName>> = {
  done: 'done',
  progress: 'up',
  'not enough': 'risk',
  repeated: 'again',
  worse: 'down',
  mentioned: 'flat',
  never: 'broken',
  'too new': 'stale',
  unknown: 'stale',
  none: 'flat',
}

/** What became of a thing, with who says so: a rule or a person. */
export const standingStatus = (standing: FollowUpState | 'none', reason: Html | string): Html =>
  status({
    symbol: symbols[standing],
    word: followUpStateInWords(standing),
    reason,
    tone:
      standing === 'never'
        ? 'late'
        : standing === 'not enough' || standing === 'worse' || standing === 'repeated'
          ? 'risk'
          : 'plain',
  })

/** Whether a person or a rule says so. */
export const whoSays = ({ decision, sureness }: Said): Html =>
  decision
    ? html`confirmed by ${decision.by}${decision.why && html`: ${decision.why}`}`
    : html`<span class="tagword">Read by rule, not confirmed</span> sureness ${sureness}`

/** To the sentence in the later document. */
export const toSaid = ({ saidIn, page, readingId, exact }: Said): Html => {
  const href = readingId
    ? `/documents/${saidIn.id}?reading=${readingId}#readings`
    : `/documents/${saidIn.id}${page > 0 ? `?page=${page}` : ''}`
  return html`<a href="${href}"
    >${page > 0 ? `page ${page}` : 'the document'}<span class="govuk-visually-hidden">
      of ${saidIn.framework}, ${inWords(saidIn.dated)}: ${exact.slice(0, 60)}</span
    ></a
  >`
}
