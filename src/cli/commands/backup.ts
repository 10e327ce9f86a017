import { command } from '../command.ts'

export const backupCommand = command({
  name: 'backup',
  does: 'Write all that the database and the file store hold into a new folder. People may go on working.',
  examples: [
    {
      line: 'sightline backup /backups/2026-11-24',
      does: 'Makes a backup in that folder, which must not be there yet.',
    },
  ],
  arguments: [{ name: '<folder>', does: 'a folder that is not there yet' }],
  async run({ args, terminal }) {
    const [{ atWork }, { writeBackup }, { asPerson, listAuthorities, record, systemPerson }] = await Promise.all([
      import('../at-work.ts'),
      import('../backup/write-backup.ts'),
      import('../../people/index.ts'),
    ])
    await atWork(terminal, async ({ database, files }) => {
      const { tables, files: kept } = await writeBackup({
        database,
        files: files.folder,
        into: args[0] ?? '',
        now: new Date(),
      })
      for (const { id } of await listAuthorities(database)) {
        const system = await systemPerson(database, id)
        await asPerson(database, system, (db) =>
          record(db, { action: 'backup.made', subjectKind: 'authority', subjectId: id }),
        )
      }
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.out(
        `${rows} rows and ${kept} files. Prove now and then that it restores: sightline restore, with SIGHTLINE_DATA a new folder.\n`,
      )
    })
  },
})
