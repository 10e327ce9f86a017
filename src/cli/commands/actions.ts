import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { onOption } from './plans.ts'
import { formatOption } from '../format-options.ts'

export const actionsCommand = command({
  name: 'actions',
  does: 'List actions with their status and the sum it was worked out by, or write them as a table.',
  examples: [
    {
      line: 'sightline actions --as dee@council.example --status overdue stale',
      does: 'Lists what is late or silent, worst first.',
    },
    {
      line: 'sightline actions --as dee@council.example --format csv > actions.csv',
      does: 'Writes all of them as CSV.',
    },
  ],
  options: {
    as: asSomebodyOption,
    plan: {
      flags: '--plan <id>',
      does: 'only those of this plan',
      schema: z.uuid('must be the id of a plan').optional(),
    },
    status: {
      flags: '--status <status...>',
      does: 'only those that stand so: overdue, blocked, stale, at_risk, on_course …',
      schema: z.array(z.string()).default([]),
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
      { Invalid },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../improvement/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const { ActionFilters, actionsTable, commitmentsByAction, findActions } = improvement
    const parsed = ActionFilters.safeParse({ plan: options.plan, status: options.status, on: options.on })
    if (!parsed.success)
      throw new Invalid([
        { field: 'status', message: `--status: must be one of ${improvement.everyStatus.join(', ')}.` },
      ])
    const filters = parsed.data
    await atWork(terminal, async ({ database, config }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, format ? 'plans.export' : 'plans.read')
      const now = new Date()
      const today = dayOf(now)
      const { found, commitments } = await asPerson(database, person, async (db) => {
        const rows = await findActions(db, filters, today)
        if (format)
          await record(db, {
            action: 'actions.exported',
            subjectKind: 'actions',
            detail: { format, rows: rows.length },
          })
        return { found: rows, commitments: format ? await commitmentsByAction(db, options.on) : undefined }
      })
      if (format) {
        const address = config.url ?? `http://${config.host}:${config.port}`
        const table = actionsTable(found, {
          asAt: now,
          on: options.on ?? today,
          authority: person.authorityName,
          title: `Actions, ${person.authorityName}`,
          name: 'Actions',
          address,
          ...(commitments && { commitments }),
        })
        return terminal.outBytes(writeTable(table, format))
      }
      for (const { facts, standing } of found) {
        terminal.out(
          `${facts.id}\t${[standing.word, standing.detail].filter(Boolean).join(' ')}\t${facts.title}\t${facts.ownerName ?? 'nobody yet'}\t${standing.why}\n`,
        )
      }
    })
  },
})
