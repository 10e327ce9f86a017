import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { pastDay } from '../past-day.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { onOption } from './plans.ts'
import { formatOption } from '../format-options.ts'

export const partnersCommand = command({
  name: 'partners',
  does: 'List what other bodies contributed to plans, the longest silent first, or write it as a table.',
  examples: [
    { line: 'sightline partners --as dee@council.example', does: 'Lists the bodies.' },
    {
      line: 'sightline partners --as dee@council.example --format csv > partners.csv',
      does: 'Writes the same as CSV.',
    },
  ],
  options: {
    as: asSomebodyOption,
    plan: {
      flags: '--plan <id>',
      does: 'only what was contributed to this plan',
      schema: z.uuid('must be the id of a plan').optional(),
    },
    on: onOption,
    format: formatOption,
    authority: authorityOption,
  },
  async run({ options: { format, ...options }, terminal }) {
    const [
      { atWork },
      { choosePerson },
      { asPerson, record, require: requirePermission },
      improvement,
      { writeTable },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../improvement/index.ts'),
      import('../../platform/tables/index.ts'),
    ])
    await atWork(terminal, async ({ database, config }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, format ? 'plans.export' : 'plans.read')
      const now = new Date()
      const today = dayOf(now)
      const asAt = pastDay(options.on, today)
      const planId = options.plan === undefined ? undefined : improvement.PlanId.parse(options.plan)
      const { rows, plan } = await asPerson(database, person, async (db) => {
        const plan = planId === undefined ? '' : (await improvement.getPlan(db, planId, asAt)).title
        const rows = await improvement.partnerBodies(db, { on: asAt ?? today, asAt, planId })
        if (format)
          await record(db, {
            action: 'partners.exported',
            subjectKind: 'partners',
            detail: { format, rows: rows.length },
          })
        return { rows, plan }
      })
      if (format) {
        const table = improvement.partnerBodiesTable(rows, {
          asAt: now,
          on: asAt ?? today,
          authority: person.authorityName,
          plan,
          address: config.url ?? `http://${config.host}:${config.port}`,
        })
        return terminal.outBytes(writeTable(table, format))
      }
      for (const one of rows) {
        const silence = one.silentDays === null ? 'nothing open' : `silent for ${one.silentDays} days`
        const heard = one.lastHeardOn === null ? 'never heard of' : `last heard of ${one.lastHeardOn}`
        const given = `${one.updates} updates\t${one.verified} of ${one.evidence} evidence verified`
        terminal.out(
          `${one.body}\t${one.actions.length} of ${one.everShared} actions\t${given}\t${heard}\t${silence}\n`,
        )
      }
    })
  },
})
