import { z } from 'zod'
import {
  actionsTable,
  dueDay,
  listContributions,
  sharedActions,
  statuses,
  type Contribution,
  type SharedAction,
} from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import type { Db } from '../../../platform/sql.ts'
import type { Day } from '../../../platform/day.ts'
import { table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf, exportLinks, firstDue, standingLine } from '../plans/parts.ts'
import { dueWords } from '../plans/plan-view.ts'
import { contributionsList } from './partners-view.ts'

/** The actions that a partner sees, the worst first, and what the partner has contributed to them. */
const sharedActionsPage = page({
  path: '/shared-actions',
  needs: 'actions.shared',
  get: async ({ db, person, today }) =>
    view({
      title: 'Actions shared with you',
      current: 'shared',
      style: 'p-actions',
      body: sharedActionsView(
        await worstFirst(db, today),
        (await listContributions(db)).filter(({ personId }) => personId === person.id),
      ),
    }),
})

const worstFirst = async (db: Db, today: Day): Promise<SharedAction[]> =>
  (await sharedActions(db, today)).toSorted(
    (a, b) =>
      statuses[b.standing.status].rank - statuses[a.standing.status].rank ||
      (dueDay(a.facts) ?? '9999').localeCompare(dueDay(b.facts) ?? '9999') ||
      a.facts.title.localeCompare(b.facts.title, 'en-GB'),
  )

const sharedActionsView = (shared: readonly SharedAction[], given: readonly Contribution[]): Html =>
  html`<h1>Actions shared with you</h1>
    <p class="lede">${lede(shared)}</p>
    ${
      shared.length > 0 &&
      html`${table({
        caption: 'Actions shared with you or owned by you, the worst first',
        classes: 'fold actions',
        firstCellIsHeader: true,
        head: [
          { text: 'Action' },
          { text: 'What you are asked' },
          { text: 'Owner' },
          { text: 'Due' },
          { text: 'Status' },
          { text: 'Last heard of you' },
        ],
        rows: shared.map(({ facts, standing, share, stands, heardOn }) => {
          const due = dueDay(facts)
          return [
            {
              html: html`<a href="/actions/${facts.id}">${facts.title}</a>
                ${stands.map(({ planTitle, priorityTitle }) => html`<br /><span class="meta">${[planTitle, priorityTitle].filter(Boolean).join(': ')}</span>`)}`,
            },
            { text: share === undefined ? 'You own it.' : share.why || 'To say how it goes, and to bring evidence.' },
            { text: facts.ownerName ?? 'Nobody yet' },
            {
              html: html`${dueWords(facts, due)}
              ${firstDue(facts, facts.dueKind === 'continuous' ? facts.originalDueOn : due)}`,
            },
            { html: standingLine(standing) },
            { text: heardOn === null ? 'Not yet' : inWords(heardOn) },
          ]
        }),
      })}
      ${exportLinks('/shared-actions/export')}`
    }
    <section class="sec sec--plain" aria-labelledby="given">
      <h2 id="given">
        What you contributed <span class="meta">${given.length === 0 ? 'nothing yet' : given.length}</span>
      </h2>
      ${
        given.length === 0
          ? html`<p>Updates that you write, evidence that you bring and dates that you ask for are listed here.</p>`
          : html`${given.length > mostShown && html`<p class="meta">The newest ${mostShown} are shown.</p>`}
            ${contributionsList(given.slice(0, mostShown), { ofSeveral: true, own: true })}`
      }
    </section>`

const mostShown = 50

const lede = (shared: readonly SharedAction[]): string => {
  if (shared.length === 0) return 'Nothing is shared with you now. The council tells you when something is.'
  const late = shared.filter(({ standing }) => standing.status === 'overdue').length
  return `${shared.length === 1 ? 'One action' : `${shared.length} actions`}; ${late === 0 ? 'none is' : late === 1 ? 'one is' : `${late} are`} overdue. You see these and nothing else of the plans they stand in.`
}

const sharedActionsExport = page({
  path: '/shared-actions/export/:format',
  needs: 'actions.shared',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, params: { format }, today }) => {
    const leaving = actionsTable(await worstFirst(db, today), {
      asAt: now,
      on: today,
      authority: person.authorityName,
      title: `Actions shared with ${person.name}, ${person.authorityName}`,
      name: 'Shared actions',
      address: addressOf(app),
    })
    return sendTable(db, leaving, { format, action: 'actions.exported', subjectKind: 'actions' })
  },
})

export const sharedActionsPages = [sharedActionsPage, sharedActionsExport]
