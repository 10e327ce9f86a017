import { z } from 'zod'
import {
  closeRisk,
  getPlan,
  listPriorities,
  listRisks,
  PlanId,
  raiseRisk,
  RiskFields,
  RiskId,
  scoreOf,
  type Priority,
  type Risk,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, select, status, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { peopleToChoose, type Choice } from './parts.ts'

/** The risks of a plan. Children come first: a grave one is high, however unlikely. */
const risksPage = page({
  path: '/plans/:id/risks',
  needs: 'plans.read',
  postNeeds: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: RiskFields,
  get: async ({ db, person, params: { id }, csrf, problems, typed }) => {
    const plan = await getPlan(db, id)
    const risks = await listRisks(db, id)
    const edits = may(person, 'plans.edit')
    const form = { csrf, problems, typed }
    return view({
      title: `Risks: ${plan.title}`,
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: `/plans/${id}`, text: plan.title })}
        <h1>Risks</h1>
        <p class="lede">${lede(risks)}</p>
        ${
          risks.length > 0 &&
          html`<ul class="rows">
            ${risks.map((risk) => riskRow(risk, edits ? csrf : undefined))}
          </ul>`
        }
        ${edits && details({ summaryText: 'Raise a risk', open: problems.length > 0, html: riskForm(form, { id, priorities: await listPriorities(db, id), people: await peopleToChoose(db) }) })}`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    await raiseRisk(db, id, form, { today })
    return redirect(`/plans/${id}/risks`, 'The risk was raised.')
  },
})

const lede = (risks: readonly Risk[]): string => {
  const open = risks.filter(({ closedOn }) => closedOn === null)
  if (open.length === 0) return 'No risk is open.'
  const high = open.filter((risk) => scoreOf(risk).word === 'High').length
  return `${open.length === 1 ? 'One risk is open' : `${open.length} risks are open`}; ${high === 0 ? 'none is' : high === 1 ? 'one is' : `${high} are`} high.`
}

const riskRow = (risk: Risk, csrf: Html | undefined): Html => {
  const { word, why } = scoreOf(risk)
  const left =
    risk.residualLikelihood !== null && risk.residualImpact !== null
      ? scoreOf({
          likelihood: risk.residualLikelihood,
          impact: risk.residualImpact,
          childImpact: risk.childImpact >= 4 ? risk.residualImpact : 1,
        })
      : undefined
  return html`<li>
    <b>${risk.title}</b>
    ${
      risk.closedOn
        ? status({ symbol: 'done', word: 'Closed', reason: `${inWords(risk.closedOn)}: ${risk.closedWhy}` })
        : status({
            symbol: word === 'High' ? 'risk' : 'flat',
            word,
            reason: why,
            tone: word === 'High' ? 'risk' : 'plain',
          })
    }
    <p class="meta">
      To “${risk.priorityTitle}”. ${risk.ownerName ?? 'Nobody'} watches it since
      ${inWords(risk.raisedOn)}${risk.bitesOn && `; it bites on ${inWords(risk.bitesOn)}`}.
      ${risk.mitigation && `What is done: ${risk.mitigation}`}
      ${risk.actions.map(({ id, title }) => html` <a href="/actions/${id}">${title}</a>`)}
      ${left && `What is left: ${left.why}, shown by ${risk.residualEvidence}`}
    </p>
    ${
      csrf &&
      risk.closedOn === null &&
      html`<form method="post" action="/risks/${risk.id}/close" class="asat noprint">
        ${csrf} ${input({ id: `why-${risk.id}`, name: 'why', label: { text: 'Why it is no longer a risk' } })}
        ${button({ html: html`Close<span class="govuk-visually-hidden">: ${risk.title}</span>`, classes: 'govuk-button--secondary' })}
      </form>`
    }
  </li>`
}

const scale = (what: string) =>
  [1, 2, 3, 4, 5].map((value) => ({
    value: String(value),
    text: `${value}${value === 1 ? `, ${what === 'likelihood' ? 'very unlikely' : 'slight'}` : value === 5 ? `, ${what === 'likelihood' ? 'almost certain' : 'grave'}` : ''}`,
  }))

const riskForm = (
  { csrf, ...parts }: FormParts,
  { id, priorities, people }: { id: string; priorities: readonly Priority[]; people: readonly Choice[] },
): Html => {
  const field = fieldsOf(parts, { likelihood: '3', impact: '3', childImpact: '1' })
  return html`<form method="post" action="/plans/${id}/risks" novalidate>
    ${csrf} ${input({ ...field('title'), label: { text: 'What may happen' } })}
    ${select({ ...field('priorityId'), label: { text: 'Priority' }, items: priorities.map((one) => ({ value: one.id, text: one.title })) })}
    ${select({ ...field('ownerId'), label: { text: 'Who watches it' }, items: people })}
    ${select({ ...field('likelihood'), label: { text: 'Likelihood' }, items: scale('likelihood') })}
    ${select({ ...field('impact'), label: { text: 'Impact on the service' }, items: scale('impact') })}
    ${select({ ...field('childImpact'), label: { text: 'Impact on children' }, hint: { text: 'From 4 on the risk is high, however unlikely.' }, items: scale('impact') })}
    ${input({ ...field('bitesOn'), type: 'date', label: { text: 'When it bites' }, classes: 'govuk-input--width-10' })}
    ${textarea({ ...field('mitigation'), rows: 2, label: { text: 'What is done about it' } })}
    ${button({ text: 'Raise it', preventDoubleClick: true })}
  </form>`
}

const closeRiskPage = page({
  path: '/risks/:id/close',
  needs: 'plans.edit',
  params: z.object({ id: RiskId }),
  form: z.object({ why: z.string().trim().max(1000).default('') }),
  post: async ({ db, params: { id }, form, today }) =>
    redirect(`/plans/${await closeRisk(db, id, { ...form, today })}/risks`, 'The risk was closed.'),
})

export const riskPages = [risksPage, closeRiskPage]
