import { listAccess, openChild, OpenFields, recordRefusedOpening } from '../../../children/index.ts'
import { asPerson } from '../../../people/index.ts'
import { inWords, dayOf, instantInWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { z } from 'zod'
import { backLink, button, dateInput, input, radios, table, textarea, warningText } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { readTypedDay, typedDay } from '../../typed-day.ts'

const openPage = page({
  path: '/children/open',
  needs: 'children.emergency',
  form: z.object({
    recordNumber: OpenFields.shape.recordNumber,
    why: OpenFields.shape.why,
    hours: OpenFields.shape.hours,
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
    if (problem || !day)
      throw new Invalid([{ field: 'born-day', message: problem ?? 'Give the day the child was born.' }])
    const address = `${app.config.url ?? `http://${app.config.host}:${app.config.port}`}/children/access`
    try {
      const id = await openChild(db, { recordNumber, why, hours, born: day }, address)
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
  get: async ({ db, now }) => {
    const found = await listAccess(db)
    return view({
      title: 'Records opened in need',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>Records opened in need</h1>
        <p class="lede">
          By you, by those who report to you, and for children whom you see. ${found.length === 0 && 'None so far.'}
        </p>
        ${
          found.length > 0 &&
          table({
            caption: 'Newest first',
            classes: 'fold',
            firstCellIsHeader: true,
            head: ['Who', 'Record', 'Why', 'Opened', 'Until'].map((text) => ({ text })),
            rows: found.map(({ who, job, childId, recordNumber, why, openedAt, endsAt }) => [
              { html: html`${who}${job && html`<span class="meta">${job}</span>`}` },
              {
                html: childId
                  ? html`<a href="/children/${childId}">${recordNumber}</a>`
                  : html`A record that you do not see`,
              },
              { text: why },
              { text: instantInWords(openedAt) },
              { text: endsAt > now ? instantInWords(endsAt) : `Ended ${inWords(dayOf(endsAt))}` },
            ]),
          })
        }`,
    })
  },
})

export const accessPages = [openPage, accessPage]
