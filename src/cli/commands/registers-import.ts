import { z } from 'zod'
import type { Db } from '../../platform/sql.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const registersImportCommand = command({
  name: 'registers import',
  does: 'Bring a spreadsheet (XLSX, ODS, XLS or CSV) into a register: all of its rows, or none.',
  examples: [
    {
      line: 'sightline registers import policies policies.xlsx --as dee@council.example --check',
      does: 'Says what it would do.',
    },
    { line: 'sightline registers import policies policies.xlsx --as dee@council.example', does: 'Brings it in.' },
  ],
  arguments: [
    { name: '<register>', does: 'its id, as sightline registers list prints it' },
    { name: '<file>', does: 'the spreadsheet; its columns are matched by their headings' },
  ],
  options: {
    as: asSomebodyOption,
    check: { flags: '--check', does: 'only say what it would do', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, registers, { dayOf }, { readFile }, path, { bringInSheet }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../registers/index.ts'),
        import('../../platform/day.ts'),
        import('node:fs/promises'),
        import('node:path'),
        import('../bring-in-sheet.ts'),
      ])
    const [id = '', file = ''] = args
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      const register = registers.registerToEdit(person, id)
      const bytes = await readFile(file)
      const sent = await people.asPerson(database, person, (db) =>
        registers.readSentFile(db, register, bytes, path.basename(file)),
      )
      const today = dayOf(new Date())
      const as = <Result>(work: (db: Db) => Promise<Result>) => people.asPerson(database, person, work)
      return bringInSheet({
        terminal,
        file,
        sent,
        check: () => as((db) => registers.checkRows(db, register, sent, today)),
        bring: options.check ? undefined : () => as((db) => registers.importEntries(db, register, sent, today)),
      })
    })
  },
})
