import { hypothesisOutcomes, unexplained, type Hypothesis, type ToldSignal } from '../../../improvement/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status } from '../../components/index.ts'

interface Ideas {
  measureId: string
  signals: readonly ToldSignal[]
  written: readonly Hypothesis[]
  today: Day
  writes: boolean
}

/** What people think is behind the signals of a measure, with the day on which they will know more; asks where nobody has said. */
export const ideasView = ({ measureId, signals, written, today, writes }: Ideas): Html | false => {
  const open = unexplained(signals, written)
  if (!open && written.length === 0) return false
  return html`<section class="sec sec--plain" aria-labelledby="ideas">
    <h2 id="ideas">What may be behind it</h2>
    ${
      open &&
      html`${status({ symbol: 'first', word: 'Not explained', reason: `nobody has said what may be behind the signal. ${open.words}`, tone: 'risk' })}
      ${writes && html`<p class="noprint"><a href="/measures/${measureId}/ideas">Write what you think, and when you will check</a></p>`}`
    }
    ${
      written.length > 0 &&
      html`<ul class="rows">
        ${written.map((one) => ideaRow(one, { today, writes }))}
      </ul>`
    }
    ${!open && writes && signals.length > 0 && html`<p class="noprint"><a href="/measures/${measureId}/ideas">Write another idea</a></p>`}
  </section>`
}

const ideaRow = (
  { id, signal, hypothesis, checkOn, writtenBy, writtenOn, outcome, outcomeWhy, settledBy, settledOn }: Hypothesis,
  { today, writes }: { today: Day; writes: boolean },
): Html =>
  html`<li>
    <b>${hypothesis}</b>
    ${
      outcome === ''
        ? status({
            symbol: checkOn < today ? 'late' : 'course',
            word: checkOn < today ? 'To check' : 'Open',
            reason: `${checkOn < today ? 'it was to be' : 'it is'} checked on ${inWords(checkOn)}`,
            tone: checkOn < today ? 'late' : 'plain',
          })
        : status({
            symbol: outcome === 'held' ? 'done' : outcome === 'refuted' ? 'no' : 'stale',
            word: hypothesisOutcomes[outcome],
            reason: `${settledOn ? `${inWords(settledOn)}: ` : ''}${outcomeWhy}${settledBy ? ` Said by ${settledBy}.` : ''}`,
            tone: 'plain',
          })
    }
    <p class="meta">
      Written by ${writtenBy ?? 'somebody'} on ${inWords(writtenOn)}, about: ${signal}
      ${writes && outcome === '' && html`<a class="noprint" href="/ideas/${id}">Say what it turned out to be<span class="govuk-visually-hidden">: ${hypothesis}</span></a>`}
    </p>
  </li>`
