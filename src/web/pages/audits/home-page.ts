import { shareInWords } from '../../../platform/round.ts'
import {
  listActions,
  listAudits,
  listMine,
  listOwnActions,
  listThemes,
  planBy,
  stageOf,
  toolOf,
  actionStateOf,
  actWithinDays,
  type ShownAction,
  type ShownAudit,
} from '../../../audits/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { actionStatus, auditHref, auditsNav, auditStatus, childCell, look, many } from './words.ts'

/** What waits for the person, and how the year's audits stand. */
export const homePage = page({
  path: '/audits',
  needs: 'audits.read',
  get: async ({ db, person, today }) => {
    const [mine, owned] = [
      await showChildren(db, 'audits', await listMine(db, person.id, today)),
      await showChildren(db, 'audits', await listOwnActions(db, person.id)),
    ]
    const audits = await listAudits(db, today, { from: addDays(today, -364) })
    const due = planBy(audits, today)
    const [planned, done] = [
      due.reduce((sum, line) => sum + line.planned, 0),
      due.reduce((sum, line) => sum + line.done, 0),
    ]
    const late = due.reduce((sum, line) => sum + line.late, 0)
    const actions = (await listActions(db)).filter((action) => actionStateOf(action, today) === 'late').length
    const toClose = audits.filter((audit) => ['finished', 'moderated'].includes(stageOf(audit))).length
    const themes = (await listThemes(db, today)).filter(({ since }) => since < addDays(today, -actWithinDays)).length
    const draws = may(person, 'audits.draw')
    return view({
      title: 'Audits',
      ...look,
      body: html`<h1>Audits of practice</h1>
        <p class="lede">
          ${planned === 0 ? 'No audit was due in the year up to today.' : html`${shareInWords(done, planned)} audits that were due in the year up to today are done${late > 0 && html`, ${late} ${late === 1 ? 'is' : 'are'} late`}.`}
        </p>
        ${auditsNav('/audits', draws)}
        <p class="meta">Of the children whom you may see, as at ${inWords(today)}.</p>
        <ul class="rows">
          <li>
            <a href="/audits/list?show=to-close">${many(toClose, 'audit')}</a> finished and to be closed or read a
            second time.
          </li>
          <li><a href="/audits/actions?show=late">${many(actions, 'action')}</a> of audits late.</li>
          <li><a href="/audits/themes">${many(themes, 'theme')}</a> older than ${actWithinDays} days.</li>
        </ul>
        ${
          may(person, 'audits.do') &&
          html`<h2>Yours to read</h2>
            ${mineTable(mine, person.id, today)}`
        }
        <h2>Yours to do after audits</h2>
        ${ownTable(owned, today)}`,
    })
  },
})

const mineTable = (rows: readonly ShownAudit[], personId: string, today: Day): Html =>
  rows.length === 0
    ? html`<p>Nothing waits for you to read.</p>`
    : table({
        caption: 'Audits that wait for you, what is due first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Audit', 'As', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((audit) => [
          { html: childCell(audit) },
          {
            html: html`<a href="${auditHref(audit)}"
              >${toolOf(audit).title}<span class="govuk-visually-hidden"> of ${audit.number}</span></a
            >`,
          },
          { text: audit.auditorId === personId ? 'Auditor' : 'Second reader' },
          { html: auditStatus(audit, today) },
        ]),
      })

const ownTable = (rows: readonly ShownAction[], today: Day): Html =>
  rows.length === 0
    ? html`<p>No audit has left anything open for you to do.</p>`
    : table({
        caption: 'What audits ask of you, what is due first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'What', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((action) => [
          { html: childCell(action) },
          { html: html`<a href="/audits/${action.auditId}#actions">${action.what}</a>` },
          { html: actionStatus(action, today) },
        ]),
      })
