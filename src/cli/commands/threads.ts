import { z } from 'zod'
import type * as Inspections from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Terminal } from '../terminal.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const options = {
  as: asSomebodyOption,
  asAt: {
    flags: '--as-at <day>',
    does: 'as it stood on this day, such as 2021-12-31: documents dated and decisions made by then',
    schema: z.string().optional(),
  },
  about: {
    flags: '--about <code>',
    does: 'in the letters about another authority, by its code',
    schema: z.string().default('own'),
  },
  json: { flags: '--json', does: 'print JSON', schema: z.boolean().default(false) },
  authority: authorityOption,
} as const

interface Asked {
  as: string
  asAt?: string | undefined
  about: string
  authority?: string | undefined
}

/** Works as the person asked for, who must be allowed to search findings. */
const asReader = async <Result>(
  terminal: Terminal,
  asked: Asked,
  work: (at: { db: Db; about: string; today: Day; inspections: typeof Inspections }) => Promise<Result>,
): Promise<Result> => {
  const [{ atWork }, { choosePerson }, people, inspections, days, { Invalid }] = await Promise.all([
    import('../at-work.ts'),
    import('../choose.ts'),
    import('../../people/index.ts'),
    import('../../inspections/index.ts'),
    import('../../platform/day.ts'),
    import('../../platform/errors.ts'),
  ])
  if (asked.asAt !== undefined && !days.isDay(asked.asAt))
    throw new Invalid([{ field: 'as-at', message: `--as-at: “${asked.asAt}” is not a day of the form 2026-11-24.` }])
  return atWork(terminal, async ({ database }) => {
    const person = await choosePerson(database, asked)
    people.require(person, 'findings.read')
    return people.asPerson(database, person, async (db) => {
      const { about } = await inspections.whoseThread(db, asked.about)
      return work({ db, about, today: days.dayOf(new Date()), inspections })
    })
  })
}

export const threadsListCommand = command({
  name: 'threads list',
  does: 'List the subjects that inspectors have written about, with which way each goes.',
  examples: [
    { line: 'sightline threads list --as dee@council.example', does: 'Every thread, last seen first.' },
    {
      line: 'sightline threads list --as dee@council.example --direction worse --as-at 2021-12-31',
      does: 'Those that were worse at the end of 2021.',
    },
  ],
  options: {
    ...options,
    words: { flags: '--words <words>', does: 'subjects with these words', schema: z.string().default('') },
    direction: {
      flags: '--direction <directions...>',
      does: 'such as worse, better, repeated or “came back”',
      schema: z.array(z.string()).default([]),
    },
  },
  async run({ options: asked, terminal }) {
    const { Invalid } = await import('../../platform/errors.ts')
    await asReader(terminal, asked, async ({ db, about, today, inspections }) => {
      const { words, direction, asAt } = asked
      const parsed = inspections.ThreadFilters.safeParse({ q: words, direction, about, asAt })
      if (!parsed.success)
        throw new Invalid([
          { field: 'direction', message: `--direction must be one of: ${inspections.directions.join(', ')}.` },
        ])
      const lines = await inspections.listThreads(db, parsed.data, today)
      if (asked.json) return terminal.out(`${JSON.stringify(lines, null, 1)}\n`)
      for (const { theme, title, direction, standing, findings, documents, firstSeen, lastSeen } of lines) {
        const seen = firstSeen && lastSeen ? `${firstSeen.slice(0, 4)}–${lastSeen.slice(0, 4)}` : '–'
        const stands = `${inspections.directionInWords(direction)}, ${inspections.standingInWords(standing).toLowerCase()}`
        terminal.out(`${theme}\t${title}\t${stands}\t${findings} in ${documents}\t${seen}\n`)
      }
    })
  },
})

export const threadsShowCommand = command({
  name: 'threads show',
  does: 'Show one subject: its story and every passage, newest document first.',
  examples: [
    { line: 'sightline threads show placement-stability --as dee@council.example', does: 'The whole thread.' },
  ],
  arguments: [{ name: '<theme>', does: 'the id of the subject, as “threads list” prints it' }],
  options,
  async run({ args: [theme = ''], options: asked, terminal }) {
    await asReader(terminal, asked, async ({ db, about, today, inspections }) => {
      const when = inspections.whenOf(inspections.ThreadFilters.parse({ asAt: asked.asAt }))
      const thread = await inspections.getThread(db, theme, { about, when, today })
      if (asked.json) return terminal.out(`${JSON.stringify(thread, null, 1)}\n`)
      terminal.out(`${thread.theme.title}\n${thread.sentence}\n`)
      for (const { dated, framework, move, findings, mentions } of thread.rungs) {
        terminal.out(`\n${dated ?? 'no day'}  ${framework || 'unknown framework'}: ${inspections.moveInWords(move)}\n`)
        for (const { value, kind, state, page } of findings)
          terminal.out(`  “${value}” (${inspections.kindInWords(kind)}, ${state}, page ${page})\n`)
        for (const { said, leaning, page } of mentions)
          terminal.out(`  “${said}” (in prose, leaning: ${leaning}, page ${page})\n`)
      }
    })
  },
})
