import {
  emptyJudgement,
  gradeInWords,
  isWhole,
  tallyOf,
  toolOf,
  voiceKinds,
  voiceLevels,
  statementAnswers,
  type Audit,
  type AuditAction,
  type Auditor,
  type Judgement,
  type Owner,
  type Reader,
  type Tool,
  type Voice,
} from '../../../audits/index.ts'
import type { ChildChange } from '../../../children/index.ts'
import { addDays, inWords, instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  backLink,
  button,
  checkboxes,
  details,
  input,
  radios,
  select,
  status,
  table,
  textarea,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { actionStatus, auditHref, auditStatus } from './words.ts'

interface Shown {
  audit: Audit
  number: string
  today: Day
  personId: string
  reader: Reader | undefined
  /** On the record since the child was chosen; undefined where nothing came in since. */
  changes: readonly ChildChange[] | undefined
  judgements: readonly Judgement[]
  voices: readonly Voice[]
  actions: readonly AuditAction[]
  owners: readonly Owner[]
  auditors: readonly Auditor[]
  /** Why it cannot be closed by the person yet; undefined where it can. */
  closing: string | undefined
  may: { draw: boolean; set: boolean; check: boolean; tell: boolean }
  form: FormParts
}

export const auditView = (shown: Shown): Html => {
  const { audit, number, today, reader, judgements } = shown
  const tool = toolOf(audit)
  const mine = judgements.find((one) => one.reader === reader)
  const isToJudge =
    reader !== undefined &&
    audit.closedOn === null &&
    (reader === 'auditor' ? audit.finishedOn === null : audit.finishedOn !== null && audit.moderatedOn === null)
  return html`${backLink({ href: '/audits', text: 'Audits' })}
    <h1>${tool.title}</h1>
    <p class="lede">
      Record <a href="/children/${audit.childId}">${number}</a>${audit.pathway && `, ${audit.pathway.toLowerCase()}`}.
      ${reader === 'moderator' && isToJudge && 'You read it as the second: what the first reader judged is closed to you until you have judged.'}
    </p>
    ${auditStatus(audit, today)}
    <dl class="facts">
      <dt>Auditor</dt>
      <dd>${audit.auditor}</dd>
      ${
        audit.moderator &&
        html`<dt>Second reader</dt>
          <dd>${audit.moderator}</dd>`
      }
      <dt>Whose case it was</dt>
      <dd>${[audit.worker, audit.team].filter(Boolean).join(', ') || 'not recorded'}</dd>
      <dt>How it was chosen</dt>
      <dd>
        ${audit.sample && audit.sampleId ? (shown.may.draw ? html`drawn: <a href="/audits/samples/${audit.sampleId}">${audit.sample}</a>` : `drawn: ${audit.sample}`) : 'by hand'}${audit.why && `. ${audit.why}`}
      </dd>
      ${
        audit.againOf &&
        html`<dt>Looked at before</dt>
          <dd><a href="${auditHref({ id: audit.againOf })}">The audit before</a></dd>`
      }
    </dl>
    ${changesPart(audit, shown.changes, today)} ${isToJudge && toJudge(tool, audit, mine, today)}
    ${judgements.filter(({ finishedOn }) => finishedOn !== null).map((judgement) => judgementPart(tool, judgement))}
    ${finalPart(shown)}
    <h2 id="voices">Practitioner, child and family</h2>
    ${voicesPart(shown)}
    <h2 id="actions">What must be done for this child</h2>
    ${actionsPart(shown)} ${shown.may.draw && leadPart(shown)}`
}

/** What was written on the record between the day on which the child was chosen and the audit: whether it was put in order for it. */
const changesPart = (audit: Audit, changes: readonly ChildChange[] | undefined, today: Day): Html => {
  const since = inWords(audit.givenOn)
  const until = audit.finishedOn ? `up to the audit on ${inWords(audit.finishedOn)}` : `up to ${inWords(today)}`
  const late = (changes ?? []).reduce((sum, one) => sum + one.writtenLate, 0)
  return html`<h2 id="changes">What changed on the record since the child was chosen</h2>
    ${
      changes === undefined
        ? html`<p>Nothing came in from the case system from ${since}, when the child was chosen, ${until}.</p>`
        : changes.length === 0
          ? html`<p>Nothing on this record, from ${since} ${until}.</p>`
          : html`${
              late > 0
                ? status({
                    symbol: 'risk',
                    word: 'Written afterwards',
                    reason: `${late} of what is new happened before the child was chosen`,
                  })
                : html`<p>What is new happened after the child was chosen.</p>`
            }
            ${table({
              caption: `From ${since} ${until}, by what the case system sent`,
              classes: 'fold',
              head: ['On the record', 'New', 'Of which about days before', 'Changed', 'Gone'].map((text, at) => ({
                text,
                ...(at > 0 && { format: 'numeric' }),
              })),
              rows: changes.map(({ purpose, ...counts }) => [
                { text: purpose.replace(/\.$/, '') },
                ...[counts.added, counts.writtenLate, counts.changed, counts.gone].map((n) => ({
                  text: String(n),
                  format: 'numeric',
                })),
              ]),
            })}`
    }`
}

/** The way through the questions, with what is written and what is missing. */
const toJudge = (tool: Tool, audit: Audit, mine: Judgement | undefined, today: Day): Html => {
  const held = mine ?? emptyJudgement
  const whole = tool.sections.filter((section) => isWhole(section, held)).length
  return html`<h2>Your reading</h2>
    <p>
      ${whole} of ${tool.sections.length} sections are whole.
      ${mine ? html`Saved ${instantInWords(mine.savedAt)}.` : 'Nothing is written yet.'} Each section is saved by
      itself.
    </p>
    <ol class="rows">
      ${tool.sections.map(
        (section) =>
          html`<li>
            <a href="${auditHref(audit)}/sections/${section.id}">${section.title}</a>
            ${
              isWhole(section, held)
                ? status({
                    symbol: 'done',
                    word: 'Whole',
                    reason: gradeInWords(audit, held.sections[section.id]?.grade ?? null),
                  })
                : held.sections[section.id] === undefined
                  ? status({
                      symbol: 'first',
                      word: 'Not begun',
                      reason: `${section.statements.length} ${section.statements.length === 1 ? 'statement' : 'statements'}`,
                    })
                  : status({ symbol: 'course', word: 'Begun', reason: 'something is missing' })
            }
          </li>`,
      )}
      <li>
        <a href="${auditHref(audit)}/whole">The whole: strengths, grade, and finishing</a>${audit.dueOn < today && ' '}
      </li>
    </ol>`
}

const judgementPart = (tool: Tool, judgement: Judgement): Html => {
  const tally = tallyOf(tool, judgement)
  const grade = tool.scale.grades.find(({ id }) => id === judgement.grade)?.title ?? ''
  return html`<h2>${judgement.reader === 'auditor' ? 'What the auditor judged' : 'What the second reader judged'}</h2>
    ${status({ symbol: 'kept', word: grade, reason: `${judgement.by}, finished ${judgement.finishedOn ? inWords(judgement.finishedOn) : ''}; it is not changed` })}
    <p>${judgement.summary}</p>
    ${
      judgement.strengths &&
      html`<h3>Strengths</h3>
        <p>${judgement.strengths}</p>`
    }
    ${judgement.voice !== null && html`<p><b>How far the child is heard:</b> ${judgement.voice} of 4, ${(voiceLevels[judgement.voice] ?? '').toLowerCase()}.</p>`}
    <p class="meta">
      ${(Object.keys(tally) as (keyof typeof tally)[]).map((said) => `${statementAnswers[said].toLowerCase()} ${tally[said]}`).join(', ')}.
    </p>
    ${details({
      summaryText: `Section by section${judgement.reader === 'auditor' ? '' : ', second reader'}`,
      html: table({
        caption: 'Sections with their grade and evidence',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Section', 'Grade', 'Statements', 'Evidence'].map((text) => ({ text })),
        rows: tool.sections.map((section) => {
          const said = judgement.sections[section.id]
          return [
            { html: html`${section.title}<br /><span class="meta">${section.standard}</span>` },
            { text: tool.scale.grades.find(({ id }) => id === said?.grade)?.title ?? '–' },
            {
              html: html`<ul>
                ${section.statements.map((one) => {
                  const { said: answer = '', note = '' } = judgement.statements[one.id] ?? {}
                  return html`<li>
                    ${one.says} <b>${answer === '' ? 'Not said' : statementAnswers[answer]}</b>${note && `: ${note}`}
                  </li>`
                })}
              </ul>`,
            },
            { text: said?.evidence || '–' },
          ]
        }),
      }),
    })}`
}

const finalPart = ({ audit }: Shown): Html | '' =>
  audit.grade === null
    ? ''
    : html`<h2>Final grade</h2>
        ${status({ symbol: 'done', word: gradeInWords(audit, audit.grade), reason: audit.gradeWhy || 'as the auditor judged' })}
        ${audit.againId && html`<p><a href="${auditHref({ id: audit.againId })}">The audit after it</a></p>`}
        ${audit.againDueOn && !audit.againId && html`<p>To be looked at again by ${inWords(audit.againDueOn)}.</p>`}`

const voicesPart = ({ audit, voices, may, form, today }: Shown): Html => {
  const field = fieldsOf(form, { saidOn: today })
  return html`${
    voices.length === 0
      ? html`<p>Nobody’s words are written down yet.</p>`
      : html`<ul class="rows">
          ${voices.map(
            (one) =>
              html`<li>
                <b>${voiceKinds[one.who]}</b>, ${inWords(one.saidOn)}: ${one.said}
                <span class="meta">written down by ${one.writtenBy}</span>
              </li>`,
          )}
        </ul>`
  }
  ${
    may.tell &&
    details({
      summaryText: 'Write down what somebody said',
      open: form.problems.length > 0 && 'said' in form.typed,
      html: html`<form method="post" action="${auditHref(audit)}/voices" novalidate class="entryform">
        ${form.csrf}
        ${radios({ idPrefix: 'who', name: 'who', value: field('who').value, errorMessage: field('who').errorMessage, classes: 'govuk-radios--small', fieldset: { legend: { text: 'Who says it' } }, items: Object.entries(voiceKinds).map(([value, text]) => ({ value, text })) })}
        ${textarea({ ...field('said'), rows: '3', label: { text: 'What was said' }, hint: { text: 'Of a child who does not speak: what was seen.' } })}
        ${input({ ...field('saidOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'On' } })}
        ${button({ text: 'Write it down', preventDoubleClick: true })}
      </form>`,
    })
  }`
}

const actionsPart = (shown: Shown): Html => {
  const { audit, actions, owners, may, form, today, personId } = shown
  const field = fieldsOf(form, { dueOn: addDays(today, 14) })
  return html`${
    actions.length === 0
      ? html`<p>Nothing was set.</p>`
      : table({
          caption: 'Actions of the audit',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: ['What', 'Owner', 'How it stands', 'What to do'].map((text) => ({ text })),
          rows: actions.map((one) => [
            {
              html: html`${one.atOnce && html`<b>At once: </b>`}${one.what}${one.doneNote && html`<br /><span class="meta">${one.doneNote}</span>`}`,
            },
            { text: one.owner },
            { html: actionStatus(one, today) },
            { html: actionForm(audit, one, { personId, may, form, today }) },
          ]),
        })
  }
  ${
    may.set &&
    details({
      summaryText: 'Write down what must be done',
      open: form.problems.length > 0 && 'what' in form.typed,
      html: html`<form method="post" action="${auditHref(audit)}/actions" novalidate class="entryform">
        ${form.csrf} ${textarea({ ...field('what'), rows: '2', label: { text: 'What must be done for this child' } })}
        ${select({ ...field('section'), label: { text: 'Section (optional)' }, items: [{ value: '', text: 'None' }, ...toolOf(audit).sections.map(({ id, title }) => ({ value: id, text: title }))] })}
        ${checkboxes({ name: 'atOnce', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'At once, for the child’s safety' }] })}
        ${select({ ...field('ownerId'), label: { text: 'Owner' }, hint: { text: 'Who works with the child, or answers for every child.' }, items: owners.map(({ id, name, job }) => ({ value: id, text: `${name}${job && `, ${job}`}` })) })}
        ${input({ ...field('dueOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'Due on' } })}
        ${button({ text: 'Write it down', preventDoubleClick: true })}
      </form>`,
    })
  }`
}

const actionForm = (
  audit: Audit,
  one: AuditAction,
  { personId, may, form, today }: Pick<Shown, 'personId' | 'may' | 'form' | 'today'>,
): Html => {
  const path = `${auditHref(audit)}/actions/${one.id}`
  if (one.doneOn === null)
    return one.ownerId !== personId
      ? html`Waits for ${one.owner}`
      : details({
          summaryText: 'Say that it is done',
          html: html`<form method="post" action="${path}/done" novalidate>
            ${form.csrf}
            ${input({ id: `done-${one.id}`, name: 'doneOn', type: 'date', value: today, classes: 'govuk-input--width-10', label: { text: 'Done on' } })}
            ${input({ id: `note-${one.id}`, name: 'doneNote', label: { text: 'How one can tell' } })}
            ${button({ text: 'Done', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>`,
        })
  if (one.checkedOn !== null) return html`–`
  return may.check && one.ownerId !== personId && one.doneById !== personId
    ? html`<form method="post" action="${path}/check" novalidate>
        ${form.csrf}${button({ text: 'It is done', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    : html`Somebody else checks it`
}

/** What those who draw samples do with an audit: ask for a second reader, close it, look again. */
const leadPart = ({ audit, auditors, closing, form, today }: Shown): Html => {
  const tool = toolOf(audit)
  const field = fieldsOf(form, { moderationDueOn: addDays(today, 14) })
  const people = auditors
    .filter(({ id }) => id !== audit.auditorId)
    .map(({ id, name, job }) => ({ value: id, text: `${name}${job && `, ${job}`}` }))
  const isToModerate = audit.closedOn === null && audit.finishedOn !== null && audit.moderatedOn === null
  return html`${
    isToModerate &&
    html`<h2 id="moderation">Second reading</h2>
      <form method="post" action="${auditHref(audit)}/moderator" novalidate class="entryform">
        ${form.csrf}
        ${select({ ...field('moderator'), label: { text: audit.moderatorId ? 'Another second reader' : 'Second reader' }, items: people })}
        ${input({ ...field('moderationDueOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'Second reading due on' } })}
        ${button({ text: 'Ask for a second reading', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
  }
  ${
    audit.closedOn === null
      ? html`<h2 id="close">Close</h2>
          ${
            closing
              ? html`<p>${closing}</p>`
              : html`<form method="post" action="${auditHref(audit)}/close" novalidate class="entryform">
                  ${form.csrf}
                  ${select({ id: 'final', name: 'grade', label: { text: 'Final grade' }, items: tool.scale.grades.map(({ id, title }) => ({ value: id, text: title, selected: id === (form.typed.grade ?? audit.secondGrade ?? audit.firstGrade) })) })}
                  ${input({ ...field('why'), label: { text: 'Why it differs from the auditor’s grade, where it does' } })}
                  ${input({ ...field('againMonths'), inputmode: 'numeric', classes: 'govuk-input--width-3', label: { text: 'Look again after how many months (optional)' } })}
                  ${button({ text: 'Close the audit', preventDoubleClick: true })}
                </form>`
          }`
      : audit.againId === null &&
        html`<h2 id="again">Look again</h2>
          <form method="post" action="${auditHref(audit)}/again" novalidate class="entryform">
            ${form.csrf}
            ${select({ id: 'again-auditor', name: 'auditor', label: { text: 'Auditor' }, items: auditors.map(({ id, name }) => ({ value: id, text: name })) })}
            ${input({ id: 'again-due', name: 'dueOn', type: 'date', classes: 'govuk-input--width-10', label: { text: 'Due on' }, value: audit.againDueOn ?? addDays(today, 28) })}
            ${button({ text: 'Look at this child again', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>`
  }`
}
