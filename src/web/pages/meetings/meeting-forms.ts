import { z } from 'zod'
import {
  addMember,
  askBoard,
  BoardId,
  boardParts,
  DecisionId,
  decisionKinds,
  endMember,
  getBoard,
  getMeeting,
  issuePaper,
  listBoards,
  listDecisions,
  listMembers,
  listPapers,
  meetingOverview,
  MeetingId,
  MemberFields,
  MemberId,
  NoteFields,
  noteSaid,
  OutcomeFields,
  outcomes,
  QuestionFields,
  recordDecision,
  redateReasons,
  type Member,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, radios, select, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { peopleToChoose, type Choice } from '../plans/parts.ts'

const params = z.object({ id: MeetingId })
const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
const wordsOf = (kinds: typeof decisionKinds) =>
  Object.fromEntries(Object.entries(kinds).map(([kind, { word }]) => [kind, word]))

const issuePage = page({
  path: '/meetings/:id/issue',
  needs: 'boards.manage',
  params,
  form: z.object({ why: z.string().trim().max(1000).default('') }),
  get: async ({ db, params: { id }, csrf, problems, typed }) => {
    const meeting = await getMeeting(db, id)
    const [latest] = await listPapers(db, id)
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Issue the paper',
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/meetings/${id}?version=draft`, text: 'The paper as of today' })}
        <h1>Issue the paper</h1>
        <p class="lede">
          ${meeting.boardName}, ${inWords(meeting.heldOn)}. The paper is kept as it stands today and never changes.
          ${latest && `Version ${latest.version} stays where it is.`}
        </p>
        <form method="post" action="/meetings/${id}/issue" novalidate>
          ${csrf} ${latest && input({ ...field('why'), label: { text: 'Why there is a further version' } })}
          ${button({ text: latest ? `Issue version ${latest.version + 1}` : 'Issue it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, person, params: { id }, form, today }) => {
    const version = await issuePaper(db, id, { authority: person.authorityName, today, why: form.why })
    return redirect(`/meetings/${id}`, `Version ${version} was issued.`)
  },
})

const askPage = page({
  path: '/meetings/:id/ask',
  needs: 'plans.read',
  params,
  form: QuestionFields,
  get: async ({ db, params: { id }, today, csrf, problems, typed }) => {
    const { meeting, actions } = await meetingOverview(db, id, today)
    const boards = (await listBoards(db)).filter((one) => one.id !== meeting.boardId)
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Put a question to the meeting',
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/meetings/${id}`, text: `${meeting.boardName}, ${inWords(meeting.heldOn)}` })}
        <h1>Put a question to the meeting</h1>
        <p class="lede">What the board agrees is done in the plan when its decision is recorded.</p>
        <form method="post" action="/meetings/${id}/ask" novalidate>
          ${csrf}
          ${select({ ...field('kind'), label: { text: 'What is asked' }, items: choices(wordsOf(decisionKinds)) })}
          ${select({ ...field('actionId'), label: { text: 'Action' }, hint: { text: 'Needed unless you ask for something else.' }, items: [{ value: '', text: 'None' }, ...actions.map(({ facts }) => ({ value: facts.id, text: facts.title }))] })}
          ${textarea({ ...field('asked'), rows: 3, label: { text: 'In your words' }, hint: { text: 'What has happened, and what the board should know. Name no child.' } })}
          ${input({ ...field('toOn'), type: 'date', label: { text: 'New date' }, hint: { text: 'To give a new date.' }, classes: 'govuk-input--width-10' })}
          ${select({ ...field('reason'), label: { text: 'Reason' }, hint: { text: 'To give a new date.' }, items: [{ value: '', text: 'None' }, ...choices(redateReasons)] })}
          ${select({ ...field('toBoardId'), label: { text: 'Board that it goes to' }, hint: { text: 'To escalate.' }, items: [{ value: '', text: 'None' }, ...boards.map((one) => ({ value: one.id, text: one.name }))] })}
          ${button({ text: 'Ask', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    await askBoard(db, id, form, today)
    return redirect(`/meetings/${id}`, 'The question was put to the meeting.')
  },
})

const decisionPage = page({
  path: '/meetings/:id/decisions/:decision',
  needs: 'boards.manage',
  params: params.extend({ decision: DecisionId }),
  form: OutcomeFields,
  get: async ({ db, params: { id, decision }, csrf, problems, typed }) => {
    const meeting = await getMeeting(db, id)
    const one = (await listDecisions(db, id)).find((each) => each.id === decision)
    if (!one) throw new NotFound('question')
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Record what was decided',
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/meetings/${id}`, text: `${meeting.boardName}, ${inWords(meeting.heldOn)}` })}
        <h1>Record what was decided</h1>
        <p class="lede">${one.place}. ${one.asked}</p>
        <p>If it was agreed, ${decisionKinds[one.kind].follows}. What is recorded is not changed afterwards.</p>
        <form method="post" action="/meetings/${id}/decisions/${decision}" novalidate>
          ${csrf}
          ${radios({ ...outcomeField(field('outcome')), fieldset: { legend: { text: 'What the board decided' } }, items: choices(outcomes) })}
          ${textarea({ ...field('why'), rows: 3, label: { text: 'Why, as the minutes say it' } })}
          ${button({ text: 'Record it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id, decision }, form, today }) => {
    const { place, outcome } = await recordDecision(db, decision, form, today)
    return redirect(`/meetings/${id}`, `Decision ${place} is on record: ${outcome}.`)
  },
})

/** What was said at the meeting of a figure, or of something else, since the paper was made. */
const notePage = page({
  path: '/meetings/:id/note',
  needs: 'boards.manage',
  params,
  form: NoteFields,
  get: async ({ db, params: { id }, today, csrf, problems, typed }) => {
    const { meeting, measures } = await meetingOverview(db, id, today)
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Note what was said',
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/meetings/${id}`, text: `${meeting.boardName}, ${inWords(meeting.heldOn)}` })}
        <h1>Note what was said since the paper</h1>
        <p class="lede">
          Figures are old by the day on which people meet. What was said of them stands beside them, with who said it,
          and is in the next paper. It is not changed afterwards.
        </p>
        <form method="post" action="/meetings/${id}/note" novalidate>
          ${csrf}
          ${select({ ...field('measureId'), label: { text: 'Figure' }, items: [{ value: '', text: 'About no one figure' }, ...measures.map(({ measure }) => ({ value: measure.id, text: measure.title }))] })}
          ${textarea({ ...field('said'), rows: 3, label: { text: 'What was said' }, hint: { text: 'Name no child.' } })}
          ${input({ ...field('saidBy'), label: { text: 'Who said it' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    await noteSaid(db, id, form, today)
    return redirect(`/meetings/${id}`, 'It is noted, and will be in the next paper.')
  },
})

/** Radios take the id as the start of the ids of their choices. */
const outcomeField = ({ id, ...rest }: ReturnType<ReturnType<typeof fieldsOf>>) => ({ idPrefix: id, ...rest })

const membersPage = page({
  path: '/boards/:id/members',
  needs: 'plans.read',
  postNeeds: 'boards.manage',
  params: z.object({ id: BoardId }),
  form: MemberFields,
  get: async ({ db, person, params: { id }, today, csrf, problems, typed }) => {
    const board = await getBoard(db, id)
    const members = await listMembers(db, id, today)
    const manages = may(person, 'boards.manage')
    return view({
      title: `Members: ${board.name}`,
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/boards/${id}`, text: board.name })}
        <h1>Members</h1>
        <p class="lede">
          ${members.length === 0 ? 'Nobody is on record as a member.' : `${members.length} ${members.length === 1 ? 'sits' : 'sit'} on the ${board.name} today.`}
        </p>
        <ul class="rows">
          ${members.map((member) => memberRow(member, { csrf: manages ? csrf : undefined, today }))}
        </ul>
        ${manages && details({ summaryText: 'Add a member', open: problems.length > 0, html: memberForm(id, { csrf, problems, typed }, { today, people: await peopleToChoose(db, 'Nobody who signs in here') }) })}`,
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await addMember(db, id, form)
    return redirect(`/boards/${id}/members`, `${form.name} was added.`)
  },
})

const memberRow = (
  { id, name, part, body, since }: Member,
  { csrf, today }: { csrf: Html | undefined; today: Day },
): Html =>
  html`<li>
    <b>${name}</b> <span class="meta">${boardParts[part]}${body && `, ${body}`}; since ${inWords(since)}</span>
    ${
      csrf &&
      html`<form method="post" action="/members/${id}/end" class="asat noprint">
        ${csrf}
        ${input({ id: `until-${id}`, name: 'until', type: 'date', label: { text: 'Last day' }, value: today, classes: 'govuk-input--width-10' })}
        ${button({ html: html`Take off the board<span class="govuk-visually-hidden">: ${name}</span>`, classes: 'govuk-button--secondary' })}
      </form>`
    }
  </li>`

const memberForm = (
  id: string,
  { csrf, ...parts }: FormParts,
  { today, people }: { today: Day; people: readonly Choice[] },
): Html => {
  const field = fieldsOf(parts, { part: 'member', since: today })
  return html`<form method="post" action="/boards/${id}/members" novalidate>
    ${csrf} ${input({ ...field('name'), label: { text: 'Name' } })}
    ${select({ ...field('part'), label: { text: 'Is' }, items: choices(boardParts) })}
    ${input({ ...field('body'), label: { text: 'Speaks for' }, hint: { text: 'For example: Midmarch Integrated Care Board' } })}
    ${select({ ...field('personId'), label: { text: 'In Sightline' }, items: people })}
    ${input({ ...field('since'), type: 'date', label: { text: 'Since' }, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Add', preventDoubleClick: true })}
  </form>`
}

const endPage = page({
  path: '/members/:id/end',
  needs: 'boards.manage',
  params: z.object({ id: MemberId }),
  form: z.object({ until: Day }),
  post: async ({ db, params: { id }, form }) => {
    const boardId = await endMember(db, id, form.until)
    return redirect(`/boards/${boardId}/members`, 'The member’s last day is on record.')
  },
})

export const meetingForms = [issuePage, askPage, decisionPage, notePage, membersPage, endPage]
