import { shareInWords } from '../../../platform/round.ts'
import { z } from 'zod'
import {
  addSupervision,
  DecisionDoneFields,
  decisionsPerForm,
  decisionsTable,
  dueTable,
  finishDecision,
  frequency,
  gradedCount,
  listDecisions,
  listDue,
  listOwnersFor,
  listSupervisions,
  smartOf,
  smartParts,
  smartScore,
  SupervisionFields,
  type Decision,
  type Owner,
  type ShownDecision,
  type ShownDue,
  type SmartPart,
  type Supervision,
} from '../../../audits/index.ts'
import { wordsWithheld } from '../../../case-logs/index.ts'
import { ChildId, recordLook, recordNumberOf, showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { backLink, button, details, input, select, status, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { childCell, many } from '../audits/words.ts'

const look = { current: 'supervision', style: 'p-audits' } as const
const perPage = 30
const shows = {
  due: 'Overdue',
  twice: 'Missed twice in a row',
  all: 'Every case',
  decisions: 'Decisions not done',
} as const
type Show = keyof typeof shows
const Shows = z.enum(Object.keys(shows) as [Show, ...Show[]]) // Object.keys forgets the names

const Query = z.object({
  show: Shows.catch('due'),
  asAt: AsAt.catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

const listed = <Row extends { missed: number }>(rows: readonly Row[], show: Show): Row[] =>
  rows.filter(({ missed }) => show === 'all' || (show === 'twice' ? missed >= 2 : missed >= 1))

const supervisionPage = page({
  path: '/supervision',
  needs: 'children.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const due = await listDue(db, asAt)
    const open = await listDecisions(db)
    const [late, twice] = [listed(due, 'due').length, listed(due, 'twice').length]
    const counts: Record<Show, number> = { due: late, twice, all: due.length, decisions: open.length }
    const from = (query.page - 1) * perPage
    const isDecisions = query.show === 'decisions'
    const quality = await gradedCount(db, 'supervision-quality', asAt)
    const exports = may(person, 'children.export')
    return view({
      title: 'Supervision of cases',
      ...look,
      body: html`<h1>Supervision of cases</h1>
        <p class="lede">
          ${shareInWords(due.length - late, due.length)} cases are talked over as often as they should
          be${twice > 0 && html`; ${twice} missed it twice in a row or more`}.
          ${quality.of > 0 ? html`Of the supervisions that audits of the year read, ${shareInWords(quality.good, quality.of)} moved things on for the child.` : 'No audit has read the quality of supervision in the year.'}
        </p>
        <p class="meta">
          Of the children whom you may see, as at ${inWords(asAt)}. How often is local practice:
          ${Object.entries(frequency).map(([pathway, { says }], at) => `${at > 0 ? ', ' : ''}${pathway.toLowerCase()} ${says}`)}.
          A supervision is written down on the child’s record.
        </p>
        <nav class="noprint" aria-label="What is listed">
          <ul class="chips">
            ${(Object.keys(shows) as Show[]).map((show) => html`<li><a href="/supervision?show=${show}" ${show === query.show && html`aria-current="true"`}>${shows[show]} (${counts[show].toLocaleString('en-GB')})</a></li>`)}
          </ul>
        </nav>
        ${
          isDecisions
            ? decisionsPart(await showChildren(db, 'supervision', open.slice(from, from + perPage)), today)
            : duePart(await showChildren(db, 'supervision', listed(due, query.show).slice(from, from + perPage)))
        }
        ${paging({ url, page: query.page, perPage, total: counts[query.show], noun: isDecisions ? 'decisions' : 'cases' })}
        ${exports && counts[query.show] > 0 && exportLinks({ path: `/supervision/export/${query.show}`, query: url.searchParams, words: takeAll(counts[query.show]) })}`,
    })
  },
})

const duePart = (rows: readonly ShownDue[]): Html =>
  rows.length === 0
    ? html`<p>Nothing stands here.</p>`
    : table({
        caption: 'Cases, what is due first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Where the child stands', 'Worker', 'Last held', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((row) => [
          { html: childCell(row) },
          { text: row.pathway },
          { html: html`${row.worker || 'Nobody'}${row.team && html`<br /><span class="meta">${row.team}</span>`}` },
          {
            html: html`<a href="/children/${row.childId}/supervision"
              >${row.lastOn ? inWords(row.lastOn) : 'never here'}<span class="govuk-visually-hidden"
                >: supervision of ${row.number}</span
              ></a
            >`,
          },
          {
            html:
              row.missed === 0
                ? status({ symbol: 'course', word: 'On time', reason: `due ${inWords(row.dueOn)}` })
                : status({
                    symbol: 'late',
                    word: row.missed === 1 ? 'Overdue' : `Missed ${row.missed} in a row`,
                    reason: `was due ${inWords(row.dueOn)}`,
                  }),
          },
        ]),
      })

const decisionsPart = (rows: readonly ShownDecision[], today: Day): Html =>
  rows.length === 0
    ? html`<p>Every decision is done.</p>`
    : table({
        caption: 'Decisions of supervision, what is due first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Decision', 'Owner', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((row) => [
          { html: childCell(row) },
          {
            html: html`<a href="/children/${row.childId}/supervision">${row.what}</a
              >${row.why && html`<br /><span class="meta">${row.why}</span>`}`,
          },
          { text: row.owner ?? 'Nobody' },
          { html: decisionStatus(row, today) },
        ]),
      })

const decisionStatus = ({ dueOn, doneOn, heldOn }: Pick<Decision, 'dueOn' | 'doneOn' | 'heldOn'>, today: Day): Html => {
  if (doneOn !== null) return status({ symbol: 'done', word: 'Done', reason: inWords(doneOn) })
  if (dueOn === null) return status({ symbol: 'risk', word: 'No day', reason: `decided ${inWords(heldOn)}` })
  return dueOn < today
    ? status({ symbol: 'late', word: 'Late', reason: `was due ${inWords(dueOn)}` })
    : status({ symbol: 'course', word: 'Open', reason: `due ${inWords(dueOn)}` })
}

const Params = z.object({ id: ChildId })

/** The fields of a form as the domain has them: `what1`, `why1` … are the first decision. */
const Form = z.preprocess((given: unknown) => {
  const typed = given as Readonly<Record<string, unknown>> // a form is always a record of its fields
  return {
    ...typed,
    decisions: Array.from({ length: decisionsPerForm }, (_, at) =>
      Object.fromEntries(
        ['what', 'why', 'need', 'ownerId', 'dueOn'].map((name) => [name, typed[`${name}${at + 1}`] ?? '']),
      ),
    ),
  }
}, SupervisionFields)

const childPage = page({
  path: '/children/:id/supervision',
  needs: 'children.read',
  postNeeds: 'supervision.write',
  params: Params,
  form: Form,
  get: async ({ db, person, today, csrf, params: { id }, problems, typed }) => {
    const number = await recordNumberOf(db, id)
    await recordLook(db, id, 'record')
    const { supervisions, decisions } = await listSupervisions(db, id)
    const writes = may(person, 'supervision.write')
    const owners = writes ? await listOwnersFor(db, id) : []
    return view({
      title: 'Supervision of a case',
      ...look,
      body: html`${backLink({ href: `/children/${id}`, text: 'The child’s record' })}
        <h1>Supervision of a case</h1>
        <p class="lede">
          Record <a href="/children/${id}">${number}</a>.
          ${supervisions.length === 0 ? 'No supervision is written down yet.' : `${many(supervisions.length, 'supervision')}, ${many(decisions.filter(({ doneOn }) => doneOn === null).length, 'decision')} not done.`}
        </p>
        ${writes && details({ summaryText: 'Write a supervision down', open: problems.length > 0, html: supervisionForm(id, { owners, today, form: { csrf, problems, typed } }) })}
        ${supervisions.map((one) =>
          supervisionPart(
            one,
            decisions.filter(({ supervisionId }) => supervisionId === one.id),
            { today, csrf, may: (owner) => writes || owner === person.id },
          ),
        )}`,
    })
  },
  post: async ({ db, today, params: { id }, form }) => {
    await addSupervision(db, id, form, today)
    return redirect(
      `/children/${id}/supervision`,
      'It was written down. Its decisions are followed until they are done.',
    )
  },
})

const supervisionForm = (
  id: string,
  { owners, today, form }: { owners: readonly Owner[]; today: Day; form: FormParts },
): Html => {
  const field = fieldsOf(form, { heldOn: today })
  return html`<form method="post" action="/children/${id}/supervision" novalidate class="entryform">
    ${form.csrf}
    ${input({ ...field('heldOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'Held on' } })}
    ${textarea({ ...field('matters'), rows: '3', label: { text: 'What matters for this child now' }, hint: { text: 'Why do we think so, and what else could it be? What the worker says of themselves does not belong here.' } })}
    ${textarea({ ...field('risk'), rows: '2', label: { text: 'Risk: what has changed (optional)' } })}
    ${textarea({ ...field('plan'), rows: '2', label: { text: 'Does the plan work? (optional)' } })}
    ${textarea({ ...field('voice'), rows: '2', label: { text: 'What the child says (optional)' } })}
    ${Array.from({ length: decisionsPerForm }, (_, at) => {
      const n = at + 1
      return html`<fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Decision ${n} (optional)</legend>
        ${input({ ...field(`what${n}`), label: { text: `Decision ${n}: what is done` } })}
        ${input({ ...field(`why${n}`), label: { text: `Decision ${n}: why` } })}
        ${input({ ...field(`need${n}`), label: { text: `Decision ${n}: which need of the child it answers` } })}
        ${select({ ...field(`ownerId${n}`), label: { text: `Decision ${n}: who does it` }, items: [{ value: '', text: 'Nobody yet' }, ...owners.map(({ id: owner, name, job }) => ({ value: owner, text: `${name}${job && `, ${job}`}`, selected: field(`ownerId${n}`).value === owner }))] })}
        ${input({ ...field(`dueOn${n}`), type: 'date', classes: 'govuk-input--width-10', label: { text: `Decision ${n}: by when` } })}
      </fieldset>`
    })}
    ${button({ text: 'Write it down', preventDoubleClick: true })}
  </form>`
}

const supervisionPart = (
  one: Supervision,
  decisions: readonly Decision[],
  { today, csrf, may: mayFinish }: { today: Day; csrf: Html; may: (owner: string | null) => boolean },
): Html =>
  html`<h2>${inWords(one.heldOn)}</h2>
    <p class="meta">Held by ${one.heldBy}</p>
    <dl class="facts">
      <dt>What matters</dt>
      <dd>${one.matters}</dd>
      ${
        one.risk &&
        html`<dt>Risk</dt>
          <dd>${one.risk}</dd>`
      }
      ${
        one.plan &&
        html`<dt>Plan</dt>
          <dd>${one.plan}</dd>`
      }
      ${
        one.voice &&
        html`<dt>The child</dt>
          <dd>${one.voice}</dd>`
      }
    </dl>
    ${
      decisions.length > 0 &&
      html`<ul class="rows">
        ${decisions.map(
          (decision) =>
            html`<li>
              <b>${decision.what}</b> ${decision.owner ? `${decision.owner}.` : 'Nobody is named.'} ${decision.why}
              ${decisionStatus(decision, today)} ${smartPart(decision)}
              ${
                decision.doneOn === null &&
                mayFinish(decision.ownerId) &&
                details({
                  summaryText: 'Say that it is done',
                  html: html`<form method="post" action="/supervision/decisions/${decision.id}/done" novalidate>
                    ${csrf}
                    ${input({ id: `done-${decision.id}`, name: 'doneOn', type: 'date', value: today, classes: 'govuk-input--width-10', label: { text: 'Done on' } })}
                    ${input({ id: `note-${decision.id}`, name: 'doneNote', label: { text: 'How one can tell' } })}
                    ${button({ text: 'Done', classes: 'govuk-button--secondary', preventDoubleClick: true })}
                  </form>`,
                })
              }
            </li>`,
        )}
      </ul>`
    }`

/** Which parts of SMART a decision has: hints, and no judgement. There are none for whoever is not shown its words. */
const smartPart = (decision: Decision): Html | '' => {
  if (decision.what === wordsWithheld) return ''
  const target = {
    what: decision.what,
    need: decision.need,
    hasOwner: decision.owner !== null,
    hasDay: decision.dueOn !== null,
  }
  const has = smartOf(target)
  const lacking = (Object.keys(has) as SmartPart[]).filter((part) => !has[part])
  return lacking.length === 0
    ? html`<span class="meta">SMART: 5 of 5.</span>`
    : details({
        summaryText: `SMART: ${smartScore(target)} of 5`,
        html: html`<ul>
          ${lacking.map((part) => html`<li>${smartParts[part]}</li>`)}
        </ul>`,
      })
}

const done = page({
  path: '/supervision/decisions/:id/done',
  needs: 'children.read',
  params: z.object({ id: z.uuid() }),
  form: DecisionDoneFields,
  post: async ({ db, today, params: { id }, form }) => {
    const childId = await finishDecision(db, { ...form, id, today })
    return redirect(`/children/${childId}/supervision`, 'It is done.')
  },
})

const exported = page({
  path: '/supervision/export/:show/:format',
  needs: 'children.export',
  params: z.object({ show: Shows, format: z.enum(tableFormatNames) }),
  query: z.object({ asAt: AsAt.catch(undefined) }),
  get: async ({ db, person, now, today, params: { show, format }, query }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const about = { at: now, asAt, authority: person.authorityName }
    const sent = { format, action: 'supervision.exported', subjectKind: 'supervision', subjectId: show }
    return show === 'decisions'
      ? sendTable(db, decisionsTable(await showChildren(db, 'supervision file', await listDecisions(db)), about), sent)
      : sendTable(
          db,
          dueTable(await showChildren(db, 'supervision file', listed(await listDue(db, asAt), show)), about),
          sent,
        )
  },
})

export const supervisionPages = [supervisionPage, exported, childPage, done]
