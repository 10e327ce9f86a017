import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

export const childrenLogsCommand = command({
  name: 'children logs',
  does: 'List the case logs, or the entries of one: what the case system’s data does not hold of a child.',
  examples: [
    {
      line: 'sightline children logs --as dee@council.example',
      does: 'Lists the logs, with what is open, late and not written down.',
    },
    {
      line: 'sightline children logs return-interviews --as dee@council.example --format csv > interviews.csv',
      does: 'Writes the entries of the year up to today, children by number.',
    },
    {
      line: 'sightline children logs return-interviews --as dee@council.example --missing',
      does: 'Lists what the data calls for and nobody has written down.',
    },
  ],
  arguments: [{ name: '[log]', does: 'the id of a log; left out for all' }],
  options: {
    as: asSomebodyOption,
    from: {
      flags: '--from <day>',
      does: 'first day of the entries (default: a year before the last)',
      schema: Day.optional(),
    },
    to: { flags: '--to <day>', does: 'last day of the entries (default: today)', schema: Day.optional() },
    asAt: { flags: '--as-at <day>', does: 'the log as it stood at the end of this day', schema: Day.optional() },
    missing: {
      flags: '--missing',
      does: 'what is called for and not written down',
      schema: z.boolean().default(false),
    },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [
      { atWork },
      { choosePerson },
      { showChildren },
      people,
      logs,
      { lookUp },
      { writeTable },
      { addDays, dayOf },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
      import('../../people/index.ts'),
      import('../../case-logs/index.ts'),
      import('../../registers/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, options.format ? 'children.export' : 'children.read')
      const now = new Date()
      const today = dayOf(now)
      await people.asPerson(database, person, async (db) => {
        if (args[0] === undefined) {
          const counts = new Map((await logs.countLogs(db, today)).map((count) => [count.log, count]))
          const wanted = await logs.countWanted(db, logs.caseLogs, today)
          for (const { id, title } of logs.caseLogs) {
            const { inYear = 0, late = 0 } = counts.get(id) ?? {}
            terminal.out(
              `${id}\t${title}\t${inYear} in the year\t${late} late\t${wanted.get(id) ?? 'not told:'} not written down\n`,
            )
          }
          return
        }
        const log = logs.caseLogFor(args[0])
        if (options.missing) {
          const rows = await showChildren(db, 'case log file', await logs.listWanted(db, log, today), log.id)
          for (const { number, onDay, because } of rows) terminal.out(`${number}\t${onDay}\t${because}\n`)
          terminal.err(`${rows.length} not written down.\n`)
          return
        }
        const to = options.to ?? options.asAt ?? today
        const period = { from: options.from ?? addDays(to, -364), to, asAt: options.asAt }
        const found = await logs.listLogEntries(db, log, period)
        const rows = await showChildren(db, 'case log file', found, log.id)
        if (options.format) {
          const lookups = await lookUp(db, log, { today })
          const table = logs.logTable(log, rows, { at: now, period, today, authority: person.authorityName, lookups })
          await people.record(db, {
            action: 'case-log.exported',
            subjectKind: 'case log',
            subjectId: log.id,
            detail: { format: options.format, rows: rows.length },
          })
          return terminal.outBytes(writeTable(table, options.format))
        }
        const asAt = options.asAt ?? today
        for (const entry of rows)
          terminal.out(`${entry.number}\t${entry.happenedOn}\t${logs.stateOf(entry, asAt)}\t${entry.dueOn ?? ''}\n`)
        for (const { measure, counted, rest } of logs.sharesOf(log, found, asAt))
          terminal.err(`${counted.length} of ${counted.length + rest.length} ${measure.among} ${measure.sentence}.\n`)
      })
    })
  },
})
