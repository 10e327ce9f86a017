import {
  accessOutcomes,
  AccessReviewFields,
  listAccess,
  lookIntoBy,
  lookIntoByInWords,
  openChild,
  OpenFields,
  recordRefusedOpening,
  reviewAccess,
  reviewWithin,
  type Access,
  type AccessOutcome,
} from '../../../children/index.ts'
import { asPerson } from '../../../people/index.ts'
import { instantInWords, type Day } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { z } from 'zod'
import {
  backLink,
  button,
  dateInput,
  details,
  input,
  radios,
  select,
  status,
  table,
  textarea,
  warningText,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { readTypedDay, typedDay } from '../../typed-day.ts'

const openPage = page({
  path: '/children/open',
  needs: 'children.emergency',
  form: z.object({
    recordNumber: z.string().default(''),
    why: z.string().default(''),
    hours: z.string().default(''),
    ...typedDay('born'),
  }),
  get: async ({ csrf, problems, typed }) => {
    const field = fieldsOf({ problems, typed })
    const problem = problems.find((one) => one.field === 'born-day')
    return view({
      title: 'Open a record in need',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>Open a record in need</h1>
        <p class="lede">For a child who is not allocated to you and whom you must help now.</p>
        ${warningText({ text: 'It is recorded with your reason. Your manager is told at once, and everybody who works with the child sees that you looked.' })}
        <form method="post" action="/children/open" novalidate>
          ${csrf}
          ${input({ ...field('recordNumber'), label: { text: 'Number of the record' }, classes: 'govuk-input--width-10', autocomplete: 'off' })}
          ${dateInput({
            id: 'born',
            namePrefix: 'born',
            fieldset: { legend: { text: 'When the child was born' } },
            ...(problem ? { errorMessage: { text: problem.message } } : {}),
            items: (['day', 'month', 'year'] as const).map((name) => ({
              name,
              id: `born-${name}`,
              value: typed[`born-${name}`] ?? '',
              classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
            })),
          })}
          ${textarea({ ...field('why'), label: { text: 'Why you need to see it now' }, hint: { text: 'It stands on the audit trail: write nobody’s name.' }, rows: 3 })}
          ${radios({
            name: 'hours',
            idPrefix: 'hours',
            fieldset: { legend: { text: 'For how long' } },
            items: [1, 4, 12, 24].map((hours) => ({
              value: String(hours),
              text: hours === 1 ? '1 hour' : `${hours} hours`,
              checked: (typed['hours'] ?? '4') === String(hours),
            })),
          })}
          ${button({ text: 'Open the record', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ app, db, person, form }) => {
    const { recordNumber, why, hours, ...boxes } = form
    const { day, problem } = readTypedDay('born', boxes)
    // Whoever is in a hurry is told all that is missing at once, in the order of the page.
    const read = OpenFields.safeParse({ recordNumber, born: day ?? '', why, hours })
    if (!read.success)
      throw new Invalid(
        read.error.issues.map(({ path: [field], message }) =>
          field === 'born'
            ? { field: 'born-day', message: problem ?? 'Give the day the child was born.' }
            : { field: String(field), message },
        ),
      )
    const address = `${app.config.url ?? `http://${app.config.host}:${app.config.port}`}/children/access`
    try {
      const id = await openChild(db, read.data, address)
      return redirect(`/children/${id}`, 'The record is open to you for the time you chose.')
    } catch (error) {
      // In a transaction of its own: this one is taken back when the form comes again.
      if (error instanceof Invalid) await asPerson(app.database, person, recordRefusedOpening)
      throw error
    }
  },
})

const accessPage = page({
  path: '/children/access',
  needs: 'children.read',
  form: AccessReviewFields,
  get: async ({ db, now, today, csrf, problems, typed }) => {
    const found = await listAccess(db)
    const form = { csrf, problems, typed }
    return view({
      title: 'Records opened in need',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>Records opened in need</h1>
        <p class="lede">
          By you, by those who report to you, and for children whom you see. ${found.length === 0 && 'None so far.'}
        </p>
        <p class="meta">
          Whoever manages the person who opened it looks into it within ${reviewWithin} working days, which is local
          practice.
        </p>
        ${
          found.length > 0 &&
          table({
            caption: 'Newest first',
            classes: 'fold',
            firstCellIsHeader: true,
            head: ['Who', 'Record', 'Why', 'Opened', 'Until', 'What came of it'].map((text) => ({ text })),
            rows: found.map((access) => {
              const { who, job, childId, recordNumber, why, openedAt, endsAt } = access
              return [
                { html: html`${who}${job && html`<span class="meta">${job}</span>`}` },
                {
                  html: childId
                    ? html`<a href="/children/${childId}">${recordNumber}</a>`
                    : html`A record that you do not see`,
                },
                { text: why },
                { text: instantInWords(openedAt) },
                { text: endsAt > now ? instantInWords(endsAt) : `Ended ${instantInWords(endsAt)}` },
                { html: reviewOf(access, today, form) },
              ]
            }),
          })
        }`,
    })
  },
  post: async ({ db, person, form }) => {
    await reviewAccess(db, person, form)
    return redirect('/children/access', 'It was written down.')
  },
})

/** What came of looking into it, or the form to say so for whoever may. */
const reviewOf = (access: Access, today: Day, form: FormParts): Html => {
  const { id, who, outcome, reviewWhy, reviewedBy, reviewedAt, openedAt, mayReview, isOwn } = access
  if (outcome !== null && reviewedAt)
    return html`<b>${accessOutcomes[outcome as AccessOutcome]}.</b> ${reviewWhy}
      <span class="meta">${reviewedBy}, ${instantInWords(reviewedAt)}</span>`
  const by = lookIntoBy(openedAt)
  const waits =
    by !== null && by < today
      ? status({
          symbol: 'late',
          word: 'Late',
          reason: `nobody has looked into it; it was due ${lookIntoByInWords(openedAt)}`,
        })
      : status({ symbol: 'stale', word: 'Waits', reason: `to be looked into ${lookIntoByInWords(openedAt)}` })
  if (!mayReview) return html`${waits}${isOwn && html`<span class="meta">Your manager looks into it.</span>`}`
  const isBack = form.problems.length > 0 && form.typed['access'] === id
  const field = fieldsOf(isBack ? form : { problems: [], typed: {} })
  // The summary of what is wrong leads to the fields by their names; those of the other forms are told apart.
  const apart = (name: string) => (isBack ? name : `${name}-${id}`)
  const { value: chosen, ...outcomeField } = field('outcome')
  return html`${waits}${details({
    summaryHtml: html`Say what came of it<span class="govuk-visually-hidden">: ${who}</span>`,
    open: isBack,
    html: html`<form method="post" action="/children/access" novalidate>
      ${form.csrf}
      <input type="hidden" name="access" value="${id}" />
      ${select({
        ...outcomeField,
        id: apart('outcome'),
        label: { text: 'What came of it' },
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(accessOutcomes).map(([value, text]) => ({
            value,
            text,
            selected: value === chosen,
          })),
        ],
      })}
      ${input({ ...field('why'), id: apart('why'), label: { text: 'In a sentence, without anybody’s name' } })}
      ${button({ text: 'Write it down', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  })}`
}

export const accessPages = [openPage, accessPage]
