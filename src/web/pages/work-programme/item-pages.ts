import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import {
  addProgrammeItem,
  addScoping,
  checkedProgramme,
  closeProgrammeItem,
  CommitteeId,
  editProgrammeItem,
  getCommittee,
  getProgrammeItem,
  listCommitteeMeetings,
  listCommittees,
  listScoping,
  methods,
  ProgrammeFields,
  ProgrammeItemId,
  putOnAgenda,
  removeScoping,
  ScopingFields,
  scopingInWords,
  sources,
  stages,
  type Committee,
  type ProgrammeItem,
  type ScopingQuestion,
} from '../../../scrutiny/index.ts'
import {
  backLink,
  button,
  details,
  input,
  select,
  status,
  summaryList,
  table,
  textarea,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { deed, type Showing } from '../committees/deed.ts'

const params = z.object({ id: ProgrammeItemId })
const to = (id: string) => `/work-programme/${id}`

interface Choice {
  value: string
  text: string
}

/** The meetings of a committee to which something can still be given. */
const meetingChoices = async (db: Db, committeeId: CommitteeId, kept: string | null = null): Promise<Choice[]> => [
  { value: '', text: 'No meeting yet' },
  ...(await listCommitteeMeetings(db, { committeeId }))
    .filter(({ id, stage, cancelledOn }) => id === kept || (!stages[stage].isHeld && !cancelledOn))
    .toReversed()
    .map(({ id, heldOn }) => ({ value: id, text: inWords(heldOn) })),
]

const itemForm = (
  action: string,
  submit: string,
  { csrf, ...parts }: FormParts,
  { held, meetings, hidden }: { held: Parameters<typeof fieldsOf>[1]; meetings: readonly Choice[]; hidden?: Html },
): Html => {
  const field = fieldsOf(parts, held)
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${hidden} ${input({ ...field('topic'), label: { text: 'Topic' }, classes: 'govuk-!-width-two-thirds' })}
    ${textarea({ ...field('why'), rows: 2, label: { text: 'Why the committee should look at it' } })}
    ${textarea({ ...field('objective'), rows: 2, label: { text: 'Objective: what the meeting is for' } })}
    ${textarea({ ...field('outcome'), rows: 2, label: { text: 'Outcome that is sought for children' } })}
    ${select({ ...field('method'), label: { text: 'Method' }, items: [{ value: '', text: 'Not decided' }, ...Object.entries(methods).map(([value, text]) => ({ value, text }))] })}
    ${textarea({ ...field('witnesses'), rows: 2, label: { text: 'Who is heard' } })}
    ${input({ ...field('owner'), label: { text: 'Who sees to it' } })}
    ${select({ ...field('meetingId'), label: { text: 'Meeting' }, items: [...meetings] })}
    ${input({ ...field('meetingSaid'), label: { text: 'Or roughly when' }, hint: { text: 'For example: early next year' } })}
    ${input({ ...field('minutesPlanned'), label: { text: 'Minutes planned' }, classes: 'govuk-input--width-3', inputmode: 'numeric' })}
    ${input({ ...field('dataTo'), type: 'date', label: { text: 'Last day that its figures are about' }, classes: 'govuk-input--width-10' })}
    ${select({ ...field('source'), label: { text: 'Comes from' }, items: Object.entries(sources).map(([value, text]) => ({ value, text })) })}
    ${input({ ...field('sourceSaid'), label: { text: 'Whom, or which' } })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

const newPage = page({
  path: '/work-programme/new',
  needs: 'committees.manage',
  query: z.object({
    committee: z.preprocess((value) => (value === '' ? undefined : value), CommitteeId.optional()).catch(undefined),
  }),
  form: ProgrammeFields.extend({ committeeId: CommitteeId }),
  get: async ({ db, query, csrf, problems, typed }) => {
    const committees = await listCommittees(db)
    const chosen = committees.find(({ id }) => id === (typed['committeeId'] ?? query.committee)) ?? committees[0]
    return view({
      title: 'Add to the work programme',
      current: 'programme',
      style: 'p-committees',
      body: html`${backLink({ href: '/work-programme', text: 'Work programme' })}
        <h1>Add to the work programme</h1>
        ${
          chosen
            ? html`<p class="lede">
                  For ${chosen.name}. What is not known yet can stay empty; it is counted as missing.
                </p>
                ${otherCommittees(committees, chosen)}
                ${itemForm('/work-programme/new', 'Add it', { csrf, problems, typed }, { held: {}, meetings: await meetingChoices(db, chosen.id), hidden: html`<input type="hidden" name="committeeId" value="${chosen.id}" />` })}`
            : html`<p>Set up a committee first.</p>`
        }`,
    })
  },
  post: async ({ db, form: { committeeId, ...fields }, today }) =>
    redirect(
      to(await addProgrammeItem(db, committeeId, fields, { today })),
      `“${fields.topic}” is on the work programme.`,
    ),
})

const otherCommittees = (committees: readonly Committee[], chosen: Committee): Html | false =>
  committees.length > 1 &&
  html`<p class="meta">
    Another committee:
    ${committees.filter(({ id }) => id !== chosen.id).map(({ id, name }) => html`<a href="/work-programme/new?committee=${id}">${name}</a> `)}
  </p>`

const itemPage = page({
  path: '/work-programme/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showItem(visit),
})

const showItem = async (
  { db, person, params: { id }, today, csrf, problems, typed, open }: Showing & { params: { id: ProgrammeItemId } },
  standing?: ProgrammeItem,
) => {
  const item = await getProgrammeItem(db, id)
  const checked = (await checkedProgramme(db, { committeeId: item.committeeId, today })).find(
    (one) => one.item.id === id,
  )
  const committee = await getCommittee(db, item.committeeId)
  const manages = may(person, 'committees.manage') && item.closedOn === null
  const form = { csrf, problems, typed }
  return view({
    title: item.topic,
    current: 'programme',
    style: 'p-committees',
    body: html`${backLink({ href: '/work-programme', text: 'Work programme' })}
      <h1>${item.topic}</h1>
      <p class="lede">
        ${committee.name}, ${item.meetingOn ? inWords(item.meetingOn) : item.meetingSaid || 'no meeting yet'}.
      </p>
      ${item.closedOn && status({ symbol: 'done', word: 'Closed', reason: `on ${inWords(item.closedOn)}: ${item.closedWhy}` })}
      ${checked?.warnings.map(({ sentence }) => status({ symbol: 'risk', word: 'Look again', reason: sentence }))}
      ${
        standing &&
        html`<div class="govuk-error-summary" role="alert">
          <h2 class="govuk-error-summary__title">Somebody else changed this while you were writing</h2>
          <p>
            Nothing of yours is lost and nothing was saved. The form below holds your words. What stands now:
            <b>${standing.topic}</b>. ${standing.objective}
          </p>
        </div>`
      }
      ${summaryList({
        rows: [
          { key: { text: 'Why' }, value: { text: item.why || 'Not said' } },
          { key: { text: 'Objective' }, value: { text: item.objective || 'Not said' } },
          { key: { text: 'Outcome sought' }, value: { text: item.outcome || 'Not said' } },
          { key: { text: 'Method' }, value: { text: item.method === '' ? 'Not decided' : methods[item.method] } },
          { key: { text: 'Who is heard' }, value: { text: item.witnesses || 'Not said' } },
          { key: { text: 'Who sees to it' }, value: { text: item.owner || 'Not said' } },
          {
            key: { text: 'Meeting' },
            value: {
              html:
                item.meetingId && item.meetingOn
                  ? html`<a href="/committees/meetings/${item.meetingId}">${inWords(item.meetingOn)}</a
                      >${item.isOnAgenda && ', on its agenda'}`
                  : html`${item.meetingSaid || 'None yet'}`,
            },
          },
          {
            key: { text: 'Time' },
            value: { text: item.minutesPlanned === null ? 'Not said' : `${item.minutesPlanned} minutes` },
          },
          {
            key: { text: 'Comes from' },
            value: {
              html: html`${sources[item.source]}${item.resolutionId && html`: <a href="/resolutions/${item.resolutionId}">${item.resolutionName}</a>`}${item.sourceSaid && `: ${item.sourceSaid}`}${item.documentId && html` (<a href="/documents/${item.documentId}/pack">papers</a>)`}`,
            },
          },
          { key: { text: 'Added' }, value: { text: inWords(item.addedOn) } },
          {
            key: { text: 'How ready' },
            value: {
              text: checked
                ? `${checked.completeness.said} of ${checked.completeness.of} said${checked.completeness.missing.length > 0 ? `; missing: ${checked.completeness.missing.join(', ')}` : ''}`
                : '',
            },
          },
        ],
      })}
      ${scopingView(item, await listScoping(db, id), manages ? { ...form, open } : undefined)}
      ${manages && item.meetingId && !item.isOnAgenda && html`<form method="post" action="${to(id)}/agenda">${csrf} ${button({ text: 'Put it on the agenda of its meeting' })}</form>`}
      ${
        manages &&
        html`${details({
          summaryText: 'Change it',
          open: open === 'edit' || standing !== undefined,
          html: itemForm(`${to(id)}/edit`, 'Keep the changes', form, {
            held: standing ? typed : heldOf(item),
            meetings: await meetingChoices(db, item.committeeId, item.meetingId),
            hidden: html`<input type="hidden" name="version" value="${item.version}" />`,
          }),
        })}
        ${details({
          summaryText: 'Take it off the work programme',
          open: open === 'close',
          html: html`<form method="post" action="${to(id)}/close" novalidate>
            ${csrf} ${input({ ...fieldsOf(form)('why'), id: 'close-why', label: { text: 'Why' } })}
            ${button({ text: 'Close it', classes: 'govuk-button--warning' })}
          </form>`,
        })}`
      }`,
  })
}

/** What it is to find out: each question with what would show it and who can answer. */
const scopingView = (
  { id }: ProgrammeItem,
  questions: readonly ScopingQuestion[],
  form: (FormParts & { open?: string | undefined }) | undefined,
): Html | false =>
  (questions.length > 0 || form !== undefined) &&
  html`<section class="sec sec--plain" aria-labelledby="scoping">
    <h2 id="scoping">What it is to find out</h2>
    <p>${scopingInWords(questions)}</p>
    ${
      questions.length > 0 &&
      table({
        caption: 'Questions',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Question' },
          { text: 'What would show it' },
          { text: 'Who can answer' },
          ...(form ? [{ text: 'Change' }] : []),
        ],
        rows: questions.map(({ id: question, question: words, evidence, answeredBy }) => [
          { text: words },
          { text: evidence || 'Not said' },
          { text: answeredBy || 'Nobody yet' },
          ...(form
            ? [
                {
                  html: html`<form method="post" action="${to(id)}/scoping/${question}/remove">
                    ${form.csrf}<button class="link" type="submit">
                      Take it out<span class="govuk-visually-hidden">: ${words}</span>
                    </button>
                  </form>`,
                },
              ]
            : []),
        ]),
      })
    }
    ${
      form &&
      details({
        summaryText: 'Add a question',
        open: form.open === 'scoping',
        html: html`<form method="post" action="${to(id)}/scoping" novalidate>
          ${form.csrf}
          ${textarea({ ...fieldsOf(form)('question'), rows: 2, label: { text: 'What the committee wants to find out' } })}
          ${textarea({ ...fieldsOf(form)('evidence'), rows: 2, label: { text: 'What would show it' }, hint: { text: 'Figures, papers, visits, what children say' } })}
          ${input({ ...fieldsOf(form)('answeredBy'), label: { text: 'Who can answer' } })}
          ${button({ text: 'Add it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`

const scopingDeed = deed({
  path: '/work-programme/:id/scoping',
  needs: 'committees.manage',
  params,
  form: ScopingFields,
  name: 'scoping',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await addScoping(db, id, form)
    return redirect(`${to(id)}#scoping`, 'The question was added.')
  },
})

const removeScopingDeed = page({
  path: '/work-programme/:id/scoping/:question/remove',
  needs: 'committees.manage',
  params: params.extend({ question: z.uuid() }),
  form: z.object({}),
  post: async ({ db, params: { id, question } }) => {
    await removeScoping(db, id, question)
    return redirect(`${to(id)}#scoping`, 'The question was taken out.')
  },
})

/** What the form shows at first. */
const heldOf = ({ isOnAgenda, ...item }: ProgrammeItem) => ({ ...item, isOnAgenda: isOnAgenda ? 'yes' : '' })

const editDeed = page({
  path: '/work-programme/:id/edit',
  needs: 'committees.manage',
  params,
  form: ProgrammeFields.extend({ version: z.coerce.number().int().min(1) }),
  get: (visit) => showItem({ ...visit, open: 'edit' }),
  post: async (visit) => {
    const edited = await editProgrammeItem(visit.db, visit.params.id, visit.form, visit.today)
    if (edited.kind === 'saved') return redirect(to(visit.params.id), 'The item was changed.')
    const typed = Object.fromEntries(Object.entries(visit.form).map(([name, value]) => [name, String(value ?? '')]))
    const shown = await showItem({ ...visit, problems: [], typed, open: 'edit' }, edited.standing)
    return { ...shown, status: 409 }
  },
})

const agendaDeed = page({
  path: '/work-programme/:id/agenda',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  post: async ({ db, params: { id }, today }) =>
    redirect(`/committees/items/${await putOnAgenda(db, id, today)}`, 'It is on the agenda. Now add its paper.'),
})

const closeDeed = deed({
  path: '/work-programme/:id/close',
  needs: 'committees.manage',
  params,
  form: z.object({ why: z.string().trim().max(1000).default('') }),
  name: 'close',
  shows: showItem,
  does: async ({ db, params: { id }, form: { why }, today }) => {
    await closeProgrammeItem(db, id, { on: today, why })
    return redirect(to(id), 'It is off the work programme; the record keeps it.')
  },
})

export const programmeItemPages = [newPage, itemPage, editDeed, scopingDeed, removeScopingDeed, agendaDeed, closeDeed]
