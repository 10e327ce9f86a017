import { z } from 'zod'
import {
  listOddLooks,
  oddRules,
  reviewOddLook,
  reviewOutcomes,
  ReviewFields,
  type OddLook,
} from '../../../children/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { backLink, button, details, input, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const days = 28
const since = (now: Date): Date => new Date(now.getTime() - days * 24 * 3_600_000)

/** Patterns of looks that somebody should look into: of the last four weeks. */
const oddLooks = page({
  path: '/children/looks',
  needs: 'trail.read',
  form: ReviewFields,
  get: async ({ db, now, csrf }) => {
    const found = await listOddLooks(db, since(now))
    const open = found.filter(({ outcome }) => outcome === null).length
    return view({
      title: 'Who looked at records',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>Who looked at records</h1>
        <p class="lede">
          ${open === 0 ? 'Nothing to look into.' : open === 1 ? 'One pattern to look into.' : `${open} patterns to look into.`}
          Of the last four weeks. Most have a good reason; each wants one.
        </p>
        ${oddRules.map((rule) => {
          const rows = found.filter(({ ruleId }) => ruleId === rule.id)
          return html`<section class="sec" aria-labelledby="${rule.id}">
            <div class="sec__head">
              <h2 id="${rule.id}">${rule.title}</h2>
              <p>${rule.sentence}</p>
            </div>
            <div class="sec__body">${rows.length === 0 ? html`<p>None.</p>` : rowsTable(rows, csrf)}</div>
          </section>`
        })}
        ${found.length > 0 && exportLinks({ path: '/children/looks/export', words: 'Take them away' })}`,
    })
  },
  post: async ({ db, now, form }) => {
    await reviewOddLook(db, form, since(now))
    return redirect('/children/looks', 'It was written down.')
  },
})

const rowsTable = (rows: readonly OddLook[], csrf: Html): Html =>
  table({
    caption: 'What was found',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Who or which', 'What', 'Last', 'What came of it'].map((text) => ({ text })),
    rows: rows.map((one) => [
      { html: html`${one.who ?? ''}${one.job && html`<span class="meta">${one.job}</span>`} ${recordOf(one)}` },
      { text: countInWords(one) },
      { text: instantInWords(one.last) },
      { html: one.outcome === null ? reviewForm(one, csrf) : html`<b>${outcomeOf(one)}.</b> ${one.why}` },
    ]),
  })

const outcomeOf = ({ outcome }: OddLook): string => reviewOutcomes[outcome as keyof typeof reviewOutcomes] // one of them, by a check of the table

const recordOf = ({ childId, recordNumber }: OddLook): Html | '' =>
  childId === null ? '' : html`<a href="/children/${childId}/looks">Record ${recordNumber}</a>`

const countInWords = ({ ruleId, looks, children }: OddLook): string => {
  const times = looks === 1 ? 'once' : `${looks} times`
  if (ruleId === 'guessing' || ruleId === 'same-surname') return times
  if (ruleId === 'watched-record') return `${times}, by ${children} people`
  return children === 1 ? `${times}, one child` : `${times}, ${children} children`
}

const reviewForm = (one: OddLook, csrf: Html): Html => {
  if (one.isOwn) return html`Your own looks: somebody else looks into them.`
  const id = `${one.ruleId}-${one.personId ?? one.childId}`
  return html`<span class="printonly">Nobody has said yet.</span>${details({
      summaryHtml: html`Say what came of it<span class="govuk-visually-hidden">: ${one.who ?? one.recordNumber}</span>`,
      html: html`<form method="post" action="/children/looks" novalidate>
        ${csrf}
        <input type="hidden" name="rule" value="${one.ruleId}" />
        <input type="hidden" name="person" value="${one.personId ?? ''}" />
        <input type="hidden" name="child" value="${one.childId ?? ''}" />
        ${select({ id: `outcome-${id}`, name: 'outcome', label: { text: 'What came of it' }, items: Object.entries(reviewOutcomes).map(([value, text]) => ({ value, text })) })}
        ${input({ id: `why-${id}`, name: 'why', label: { text: 'In a sentence' } })}
        ${button({ text: 'Write it down', classes: 'govuk-button--secondary' })}
      </form>`,
    })}`
}

const exported = page({
  path: '/children/looks/export/:format',
  needs: 'trail.read',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { format } }) => {
    const odd: Table<OddLook> = {
      title: `Odd patterns of looks, ${person.authorityName}`,
      name: 'Odd looks',
      about: 'One row for each pattern of the last four weeks. It accuses nobody: most have a reason.',
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official-Sensitive: it shows what named people did, and which children are known to the service.',
      rows: await listOddLooks(db, since(now)),
      columns: [
        { name: 'rule', title: 'Pattern', type: 'text', value: ({ ruleId }) => ruleId },
        { name: 'who', title: 'Who', type: 'text', value: ({ who }) => who },
        { name: 'record', title: 'Record', type: 'text', value: ({ recordNumber }) => recordNumber },
        { name: 'looks', title: 'Looks', type: 'number', value: ({ looks }) => looks },
        { name: 'last', title: 'Last', type: 'instant', value: ({ last }) => last },
        { name: 'outcome', title: 'What came of it', type: 'text', value: ({ outcome }) => outcome },
        { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why },
      ],
    }
    return sendTable(db, odd, { format, action: 'odd-looks.exported', subjectKind: 'looks' })
  },
})

export const oddLooksPages = [oddLooks, exported]
