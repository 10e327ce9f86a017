import { z } from 'zod'
import { ChildId, daysHeld } from '../../../children/index.ts'
import { may, type Person } from '../../../people/index.ts'
import { inWords, instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import {
  countRetention,
  decideDeletion,
  getProposal,
  HoldFields,
  liftHold,
  listDeletions,
  listDue,
  listHolds,
  placeHold,
  proposeDeletion,
  retentionRules,
  ruleNamed,
  whatGoes,
  type Deletion,
  type DueRecord,
} from '../../../retention/index.ts'
import { standingOrdersOn, listKept } from '../../../scrutiny/index.ts'
import { backLink, button, details, input, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { proposalView } from './proposal-view.ts'
import { publicExported, publicSection } from './public-section.ts'

const needs = 'retention.propose'
const most = 100

const retention = page({
  path: '/retention',
  needs,
  form: HoldFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    const counts = new Map((await countRetention(db, today)).map((count) => [count.ruleId, count]))
    const due = await listDue(db, today, most)
    const total = [...counts.values()].reduce((sum, count) => sum + count.due, 0)
    const holds = await listHolds(db)
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'How long records are kept',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Children' })}
        <h1>How long records are kept</h1>
        <p class="lede">
          ${total === 0 ? 'No record has been kept long enough to be deleted.' : total === 1 ? 'One record has been kept long enough.' : `${total} records have been kept long enough.`}
          Nothing is deleted by itself: one person proposes it and another approves it.
        </p>
        ${rulesTable(counts)} ${dueSection(due, { person, csrf, total })}
        ${publicSection(await listKept(db), await standingOrdersOn(db, today), today)}
        <section class="sec" aria-labelledby="holds">
          <div class="sec__head">
            <h2 id="holds">Legal holds</h2>
            <p>While one is in force nothing of the record is deleted.</p>
          </div>
          <div class="sec__body">
            ${
              holds.length > 0 &&
              table({
                caption: 'Holds, those in force first',
                classes: 'fold',
                firstCellIsHeader: true,
                head: ['Record', 'Why', 'Placed', 'How it stands'].map((text) => ({ text })),
                rows: holds.map((hold) => [
                  { html: html`<a href="/children/${hold.childId}/looks">${hold.recordNumber}</a>` },
                  { text: hold.why },
                  { text: `${instantInWords(hold.placedAt)} by ${hold.placedBy}` },
                  {
                    html: hold.liftedAt
                      ? html`Lifted ${instantInWords(hold.liftedAt)} by ${hold.liftedBy}: ${hold.liftedWhy}`
                      : html`<b>In force</b>
                          <form method="post" action="/retention/holds/${hold.childId}/lift" novalidate>
                            ${csrf}
                            ${input({ id: `lift-${hold.childId}`, name: 'why', label: { text: 'Why it is lifted' } })}
                            ${button({ text: 'Lift it', classes: 'govuk-button--secondary' })}
                          </form>`,
                  },
                ]),
              })
            }
            ${details({
              summaryText: 'Place a hold',
              open: problems.length > 0,
              html: html`<form method="post" action="/retention" novalidate>
                ${csrf}
                ${input({ ...field('recordNumber'), label: { text: 'Number of the record' }, classes: 'govuk-input--width-10', autocomplete: 'off' })}
                ${input({ ...field('why'), label: { text: 'Why it must be kept' }, hint: { text: 'The inquiry, claim or complaint that asks for it.' } })}
                ${button({ text: 'Place the hold', preventDoubleClick: true })}
              </form>`,
            })}
          </div>
        </section>
        ${deletionsSection(await listDeletions(db))}`,
    })
  },
  post: async ({ db, form }) => {
    await placeHold(db, form)
    return redirect('/retention#holds', 'The record is held.')
  },
})

const rulesTable = (counts: ReadonlyMap<string, { due: number; kept: number }>): Html =>
  table({
    caption: 'Rules; of several the one that keeps a record longest holds',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'The record of' },
      { text: 'Is kept' },
      { text: 'Where that comes from' },
      { text: 'Records', format: 'numeric' },
      { text: 'Due', format: 'numeric' },
    ],
    rows: retentionRules.map(({ id, whose, sentence, source, standing }) => [
      { text: whose },
      { text: sentence },
      { html: html`${source}<br /><span class="meta">${standing === 'checked' ? id : `${id}, local practice`}</span>` },
      { text: (counts.get(id)?.kept ?? 0).toLocaleString('en-GB'), format: 'numeric' },
      { text: (counts.get(id)?.due ?? 0).toLocaleString('en-GB'), format: 'numeric' },
    ]),
  })

const dueSection = (
  due: readonly DueRecord[],
  { person, csrf, total }: { person: Person; csrf: Html; total: number },
): Html | '' => {
  if (due.length === 0) return ''
  return html`<section class="sec" aria-labelledby="due">
    <div class="sec__head">
      <h2 id="due">Due for review or deletion</h2>
      <p>Longest due first. An open case is never due.</p>
    </div>
    <div class="sec__body">
      ${table({
        caption: total > due.length ? `The first ${due.length} of ${total}` : 'All that are due',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Record', 'Why', 'Kept until', 'What is next'].map((text) => ({ text })),
        rows: due.map((one) => [
          // What has left the case system has no record as of today, but who looked at it is known.
          { html: html`<a href="/children/${one.childId}${!one.delivered && '/looks'}">${one.recordNumber}</a>` },
          { text: ruleNamed(one.ruleId)?.sentence ?? one.ruleId },
          { text: inWords(one.keptUntil) },
          { html: nextStep(one, person, csrf) },
        ]),
      })}
      ${exportLinks({ path: '/retention/export', words: 'Take them away' })}
    </div>
  </section>`
}

const nextStep = (one: DueRecord, person: Person, csrf: Html): Html => {
  if (one.heldWhy !== null) return html`${status({ symbol: 'blocked', word: 'Held', reason: one.heldWhy })}`
  if (one.delivered)
    return html`${status({ symbol: 'first', word: 'Not yet', reason: 'the case system still delivers it: it is deleted there first' })}`
  if (one.proposal === null)
    return html`<form method="post" action="/retention/${one.childId}/propose">
      ${csrf} ${button({ text: 'Propose to delete it', classes: 'govuk-button--secondary' })}
    </form>`
  if (one.isMine || !may(person, 'retention.approve'))
    return html`${status({ symbol: 'first', word: 'Proposed', reason: `by ${one.proposedBy}; somebody else approves it` })}`
  return html`<p>Proposed by ${one.proposedBy}.</p>
    <p><a href="/retention/deletions/${one.proposal}">See what goes, and decide</a></p>`
}

const deletionsSection = (deletions: readonly Deletion[]): Html =>
  html`<section class="sec" aria-labelledby="deleted">
    <div class="sec__head">
      <h2 id="deleted">What was deleted</h2>
      <p>
        That it was, and nothing of what it said. A backup that was made before still holds it: when one is restored,
        what was deleted since is proposed again.
      </p>
    </div>
    <div class="sec__body">
      ${
        deletions.length === 0
          ? html`<p>Nothing so far.</p>`
          : table({
              caption: 'Newest first',
              classes: 'fold',
              firstCellIsHeader: true,
              head: ['When', 'Under which rule', 'By whose word', 'Rows'].map((text) => ({ text })),
              rows: deletions.map(({ decidedAt, ruleId, proposedBy, decidedBy, rows }) => [
                { text: instantInWords(decidedAt) },
                { text: ruleNamed(ruleId)?.sentence ?? ruleId },
                { text: `Proposed by ${proposedBy}, approved by ${decidedBy}` },
                { text: rows.toLocaleString('en-GB') },
              ]),
            })
      }
    </div>
  </section>`

const exported = page({
  path: '/retention/export/:format',
  needs,
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) => {
    const due: Table<DueRecord> = {
      title: `Records due for review or deletion, ${person.authorityName}`,
      name: 'Due',
      about: 'One row for each record that has been kept long enough, with the rule and what stands in the way.',
      source: `Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official-Sensitive: personal data. Each row is about a child, by number.',
      rows: await listDue(db, today, null),
      columns: [
        { name: 'record', title: 'Record', type: 'text', value: ({ recordNumber }) => recordNumber },
        { name: 'rule', title: 'Rule', type: 'text', value: ({ ruleId }) => ruleId },
        { name: 'reason', title: 'Why', type: 'text', value: ({ ruleId }) => ruleNamed(ruleId)?.sentence ?? '' },
        {
          name: 'basis',
          title: 'Where that comes from',
          type: 'text',
          value: ({ ruleId }) => ruleNamed(ruleId)?.source ?? '',
        },
        { name: 'kept_until', title: 'Kept until', type: 'day', value: ({ keptUntil }) => keptUntil },
        { name: 'held', title: 'Held', type: 'text', value: ({ heldWhy }) => heldWhy ?? '' },
        {
          name: 'delivered',
          title: 'Still in the case system',
          type: 'text',
          value: ({ delivered }) => (delivered ? 'yes' : 'no'),
        },
      ],
    }
    return sendTable(db, due, { format, action: 'retention.exported', subjectKind: 'retention' })
  },
})

const propose = page({
  path: '/retention/:id/propose',
  needs,
  params: z.object({ id: ChildId }),
  post: async ({ db, today, params: { id } }) => {
    await proposeDeletion(db, id, today)
    return redirect('/retention#due', 'It was proposed. Somebody else must approve it.')
  },
})

const lift = page({
  path: '/retention/holds/:id/lift',
  needs,
  params: z.object({ id: ChildId }),
  form: z.object({ why: z.string().trim().min(1, 'Say why.').max(500) }),
  post: async ({ db, params: { id }, form }) => {
    await liftHold(db, id, form.why)
    return redirect('/retention#holds', 'The hold was lifted.')
  },
})

const proposal = page({
  path: '/retention/deletions/:id',
  needs: 'retention.approve',
  params: z.object({ id: z.uuid() }),
  get: async ({ db, csrf, params: { id } }) => {
    const one = await getProposal(db, id)
    return view({
      title: 'Whether a record is deleted',
      current: 'children',
      style: 'p-children',
      body: proposalView(one, {
        goes: await whatGoes(db, one.childId),
        lastHeld: (await daysHeld(db, one.childId)).at(-1),
        csrf,
      }),
    })
  },
})

const decide = page({
  path: '/retention/deletions/:id/:decision',
  needs: 'retention.approve',
  params: z.object({ id: z.uuid(), decision: z.enum(['approve', 'refuse']) }),
  post: async ({ db, params: { id, decision } }) => {
    const rows = await decideDeletion(db, id, decision === 'approve')
    return redirect(
      '/retention#deleted',
      decision === 'approve' ? `The record was deleted: ${rows} rows are gone.` : 'The record is kept.',
    )
  },
})

export const retentionPages = [retention, exported, publicExported, propose, lift, proposal, decide]
