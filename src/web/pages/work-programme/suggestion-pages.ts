import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  AnswerFields,
  answerSuggestion,
  CommitteeId,
  Count,
  listCommittees,
  listSuggestions,
  replyStanding,
  SuggestionFields,
  SuggestionId,
  suggesters,
  suggestTopic,
  type Committee,
  type Suggestion,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, radios, select, status, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view, type Visit } from '../../page.ts'
import type { Shown } from '../committees/deed.ts'

/** What people suggest that committees look at, and what they were told. */
const suggestionsPage = page({
  path: '/work-programme/suggestions',
  needs: 'committees.read',
  postNeeds: 'topics.suggest',
  form: SuggestionFields.extend({ committeeId: CommitteeId }),
  get: (visit) => showSuggestions({ ...visit, ...(visit.problems.length > 0 ? { open: 'suggest' } : {}) }),
  post: async ({ db, form: { committeeId, ...fields }, today }) => {
    await suggestTopic(db, committeeId, fields, today)
    return redirect('/work-programme/suggestions', 'Thank you. The suggestion is with the scrutiny officer.')
  },
})

const showSuggestions = async ({ db, person, today, csrf, problems, typed, open }: Visit & Shown) => {
  const [committees, suggestions] = [await listCommittees(db), await listSuggestions(db)]
  const form = { csrf, problems, typed }
  return view({
    title: 'Suggestions',
    current: 'programme',
    style: 'p-committees',
    body: html`${backLink({ href: '/work-programme', text: 'Work programme' })}
      <h1>Suggestions</h1>
      <p class="lede">${lede(suggestions, today)}</p>
      ${
        suggestions.length > 0 &&
        html`<ul class="rows">
          ${suggestions.map((one) => rowOf(one, { today, form: may(person, 'committees.manage') ? form : undefined, isOpen: open === one.id }))}
        </ul>`
      }
      ${may(person, 'topics.suggest') && committees.length > 0 && details({ summaryText: 'Suggest a topic', open: open === 'suggest', html: suggestForm(committees, form, person.name, person.role === 'councillor') })}`,
  })
}

const lede = (suggestions: readonly Suggestion[], today: Day): string => {
  const late = suggestions.filter((one) => replyStanding(one, today).symbol === 'late').length
  if (suggestions.length === 0) return 'Nobody has suggested anything yet.'
  return `${Count(suggestions.length, 'suggestion')}. ${late === 0 ? 'Nobody waits longer for a reply than they should.' : `${Count(late, 'waits', 'wait')} longer for a reply than they should.`}`
}

const rowOf = (
  one: Suggestion,
  { today, form, isOpen }: { today: Day; form: FormParts | undefined; isOpen: boolean },
): Html => {
  const { symbol, word, reason } = replyStanding(one, today)
  const field = fieldsOf(form && isOpen ? form : { problems: [], typed: {} })
  const [takenUp, answer] = [field('takenUp'), field('answer')]
  const idOf = (name: string) => (isOpen ? name : `${name}-${one.id}`)
  return html`<li>
    <b>${one.topic}</b>
    <span class="meta"
      >${one.fromName}, ${suggesters[one.fromSort].toLowerCase()}; received ${inWords(one.receivedOn)}; for
      ${one.committeeName}</span
    >
    ${one.why && html`<p class="said">${one.why}</p>`} ${status({ symbol, word, reason })}
    ${one.answer && html`<p>${one.answer}${one.programmeItemId && html` <a href="/work-programme/${one.programmeItemId}">See it on the work programme<span class="govuk-visually-hidden">: ${one.topic}</span></a>`}</p>`}
    ${
      form &&
      one.answeredOn === null &&
      details({
        summaryHtml: html`Answer it<span class="govuk-visually-hidden">: ${one.topic}</span>`,
        open: isOpen,
        html: html`<form method="post" action="/work-programme/suggestions/${one.id}" novalidate>
          ${form.csrf}
          ${radios({
            name: 'takenUp',
            idPrefix: idOf('takenUp'),
            value: takenUp.value,
            ...(takenUp.errorMessage ? { errorMessage: takenUp.errorMessage } : {}),
            classes: 'govuk-radios--small govuk-radios--inline',
            fieldset: { legend: { text: 'Does the committee take it up?' } },
            items: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ],
          })}
          ${textarea({ ...answer, id: idOf('answer'), rows: 3, label: { text: 'What they are told' } })}
          ${button({ text: 'Answer', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </li>`
}

const suggestForm = (
  committees: readonly Committee[],
  { csrf, ...parts }: FormParts,
  name: string,
  isCouncillor: boolean,
): Html => {
  const field = fieldsOf(parts, { fromName: name, fromSort: isCouncillor ? 'councillor' : 'officer' })
  return html`<form method="post" action="/work-programme/suggestions" novalidate>
    ${csrf}
    ${select({ ...field('committeeId'), label: { text: 'Committee' }, items: committees.map(({ id, name: text }) => ({ value: id, text })) })}
    ${input({ ...field('topic'), label: { text: 'What should it look at?' } })}
    ${textarea({ ...field('why'), rows: 3, label: { text: 'Why?' } })}
    ${input({ ...field('fromName'), label: { text: 'Who suggests it' } })}
    ${select({ ...field('fromSort'), label: { text: 'Which is' }, items: Object.entries(suggesters).map(([value, text]) => ({ value, text })) })}
    ${button({ text: 'Suggest it', preventDoubleClick: true })}
  </form>`
}

const answerPage = page({
  path: '/work-programme/suggestions/:id',
  needs: 'committees.manage',
  params: z.object({ id: SuggestionId }),
  form: AnswerFields,
  get: (visit) => showSuggestions({ ...visit, open: visit.params.id }),
  post: async ({ db, params: { id }, form, today }) => {
    await answerSuggestion(db, id, form, today)
    return redirect('/work-programme/suggestions', 'The suggestion was answered.')
  },
})

export const suggestionPages = [suggestionsPage, answerPage]
