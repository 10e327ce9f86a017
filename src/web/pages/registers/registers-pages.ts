import { z } from 'zod'
import { alertsFor, alertsTable, countMine, countRegisters, registersTable } from '../../../registers/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { alertsView, registersView } from './registers-view.ts'

/** Every register that the person may read, with how its entries stand. */
export const registersPage = page({
  path: '/registers',
  needs: 'registers.read',
  get: async ({ db, person, today }) =>
    view({
      title: 'Registers',
      current: 'registers',
      style: 'p-registers',
      body: registersView(await countRegisters(db, person, today), {
        mine: await countMine(db, person, today),
        exports: may(person, 'registers.export'),
      }),
    }),
})

/** The same as a file. */
export const registersExport = page({
  path: '/registers/export/:format',
  needs: 'registers.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) => {
    const counts = await countRegisters(db, person, today)
    const leaving = registersTable(counts, { asAt: now, today, authority: person.authorityName })
    return sendTable(db, leaving, { format, action: 'registers.exported', subjectKind: 'registers' })
  },
})

const mostShown = 100

/** What is due, late, or without an owner: the person’s own first. */
export const alertsPage = page({
  path: '/registers/alerts',
  needs: 'registers.read',
  get: async ({ db, person, today }) => {
    const all = await alertsFor(db, person, today, { of: 'everybody' })
    const mine = all.filter(({ ownerId }) => ownerId === person.id)
    const others = all.filter(({ ownerId }) => ownerId !== person.id)
    return view({
      title: 'What the registers ask',
      current: 'registers',
      style: 'p-registers',
      body: alertsView({ mine, others, most: mostShown, exports: may(person, 'registers.export') }),
    })
  },
})

/** The same as a file: all of them, not only those that a page shows. */
export const alertsExport = page({
  path: '/registers/alerts/export/:format',
  needs: 'registers.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) => {
    const all = await alertsFor(db, person, today, { of: 'everybody' })
    const leaving = alertsTable(all, { asAt: now, authority: person.authorityName })
    return sendTable(db, leaving, { format, action: 'registers.exported', subjectKind: 'registers' })
  },
})
