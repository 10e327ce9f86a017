import { command } from '../command.ts'

export const startCommand = command({
  name: 'start',
  does: 'Start Sightline: its pages, its API and, unless DATABASE_URL is set, its own database.',
  examples: [
    { line: 'sightline start', does: 'Opens on http://127.0.0.1:3000.' },
    { line: 'PORT=8080 sightline start', does: 'Opens on another port.' },
  ],
  async run({ terminal }) {
    const [{ readConfig }, { startSightline }] = await Promise.all([
      import('../../platform/config.ts'),
      import('../../web/start.ts'),
    ])
    const config = readConfig(terminal.environment)
    const running = await startSightline(config, (sentence) => terminal.err(`${sentence}\n`))
    terminal.out(`Sightline is open at ${running.address}\nPress Ctrl-C to stop it.\n`)
    if (!terminal.signal.aborted) {
      await new Promise<void>((resolve) => terminal.signal.addEventListener('abort', () => resolve(), { once: true }))
    }
    terminal.err('Stopping: what is being read is finished first.\n')
    await running.stop()
    return 0
  },
})
