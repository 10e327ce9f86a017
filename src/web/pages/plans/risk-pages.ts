import { z } from 'zod'
import {
  closeRisk,
  editRisk,
  getPlan,
  getRisk,
  listPriorities,
  listRisks,
  planOverview,
  PlanId,
  raiseRisk,
  RiskFields,
  RiskId,
  scoreOf,
  TellFields,
  tellingOf,
  tellLeadership,
  type Difference,
  type Edited,
  type Priority,
  type Risk,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { backLink, button, checkboxes, details, input, select, status, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { differencesView, nameFrom, peopleToChoose, type Choice } from './parts.ts'

/** The risks of a plan. Children come first: a grave one is high, however unlikely. */
const risksPage = page({
  path: '/plans/:id/risks',
  needs: 'plans.read',
  postNeeds: 'plans.edit',
  params: z.object({ id: PlanId }),
  form: RiskFields,
  get: async ({ db, person, params: { id }, today, csrf, problems, typed }) => {
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
            ${risks.map((risk) => riskRow(risk, { today, csrf: edits ? csrf : undefined }))}
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

const riskRow = (risk: Risk, { today, csrf }: { today: Day; csrf: Html | undefined }): Html => {
  const telling = tellingOf(risk, today)
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
    ${telling && tellingLine(telling)}
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
      html`<p class="noprint">
          <a href="/risks/${risk.id}/edit">Change it<span class="govuk-visually-hidden">: ${risk.title}</span></a>
          ${risk.redSince !== null && risk.toldOn === null && html`· <a href="/risks/${risk.id}/told">Leadership was told<span class="govuk-visually-hidden">: ${risk.title}</span></a>`}
        </p>
        <form method="post" action="/risks/${risk.id}/close" class="asat noprint">
          ${csrf} ${input({ id: `why-${risk.id}`, name: 'why', label: { text: 'Why it is no longer a risk' } })}
          ${button({ html: html`Close<span class="govuk-visually-hidden">: ${risk.title}</span>`, classes: 'govuk-button--secondary' })}
        </form>`
    }
  </li>`
}

const tellingLine = ({ word, isLate, why }: NonNullable<ReturnType<typeof tellingOf>>): Html =>
  status({
    symbol: word === 'Not told' ? 'late' : word === 'To be told' ? 'first' : 'done',
    word,
    reason: why,
    tone: word === 'Not told' ? 'late' : isLate ? 'risk' : 'plain',
  })

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
    ${csrf} ${riskFields(field, { priorities, people })} ${button({ text: 'Raise it', preventDoubleClick: true })}
  </form>`
}

const riskFields = (
  field: ReturnType<typeof fieldsOf>,
  { priorities, people }: { priorities: readonly Priority[]; people: readonly Choice[] },
): Html =>
  html`${input({ ...field('title'), label: { text: 'What may happen' } })}
  ${select({ ...field('priorityId'), label: { text: 'Priority' }, items: priorities.map((one) => ({ value: one.id, text: one.title })) })}
  ${select({ ...field('ownerId'), label: { text: 'Who watches it' }, items: people })}
  ${select({ ...field('likelihood'), label: { text: 'Likelihood' }, items: scale('likelihood') })}
  ${select({ ...field('impact'), label: { text: 'Impact on the service' }, items: scale('impact') })}
  ${select({ ...field('childImpact'), label: { text: 'Impact on children' }, hint: { text: 'From 4 on the risk is high, however unlikely.' }, items: scale('impact') })}
  ${input({ ...field('bitesOn'), type: 'date', label: { text: 'When it bites' }, classes: 'govuk-input--width-10' })}
  ${textarea({ ...field('mitigation'), rows: 2, label: { text: 'What is done about it' } })}`

type Conflict = Extract<Edited, { kind: 'conflict' }>

/** A risk as it stands now, to be written anew. */
const editRiskPage = page({
  path: '/risks/:id/edit',
  needs: 'plans.edit',
  params: z.object({ id: RiskId }),
  form: z.record(z.string(), z.unknown()),
  get: async ({ db, csrf, params: { id }, problems, typed, today }) =>
    editView(db, id, { csrf, problems, typed, today }),
  post: async ({ db, csrf, params: { id }, form, today }) => {
    const { version, actions = [], ...fields } = form
    const edited = await editRisk(db, id, {
      today,
      fields,
      actionIds: z.array(z.uuid()).catch([]).parse([actions].flat()),
      version: z.coerce.number().int().catch(0).parse(version),
    })
    const { planId } = await getRisk(db, id)
    if (edited.kind === 'saved') return redirect(`/plans/${planId}/risks`, 'The risk was changed.')
    const typed = Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    )
    return { ...(await editView(db, id, { csrf, problems: [], typed, today }, edited)), status: 409 }
  },
})

const editView = async (
  db: Db,
  id: RiskId,
  { csrf, today, ...parts }: FormParts & { today: Day },
  conflict?: Conflict,
) => {
  const risk = await getRisk(db, id)
  const { actions } = await planOverview(db, PlanId.parse(risk.planId), { on: today })
  const [priorities, people] = [await listPriorities(db, PlanId.parse(risk.planId)), await peopleToChoose(db)]
  const choices = [...people, ...priorities.map(({ id: value, title }) => ({ value, text: title }))]
  const field = fieldsOf(parts, { ...heldOf(risk), ...(conflict ? parts.typed : {}) })
  return view({
    title: `Change: ${risk.title}`,
    current: 'plans',
    style: 'p-plans',
    body: html`${backLink({ href: `/plans/${risk.planId}/risks`, text: 'Risks' })}
      <h1>Change the risk</h1>
      <p class="lede">To “${risk.priorityTitle}”, raised on ${inWords(risk.raisedOn)}.</p>
      ${conflict && differencesView({ by: conflict.by, differences: shownDifferences(conflict.differences), nameOf: nameFrom(choices) })}
      <form method="post" action="/risks/${id}/edit" novalidate>
        ${csrf}
        <input type="hidden" name="version" value="${conflict?.version ?? parts.typed.version ?? risk.version}" />
        ${riskFields(field, { priorities, people })}
        ${checkboxes({
          idPrefix: 'actions',
          name: 'actions',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: 'Actions that make it smaller' } },
          items: actions.slice(0, mostActions).map(({ facts }) => ({
            value: facts.id,
            text: facts.title,
            checked: risk.actions.some((one) => one.id === facts.id),
          })),
        })}
        ${select({ ...field('residualLikelihood'), label: { text: 'Likelihood that is left' }, items: [{ value: '', text: 'Not said' }, ...scale('likelihood')] })}
        ${select({ ...field('residualImpact'), label: { text: 'Impact that is left' }, items: [{ value: '', text: 'Not said' }, ...scale('impact')] })}
        ${input({ ...field('residualEvidence'), label: { text: 'What shows that it has become smaller' } })}
        ${button({ text: 'Save', preventDoubleClick: true })}
      </form>`,
  })
}

/** So many actions are offered; a plan of more is too long for a list of ticks. */
const mostActions = 200

const heldOf = ({
  title,
  priorityId,
  ownerId,
  likelihood,
  impact,
  childImpact,
  mitigation,
  bitesOn,
  ...risk
}: Risk) => ({
  title,
  priorityId,
  ownerId,
  likelihood,
  impact,
  childImpact,
  mitigation,
  bitesOn,
  residualLikelihood: risk.residualLikelihood,
  residualImpact: risk.residualImpact,
  residualEvidence: risk.residualEvidence,
})

const shownDifferences = (found: readonly Difference[]): readonly Difference[] =>
  found.filter(({ field }) => field !== 'version')

/** When and how corporate leadership was told of a risk that is beyond what the council will bear. */
const toldPage = page({
  path: '/risks/:id/told',
  needs: 'plans.edit',
  params: z.object({ id: RiskId }),
  form: TellFields,
  get: async ({ db, csrf, params: { id }, problems, typed, today }) => {
    const risk = await getRisk(db, id)
    const field = fieldsOf({ problems, typed }, { on: today })
    return view({
      title: `Leadership was told: ${risk.title}`,
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: `/plans/${risk.planId}/risks`, text: 'Risks' })}
        <h1>Leadership was told</h1>
        <p class="lede">${risk.title}</p>
        <p>${tellingOf(risk, today)?.why ?? scoreOf(risk).why}.</p>
        <form method="post" action="/risks/${id}/told" novalidate>
          ${csrf}
          ${input({ ...field('on'), type: 'date', label: { text: 'On which day' }, classes: 'govuk-input--width-10' })}
          ${input({ ...field('how'), label: { text: 'How' }, hint: { text: 'For example: corporate leadership of 3 November, item 4' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) =>
    redirect(`/plans/${await tellLeadership(db, id, form, today)}/risks`, 'It is on record that leadership was told.'),
})

const closeRiskPage = page({
  path: '/risks/:id/close',
  needs: 'plans.edit',
  params: z.object({ id: RiskId }),
  form: z.object({ why: z.string().trim().max(1000).default('') }),
  post: async ({ db, params: { id }, form, today }) =>
    redirect(`/plans/${await closeRisk(db, id, { ...form, today })}/risks`, 'The risk was closed.'),
})

export const riskPages = [risksPage, editRiskPage, toldPage, closeRiskPage]
