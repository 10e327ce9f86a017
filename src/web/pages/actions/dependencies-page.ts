import { z } from 'zod'
import { dependenciesTable, dueDay, fits, listDependencies, type Dependency } from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'

/** What waits for what across plans and owners, and where the dates do not fit. */
const dependenciesPage = page({
  path: '/dependencies',
  needs: 'plans.read',
  get: async ({ db, person, today }) => {
    const found = await listDependencies(db, today)
    return view({
      title: 'What waits for what',
      current: 'actions',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>What waits for what</h1>
        <p class="lede">${lede(found)}</p>
        ${found.length > 0 && list(found)}
        ${may(person, 'plans.export') && found.length > 0 && exportLinks({ path: '/dependencies/export', words: takeAll(found.length) })}`,
    })
  },
})

const lede = (found: readonly Dependency[]): string => {
  if (found.length === 0)
    return 'No action waits for another. Say so on the page of an action, under what it is linked with.'
  const bad = found.filter(({ fit }) => fit !== 'fine' && fit !== 'done').length
  const apart = found.filter(({ isBetweenOwners }) => isBetweenOwners).length
  return `${found.length === 1 ? 'One action waits' : `${found.length.toLocaleString('en-GB')} times an action waits`} for another, ${apart === 0 ? 'never' : apart === 1 ? 'once' : `${apart.toLocaleString('en-GB')} times`} for that of another owner; ${bad === 0 ? 'every date fits' : bad === 1 ? 'one does not fit' : `${bad.toLocaleString('en-GB')} do not fit`}.`
}

const list = (found: readonly Dependency[]): Html =>
  table({
    caption: 'What does not fit first',
    classes: 'fold actions',
    firstCellIsHeader: true,
    head: [{ text: 'Action' }, { text: 'Waits for' }, { text: 'How it fits' }],
    rows: found.map(({ waiting, needed, why, fit, reason }) => [
      { html: side(waiting) },
      { html: html`${side(needed)}${why && html`<p class="meta">${why}</p>`}` },
      { html: status({ symbol: fits[fit].symbol, word: fits[fit].word, reason }) },
    ]),
  })

const side = ({ facts }: Dependency['waiting']): Html => {
  const due = dueDay(facts)
  return html`<a href="/actions/${facts.id}">${facts.title}</a>
    <p class="meta">${facts.ownerName ?? 'Nobody yet'}, ${due === null ? 'no date' : inWords(due)}</p>`
}

const dependenciesExport = page({
  path: '/dependencies/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { format } }) => {
    const rows = await listDependencies(db, today)
    const leaving = dependenciesTable(rows, {
      asAt: now,
      on: today,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, leaving, { format, action: 'dependencies.exported', subjectKind: 'actions' })
  },
})

export const dependencyPages = [dependenciesPage, dependenciesExport]
