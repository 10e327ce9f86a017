import { actionOverview, claimImpact, ClaimFields, grades, type ActionOverview } from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, input, radios, select, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { measureLine } from '../plans/parts.ts'
import { actionParams } from './action-page.ts'

/** What an action changed: the sentence comes from the grade, and the grade from what is known. */
export const impactPage = page({
  path: '/actions/:id/impact',
  needs: 'impact.claim',
  params: actionParams,
  form: ClaimFields,
  get: async ({ db, params: { id }, today, csrf, problems, typed }) => {
    const overview = await actionOverview(db, id, { on: today })
    return view({
      title: `Impact: ${overview.action.title}`,
      current: 'actions',
      style: 'p-plans',
      body: impactView(overview, { csrf, problems, typed }),
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    await claimImpact(db, id, form, today)
    return redirect(
      `/actions/${id}#impact`,
      form.tooEarlyUntil
        ? `It is too early to tell. Sightline asks again after ${inWords(form.tooEarlyUntil)}.`
        : 'The claim was kept, with the sentence that its grade allows.',
    )
  },
})

const impactView = ({ action, measures, evidence, claims }: ActionOverview, { csrf, ...parts }: FormParts): Html => {
  const [last] = claims
  const held = last ? { ...last.claim, grade: String(last.claim.grade) } : { grade: '1' }
  const field = fieldsOf(
    parts,
    Object.fromEntries(
      Object.entries(held).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
    ),
  )
  const audits = evidence.filter(({ kind, verdict }) => kind === 'audit' && verdict === 'verified')
  return html`${backLink({ href: `/actions/${action.id}`, text: action.title })}
    <h1>What did it change?</h1>
    <p class="lede">
      Sightline writes the sentence. How much it may say depends on what is known, from grade 0 to grade 4.
    </p>
    ${measures.map(
      (one) =>
        html`<p><a href="/measures/${one.measure.id}">${one.measure.title}</a></p>
          ${measureLine(one)}`,
    )}
    <form method="post" action="/actions/${action.id}/impact" novalidate>
      ${csrf}
      ${input({
        ...field('tooEarlyUntil'),
        type: 'date',
        label: { text: 'Too early to tell: look again on' },
        hint: {
          text: 'Leave it empty where you claim an impact. After that day it counts as no evidence, and somebody is asked.',
        },
        classes: 'govuk-input--width-10',
      })}
      ${select({ ...field('measureId'), label: { text: 'Measure that moved' }, items: [{ value: '', text: 'None' }, ...measures.map(({ measure }) => ({ value: measure.id, text: measure.title }))] })}
      ${radios({
        ...field('grade'),
        idPrefix: 'grade',
        fieldset: { legend: { text: 'Grade' } },
        hint: { text: 'Association, unless more is known.' },
        items: grades.map(({ grade, name, allows }) => ({
          value: String(grade),
          text: `${grade}, ${name.toLowerCase()}: ${allows}`,
        })),
      })}
      ${textarea({ ...field('baseline'), rows: 2, label: { text: 'Baseline: how it was before' } })}
      ${textarea({ ...field('comparator'), rows: 2, label: { text: 'Comparator: what happened elsewhere meanwhile' } })}
      ${textarea({ ...field('otherCauses'), rows: 3, label: { text: 'What else it may have been' }, hint: { text: 'Policy, recording, demand, somebody else’s work.' } })}
      ${input({ ...field('numbersTreated'), inputmode: 'numeric', label: { text: 'How many received it' }, classes: 'govuk-input--width-5' })}
      ${input({ ...field('treatedOf'), inputmode: 'numeric', label: { text: 'Out of how many' }, classes: 'govuk-input--width-5' })}
      ${textarea({ ...field('timing'), rows: 2, label: { text: 'When the change came, set against when the action took hold' } })}
      ${textarea({ ...field('comparison'), rows: 2, label: { text: 'A group that did not receive it, or started later (grade 3)' } })}
      ${select({ ...field('auditId'), label: { text: 'Audit that agrees (grade 3)' }, items: [{ value: '', text: 'None' }, ...audits.map(({ id, title }) => ({ value: id, text: title }))] })}
      ${textarea({ ...field('childVoice'), rows: 2, label: { text: 'What children and families say of it' }, hint: { text: 'No names.' } })}
      ${input({ ...field('designAgreedOn'), type: 'date', label: { text: 'Day on which the design was agreed (grade 4)' }, classes: 'govuk-input--width-10' })}
      ${textarea({ ...field('note'), rows: 3, label: { text: 'In your own words' }, hint: { text: 'Words that say more than the grade allows are refused, with the wording that may be used.' } })}
      ${button({ text: 'Keep it', preventDoubleClick: true })}
    </form>`
}
