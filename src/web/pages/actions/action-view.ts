import { rounded } from '../../../platform/round.ts'
import {
  dueDay,
  isOpen,
  ownViews,
  progressOf,
  redateReasons,
  stateWords,
  type ActionOverview,
} from '../../../improvement/index.ts'
import { inWords, instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, details, progressNodes, rail, status } from '../../components/index.ts'
import { agenciesSection } from '../follow-ups/agencies-view.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { asAtForm, firstDue, measureLine, pastNotice, standingLine } from '../plans/parts.ts'
import { dueWords, findingsList } from '../plans/plan-view.ts'
import {
  acceptForm,
  betterForm,
  dateForm,
  decideForm,
  linkForms,
  milestoneForm,
  stepForms,
  updateForm,
  worseForm,
} from './action-forms.ts'
import { evidenceSection } from './evidence-view.ts'
import { partnersSection } from './partners-view.ts'
import type { ActionPage } from './on-action-page.ts'

export const actionView = (given: ActionPage): Html => {
  const { overview, asAt, today, mayEdit } = given
  const { action, standing, facts, plans, commitment } = overview
  const path = `/actions/${action.id}`
  const [plan] = plans
  return html`${plan ? backLink({ href: `/plans/${plan.id}`, text: plan.title }) : backLink({ href: '/actions', text: 'Actions' })}
    ${lineStrip(given.line, { kind: 'action', id: action.id }, 'action')}
    <h1>${action.title}</h1>
    ${action.draftedFrom && html`<p><strong class="tagword">Draft</strong> proposed from the theme of its findings; nobody has made it theirs yet.</p>`}
    ${pastNotice(asAt, path)}
    <div class="standing">${standingLine(standing)}</div>
    ${ownView(overview)} ${overview.alerts.map((said) => status({ symbol: 'broken', word: 'Alert', reason: said }))}
    ${action.overrideStatus !== '' && isOpen(action.state) && given.mayVerify && betterForm(given)}
    <div class="cols">
      <div>
        ${factsList(overview)}
        ${
          commitment &&
          html`<p class="said">${commitment.words}</p>
            <p class="meta">
              The commitment “${commitment.name}”, wording ${commitment.number}: the same wherever it is printed.
            </p>`
        }
        ${action.ownerId === given.me && action.acceptedOn === null && action.state !== 'withdrawn' && !asAt && acceptForm(given)}
        ${stepForms(given)} ${milestonesSection(given)} ${evidenceSection(given)} ${impactSection(given)}
        ${findingsSection(overview)} ${given.agencies && agenciesSection(given.agencies, mayEdit && `${path}/agencies`)}
        ${measuresSection(overview)}
      </div>
      <aside aria-labelledby="said">
        <h2 id="said">What was said</h2>
        ${updatesRail(overview)} ${given.mayContribute && isOpen(action.state) && updateForm(given)}
      </aside>
    </div>
    ${datesSection(given)} ${partnersSection(given)} ${decisionsSection(given)} ${linksSection(given)}
    <p class="btnrow noprint">
      ${mayEdit && html`<a href="${path}/edit">Change the action</a> ·`}
      <a href="${path}/history">What changed, and who changed it</a>
    </p>
    ${facts.state !== 'draft' && asAtForm({ path, on: asAt, today })}`
}

export const ownView = ({ facts, standing }: ActionOverview): Html | false =>
  facts.ownView !== '' &&
  html`<p class="meta">
    ${facts.ownerName ?? 'The owner'}’s own view: ${ownViews[facts.ownView].toLowerCase()}.
    ${standing.gap ? html`<b>${standing.gap}</b>` : 'It is the same as what is worked out.'}
  </p>`

/** The facts of an action; for a partner without what is between the council and its boards. */
export const factsList = ({ action, facts, redates }: ActionOverview, forPartner = false): Html => {
  const due = dueDay(facts)
  const approved = redates.filter(({ verdict }) => verdict === 'approved').length
  const rows: readonly (readonly [string, Html | string | false])[] = [
    [
      'Owner',
      facts.ownerName
        ? `${facts.ownerName}${action.acceptedOn ? `, accepted ${inWords(action.acceptedOn)}` : ', has not accepted it yet'}`
        : 'Nobody yet',
    ],
    ['Number', action.reference],
    ['Done when', action.doneWhen || 'Not written down yet'],
    [
      'Due',
      html`${dueWords(facts, due)} ${firstDue(facts, facts.dueKind === 'continuous' ? facts.originalDueOn : due)}`,
    ],
    [
      'First due',
      facts.originalDueOn
        ? `${inWords(facts.originalDueOn)}; ${approved === 0 ? 'never re-dated' : approved === 1 ? 're-dated once' : approved === 2 ? 're-dated twice' : `re-dated ${approved} times`}`
        : 'Not agreed yet',
    ],
    [
      'State',
      `${stateWords[action.state]} since ${inWords(action.stateOn)}${action.stateWhy && `: ${action.stateWhy}`}${action.waitsForBody && ` (${action.waitsForBody})`}`,
    ],
    ['In detail', action.detail],
    ['Why no measure', forPartner ? '' : action.noMeasureBecause],
    [
      'Cost',
      action.costPounds === null || forPartner
        ? ''
        : `£${action.costPounds.toLocaleString('en-GB')}${action.costNote && `, ${action.costNote}`}`,
    ],
    ['Board minute', forPartner ? '' : action.closedMinute],
  ]
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        value !== '' &&
        value !== false &&
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`
}

export const updatesRail = ({ updates: said, facts }: ActionOverview): Html =>
  said.length === 0
    ? html`<p class="meta">Nobody has said how it goes.</p>`
    : rail(
        said.slice(0, 12).map(({ by, byId, recordedAt, said: text, ownView: seen, isReview }, index) => ({
          when: instantInWords(recordedAt),
          datetime: recordedAt.toISOString(),
          node: index === 0 ? ('filled' as const) : ('open' as const),
          content: html`${by ?? 'Somebody'}${byId === facts.ownerId && ', owner'}${isReview && ' (review)'}:
            <span class="said">${text}</span>${
              seen !== '' && html` <span class="meta">Own view: ${ownViews[seen].toLowerCase()}.</span>`
            }`,
        })),
      )

export const milestonesSection = (given: ActionPage): Html => {
  const { milestones, facts } = given.overview
  const { evidenced, total, expected } = progressOf(facts, given.asAt ?? given.today)
  return html`<section class="sec sec--plain" aria-labelledby="milestones">
    <h2 id="milestones">
      Milestones
      <span class="meta"
        >${total === 0 ? 'none: being done is its one milestone' : `${evidenced} of ${total} evidenced`}</span
      >
    </h2>
    ${
      total > 0 &&
      html`${progressNodes({ done: evidenced, of: total, label: `${evidenced} of ${total} milestones evidenced` })}
        <p class="meta">
          Progress is what is evidenced, and nobody sets it. By now ${rounded(expected * total)} of ${total} were
          planned.
        </p>
        <ul class="rows">
          ${milestones.map(
            ({ title, dueOn, isEvidenced, firstEvidencedOn }) =>
              html`<li>
                ${title}${status({
                  symbol: isEvidenced ? 'yes' : 'first',
                  word: isEvidenced ? 'Evidenced' : 'Open',
                  reason: `${firstEvidencedOn ? `by evidence of ${inWords(firstEvidencedOn)}` : 'no evidence yet'}${dueOn ? `; due ${inWords(dueOn)}` : ''}`,
                  tone: 'plain',
                })}
              </li>`,
          )}
        </ul>`
    }
    ${given.mayUpdate && (isOpen(facts.state) || facts.state === 'draft') && milestoneForm(given)}
  </section>`
}

const impactSection = ({ overview, mayUpdate }: ActionPage): Html | false => {
  const { action, claims, tooEarly } = overview
  if (!['action_complete', 'impact_seen', 'sustained', 'closed'].includes(action.state)) return false
  return html`<section class="sec sec--plain" aria-labelledby="impact">
    <h2 id="impact">Impact</h2>
    ${claims.length === 0 && !tooEarly && html`<p>Nobody has said what it changed.</p>`}
    ${tooEarly?.tooEarlyUntil && html`<p>${tooEarly.claimedBy ?? 'Somebody'} said on ${inWords(tooEarly.claimedOn)} that it is too early to tell. Look again on ${inWords(tooEarly.tooEarlyUntil)}.</p>`}
    ${claims.map(
      ({ claim, sentence, gradeName, missing }) =>
        html`<div class="claim">
          <p><b>${sentence}</b></p>
          <p class="meta">
            Grade ${claim.grade}, ${gradeName.toLowerCase()}. Claimed by ${claim.claimedBy ?? 'somebody'} on
            ${inWords(claim.claimedOn)}.
          </p>
          ${claim.note && html`<p class="said">${claim.note}</p>`}
          ${claim.childVoice && html`<p class="said">${claim.childVoice}</p>`}
          ${missing.length > 0 && status({ symbol: 'risk', word: 'No longer carried', reason: `it was grade ${claim.grade}. ${missing.join(' ')}` })}
        </div>`,
    )}
    ${mayUpdate && html`<p class="noprint"><a href="/actions/${action.id}/impact">Say what it changed, or that it is too early</a></p>`}
  </section>`
}

const findingsSection = ({ findings }: ActionOverview): Html =>
  html`<section class="sec sec--plain" aria-labelledby="findings">
    <h2 id="findings">Findings that it answers <span class="meta">${findings.length}</span></h2>
    ${findings.length === 0 ? html`<p>None. Nobody has said which finding it answers.</p>` : findingsList(findings)}
  </section>`

const measuresSection = ({ measures, action }: ActionOverview): Html =>
  html`<section class="sec sec--plain" aria-labelledby="measures">
    <h2 id="measures">What it should move <span class="meta">${measures.length}</span></h2>
    ${
      measures.length === 0
        ? html`<p>${action.noMeasureBecause ? `No measure: ${action.noMeasureBecause}` : 'No measure is linked.'}</p>`
        : html`<ul class="rows">
            ${measures.map((one) => html`<li><a href="/measures/${one.measure.id}">${one.measure.title}</a>${measureLine(one)}</li>`)}
          </ul>`
    }
  </section>`

export const datesSection = (given: ActionPage): Html => {
  const { redates, action } = given.overview
  const waiting = redates.find(({ verdict }) => verdict === 'waiting')
  return html`<section class="sec sec--plain" aria-labelledby="dates">
    <h2 id="dates">
      Dates <span class="meta">${redates.length === 0 ? 'never re-dated' : `${redates.length} asked for`}</span>
    </h2>
    ${
      redates.length > 0 &&
      html`<ul class="rows">
        ${redates.map(
          ({ fromOn, toOn, toMeeting, reason, why, askedBy, askedOn, verdict, decidedBy, decidedOn, decidedWhy }) =>
            html`<li>
              From ${fromOn ? inWords(fromOn) : 'no date'} to
              ${toMeeting && `${toMeeting}, `}${toOn ? inWords(toOn) : ''}.
              <span class="meta">
                ${redateReasons[reason]}: ${why} Asked for by ${askedBy ?? 'somebody'} on ${inWords(askedOn)};
                ${verdict === 'waiting' ? 'it waits to be approved.' : `${verdict} by ${decidedBy ?? 'somebody'}${decidedOn ? ` on ${inWords(decidedOn)}` : ''}${decidedWhy && `: ${decidedWhy}`}.`}
              </span>
            </li>`,
        )}
      </ul>`
    }
    ${waiting && given.mayApprove && decideForm(given, waiting)}
    ${!waiting && given.mayUpdate && isOpen(action.state) && action.dueKind !== 'continuous' && dateForm(given)}
    ${given.mayUpdate && isOpen(action.state) && worseForm(given)}
  </section>`
}

/** What boards were asked about it, and what they decided: who recorded it, when and why. */
const decisionsSection = ({ decisions }: ActionPage): Html | false =>
  decisions.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="boards">
    <h2 id="boards">Before boards <span class="meta">${decisions.length}</span></h2>
    <ul class="rows">
      ${decisions.map(
        ({ meetingId, asked, askedBy, askedOn, outcome, why, decidedOn, recordedBy }) =>
          html`<li>
            <a href="/meetings/${meetingId}">${asked}</a>
            <span class="meta">
              Asked by ${askedBy ?? 'somebody'} on ${inWords(askedOn)};
              ${outcome === '' || decidedOn === null ? 'not decided yet.' : `${outcome} on ${inWords(decidedOn)}: ${why} Recorded by ${recordedBy ?? 'somebody'}.`}
            </span>
          </li>`,
      )}
    </ul>
  </section>`

const linksSection = (given: ActionPage): Html => {
  const { plans, needs, neededBy } = given.overview
  return html`<section class="sec sec--plain" aria-labelledby="links">
    <h2 id="links">Plans and other actions</h2>
    <p>
      ${plans.length === 0 ? 'It is in no plan.' : html`It is in ${plans.map(({ id, title, priorityTitle }, index) => html`${index > 0 && ', '}<a href="/plans/${id}">${title}</a>${priorityTitle && ` (${priorityTitle})`}`)}. It is the same action in each.`}
    </p>
    ${needs.length > 0 && html`<p>It waits for ${needs.map(({ id, title }, index) => html`${index > 0 && ', '}<a href="/actions/${id}">${title}</a>`)}.</p>`}
    ${neededBy.length > 0 && html`<p>Waiting for it: ${neededBy.map(({ id, title }, index) => html`${index > 0 && ', '}<a href="/actions/${id}">${title}</a>`)}.</p>`}
    ${given.mayEdit && details({ summaryText: 'Change what it is linked with', open: given.open === 'links', html: linkForms(given) })}
  </section>`
}
