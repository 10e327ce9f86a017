import { isOpen, type Led, type SharedAction } from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, insetText, status } from '../../components/index.ts'
import { standingLine } from '../plans/parts.ts'
import { acceptForm, stepForms, updateForm } from './action-forms.ts'
import { datesSection, factsList, milestonesSection, ownView, updatesRail } from './action-view.ts'
import type { ActionPage } from './on-action-page.ts'
import { evidenceSection } from './evidence-view.ts'

/** An action as the partner sees it with whom it is shared, or who owns it: what is needed to act, and nothing beyond. */
export const sharedActionView = (given: ActionPage, { share, stands }: SharedAction, led: Led | undefined): Html => {
  const { overview, me } = given
  const { action, standing } = overview
  return html`${backLink({ href: '/shared-actions', text: 'Actions shared with you' })}
    <h1>${action.title}</h1>
    <div class="standing">${standingLine(standing)}</div>
    ${ownView(overview)} ${overview.alerts.map((said) => status({ symbol: 'broken', word: 'Alert', reason: said }))}
    ${insetText({
      html: html`<p>
          ${
            share
              ? `${share.sharedBy ?? 'Somebody'} shared it with you from ${inWords(share.sharedFrom)} on.`
              : 'You own this action.'
          }
        </p>
        ${share?.why && html`<p>You are asked: <span class="said">${share.why}</span></p>`}
        ${
          led &&
          html`<p>
            ${led.lead}
            ${led.lead === 'Health providers' ? 'lead' : 'leads'}${led.contributing.length > 0 && `; with ${led.contributing.join(', ')}`}.
            <span class="said">${led.why}</span>
          </p>`
        }
        ${
          stands.length > 0 &&
          html`<p class="meta">
            It stands in
            ${stands.map(({ planTitle, priorityTitle }, index) => html`${index > 0 && '; '}${planTitle}${priorityTitle && `, under “${priorityTitle}”`}`)}.
          </p>`
        }`,
    })}
    <div class="cols">
      <div>
        ${factsList(overview, true)}
        ${action.ownerId === me && action.acceptedOn === null && action.state !== 'withdrawn' && acceptForm(given)}
        ${stepForms(given)} ${milestonesSection(given)} ${evidenceSection(given)}
      </div>
      <aside aria-labelledby="said">
        <h2 id="said">What was said</h2>
        ${updatesRail(overview)} ${(isOpen(action.state) || action.state === 'draft') && updateForm(given)}
      </aside>
    </div>
    ${datesSection(given)}`
}
