import { z } from 'zod'
import {
  getMeasure,
  HypothesisFields,
  HypothesisId,
  hypothesisOutcomes,
  listHypotheses,
  MeasureId,
  SettledFields,
  settleHypothesis,
  standingsOf,
  tellSignals,
  writeHypothesis,
} from '../../../improvement/index.ts'
import { addDays, inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { backLink, button, input, radios, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

/** Proposed days until an idea is checked: a quarter, in which most measures have read three times. */
const usualWait = 91

/** What somebody thinks is behind a signal, and the day on which they will know more. */
const writePage = page({
  path: '/measures/:id/ideas',
  needs: 'measures.record',
  params: z.object({ id: MeasureId }),
  form: HypothesisFields,
  get: async ({ db, params: { id }, today, csrf, problems, typed }) => {
    const measure = await getMeasure(db, id)
    const readings = (await standingsOf(db, [id], { on: today })).get(id)?.readings ?? []
    const latest = tellSignals(measure, readings).at(-1)
    const field = fieldsOf({ problems, typed }, { checkOn: addDays(today, usualWait) })
    return view({
      title: `What may be behind it: ${measure.title}`,
      current: 'measures',
      style: 'p-plans',
      body: html`${backLink({ href: `/measures/${id}`, text: measure.title })}
        <h1>What may be behind it?</h1>
        <p class="lede">
          ${latest?.words ?? 'The measure gives no signal: what varies may be chance, and needs no explanation.'}
        </p>
        ${
          latest &&
          html`<form method="post" action="/measures/${id}/ideas" novalidate>
            ${csrf}
            ${textarea({ ...field('hypothesis'), rows: 3, label: { text: 'What you think is behind it' }, hint: { text: 'A change of practice, of recording, of need, of people: what could be shown to be wrong.' } })}
            ${input({ ...field('checkOn'), type: 'date', label: { text: 'When you will check' }, hint: { text: 'It comes up in your work on that day.' }, classes: 'govuk-input--width-10' })}
            ${button({ text: 'Keep it', preventDoubleClick: true })}
          </form>`
        }`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    await writeHypothesis(db, id, form, today)
    return redirect(`/measures/${id}`, `It is kept, and comes up again on ${inWords(form.checkOn)}.`)
  },
})

/** What an idea turned out to be. */
const settlePage = page({
  path: '/ideas/:id',
  needs: 'measures.record',
  params: z.object({ id: HypothesisId }),
  form: SettledFields,
  get: async ({ db, params: { id }, csrf, problems, typed }) => {
    const found = (await listHypotheses(db)).find((one) => one.id === id)
    if (!found) throw new NotFound('idea')
    const field = fieldsOf({ problems, typed })
    const { id: idPrefix, ...outcome } = field('outcome')
    return view({
      title: 'What it turned out to be',
      current: 'measures',
      style: 'p-plans',
      body: html`${backLink({ href: `/measures/${found.measureId}`, text: found.measureTitle })}
        <h1>What it turned out to be</h1>
        <p class="lede">${found.hypothesis}</p>
        <p class="meta">
          ${found.writtenBy ?? 'Somebody'} thought so on ${inWords(found.writtenOn)}, about: ${found.signal}
        </p>
        <form method="post" action="/ideas/${id}" novalidate>
          ${csrf}
          ${radios({
            idPrefix,
            ...outcome,
            fieldset: { legend: { text: 'It turned out so' } },
            items: Object.entries(hypothesisOutcomes).map(([value, text]) => ({ value, text })),
          })}
          ${textarea({ ...field('why'), rows: 3, label: { text: 'What shows it' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) =>
    redirect(`/measures/${await settleHypothesis(db, id, form, today)}`, 'It is kept what it turned out to be.'),
})

export const ideasPages = [writePage, settlePage]
