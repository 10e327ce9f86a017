import { followUpStateInWords, verdicts, type FollowUps, type Said } from '../../../inspections/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, radios, select, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'
import { ofWhat } from './said-view.ts'
import { standingStatus, toSaid, whoSays } from './standing.ts'

interface Shown {
  lookBack: Said
  among: FollowUps
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

const hints = {
  done: 'It says that what was asked for has been done.',
  progress: 'It says that things are better, and not that they are done.',
  'not enough': 'It says that too little was done, or too slowly.',
  repeated: 'It asks for the same again, or finds the same.',
  worse: 'It says that things got worse.',
  none: 'It speaks of it and says nothing of what became of it.',
} as const

export const lookBackView = ({ lookBack, among, csrf, problems, typed }: Shown): Html => {
  const problem = (name: string) => problems.find(({ field }) => field === name)
  const chosen = typed['verdict'] ?? lookBack.verdict
  const finding = typed['finding'] ?? lookBack.finding?.id ?? ''
  const earlier = among.asked.filter(({ document }) => document.dated < lookBack.saidIn.dated)
  const wrong = problem('verdict')
  return html`${backLink({ href: '/follow-ups/said', text: 'What letters say of earlier letters' })}
    <h1>What a letter says of an earlier one</h1>
    <p class="lede">${lookBack.saidIn.framework}, ${inWords(lookBack.saidIn.dated)}, of ${ofWhat(lookBack)}.</p>
    <blockquote class="said">
      ${lookBack.before && html`${lookBack.before} `}“${lookBack.exact}” ${toSaid(lookBack)}
    </blockquote>
    ${standingStatus(lookBack.verdict, whoSays(lookBack))}
    <p class="meta">${lookBack.because.join(' ')} ${lookBack.doubts.join(' ')}</p>
    <form method="post" action="/follow-ups/said/${lookBack.key}" novalidate>
      ${csrf}
      ${radios({
        idPrefix: 'verdict',
        name: 'verdict',
        fieldset: { legend: { text: 'What the sentence says became of it', classes: 'govuk-fieldset__legend--m' } },
        ...(wrong ? { errorMessage: { text: wrong.message } } : {}),
        items: verdicts.map((value) => ({
          value,
          text: followUpStateInWords(value),
          hint: { text: hints[value] },
          checked: value === chosen,
        })),
      })}
      ${select({
        id: 'finding',
        name: 'finding',
        label: { text: 'Which earlier finding it is about' },
        hint: { text: 'Leave it at the first line where the sentence is about the earlier document as a whole.' },
        items: [
          { value: '', text: 'The earlier document as a whole' },
          ...earlier.map((each) => ({
            value: each.finding.id,
            text: `${each.document.framework} ${each.document.dated.slice(0, 4)}: ${each.finding.value.slice(0, 110)}`,
            selected: each.finding.id === finding,
          })),
        ],
      })}
      ${textarea({ id: 'why', name: 'why', rows: '2', label: { text: 'Reason, for the history' }, value: typed['why'] ?? '' })}
      ${button({ text: 'Keep', preventDoubleClick: true })}
    </form>
    ${
      lookBack.history.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="history">
        <h2 id="history">Decided so far</h2>
        <ol class="rail">
          ${lookBack.history.map(({ at, by, verdict, why }) => html`<li><time datetime="${at.toISOString()}">${instantInWords(at)}</time> ${by}: ${followUpStateInWords(verdict)}${why && html`. ${why}`}</li>`)}
        </ol>
      </section>`
    }`
}
