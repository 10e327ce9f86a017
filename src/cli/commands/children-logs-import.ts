import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenLogsImportCommand = command({
  name: 'children logs-import',
  does: 'Bring a spreadsheet (XLSX, ODS, XLS or CSV) into a case log: all of its rows, or none.',
  examples: [
    {
      line: 'sightline children logs-import return-interviews interviews.xlsx --as dee@council.example --check',
      does: 'Says what it would do.',
    },
    {
      line: 'sightline children logs-import return-interviews interviews.xlsx --as dee@council.example',
      does: 'Brings it in.',
    },
  ],
  arguments: [
    { name: '<log>', does: 'the id of the log, as sightline children logs prints it' },
    { name: '<file>', does: 'the spreadsheet; its columns are matched by their headings, children by number' },
  ],
  options: {
    as: asSomebodyOption,
    check: { flags: '--check', does: 'only say what it would do', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, logs, { dayOf }, { readFile }, path, { nameFile }] = await Promise.all(
      [
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../case-logs/index.ts'),
        import('../../platform/day.ts'),
        import('node:fs/promises'),
        import('node:path'),
        import('../name-file.ts'),
      ],
    )
    const [id = '', file = ''] = args
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'case-logs.write')
      const log = logs.caseLogFor(id)
      const sent = await logs.readLogFile(log, await readFile(file), path.basename(file))
      const today = dayOf(new Date())
      for (const { at, message } of sent.sheet.notices)
        terminal.err(`${nameFile(file, at ? `${at}: ${message}` : message)}\n`)
      for (const { heading, name, likeness } of sent.columns) {
        if (likeness !== 'same')
          terminal.err(
            `${nameFile(file, `column “${heading}” was ${name === null ? 'left out' : `taken for ${name}`}.`)}\n`,
          )
      }
      const checked = await people.asPerson(database, person, (db) => logs.checkLogRows(db, log, sent, today))
      for (const { at, message } of checked.refused) terminal.err(`${nameFile(file, `${at}: ${message}`)}\n`)
      const counts = `${checked.added.length} new, ${checked.changed.length} changed, ${checked.same} the same`
      if (checked.refused.length > 0) {
        terminal.out(`Nothing was imported: ${checked.refused.length} cells are refused (${counts}).\n`)
        return 1
      }
      if (!options.check) await people.asPerson(database, person, (db) => logs.importLogEntries(db, log, sent, today))
      terminal.out(`${options.check ? 'It would be' : 'Brought in'}: ${counts}.\n`)
      return 0
    })
  },
})
