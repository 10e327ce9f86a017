import type { AgenciesNow } from '../../../inspections/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, checkboxes, select, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

const named = ({ lead, contributing }: Pick<AgenciesNow, 'lead' | 'contributing'>): string =>
  `Leads: ${lead || 'the text does not say'}. ${contributing.length > 0 ? `Contribute: ${contributing.join(', ')}.` : 'Nobody else contributes.'}`

/** Who leads and who contributes, by whose word, with what the rule said beside it. */
export const agenciesSection = (agencies: AgenciesNow, changeAt: string | false): Html => {
  const [decision, ...earlier] = agencies.decisions
  return html`<section class="sec sec--plain" id="agencies" aria-labelledby="agencies-head">
    <h2 id="agencies-head">
      Who leads <span class="meta">${decision ? 'as somebody has said' : 'told by rule'}</span>
    </h2>
    <p><b>${named(agencies)}</b></p>
    ${
      decision
        ? html`<p>${decision.by}, ${instantInWords(decision.at)}: <span class="said">${decision.why}</span></p>
            <p class="meta">The rule said: ${named(decision.asRead)} ${decision.asRead.because}</p>`
        : html`<p class="meta">${agencies.because}</p>`
    }
    ${
      earlier.length > 0 &&
      html`<ul class="rows">
        ${earlier.map((one) => html`<li class="meta">Before: ${named(one)} ${one.by}, ${instantInWords(one.at)}: ${one.why}</li>`)}
      </ul>`
    }
    ${changeAt !== false && html`<p class="noprint"><a href="${changeAt}">Say who leads and who contributes</a></p>`}
  </section>`
}

interface Shown {
  /** What is led, in its own words. */
  title: string
  agencies: AgenciesNow
  bodies: readonly string[]
  address: string
  back: { href: string; text: string }
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

/** The form on which a person says so. */
export const agenciesForm = ({ title, agencies, bodies, address, back, csrf, problems, typed }: Shown): Html => {
  const wrong = (name: string) => {
    const problem = problems.find(({ field }) => field === name)
    return problem ? { errorMessage: { text: problem.message } } : {}
  }
  const isSent = problems.length > 0
  const lead = isSent ? typed['lead'] : agencies.lead
  // A field that came several times is typed as one text with commas between; a body’s name can hold one.
  const contributes = (body: string): boolean =>
    isSent ? `,${typed['contributing'] ?? ''},`.includes(`,${body},`) : agencies.contributing.includes(body)
  const { byRule } = agencies
  return html`${backLink(back)}
    <h1>Who leads and who contributes</h1>
    <blockquote class="said">${title}</blockquote>
    <p class="meta">The rule says: ${named(byRule)} ${byRule.because} That stays beside what you say.</p>
    <form method="post" action="${address}" novalidate>
      ${csrf}
      ${select({
        id: 'lead',
        name: 'lead',
        label: { text: 'Who leads' },
        ...wrong('lead'),
        items: [
          { value: '', text: 'Choose' },
          ...bodies.map((body) => ({ value: body, text: body, selected: body === lead })),
        ],
      })}
      ${checkboxes({
        idPrefix: 'contributing',
        name: 'contributing',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'Who contributes' } },
        ...wrong('contributing'),
        items: bodies.map((body) => ({ value: body, text: body, checked: contributes(body) })),
      })}
      ${textarea({
        id: 'why',
        name: 'why',
        rows: '3',
        label: { text: 'Why' },
        hint: {
          text: 'Partners with whom an action on this is shared read it. Write nothing about a child or family.',
        },
        value: typed['why'] ?? '',
        ...wrong('why'),
      })}
      ${button({ text: 'Keep', preventDoubleClick: true })}
    </form>`
}
