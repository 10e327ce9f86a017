import { command } from '../command.ts'

export const restoreCommand = command({
  name: 'restore',
  does: 'Put a backup into an empty installation, and check its audit trail.',
  examples: [
    { line: 'sightline restore /backups/2026-11-24', does: 'Restores it where nothing has been set up yet.' },
    {
      line: 'SIGHTLINE_DATA=/tmp/proof sightline restore /backups/2026-11-24',
      does: 'Proves that it restores, beside what is in use.',
    },
  ],
  arguments: [{ name: '<folder>', does: 'a folder that sightline backup has made' }],
  async run({ args, terminal }) {
    const [{ atWork }, { readBackup }, { listAuthorities, verifyTrail }] = await Promise.all([
      import('../at-work.ts'),
      import('../backup/read-backup.ts'),
      import('../../people/index.ts'),
    ])
    return atWork(terminal, async ({ database, files }) => {
      const { madeAt, tables, files: kept } = await readBackup({ database, files: files.folder, from: args[0] ?? '' })
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.out(`${rows} rows and ${kept} files of the backup of ${madeAt}.\n`)
      let broken = 0
      for (const { id, name } of await listAuthorities(database)) {
        const trail = await verifyTrail(database, id)
        if (trail.firstBad) broken++
        terminal.out(
          `${name}: ${trail.firstBad ? `row ${trail.firstBad.seq} of the trail: ${trail.firstBad.what}` : `all ${trail.rows} rows of the trail are as they were written`}\n`,
        )
      }
      return broken > 0 ? 1 : 0
    })
  },
})
