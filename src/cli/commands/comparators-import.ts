import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const comparatorsImportCommand = command({
  name: 'comparators import',
  does: 'Load a release of published figures (CSV, XLSX or ODS) over those that are known: all of it, or none.',
  examples: [
    {
      line: 'sightline comparators import cin-2026.csv --title "DfE Children in need, 2026" --as dee@council.example --check',
      does: 'Says what is new and what would change.',
    },
    {
      line: 'sightline comparators import cin-2026.csv --title "DfE Children in need, 2026" --as dee@council.example',
      does: 'Loads it.',
    },
  ],
  arguments: [
    { name: '<file>', does: 'a value a row: indicator_id, area_code, period, value, and source if there is one' },
  ],
  options: {
    as: asSomebodyOption,
    title: {
      flags: '--title <words>',
      does: 'the publication (default: the name of the file)',
      schema: z.string().trim().min(1, 'must say something').max(200, 'must be 200 characters at most').optional(),
    },
    check: { flags: '--check', does: 'only say what it would do', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, indicators, { dayOf }, { readFile }, path, { nameFile }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../indicators/index.ts'),
        import('../../platform/day.ts'),
        import('node:fs/promises'),
        import('node:path'),
        import('../name-file.ts'),
      ])
    const [file = ''] = args
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'comparators.import')
      const name = path.basename(file)
      const today = dayOf(new Date())
      const { release, faults } = await indicators.readRelease(await readFile(file), name, options.title ?? name, today)
      for (const { at, message } of faults) terminal.err(`${nameFile(file, `${at}: ${message}`)}\n`)
      if (faults.length > 0) {
        terminal.out(`Nothing was loaded: ${faults.length} ${faults.length === 1 ? 'cell is' : 'cells are'} refused.\n`)
        return 1
      }
      for (const { what, rows } of release.leftOut)
        terminal.err(`${nameFile(file, `left out ${what}: ${rows === 1 ? '1 row' : `${rows} rows`}`)}\n`)
      await people.asPerson(database, person, async (db) => {
        const { added, changed, same } = await indicators.differenceOf(db, release)
        if (options.check) {
          for (const { row, before } of changed)
            terminal.out(
              `${row.indicatorId}\t${row.area}\t${row.period}\t${before.value ?? before.mark}\t${row.value ?? row.mark}\n`,
            )
        } else await indicators.keepRelease(db, release)
        const counts = `${added.length} new, ${changed.length} changed, ${same} the same`
        terminal.out(`${options.check ? 'It would be' : 'Loaded'}: ${counts}.\n`)
      })
      return 0
    })
  },
})
