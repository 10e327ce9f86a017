import { z } from 'zod'
import type { Db } from '../../platform/sql.ts'
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
    const [{ atWork }, { choosePerson }, people, logs, { dayOf }, { readFile }, path, { bringInSheet }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../case-logs/index.ts'),
        import('../../platform/day.ts'),
        import('node:fs/promises'),
        import('node:path'),
        import('../bring-in-sheet.ts'),
      ])
    const [id = '', file = ''] = args
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'case-logs.write')
      const log = logs.caseLogFor(id)
      const sent = await logs.readLogFile(log, await readFile(file), path.basename(file))
      const today = dayOf(new Date())
      const as = <Result>(work: (db: Db) => Promise<Result>) => people.asPerson(database, person, work)
      return bringInSheet({
        terminal,
        file,
        sent,
        check: () => as((db) => logs.checkLogRows(db, log, sent, today)),
        bring: options.check ? undefined : () => as((db) => logs.importLogEntries(db, log, sent, today)),
      })
    })
  },
})
