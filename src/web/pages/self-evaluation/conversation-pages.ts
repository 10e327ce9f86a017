import { z } from 'zod'
import { documentsToChoose } from '../../../inspections/index.ts'
import { may, record } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { printPaper } from '../../../platform/paper/book.ts'
import { paperFile, paperHtml } from '../../../platform/paper/paper-html.ts'
import {
  annualBriefing,
  claimOutcomes,
  ConversationFields,
  keepConversation,
  listConversations,
  selfEvaluation,
  type SelfEvaluation,
} from '../../../self-evaluation/index.ts'
import { backLink, button, input, select, table, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { download, page, redirect, view } from '../../page.ts'
import { exportLinks } from '../plans/parts.ts'
import { YearAsked, yearForm, yearOf } from './overview-page.ts'

/** The yearly meeting with the inspectorate: its briefing, and the log of what was claimed and what they made of it. */
const conversationPage = page({
  path: '/annual-conversation',
  needs: 'readiness.read',
  query: YearAsked,
  get: async ({ db, person, query, today }) => {
    const year = yearOf(query, today)
    const paper = await annualBriefing(db, year, { authority: person.authorityName, today })
    const conversation = (await listConversations(db)).find((one) => one.year === year)
    const prepares = may(person, 'inspections.prepare')
    return view({
      title: `Annual conversation, ${year}`,
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: `/self-evaluation?year=${year}`, text: `Self-evaluation, ${year}` })}
        <h1>Annual conversation, ${year}</h1>
        <p class="lede">
          ${conversation ? `${conversation.heldOn > today ? 'On' : 'Held on'} ${inWords(conversation.heldOn)}. ${conversation.focus && `Focus: ${conversation.focus}`}` : 'No day is on record.'}
        </p>
        <p class="exports noprint">
          Take the briefing away: <a href="/annual-conversation/paper/pdf?year=${year}" download>PDF</a>,
          <a href="/annual-conversation/paper/html?year=${year}" download>HTML</a>
        </p>
        ${prepares && html`<p><a href="/annual-conversation/edit?year=${year}">Day, people and what came of it</a></p>`}
        ${claimsLog(await selfEvaluation(db, year, today), { prepares, exports: may(person, 'findings.export') })}
        <section class="sec sec--plain paper" aria-labelledby="briefing">
          <h2 id="briefing">The briefing</h2>
          ${paperHtml(paper, { under: 1 })}
        </section>
        ${yearForm('/annual-conversation', year)}`,
    })
  },
})

const claimsLog = (
  { areas, year }: SelfEvaluation,
  { prepares, exports }: { prepares: boolean; exports: boolean },
): Html => {
  const rows = areas.flatMap(({ line, claims }) => claims.map((one) => ({ ...one, area: line.title })))
  const standing = rows.filter(({ claim }) => claim.withdrawnOn === null)
  return html`<section class="sec sec--plain noprint" aria-labelledby="log">
    <h2 id="log">Claims log <span class="meta">${standing.length}</span></h2>
    ${
      standing.length === 0
        ? html`<p>No claim has been made for this year. Claims are made area by area in the self-evaluation.</p>`
        : table({
            caption: 'What we claim, how well it is supported, and what they made of it',
            classes: 'fold',
            head: [{ text: 'Claim' }, { text: 'Area' }, { text: 'Support' }, { text: 'What they made of it' }],
            rows: standing.map(({ claim, support, area }) => [
              { text: claim.words },
              { text: area },
              { html: html`<b>${support.word}</b>: ${support.why}` },
              claim.outcome !== ''
                ? { text: `${claimOutcomes[claim.outcome]}: ${claim.outcomeWords}` }
                : prepares
                  ? {
                      html: html`<a href="/self-evaluation/claims/${claim.id}/outcome?year=${year}"
                        >Record it<span class="govuk-visually-hidden">: ${claim.words}</span></a
                      >`,
                    }
                  : { text: 'Not yet' },
            ]),
          })
    }
    ${exports && rows.length > 0 && exportLinks('/self-evaluation/claims/export', `?year=${year}`)}
  </section>`
}

const editPage = page({
  path: '/annual-conversation/edit',
  needs: 'inspections.prepare',
  query: YearAsked,
  form: ConversationFields,
  get: async ({ db, query, today, csrf, problems, typed }) => {
    const year = yearOf(query, today)
    const held = (await listConversations(db)).find((one) => one.year === year)
    const field = fieldsOf({ problems, typed }, { ...held })
    const documents = await documentsToChoose(db)
    return view({
      title: `Day, people and what came of it, ${year}`,
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: `/annual-conversation?year=${year}`, text: `Annual conversation, ${year}` })}
        <h1>Day, people and what came of it</h1>
        <form method="post" action="/annual-conversation/edit?year=${year}" novalidate>
          ${csrf}
          ${input({ ...field('heldOn'), type: 'date', label: { text: 'Day of the conversation' }, classes: 'govuk-input--width-10' })}
          ${textarea({ ...field('attending'), rows: 2, label: { text: 'Who attends' } })}
          ${textarea({ ...field('topics'), rows: 2, label: { text: 'Topics that we suggest for the next visit' } })}
          ${textarea({ ...field('focus'), rows: 3, label: { text: 'Focus that was agreed' }, hint: { text: 'After the conversation.' } })}
          ${select({ ...field('documentId'), label: { text: 'The letter that came of it' }, items: [{ value: '', text: 'Not held' }, ...documents.map(({ id, title }) => ({ value: id, text: title }))] })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, query, form, today }) => {
    const year = yearOf(query, today)
    await keepConversation(db, year, form)
    return redirect(`/annual-conversation?year=${year}`, 'It was kept.')
  },
})

const paperPage = page({
  path: '/annual-conversation/paper/:kind',
  needs: 'readiness.read',
  params: z.object({ kind: z.enum(['pdf', 'html']) }),
  query: YearAsked,
  get: async ({ db, person, params: { kind }, query, today }) => {
    const year = yearOf(query, today)
    const paper = await annualBriefing(db, year, { authority: person.authorityName, today })
    await record(db, {
      action: 'conversation.briefing-taken',
      subjectKind: 'annual conversation',
      subjectId: String(year),
      detail: { kind },
    })
    const fileName = `annual-conversation-${year}.${kind}`
    return kind === 'pdf'
      ? download({ bytes: await printPaper(paper), mediaType: 'application/pdf', fileName })
      : download({ bytes: paperFile(paper), mediaType: 'text/html; charset=utf-8', fileName })
  },
})

export const conversationPages = [conversationPage, editPage, paperPage]
