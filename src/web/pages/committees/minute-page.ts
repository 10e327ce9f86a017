import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  addQuestion,
  addResolution,
  changeQuestion,
  getCommitteeMeeting,
  getExemptPoints,
  getMinute,
  ItemId,
  listAgenda,
  listMinutes,
  listQuestions,
  listResolutionsOf,
  listTextsBeside,
  MinuteId,
  QuestionFields,
  removeQuestion,
  renameMinute,
  ResolutionFields,
  resolutionKinds,
  saveExemptPoints,
  saveMinute,
  standingOf,
  tieMinute,
  type AgendaItem,
  type Minute,
  type MinuteSaved,
  type Question,
  type Resolution,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, select, status, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { fragment, page, redirect, view } from '../../page.ts'
import { deed, type Showing } from './deed.ts'
import { paperHtml } from './paper-html.ts'
import { resolutionStatus } from '../resolutions/parts.ts'

const params = z.object({ id: MinuteId })
const to = (id: string) => `/committees/minutes/${id}`

/** A minute: its text, questions with answers, and what was resolved. */
const minutePage = page({
  path: '/committees/minutes/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showMinute(visit),
})

const showMinute = async (
  { db, person, params: { id }, today, csrf, problems, typed, open }: Showing & { params: { id: MinuteId } },
  conflict?: { saved: MinuteSaved & { kind: 'beside' }; points: string },
  exemptTyped?: string, // words that met somebody else's: they stand in the form, what stands is shown above it
) => {
  const minute = await getMinute(db, id)
  const meeting = await getCommitteeMeeting(db, minute.meetingId)
  const [all, questions, resolutions] = [
    await listMinutes(db, minute.meetingId),
    (await listQuestions(db, minute.meetingId)).filter(({ minuteId }) => minuteId === id),
    await listResolutionsOf(db, { minuteId: id }),
  ]
  const writes = may(person, 'committees.manage') && meeting.stage !== 'approved' && meeting.stage !== 'signed'
  const at = all.findIndex((one) => one.id === id)
  const exempt = minute.isExempt && may(person, 'exempt.read') ? await getExemptPoints(db, id) : undefined
  const form = { csrf, problems, typed, open }
  return view({
    title: `${minute.name}: ${minute.title}`,
    current: 'committees',
    style: 'p-committees',
    scripts: writes ? ['minutes'] : [],
    body: html`${backLink({ href: `/committees/meetings/${minute.meetingId}/record`, text: `Minutes of ${inWords(meeting.heldOn)}` })}
      <h1>${minute.name} ${minute.title}</h1>
      <p class="meta noprint">${neighbour(all[at - 1], 'Before')} ${neighbour(all[at + 1], 'After')}</p>
      ${conflict && besideView(conflict.saved)}
      ${writes ? writing(minute, form, conflict) : minute.points === '' ? html`<p>Nothing was written.</p>` : paperHtml(minute.points, 1)}
      ${writes && besideList(await listTextsBeside(db, id))}
      ${
        writes &&
        details({
          summaryText: 'Change its heading',
          open: open === 'title',
          html: html`<form method="post" action="${to(id)}/title" novalidate>
            ${csrf} ${input({ ...fieldsOf(form, { title: minute.title })('title'), label: { text: 'Heading' } })}
            ${button({ text: 'Keep the heading', classes: 'govuk-button--secondary' })}
          </form>`,
        })
      }
      ${may(person, 'committees.manage') && tieForm(minute, all, await listAgenda(db, minute.meetingId), csrf)}
      ${exempt && exemptView(minute, exempt, writes ? form : undefined, exemptTyped)}
      ${questionsView(minute, questions, writes ? form : undefined)}
      ${resolutionsView(
        minute,
        resolutions.map((one) => ({ one, standing: standingOf(one, today) })),
        writes ? form : undefined,
      )}`,
  })
}

/** Of which item it is: shown open where it is of none, so that minutes that were brought in find their place. */
const tieForm = (minute: Minute, all: readonly Minute[], items: readonly AgendaItem[], csrf: Html): Html | false => {
  const free = items.filter((item) => !all.some((one) => one.id !== minute.id && one.itemId === item.id))
  return (
    free.length > 0 &&
    details({
      summaryText: minute.itemId === null ? 'It is of no item of the agenda' : 'Of which item it is',
      open: minute.itemId === null,
      html: html`<form method="post" action="${to(minute.id)}/item" novalidate>
        ${csrf}
        ${select({
          id: 'item',
          name: 'item',
          label: { text: 'Item' },
          value: minute.itemId ?? '',
          items: [
            { value: '', text: 'Of none' },
            ...free.map(({ id, place, title }) => ({ value: id, text: `${place}. ${title}` })),
          ],
        })}
        ${button({ text: 'Tie it to the item', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  )
}

const neighbour = (minute: Minute | undefined, word: string): Html | false =>
  minute !== undefined && html`${word}: <a href="${to(minute.id)}">${minute.name} ${minute.title}</a>`

const writing = (
  minute: Minute,
  { csrf, ...parts }: FormParts,
  conflict: { saved: MinuteSaved; points: string } | undefined,
): Html =>
  html`<form method="post" action="${to(minute.id)}/save" data-keeps="${to(minute.id)}/save" novalidate>
    ${csrf} <input type="hidden" name="version" value="${conflict ? conflict.saved.version : minute.version}" />
    ${textarea({ ...fieldsOf(parts, { points: conflict ? conflict.points : minute.points })('points'), rows: 14, label: { text: 'Minute' }, hint: { text: 'An empty line ends a paragraph; “- ” begins an item of a list.' } })}
    <div data-kept class="meta" role="status">
      ${minute.writtenBy !== null && `Kept ${instantInWords(minute.writtenAt)}, ${minute.writtenBy}.`}
    </div>
    ${button({ text: 'Keep it' })}
  </form>`

const besideView = ({ by, standing }: MinuteSaved & { kind: 'beside' }): Html =>
  html`<div class="govuk-error-summary" role="alert">
    <h2 class="govuk-error-summary__title">${by} changed this minute while you were writing</h2>
    <p>Nothing is lost. The form below holds your words; they were set beside as well. This is what stands now:</p>
    <blockquote class="said">${standing}</blockquote>
    <p>Put the two together in the form and keep it.</p>
  </div>`

const besideList = (texts: readonly { points: string; by: string | null; recordedAt: Date }[]): Html | false =>
  texts.length > 0 &&
  details({
    summaryText: `Texts that were set beside: ${texts.length}`,
    html: html`${texts.map(
      ({ points, by, recordedAt }) =>
        html`<p class="meta">${by ?? 'Somebody'}, ${instantInWords(recordedAt)}</p>
          <p>${points}</p>`,
    )}`,
  })

const exemptView = (
  minute: Minute,
  { points, version }: { points: string; version: number },
  form: FormParts | undefined,
  typed: string | undefined,
): Html =>
  html`<section class="sec sec--plain" aria-labelledby="exempt">
    <h2 id="exempt">While the public was out</h2>
    ${status({ symbol: 'blocked', word: 'Not for publication', reason: 'kept apart from the public minutes', tone: 'late' })}
    ${
      typed !== undefined &&
      html`<div class="govuk-error-summary" role="alert">
        <h3 class="govuk-error-summary__title">Somebody else changed this while you were writing</h3>
        <p>The form below holds your words; they are not kept yet. This is what stands now:</p>
        <blockquote class="said">${points}</blockquote>
        <p>Put the two together in the form and keep it.</p>
      </div>`
    }
    ${
      form
        ? html`<form method="post" action="${to(minute.id)}/exempt" novalidate>
            ${form.csrf}<input type="hidden" name="version" value="${version}" />
            ${textarea({ id: 'exempt-points', name: 'points', rows: 8, label: { text: 'Exempt minute' }, value: typed ?? points })}
            ${button({ text: 'Keep it apart', classes: 'govuk-button--secondary' })}
          </form>`
        : paperHtml(points, 2)
    }
  </section>`

const questionsView = (
  minute: Minute,
  questions: readonly Question[],
  form: (FormParts & { open?: string | undefined }) | undefined,
): Html =>
  html`<section class="sec sec--plain" aria-labelledby="questions">
    <h2 id="questions">Questions and answers</h2>
    ${questions.length === 0 && html`<p>None are minuted.</p>`}
    ${
      questions.length > 0 &&
      html`<dl class="qa">
        ${questions.map(
          (one) =>
            html`<dt>${one.askedBy && html`<span class="meta">${one.askedBy}:</span> `}${one.question}</dt>
              <dd>
                ${one.answeredBy && html`<span class="meta">${one.answeredBy}:</span> `}${one.answer || 'No answer was given.'}
                ${form && changeQuestionForm(minute, one, form)}
              </dd>`,
        )}
      </dl>`
    }
    ${
      form &&
      details({
        summaryText: 'Add a question',
        open: form.open === 'questions',
        html: html`<form method="post" action="${to(minute.id)}/questions" novalidate>
          ${form.csrf} ${input({ ...fieldsOf(form)('askedBy'), label: { text: 'Asked by' } })}
          ${textarea({ ...fieldsOf(form)('question'), rows: 2, label: { text: 'Question' } })}
          ${input({ ...fieldsOf(form)('answeredBy'), label: { text: 'Answered by' } })}
          ${textarea({ ...fieldsOf(form)('answer'), rows: 3, label: { text: 'Answer' } })}
          ${button({ text: 'Add it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`

/** To put right what was minuted of a question, or to take it out. */
const changeQuestionForm = (minute: Minute, one: Question, form: FormParts & { open?: string | undefined }): Html => {
  const isOpen = form.open === `question-${one.id}`
  const field = fieldsOf(isOpen ? form : { problems: [], typed: {} }, one)
  const own = (name: string) => ({ ...field(name), id: `${name}-${one.id}` })
  return details({
    summaryHtml: html`Change it<span class="govuk-visually-hidden">: ${one.question}</span>`,
    open: isOpen,
    html: html`<form method="post" action="${to(minute.id)}/questions/${one.id}" novalidate>
        ${form.csrf} ${input({ ...own('askedBy'), label: { text: 'Asked by' } })}
        ${textarea({ ...own('question'), rows: 2, label: { text: 'Question' } })}
        ${input({ ...own('answeredBy'), label: { text: 'Answered by' } })}
        ${textarea({ ...own('answer'), rows: 3, label: { text: 'Answer' } })}
        ${button({ text: 'Keep the change', classes: 'govuk-button--secondary' })}
      </form>
      <form method="post" action="${to(minute.id)}/questions/${one.id}/remove">
        ${form.csrf}<button class="link" type="submit">
          Take it out<span class="govuk-visually-hidden">: ${one.question}</span>
        </button>
      </form>`,
  })
}

const resolutionsView = (
  minute: Minute,
  resolutions: readonly { one: Resolution; standing: ReturnType<typeof standingOf> }[],
  form: (FormParts & { open?: string | undefined }) | undefined,
): Html =>
  html`<section class="sec sec--plain" aria-labelledby="resolved">
    <h2 id="resolved">Resolved</h2>
    ${resolutions.length === 0 && html`<p>Nothing was resolved.</p>`}
    ${
      resolutions.length > 0 &&
      html`<ol class="agenda">
        ${resolutions.map(
          ({ one, standing }) =>
            html`<li>
              <p class="said">${one.text}</p>
              <p class="meta">
                <a href="/resolutions/${one.id}">${one.name}</a>, ${resolutionKinds[one.kind].word.toLowerCase()}
              </p>
              ${resolutionStatus(standing)}
            </li>`,
        )}
      </ol>`
    }
    ${
      form &&
      details({
        summaryText: 'Add a resolution',
        open: form.open === 'resolutions',
        html: html`<form method="post" action="${to(minute.id)}/resolutions" novalidate>
          ${form.csrf} ${textarea({ ...fieldsOf(form)('text'), rows: 3, label: { text: 'Resolution, word for word' } })}
          ${select({ ...fieldsOf(form)('kind'), label: { text: 'Kind' }, items: Object.entries(resolutionKinds).map(([value, { word }]) => ({ value, text: word })) })}
          ${input({ ...fieldsOf(form)('addressee'), label: { text: 'Whom it asks' } })}
          ${input({ ...fieldsOf(form)('dueStated'), type: 'date', label: { text: 'By when, where it says so' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Minute it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`

const saveDeed = page({
  path: '/committees/minutes/:id/save',
  needs: 'committees.manage',
  params,
  form: z.object({
    points: z.string().max(100_000, 'Use 100,000 characters at most.'),
    version: z.coerce.number().int().min(1),
    auto: z.string().optional(),
  }),
  get: (visit) => showMinute({ ...visit, open: 'save' }),
  post: async (visit) => {
    const { points, version, auto } = visit.form
    const saved = await saveMinute(visit.db, visit.params.id, { points, version })
    const isKept = saved.kind === 'saved'
    if (auto === 'yes')
      return fragment(
        html`<p data-version="${saved.version}" data-state="${saved.kind}">
          ${isKept ? `Kept ${instantInWords(visit.now)}.` : `${saved.by} changed this minute while you were writing. Your words were set beside. Press “Keep it” to see both.`}
        </p>`,
      )
    if (isKept) return redirect(to(visit.params.id), 'The minute was kept.')
    const shown = await showMinute({ ...visit, typed: {}, problems: [], open: 'save' }, { saved, points })
    return { ...shown, status: 409 }
  },
})

const exemptDeed = page({
  path: '/committees/minutes/:id/exempt',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  params,
  form: z.object({
    points: z.string().max(100_000, 'Use 100,000 characters at most.'),
    version: z.coerce.number().int().min(0),
  }),
  get: (visit) => showMinute({ ...visit, open: 'exempt' }),
  post: async (visit) => {
    const saved = await saveExemptPoints(visit.db, visit.params.id, visit.form)
    if (saved.kind === 'saved') return redirect(to(visit.params.id), 'The exempt minute was kept, apart.')
    const shown = await showMinute({ ...visit, typed: {}, problems: [], open: 'exempt' }, undefined, visit.form.points)
    return { ...shown, status: 409 }
  },
})

const questionsDeed = deed({
  path: '/committees/minutes/:id/questions',
  needs: 'committees.manage',
  params,
  form: QuestionFields,
  name: 'questions',
  shows: showMinute,
  does: async ({ db, params: { id }, form }) => {
    await addQuestion(db, id, form)
    return redirect(`${to(id)}#questions`, 'The question was minuted.')
  },
})

const questionParams = params.extend({ question: z.uuid() })

const changeQuestionDeed = page({
  path: '/committees/minutes/:id/questions/:question',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  params: questionParams,
  form: QuestionFields,
  get: (visit) => showMinute({ ...visit, open: `question-${visit.params.question}` }),
  post: async ({ db, params: { id, question }, form }) => {
    await changeQuestion(db, id, question, form)
    return redirect(`${to(id)}#questions`, 'The question was changed.')
  },
})

const removeQuestionDeed = page({
  path: '/committees/minutes/:id/questions/:question/remove',
  needs: 'committees.manage',
  params: questionParams,
  form: z.object({}),
  post: async ({ db, params: { id, question } }) => {
    await removeQuestion(db, id, question)
    return redirect(`${to(id)}#questions`, 'The question was taken out.')
  },
})

const tiePage = page({
  path: '/committees/minutes/:id/item',
  needs: 'committees.manage',
  params,
  form: z.object({ item: z.union([ItemId, z.literal('').transform(() => null)], 'Choose an item of the list.') }),
  post: async ({ db, params: { id }, form: { item } }) => {
    await tieMinute(db, id, item)
    return redirect(to(id), item ? 'The minute is tied to its item.' : 'The minute is of no item.')
  },
})

const renameDeed = deed({
  path: '/committees/minutes/:id/title',
  needs: 'committees.manage',
  params,
  form: z.object({ title: z.string().trim().max(300, 'Use 300 characters at most.').default('') }),
  name: 'title',
  shows: showMinute,
  does: async ({ db, params: { id }, form }) => {
    await renameMinute(db, id, form)
    return redirect(to(id), 'The heading was changed.')
  },
})

const resolutionsDeed = deed({
  path: '/committees/minutes/:id/resolutions',
  needs: 'committees.manage',
  params,
  form: ResolutionFields,
  name: 'resolutions',
  shows: showMinute,
  does: async ({ db, params: { id }, form }) => {
    await addResolution(db, id, form)
    return redirect(`${to(id)}#resolved`, 'The resolution was minuted.')
  },
})

export const minutePages = [
  minutePage,
  saveDeed,
  exemptDeed,
  questionsDeed,
  changeQuestionDeed,
  removeQuestionDeed,
  tiePage,
  renameDeed,
  resolutionsDeed,
]
