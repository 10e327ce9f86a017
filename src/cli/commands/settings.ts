import { command } from '../command.ts'

export const settingsCommand = command({
  name: 'settings',
  does: 'List every setting, what it is for and what it is now.',
  examples: [{ line: 'sightline settings', does: 'Lists them.' }],
  async run({ terminal }) {
    const { readConfig, settings } = await import('../../platform/config.ts')
    terminal.out('Settings are environment variables.\n')
    for (const [name, { about }] of Object.entries(settings)) {
      const now = terminal.environment[name]
      const shown = now && /SECRET|DATABASE_URL/.test(name) ? 'set, not shown' : now
      terminal.out(`\n${name}${shown ? ` = ${shown}` : ''}\n    ${about}\n`)
    }
    readConfig(terminal.environment) // says which of them are wrong
  },
})
