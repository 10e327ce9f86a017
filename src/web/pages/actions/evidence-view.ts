import { evidenceKinds, isDone, isOpen, type Evidence } from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details, input, select, status } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import type { ActionPage } from './on-action-page.ts'

/** What shows that an action is done, who brought it and who verified it. */
export const evidenceSection = (page: ActionPage): Html => {
  const { evidence, action } = page.overview
  const verified = evidence.filter(({ verdict }) => verdict === 'verified').length
  const brings = page.mayContribute && (isOpen(action.state) || isDone(action.state))
  return html`<section class="sec sec--plain" aria-labelledby="evidence">
    <h2 id="evidence">
      Evidence
      <span class="meta">${evidence.length === 0 ? 'none yet' : `${verified} of ${evidence.length} verified`}</span>
    </h2>
    ${
      evidence.length > 0 &&
      html`<ul class="rows">
        ${evidence.map((one) => evidenceRow(page, one))}
      </ul>`
    }
    ${page.whyNotVerify && evidence.some(({ verdict }) => verdict === 'waiting') && html`<p class="meta">${page.whyNotVerify}</p>`}
    ${brings && evidenceForm(page)}
  </section>`
}

const evidenceRow = (page: ActionPage, one: Evidence): Html => {
  const { title, link, kind, datedOn, sampleN, sampleGood, addedBy, addedById } = one
  const milestone = page.overview.milestones.find(({ id }) => id === one.milestoneId)
  const judges = page.mayVerify && page.whyNotVerify === undefined && one.verdict === 'waiting' && addedById !== page.me
  return html`<li>
    ${link ? html`<a href="${link}" rel="noreferrer">${title}</a>` : title}
    <span class="meta">
      ${evidenceKinds[kind]},
      ${inWords(datedOn)}${sampleN !== null && `, n = ${sampleN}${sampleGood === null ? '' : `, ${sampleGood} as they should be`}`};
      brought by ${addedBy ?? 'somebody'}${milestone && `; for “${milestone.title}”`}
    </span>
    ${verdictLine(one)} ${judges && judgeForm(page, one)}
    ${
      page.line &&
      kind === 'audit' &&
      one.verdict === 'verified' &&
      html`<p class="meta noprint">
        <a href="/lines/audit/${one.id}">Its line<span class="govuk-visually-hidden">: ${title}</span></a>
      </p>`
    }
  </li>`
}

const verdictLine = ({ verdict, verifiedBy, verifiedOn, verdictWhy }: Evidence): Html => {
  const who = `${verifiedBy ?? 'somebody'}${verifiedOn ? ` on ${inWords(verifiedOn)}` : ''}`
  switch (verdict) {
    case 'verified':
      return status({ symbol: 'yes', word: 'Verified', reason: `by ${who}` })
    case 'turned_down':
      return status({ symbol: 'no', word: 'Turned down', reason: `by ${who}: ${verdictWhy}` })
    case 'waiting':
      return status({
        symbol: 'stale',
        word: 'Waits for a verifier',
        reason: 'who neither owns the action nor reports to its owner',
        tone: 'quiet',
      })
  }
}

const judgeForm = ({ form }: ActionPage, { id, title }: Evidence): Html =>
  html`<form method="post" action="/evidence/${id}/judge" class="inset noprint">
    ${form.csrf}
    ${input({ id: `judge-${id}`, name: 'why', label: { text: 'What you looked at; where you turn it down, why' } })}
    ${button({ html: html`Verify<span class="govuk-visually-hidden"> ${title}</span>`, name: 'verdict', value: 'verified', classes: 'govuk-button--secondary' })}
    ${button({ html: html`Turn down<span class="govuk-visually-hidden"> ${title}</span>`, name: 'verdict', value: 'turned_down', classes: 'govuk-button--secondary' })}
  </form>`

const evidenceForm = ({ form, open, overview }: ActionPage): Html => {
  const isOpenForm = open === 'evidence'
  const bare = fieldsOf(isOpenForm ? form : { problems: [], typed: {} })
  const field = (name: string) => (isOpenForm ? bare(name) : { ...bare(name), id: `evidence-${name}` })
  return html`<div class="noprint">
    ${details({
      summaryText: 'Bring evidence',
      open: isOpenForm,
      html: html`<form method="post" action="/actions/${overview.action.id}/evidence" novalidate>
        ${form.csrf}
        ${select({ ...field('kind'), label: { text: 'Sort' }, items: Object.entries(evidenceKinds).map(([value, text]) => ({ value, text })) })}
        ${input({ ...field('title'), label: { text: 'What it shows' } })}
        ${input({ ...field('link'), label: { text: 'Where it is' }, hint: { text: 'An address. Not the file of a child.' } })}
        ${input({ ...field('datedOn'), type: 'date', label: { text: 'Its date' }, classes: 'govuk-input--width-10' })}
        ${input({ ...field('sampleN'), inputmode: 'numeric', label: { text: 'Cases looked at (n)' }, classes: 'govuk-input--width-5' })}
        ${input({ ...field('sampleGood'), inputmode: 'numeric', label: { text: 'Of these as they should be' }, classes: 'govuk-input--width-5' })}
        ${select({
          ...field('milestoneId'),
          label: { text: 'For' },
          items: [
            { value: '', text: 'The action as a whole' },
            ...overview.milestones.map(({ id, title }) => ({ value: id, text: `Milestone: ${title}` })),
          ],
        })}
        ${button({ text: 'Bring it', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
      </form>`,
    })}
  </div>`
}
