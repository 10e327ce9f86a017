import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

export const clocksInstancesCommand = command({
  name: 'clocks instances',
  does: 'List the clocks that run for children: what is overdue, due soon and running, and whose turn it is.',
  examples: [
    {
      line: 'sightline clocks instances --as dee@council.example --state overdue',
      does: 'Lists what is overdue, the longest first, by number and without names.',
    },
    {
      line: 'sightline clocks instances --as dee@council.example --kept-since 2026-01-01',
      does: 'Says how each time limit was kept since that day.',
    },
    {
      line: 'sightline clocks instances --as dee@council.example --format csv > worklist.csv',
      does: 'Writes all of them as CSV.',
    },
  ],
  options: {
    as: asSomebodyOption,
    whose: {
      flags: '--whose <whose>',
      does: 'mine, team or all (default: all that the person may see)',
      schema: z.enum(['mine', 'team', 'all'], 'must be mine, team or all').default('all'),
    },
    state: {
      flags: '--state <state...>',
      does: 'only those that are overdue, due soon, running …',
      schema: z.array(z.string()).default([]),
    },
    rule: { flags: '--rule <id>', does: 'only this time limit, such as CLA-REV-N', schema: z.string().default('') },
    within: {
      flags: '--within <days>',
      does: 'only those due within so many days, or overdue',
      schema: z.coerce.number('must be a whole number').int('must be a whole number').min(0).max(400).default(0),
    },
    asAt: {
      flags: '--as-at <day>',
      does: 'how they stood at the end of this day (default: today)',
      schema: Day.optional(),
    },
    keptSince: {
      flags: '--kept-since <day>',
      does: 'how each time limit was kept from this day on instead of a list',
      schema: Day.optional(),
    },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ options: { format, keptSince, ...options }, terminal }) {
    const [
      { atWork },
      { choosePerson },
      people,
      timescales,
      { writeTable },
      { dayOf },
      { Invalid },
      { percentOf, rounded },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../timescales/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
      import('../../platform/errors.ts'),
      import('../../platform/round.ts'),
    ])
    const parsed = timescales.ClockFilters.safeParse(options)
    if (!parsed.success)
      throw new Invalid([{ field: 'state', message: `--state: must be one of ${timescales.openStates.join(', ')}.` }])
    await atWork(terminal, async ({ database, config }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'children.export' : 'children.read')
      await timescales.runClocks(database, person.authorityId)
      const now = new Date()
      const asAt = options.asAt ?? dayOf(now)
      if (keptSince) {
        const kept = await people.asPerson(database, person, (db) =>
          timescales.keptIn(db, { from: keptSince, to: asAt }),
        )
        for (const { ruleId, due, met, late, never } of kept)
          terminal.out(
            `${ruleId}\t${met} of ${due} in time (${rounded(percentOf(met, due))}%)\t${late} late\t${never} not done\n`,
          )
        return
      }
      const { rows, rests } = await people.asPerson(database, person, async (db) => {
        const found = await timescales.listClocks(db, { filters: parsed.data, asAt, most: null })
        if (format)
          await people.record(db, {
            action: 'worklist.exported',
            subjectKind: 'worklist',
            detail: { format, rows: found.rows.length },
          })
        return { ...found, rests: (await timescales.clocksRestOn(db, asAt))?.asAt }
      })
      if (format) {
        const address = config.url ?? `http://${config.host}:${config.port}`
        const table = timescales.clocksTable(rows, {
          asAt: now,
          on: asAt,
          authority: person.authorityName,
          address,
          rests,
        })
        return terminal.outBytes(writeTable(table, format))
      }
      for (const { number, ruleId, clock, byRule, turn, worker } of rows)
        terminal.out(
          `${number}\t${ruleId}\t${clock.sentence}${timescales.byRuleInWords(byRule)}\t${turn}: ${worker ?? 'nobody'}\n`,
        )
      terminal.err(`${rows.length} clocks${rests ? `, by the data of ${rests}` : ''}.\n`)
    })
  },
})
