import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { tableInsteadOption } from '../format-options.ts'

export const roomsGivenCommand = command({
  name: 'rooms given',
  does: 'Print what inspectors were given in all inspections, each version as it was, latest first, or write it as a table.',
  examples: [
    {
      line: 'sightline rooms given --before 2023-01-13 --as dee@council.example',
      does: 'Prints what a letter of that day can rest on.',
    },
    {
      line: 'sightline rooms given --as dee@council.example --format ods > given.ods',
      does: 'Writes a spreadsheet of all of it.',
    },
  ],
  options: {
    as: asSomebodyOption,
    before: {
      flags: '--before <day>',
      does: 'what was given before this day, such as that of a letter',
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
    const { before, format } = options
    if (before !== undefined && !isDay(before))
      throw new Invalid([{ field: 'before', message: `--before: “${before}” is not a day of the form 2026-11-24.` }])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'rooms.work')
      await people.asPerson(database, person, async (db) => {
        const given = await inspections.listAllGiven(db, before)
        if (format) {
          const about = { now: new Date(), authority: person.authorityName, before: before ?? '' }
          const table = inspections.allGivenTable(given, about)
          await people.record(db, {
            action: 'given.exported',
            subjectKind: 'inspection room',
            detail: { format, rows: given.length },
          })
          await terminal.outBytes(tables.writeTable(table, format))
          return
        }
        if (given.length === 0) terminal.out('Nothing is kept as given.\n')
        for (const { givenAt, title, version, givenTo, givenBy, room, sha256 } of given) {
          const print = sha256 === '' ? '' : `  fingerprint ${sha256.slice(0, 12)}`
          terminal.out(`${dayOf(givenAt)}  ${title}, version ${version}${print}\n`)
          terminal.out(`  to ${givenTo}${givenBy === null ? '' : ` by ${givenBy}`}, in ${room}\n`)
        }
      })
    })
  },
})
