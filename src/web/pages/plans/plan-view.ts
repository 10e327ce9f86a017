import {
  causeKinds,
  dueDay,
  mostPriorities,
  scoreOf,
  type Alert,
  type Judged,
  type PlanOverview,
  type PriorityOverview,
  type Risk,
} from '../../../improvement/index.ts'
import { kindInWords, type Finding } from '../../../inspections/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, status, table } from '../../components/index.ts'
import { asAtForm, exportLinks, firstDue, measureLine, pastNotice, rolledLine, standingLine } from './parts.ts'

interface PlanPage {
  overview: PlanOverview
  asAt: Day | undefined
  today: Day
  alerts: readonly Alert[]
  risks: readonly Risk[]
  edits: boolean
  exports: boolean
}

export const planView = ({ overview, asAt, today, alerts, risks, edits, exports }: PlanPage): Html => {
  const { plan, priorities, loose, unanswered } = overview
  const path = `/plans/${plan.id}`
  const live = priorities.filter(({ priority }) => priority.endedOn === null).length
  return html`${backLink({ href: '/plans', text: 'Plans' })}
    <h1>${plan.title}</h1>
    <p class="lede">${lede(overview)}</p>
    ${plan.purpose && html`<p class="purpose">${plan.purpose}</p>`} ${pastNotice(asAt, path)}
    ${rolledLine(overview.standing)} ${numbers(overview)} ${alerts.map(alertLine)}
    ${live > mostPriorities && status({ symbol: 'risk', word: 'Too many priorities', reason: `${live} are live; beyond ${mostPriorities} none is one` })}
    <p class="btnrow noprint">
      ${edits && button({ text: 'Plan for findings', href: `${path}/draft` })}
      ${edits && html`<a href="${path}/actions/new">Add an action</a> ·`}
      ${edits && html`<a href="${path}/import">Bring in a file</a> ·`}
      ${edits && html`<a href="${path}/edit">Change the plan</a> ·`} <a href="${path}/pictures">Pictures</a> ·
      <a href="${path}/pace">Pace and cost</a> · <a href="${path}/history">What changed</a> ·
      <a href="${path}/risks">Risks</a> ·
      <a href="/plans/partners?plan=${overview.plan.id}">What partners contributed</a>
    </p>
    ${priorities.map((one) => prioritySection(one, { asAt, edits }))} ${loose.length > 0 && looseSection(loose, asAt)}
    ${priorities.length + loose.length === 0 && html`<p>Nothing is planned yet. ${edits && 'Begin with the findings that the plan is to answer.'}</p>`}
    ${unanswered.length > 0 && unansweredSection(unanswered)} ${risks.length > 0 && risksSection(risks, path)}
    ${exports && exportLinks(`${path}/export`, asAt ? `?on=${asAt}` : '')}
    ${exports && !asAt && changeInAFile(path, edits)} ${asAtForm({ path, on: asAt, today })}`
}

/** The plan as the file that can be brought in again. */
const changeInAFile = (path: string, edits: boolean): Html =>
  html`<p class="exports noprint">
    To change in a spreadsheet:
    <a href="${path}/file/xlsx" download>Excel</a>, <a href="${path}/file/ods" download>OpenDocument</a>,
    <a href="${path}/file/csv" download>CSV</a>${edits && html`; then <a href="${path}/import">bring it back</a>`}
  </p>`

const lede = ({ plan, counts }: PlanOverview): string => {
  const board = plan.boardName ? `, before the ${plan.boardName}` : ''
  const who = `${plan.ownerName ?? 'Nobody'} answers for it${board}.`
  if (counts.total === 0) return `${who} No action has been agreed yet.`
  const late =
    counts.overdue === 0 ? 'none is overdue' : counts.overdue === 1 ? 'one is overdue' : `${counts.overdue} are overdue`
  return `${who} Of ${counts.total === 1 ? 'one agreed action' : `${counts.total} agreed actions`}, ${late}.`
}

/** What was done, and what it moved: two numbers, never one. Beside them what a board is told. */
const numbers = ({ counts, improved }: PlanOverview): Html =>
  html`<dl class="two-numbers">
      <div>
        <dt>Actions complete</dt>
        <dd><b>${counts.complete}</b> of ${counts.total}</dd>
      </div>
      <div>
        <dt>Measures improved</dt>
        <dd><b>${improved.measures}</b> of ${improved.of}</dd>
      </div>
    </dl>
    ${improved.notCounted.map((sentence) => html`<p class="meta">Not counted as improved: ${sentence}</p>`)}
    <p class="meta">
      Overdue ${counts.overdue}, blocked ${counts.blocked}, stale ${counts.stale}, at risk ${counts.atRisk}; re-dated
      twice or more ${counts.redatedTwice}; complete with no impact ${counts.completeWithoutImpact}; sustained
      ${counts.sustained}; drafts ${counts.drafts}, withdrawn ${counts.withdrawn} (neither counts).
    </p>`

const alertLine = ({ actionId, actionTitle, said }: Alert): Html =>
  status({ symbol: 'broken', word: 'Alert', reason: html`<a href="/actions/${actionId}">${actionTitle}</a>. ${said}` })

const prioritySection = (
  { priority, standing, stage, actions, measures, findings }: PriorityOverview,
  { asAt, edits }: { asAt: Day | undefined; edits: boolean },
): Html =>
  html`<section class="sec" aria-labelledby="p-${priority.id}">
    <div class="sec__head">
      <h2 id="p-${priority.id}">${priority.title}</h2>
      <p>
        ${priority.draftedFrom && html`<strong class="tagword">Draft</strong> proposed from the theme. `}${priority.ownerName ?? 'No owner'}${priority.leadMemberName && `; lead member ${priority.leadMemberName}`}${
          priority.boardName && `; ${priority.boardName}`
        }${priority.partners && `; with ${priority.partners}`}
      </p>
      ${
        edits &&
        html`<p class="noprint">
          <a href="/priorities/${priority.id}/edit"
            >Change<span class="govuk-visually-hidden"> ${priority.title}</span></a
          >
        </p>`
      }
    </div>
    <div class="sec__body">
      ${rolledLine(standing)}
      <p class="meta">Stage: <b>${stage.word}</b>, ${stage.why}.</p>
      ${causeLine(priority)} ${actionsList(actions, `Actions: ${priority.title}`, asAt)}
      ${
        measures.length > 0 &&
        html`<h3>Measures</h3>
          <ul class="rows">
            ${measures.map((one) => html`<li><a href="/measures/${one.measure.id}">${one.measure.title}</a>${measureLine(one)}${one.cautions.map((caution) => html`<p class="meta">${caution}</p>`)}</li>`)}
          </ul>`
      }
      ${
        findings.length > 0 &&
        details({
          summaryText:
            findings.length === 1 ? 'The finding that it answers' : `The ${findings.length} findings that it answers`,
          html: findingsList(findings),
        })
      }
    </div>
  </section>`

const causeLine = ({ causeKind, cause, causeEvidence }: PriorityOverview['priority']): Html =>
  causeKind === '' && cause === ''
    ? html`<p class="meta">Nobody has written down the cause.</p>`
    : html`<p>
        Cause: ${causeKind !== '' && `${causeKinds[causeKind].split(':')[0]?.toLowerCase()}. `}${cause}
        <span class="meta"
          >${causeEvidence ? `Known from: ${causeEvidence}` : 'Nothing is on record that shows it.'}</span
        >
      </p>`

export const findingsList = (findings: readonly Finding[]): Html =>
  html`<ul class="rows">
    ${findings.map(
      ({ id, value, kind, documentId, title, fileName, dated, page, state }) =>
        html`<li>
          <p class="said"><a href="/documents/${documentId}?reading=${id}#readings">${value}</a></p>
          <p class="meta">
            ${kindInWords(kind)}.
            ${title || fileName}${dated && `, ${inWords(dated)}`}${page > 0 && `, page ${page}`}${
              state !== 'confirmed' && '. It is no longer confirmed as it stands: look at it again.'
            }
          </p>
        </li>`,
    )}
  </ul>`

/** Actions as a table: what, who, when with the first date, and how it stands with the sum. */
export const actionsList = (actions: readonly Judged[], caption: string, asAt: Day | undefined): Html =>
  actions.length === 0
    ? html`<p>No action yet.</p>`
    : table({
        caption,
        classes: 'fold actions',
        firstCellIsHeader: true,
        head: [{ text: 'Action' }, { text: 'Owner' }, { text: 'Due' }, { text: 'Status' }],
        rows: actions.map(({ facts, standing }) => {
          const due = dueDay(facts)
          return [
            {
              html: html`<a href="/actions/${facts.id}${asAt && `?on=${asAt}`}"
                >${facts.reference && `${facts.reference}. `}${facts.title}</a
              >`,
            },
            { text: facts.ownerName ?? 'Nobody yet' },
            {
              html: html`${dueWords(facts, due)}
              ${firstDue(facts, facts.dueKind === 'continuous' ? facts.originalDueOn : due)}`,
            },
            { html: html`${standingLine(standing)}${standing.gap && html`<p class="meta">${standing.gap}</p>`}` },
          ]
        }),
      })

export const dueWords = (facts: Judged['facts'], due: Day | null): string => {
  if (due === null) return 'No date'
  if (facts.dueKind === 'meeting') return `${inWords(due)}, ${facts.meetingTitle ?? 'at a meeting'}`
  if (facts.dueKind === 'continuous') return `Review ${inWords(due)}, then every ${facts.reviewEveryDays ?? 0} days`
  return inWords(due)
}

const looseSection = (loose: readonly Judged[], asAt: Day | undefined): Html =>
  html`<section class="sec sec--plain" aria-labelledby="loose">
    <h2 id="loose">Under no priority <span class="meta">${loose.length}</span></h2>
    ${actionsList(loose, 'Actions under no priority', asAt)}
  </section>`

const unansweredSection = (findings: readonly Finding[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="unanswered">
    <h2 id="unanswered">Findings with no action <span class="meta">${findings.length}</span></h2>
    ${status({ symbol: 'broken', word: 'Broken', reason: 'the plan names these findings and no action of it serves them' })}
    ${findingsList(findings)}
  </section>`

const risksSection = (risks: readonly Risk[], path: string): Html =>
  html`<section class="sec sec--plain" aria-labelledby="risks">
    <h2 id="risks">Risks <span class="meta">${risks.length} open, highest first</span></h2>
    <ul class="rows">
      ${risks.slice(0, 5).map((risk) => {
        const { word, why } = scoreOf(risk)
        return html`<li>
          ${risk.title}${status({ symbol: word === 'High' ? 'risk' : 'flat', word, reason: why, tone: word === 'High' ? 'risk' : 'plain' })}
        </li>`
      })}
    </ul>
    <p class="noprint"><a href="${path}/risks">All risks</a></p>
  </section>`
