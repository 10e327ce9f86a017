import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'

export const clocksCommand = command({
  name: 'clocks',
  does: 'List time limits, or work one out from a day. Needs no database.',
  examples: [
    { line: 'sightline clocks', does: 'Lists every time limit with its source.' },
    {
      line: 'sightline clocks CLA-REV-1 --started 2026-06-01',
      does: 'Says when the first review is due, with the sum.',
    },
    {
      line: 'sightline clocks CLA-REV-1 --started 2026-06-01 --done 2026-07-03',
      does: 'Says whether it was in time, and by how much it was late.',
    },
  ],
  arguments: [{ name: '[rule]', does: 'the id of a time limit' }],
  options: {
    started: { flags: '--started <day>', does: 'the day on which the clock started', schema: Day.optional() },
    done: { flags: '--done <day>', does: 'the day on which it was done', schema: Day.optional() },
    asAt: {
      flags: '--as-at <day>',
      does: 'how it stood at the end of this day (default: today, or the latest day that is named)',
      schema: Day.optional(),
    },
  },
  async run({ args, options, terminal }) {
    const [{ allowsInWords, clockGroups, askedAsAt, findClockRule, runClock, standingInWords }, { dayOf, inWords }] =
      await Promise.all([import('../../clocks/index.ts'), import('../../platform/day.ts')])
    const [id] = args
    if (id === undefined) {
      for (const { title, rules } of clockGroups) {
        terminal.out(`${title}\n`)
        for (const rule of rules)
          terminal.out(
            `  ${[rule.id, `${rule.starts} → ${rule.stops}`, allowsInWords(rule), rule.source].join('\t')}\n`,
          )
      }
      return 0
    }
    const rule = findClockRule(id)
    if (!rule) {
      terminal.err(`There is no time limit “${id}”. sightline clocks lists them.\n`)
      return 1
    }
    terminal.out(`${rule.id}: ${rule.starts} → ${rule.stops}, ${allowsInWords(rule)}\n`)
    terminal.out(`${rule.source}. ${standingInWords(rule)}.\n`)
    if (options.started) {
      const facts = { startedOn: options.started, doneOn: options.done ?? null }
      const today = dayOf(new Date())
      const asAt = options.asAt ?? askedAsAt(today, facts)
      terminal.out(`${asAt > today ? `On ${inWords(asAt)}: ` : ''}${runClock(rule, facts, asAt).sentence}\n`)
    }
    return 0
  },
})
