import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  audiences,
  distribute,
  DistributionFields,
  DistributionId,
  listCommitteeMeetings,
  listCommittees,
  listDistributions,
  listPapers,
  openDistribution,
  type Distribution,
  type Receipt,
} from '../../../scrutiny/index.ts'
import { backLink, button, input, radios, select, status, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import type { Db } from '../../../platform/sql.ts'
import { paperHtml } from '../committees/paper-html.ts'

const opened = ({ to, opened: n }: Distribution): string => `${n} of ${to}`

/** Papers and briefings that were sent round: to who looks after committees all, to everybody else what was sent to them. */
const listPage = page({
  path: '/distributions',
  needs: 'committees.read',
  get: async ({ db, person }) => {
    const sent = await listDistributions(db)
    const manages = may(person, 'committees.manage')
    return view({
      title: 'Sent round',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/committees', text: 'Committees' })}
        <h1>Sent round</h1>
        <p class="lede">
          ${manages ? 'Papers and briefings that went to councillors, and who has opened them.' : 'Papers and briefings that were sent to you.'}
        </p>
        ${manages && html`<p><a href="/distributions/new">Send a paper or a briefing</a></p>`}
        ${
          sent.length === 0
            ? html`<p>${manages ? 'Nothing has been sent round.' : 'Nothing has been sent to you.'}</p>`
            : table({
                caption: 'Sent round, the latest first',
                classes: 'fold',
                firstCellIsHeader: true,
                head: [
                  { text: 'What' },
                  { text: 'Sent' },
                  ...(manages ? [{ text: 'Opened by', format: 'numeric' as const }] : []),
                ],
                rows: sent.map((one) => [
                  {
                    html: html`<a href="/distributions/${one.id}">${one.title}</a><br /><span class="meta"
                        >${one.paperId ? 'paper' : 'briefing'}, ${one.committeeName}</span
                      >`,
                  },
                  { text: `${inWords(one.sentOn)}, by ${one.sentBy || 'somebody who has left'}` },
                  ...(manages ? [{ text: opened(one), format: 'numeric' as const }] : []),
                ]),
              })
        }
        ${manages && sent.length > 0 && exportLinks({ path: '/committees/participation/receipts', words: 'Take all receipts away' })}`,
    })
  },
})

/** What was sent, to whom, and who opened it. Opening it here is what the receipt of whoever it went to says. */
const onePage = page({
  path: '/distributions/:id',
  needs: 'committees.read',
  params: z.object({ id: DistributionId }),
  get: async ({ db, person, params: { id } }) => {
    const { distribution, receipts } = await openDistribution(db, id)
    return view({
      title: distribution.title,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/distributions', text: 'Sent round' })}
        <h1>${distribution.title}</h1>
        <p class="lede">Sent on ${inWords(distribution.sentOn)} for ${distribution.committeeName}.</p>
        ${
          distribution.paperId
            ? html`<p><a href="/committees/papers/${distribution.paperId}">Read the paper</a></p>`
            : paperHtml(distribution.body, 1)
        }
        ${may(person, 'committees.manage') && receiptsTable(distribution, receipts)}`,
    })
  },
})

const receiptsTable = (distribution: Distribution, receipts: readonly Receipt[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="receipts">
    <h2 id="receipts">Receipts <span class="meta">opened by ${opened(distribution)}</span></h2>
    ${table({
      caption: 'To whom it went, and who opened it',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Name' }, { text: 'Opened' }],
      rows: receipts.map(({ name, hasAccount, openedAt }) => [
        { text: name },
        {
          html: openedAt
            ? status({ symbol: 'done', word: 'Opened', reason: instantInWords(openedAt) })
            : hasAccount
              ? status({ symbol: 'first', word: 'Not opened', reason: 'in Sightline' })
              : status({ symbol: 'stale', word: 'Not known', reason: 'they have no account here' }),
        },
      ]),
    })}
  </section>`

/** Papers that can be sent: those of the meetings that were last and come next. */
const papersToSend = async (db: Db): Promise<{ value: string; text: string }[]> => {
  const meetings = (await listCommitteeMeetings(db)).filter(({ items }) => items > 0).slice(0, 4)
  const found: { value: string; text: string }[] = []
  for (const { id, heldOn } of meetings)
    for (const paper of await listPapers(db, id))
      found.push({ value: paper.id, text: `${paper.title} (${inWords(heldOn)})` })
  return found
}

const newPage = page({
  path: '/distributions/new',
  needs: 'committees.manage',
  form: DistributionFields,
  get: async ({ db, csrf, problems, typed }) => {
    const field = fieldsOf({ problems, typed }, { audience: 'committee' })
    const audience = field('audience')
    const papers = await papersToSend(db)
    return view({
      title: 'Send a paper or a briefing',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/distributions', text: 'Sent round' })}
        <h1>Send a paper or a briefing</h1>
        <form method="post" action="/distributions/new" novalidate>
          ${csrf}
          ${select({ ...field('committeeId'), label: { text: 'Committee' }, items: (await listCommittees(db)).map(({ id, name }) => ({ value: id, text: name })) })}
          ${radios({ name: 'audience', value: audience.value, ...(audience.errorMessage ? { errorMessage: audience.errorMessage } : {}), fieldset: { legend: { text: 'To whom' } }, items: Object.entries(audiences).map(([value, text]) => ({ value, text })) })}
          ${input({ ...field('title'), label: { text: 'Title' }, hint: { text: 'It stands in the mail, so name no child.' } })}
          ${select({ ...field('paperId'), label: { text: 'A paper' }, items: [{ value: '', text: 'None: a briefing' }, ...papers] })}
          ${textarea({ ...field('body'), rows: 10, label: { text: 'Or a briefing in its own words' }, hint: { text: 'Read in Sightline, never in the mail. “# ” begins a heading, “- ” an item of a list.' } })}
          ${button({ text: 'Send it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, form, today }) =>
    redirect(`/distributions/${await distribute(db, form, today)}`, 'It was sent. Below stands who has opened it.'),
})

export const distributionPages = [listPage, newPage, onePage]
