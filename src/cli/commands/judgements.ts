import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { tableInsteadOption } from '../format-options.ts'

export const judgementsCommand = command({
  name: 'judgements',
  does: 'Print every grade that an authority was given, each on its own scale, or write them as a table.',
  examples: [
    { line: 'sightline judgements --as dee@council.example', does: 'Prints them by line of areas, newest first.' },
    {
      line: 'sightline judgements --as dee@council.example --format xlsx > judgements.xlsx',
      does: 'Writes a workbook.',
    },
  ],
  options: {
    as: asSomebodyOption,
    about: {
      flags: '--about <code>',
      does: 'of this authority, by code (default: one’s own)',
      schema: z.string().optional(),
    },
    asAt: {
      flags: '--as-at <day>',
      does: 'as it stood on this day, such as 2024-11-24 (default: today)',
      schema: z.string().optional(),
    },
    format: tableInsteadOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, inspections, tables, { Invalid }, { dayOf, isDay }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../inspections/index.ts'),
        import('../../platform/tables/index.ts'),
        import('../../platform/errors.ts'),
        import('../../platform/day.ts'),
      ])
    const { about, format } = options
    const now = new Date()
    const asAt = options.asAt ?? dayOf(now)
    if (!isDay(asAt))
      throw new Invalid([{ field: 'as-at', message: `--as-at: “${asAt}” is not a day of the form 2026-11-24.` }])
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'findings.export' : 'findings.read')
      await people.asPerson(database, person, async (db) => {
        const history = await inspections.judgementHistory(db, { authority: about, asAt })
        if (format) {
          const address = config.url ?? `http://${config.host}:${config.port}`
          const table = inspections.judgementsTable(history, { asAt: now, address, whose: person.authorityName })
          await people.record(db, {
            action: 'judgements.exported',
            subjectKind: 'judgements',
            detail: { format, rows: table.rows.length },
          })
          await terminal.outBytes(tables.writeTable(table, format))
          return
        }
        for (const { title, lines } of history.services) {
          for (const { line, grades } of lines) {
            terminal.out(`${title}: ${line.title}\n`)
            for (const grade of grades) terminal.out(`  ${inALine(grade)}\n`)
          }
        }
        for (const { document, grades } of [...history.alone, ...history.settings]) {
          terminal.out(`${document.title}\n`)
          for (const grade of grades) terminal.out(`  ${inALine(grade)} (${grade.areaTitle})\n`)
        }
      })
    })
  },
})

interface Printed {
  dated: string
  framework: string
  grade: string
  state: string
  scale: { grades: readonly { id: string; words: string }[]; given: string | null; note: string } | null
}

/** `2023-06-09  ILACS short  outstanding · [good] · …`: the scale whole, the grade in brackets. */
const inALine = ({ dated, framework, grade, state, scale }: Printed): string => {
  const marks = scale?.given
    ? scale.grades.map(({ id, words }) => (id === scale.given ? `[${words}]` : words)).join(' · ')
    : `[${grade}]`
  const note = scale?.given && scale.note ? `, ${scale.note}` : ''
  return `${dated}  ${framework}  ${marks}${note}${state === 'waiting' ? '  not counted yet' : ''}`
}
