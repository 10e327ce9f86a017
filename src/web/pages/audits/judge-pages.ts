import { z } from 'zod'
import {
  AuditId,
  emptyJudgement,
  finishJudgement,
  getAudit,
  listJudgements,
  missingIn,
  readerOf,
  saveSection,
  saveWhole,
  statementAnswers,
  toolOf,
  unsafeIn,
  voiceLevels,
  WholeFields,
  type Audit,
  type Held,
  type Section,
  type Tool,
} from '../../../audits/index.ts'
import { recordLook, recordNumberOf } from '../../../children/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Day } from '../../../platform/day.ts'
import type { Db } from '../../../platform/sql.ts'
import { backLink, button, input, radios, textarea, warningText } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { auditHref, look } from './words.ts'

const Params = z.object({ id: AuditId })
const SectionParams = Params.extend({ section: z.string().max(60) })

/** The audit with what the person has judged of it so far. @throws NotFound where they are not one of its readers */
const openFor = async (db: Db, id: AuditId, { personId, today }: { personId: string; today: Day }) => {
  const audit = await getAudit(db, id, today)
  const reader = readerOf(audit, personId)
  if (!reader) throw new NotFound('audit that was given to you')
  const found = (await listJudgements(db, id)).find((one) => one.reader === reader)
  return {
    audit,
    tool: toolOf(audit),
    held: found ?? emptyJudgement,
    isFinished: found ? found.finishedOn !== null : false,
  }
}

const sectionPage = page({
  path: '/audits/:id/sections/:section',
  needs: 'audits.do',
  params: SectionParams,
  form: z.record(z.string(), z.unknown()),
  get: async ({ db, person, today, csrf, params: { id, section: sectionId } }) => {
    const { audit, tool, held, isFinished } = await openFor(db, id, { personId: person.id, today })
    const section = tool.sections.find((one) => one.id === sectionId)
    if (!section) throw new NotFound('section')
    const number = await recordNumberOf(db, audit.childId)
    await recordLook(db, audit.childId, 'audit')
    const at = tool.sections.indexOf(section)
    return view({
      title: section.title,
      ...look,
      body: html`${backLink({ href: auditHref(audit), text: 'The audit' })}
        <p class="meta">Section ${at + 1} of ${tool.sections.length}, ${tool.title}</p>
        <h1>${section.title}</h1>
        <p class="lede">
          Record <a href="/children/${audit.childId}">${number}</a>, practice standard: ${section.standard}.
          ${section.isSafety && 'It is about the child’s safety: where it has the worst grade, say first what is done at once.'}
        </p>
        ${isFinished ? html`<p>You have finished your reading: what you judged stays as it was.</p>` : sectionForm({ audit, tool, section, held, csrf })}`,
    })
  },
  post: async ({ db, person, today, params: { id, section: sectionId }, form }) => {
    const audit = await getAudit(db, id, today)
    await saveSection(db, { audit, sectionId, given: form, personId: person.id })
    const { sections } = toolOf(audit)
    const next = sections[sections.findIndex((one) => one.id === sectionId) + 1]
    const to = form['step'] === 'back' ? '' : next ? `/sections/${next.id}` : '/whole'
    return redirect(`${auditHref(audit)}${to}`, 'The section was saved.')
  },
})

const sectionForm = ({
  audit,
  tool,
  section,
  held,
  csrf,
}: {
  audit: Audit
  tool: Tool
  section: Section
  held: Held
  csrf: Html
}): Html =>
  html`<form method="post" action="${auditHref(audit)}/sections/${section.id}" novalidate class="entryform">
    ${csrf}
    ${section.statements.map((one) => {
      const { said = '', note = '' } = held.statements[one.id] ?? {}
      return html`${radios({
        idPrefix: `said-${one.id}`,
        name: `said-${one.id}`,
        classes: 'govuk-radios--inline govuk-radios--small',
        fieldset: { legend: { text: one.says, classes: 'govuk-fieldset__legend--s' } },
        hint: { text: one.guidance },
        items: Object.entries(statementAnswers).map(([value, text]) => ({ value, text, checked: said === value })),
      })}
      ${input({ id: `note-${one.id}`, name: `note-${one.id}`, value: note, label: { text: 'Note' }, hint: { text: 'Needed where it does not apply: say why.' } })}`
    })}
    ${textarea({ id: 'evidence', name: 'evidence', rows: '4', value: held.sections[section.id]?.evidence ?? '', label: { text: 'Evidence' }, hint: { text: 'Where in the record, and its day.' } })}
    ${radios({
      idPrefix: 'grade',
      name: 'grade',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: 'Grade of this section', classes: 'govuk-fieldset__legend--s' } },
      items: tool.scale.grades.map(({ id, title }) => ({
        value: id,
        text: title,
        checked: held.sections[section.id]?.grade === id,
      })),
    })}
    <div class="govuk-button-group">
      ${button({ text: 'Save and go on', name: 'step', value: 'next', preventDoubleClick: true })}
      ${button({ text: 'Save and go back', name: 'step', value: 'back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </div>
  </form>`

const wholePage = page({
  path: '/audits/:id/whole',
  needs: 'audits.do',
  params: Params,
  form: WholeFields.extend({ step: z.enum(['save', 'finish']).catch('save') }),
  get: async ({ db, person, today, csrf, params: { id }, problems, typed }) => {
    const { audit, tool, held, isFinished } = await openFor(db, id, { personId: person.id, today })
    const number = await recordNumberOf(db, audit.childId)
    await recordLook(db, audit.childId, 'audit')
    return view({
      title: 'The whole of an audit',
      ...look,
      body: html`${backLink({ href: auditHref(audit), text: 'The audit' })}
        <h1>The whole</h1>
        <p class="lede">Record <a href="/children/${audit.childId}">${number}</a>, ${tool.title.toLowerCase()}.</p>
        ${isFinished ? html`<p>You have finished your reading: what you judged stays as it was.</p>` : wholeForm({ audit, tool, held, form: { csrf, problems, typed } })}`,
    })
  },
  post: async ({ db, person, today, params: { id }, form: { step, ...whole } }) => {
    const audit = await getAudit(db, id, today)
    if (step === 'save') {
      await saveWhole(db, { audit, whole, personId: person.id })
      return redirect(auditHref(audit), 'It was saved.')
    }
    await finishJudgement(db, { audit, whole, personId: person.id, today })
    return redirect(auditHref(audit), 'Your reading is finished. What you judged stays as it is.')
  },
})

const wholeForm = ({ audit, tool, held, form }: { audit: Audit; tool: Tool; held: Held; form: FormParts }): Html => {
  const field = fieldsOf(form, {
    strengths: held.strengths,
    summary: held.summary,
    voice: held.voice,
    grade: held.grade,
  })
  const missing = missingIn(tool, held).filter((one) => one.field.startsWith('section-'))
  const [unsafe] = unsafeIn(tool, held)
  const radiosOf = ({ id, name, errorMessage }: ReturnType<typeof field>) => ({
    idPrefix: id,
    name,
    ...(errorMessage && { errorMessage }),
  })
  return html`${
      missing.length > 0 &&
      html`<h2>Still missing in the sections</h2>
        <ul class="rows">
          ${missing.map(
            (one) =>
              html`<li id="${one.field}">
                <a href="${auditHref(audit)}/sections/${one.field.slice('section-'.length)}">${one.message}</a>
              </li>`,
          )}
        </ul>`
    }
    ${unsafe && warningText({ text: `“${unsafe.title}” has the worst grade. Write down under the audit what is done at once, so that the child is seen and safe; the whole cannot be good.`, iconFallbackText: 'Warning' })}
    <form method="post" action="${auditHref(audit)}/whole" novalidate class="entryform">
      ${form.csrf}
      ${
        tool.asksVoice &&
        radios({
          ...radiosOf(field('voice')),
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'How far the child is heard', classes: 'govuk-fieldset__legend--s' } },
          hint: { text: 'Of a small child or one who does not speak: by what was seen. It always applies.' },
          items: voiceLevels.map((text, value) => ({
            value,
            text: `${value} ${text}`,
            checked: field('voice').value === String(value),
          })),
        })
      }
      ${textarea({ ...field('strengths'), rows: '3', label: { text: 'Strengths' } })}
      ${textarea({ ...field('summary'), rows: '4', label: { text: 'What the grade rests on' } })}
      ${radios({
        ...radiosOf(field('grade')),
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Grade of the whole', classes: 'govuk-fieldset__legend--s' } },
        items: tool.scale.grades.map(({ id, title }) => ({
          value: id,
          text: title,
          checked: field('grade').value === id,
        })),
      })}
      <div class="govuk-button-group">
        ${button({ text: 'Finish', name: 'step', value: 'finish', preventDoubleClick: true })}
        ${button({ text: 'Save and finish later', name: 'step', value: 'save', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </div>
    </form>`
}

export const judgePages = [sectionPage, wholePage]
