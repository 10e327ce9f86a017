import { command } from '../command.ts'

export const migrateCommand = command({
  name: 'migrate',
  does: 'Bring the database up to date. Start and every other command do so too; this does only that.',
  examples: [{ line: 'sightline migrate', does: 'Runs what has not run yet, and names it.' }],
  async run({ terminal }) {
    const { atWork } = await import('../at-work.ts')
    await atWork(terminal, async ({ migrated }) => {
      for (const name of migrated) terminal.out(`${name}\n`)
      terminal.err(migrated.length > 0 ? `${migrated.length} migrations ran.\n` : 'The database is up to date.\n')
    })
  },
})
