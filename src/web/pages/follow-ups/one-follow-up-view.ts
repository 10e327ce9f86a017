import {
  kindInWords,
  followUpStateInWords,
  themeInWords,
  verdicts,
  type Chase,
  type FollowUp,
  type FollowUps,
  type Said,
} from '../../../inspections/index.ts'
import type { Line } from '../../../line/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { ageInWords } from '../../../platform/months.ts'
import { backLink, button, details, input, select, table, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { agenciesSection } from './agencies-view.ts'
import { decide } from './said-view.ts'
import { standingStatus, toSaid, whoSays } from './standing.ts'

interface Shown {
  followUp: FollowUp
  documents: FollowUps['documents']
  line: Line | undefined
  chases: readonly Chase[]
  decides: boolean
  chasesOthers: boolean
  today: Day
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const oneFollowUpView = (shown: Shown): Html => {
  const { followUp, today } = shown
  const { finding, document, addressee, agencies, standing, last, lookBacks, later } = followUp
  return html`${backLink({ href: '/follow-ups', text: 'Recommendations followed up' })}
    ${lineStrip(shown.line, { kind: 'finding', id: finding.id }, 'finding')}
    <h1>What became of it</h1>
    <blockquote class="said">
      “${finding.value}”
      <a href="/documents/${document.id}?reading=${finding.id}#readings"
        >${finding.page > 0 ? `page ${finding.page}` : 'the document'}</a
      >
    </blockquote>
    <p class="meta">
      ${kindInWords(finding.kind)} of ${document.framework}, ${inWords(document.dated)},
      ${ageInWords(document.dated, today)} ago. To act: ${addressee.name || 'the council'}.
      ${finding.themes.length > 0 && html`Subject: ${finding.themes.map(themeInWords).join(', ')}.`}
    </p>
    ${standingStatus(standing, last ? html`${last.saidIn.framework}, ${inWords(last.saidIn.dated)}; ${whoSays(last)}` : `${later} later ${later === 1 ? 'document' : 'documents'} held`)}
    ${(agencies.contributing.length > 0 || agencies.decisions.length > 0 || shown.decides) && agenciesSection(agencies, shown.decides && `/follow-ups/${finding.id}/agencies`)}
    <section class="sec">
      <div class="sec__head">
        <h2>What was said later</h2>
        <p class="meta">Newest first</p>
      </div>
      <div class="sec__body">
        ${
          lookBacks.length === 0
            ? html`<p>No later document takes it up in words that a rule can tie to it.</p>`
            : html`<ol class="found">
                ${lookBacks.map((lookBack) => saidLater(lookBack, shown))}
              </ol>`
        }
        ${shown.decides && later > 0 && addForm(shown)}
      </div>
    </section>
    ${(addressee.whose !== 'council' || shown.chases.length > 0) && chaseLog(shown)}`
}

const saidLater = (lookBack: Said, { decides, csrf }: Shown): Html =>
  html`<li class="${lookBack.decision ? 'confirmed' : 'waiting'}">
    <p class="found__kind"><strong>${lookBack.saidIn.framework}, ${inWords(lookBack.saidIn.dated)}</strong></p>
    ${lookBack.exact ? html`<blockquote class="said">${lookBack.before && html`${lookBack.before} `}“${lookBack.exact}” ${toSaid(lookBack)}</blockquote>` : html`<p>${toSaid(lookBack)}</p>`}
    ${standingStatus(lookBack.verdict, whoSays(lookBack))}
    <p class="meta">
      ${lookBack.because.join(' ')}${lookBack.doubts.length > 0 && html` <b>Doubt:</b> ${lookBack.doubts.join(' ')}`}
    </p>
    ${decides && decide(lookBack, csrf)}
  </li>`

const fieldOf =
  ({ problems, typed }: Shown) =>
  (name: string) => {
    const problem = problems.find((one) => one.field === name)
    return { id: name, name, value: typed[name] ?? '', ...(problem ? { errorMessage: { text: problem.message } } : {}) }
  }

const addForm = (shown: Shown): Html => {
  const field = fieldOf(shown)
  const { followUp, documents, csrf, typed, problems } = shown
  const open = problems.some((problem) => ['saidIn', 'verdict', 'exact', 'why'].includes(problem.field))
  return details({
    summaryText: 'Say what no rule found',
    open,
    html: html`<form method="post" action="/follow-ups/${followUp.finding.id}/verdict" novalidate>
      ${csrf}
      ${select({
        ...field('saidIn'),
        label: { text: 'Document that says so' },
        items: [
          { value: '', text: 'Choose a later document' },
          ...documents
            .filter(({ dated }) => dated > followUp.document.dated)
            .map((document) => ({
              value: document.id as string,
              text: `${document.framework}, ${inWords(document.dated)}`,
              selected: document.id === typed['saidIn'],
            })),
        ],
      })}
      ${select({
        ...field('verdict'),
        label: { text: 'What it says became of it' },
        items: [
          { value: '', text: 'Choose' },
          ...verdicts.map((value) => ({
            value,
            text: followUpStateInWords(value),
            selected: value === typed['verdict'],
          })),
        ],
      })}
      ${textarea({ ...field('exact'), rows: '2', label: { text: 'Its words' }, hint: { text: 'As they stand in the document. May be left empty.' } })}
      ${textarea({ ...field('why'), rows: '2', label: { text: 'Why' } })}
      ${button({ text: 'Keep', preventDoubleClick: true })}
    </form>`,
  })
}

const chaseLog = (shown: Shown): Html => {
  const { followUp, chases, chasesOthers, today, csrf } = shown
  const field = fieldOf(shown)
  return html`<section class="sec" id="chases">
    <div class="sec__head">
      <h2>Asked of ${followUp.addressee.name || 'others'}</h2>
      <p class="meta">
        ${followUp.addressee.whose === 'outside' ? 'The council cannot do this itself; it can ask, and keep the answer.' : 'Who was asked, and what came of it.'}
      </p>
    </div>
    <div class="sec__body">
      ${
        chases.length === 0
          ? html`<p>Nobody has been asked yet.</p>`
          : table({
              caption: `${chases.length} ${chases.length === 1 ? 'request' : 'requests'}, newest first`,
              classes: 'fold',
              firstCellIsHeader: true,
              head: [{ text: 'Asked on' }, { text: 'Of whom' }, { text: 'Ask again by' }, { text: 'Answer' }],
              rows: chases.map((chase) => [
                { text: inWords(chase.askedOn) },
                { html: html`${chase.askedOf}<br /><span class="meta">asked by ${chase.by}</span>` },
                { text: chase.nextOn ? inWords(chase.nextOn) : 'no day set' },
                {
                  html: chase.answeredOn
                    ? html`<span class="said">“${chase.answer}”</span><br /><span class="meta"
                          >${inWords(chase.answeredOn)}</span
                        >`
                    : chasesOthers
                      ? answerForm(chase, csrf, today)
                      : html`none yet`,
                },
              ]),
            })
      }
      ${
        chasesOthers &&
        html`<form method="post" action="/follow-ups/${followUp.finding.id}/chases" novalidate>
          ${csrf}
          ${input({ ...field('askedOf'), label: { text: 'Who was asked' }, hint: { text: 'A name or a post, and the body.' } })}
          ${input({ ...field('askedOn'), type: 'date', label: { text: 'On which day' }, classes: 'govuk-input--width-10', attributes: { max: today } })}
          ${input({ ...field('nextOn'), type: 'date', label: { text: 'Ask again by' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Keep in the log', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
      }
    </div>
  </section>`
}

const answerForm = (chase: Chase, csrf: Html, today: Day): Html =>
  details({
    summaryText: 'Write down the answer',
    html: html`<form method="post" action="/follow-ups/chases/${chase.id}/answer">
      ${csrf}
      ${input({ id: `answeredOn-${chase.id}`, name: 'answeredOn', type: 'date', label: { text: 'Answered on' }, classes: 'govuk-input--width-10', attributes: { max: today } })}
      ${textarea({ id: `answer-${chase.id}`, name: 'answer', rows: '2', label: { text: 'What they answered' } })}
      ${button({ text: 'Keep the answer', classes: 'govuk-button--secondary' })}
    </form>`,
  })
