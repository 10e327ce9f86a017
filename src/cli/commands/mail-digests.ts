import { Day, dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'

export const mailDigestsCommand = command({
  name: 'mail digests',
  does: 'Write the weekly digests and the daily mail of what is late, and tell of figures that people follow. A running Sightline does this by itself.',
  examples: [
    { line: 'sightline mail digests', does: 'Writes what is due today and has not been written yet.' },
    { line: 'sightline mail digests --on 2026-11-30', does: 'Writes what was due on that day.' },
  ],
  options: { on: { flags: '--on <day>', does: 'of which day (default: today)', schema: Day.optional() } },
  async run({ options, terminal }) {
    const [{ atWork }, { listAuthorities }, { writeFigures, writeRounds }] = await Promise.all([
      import('../at-work.ts'),
      import('../../people/index.ts'),
      import('../../my-work/index.ts'),
    ])
    await atWork(terminal, async ({ database, config }) => {
      const now = new Date()
      for (const { id, name } of await listAuthorities(database)) {
        const writing = {
          database,
          authorityId: id,
          today: options.on ?? dayOf(now),
          address: config.url ?? `http://${config.host}:${config.port}`,
          signal: terminal.signal,
        }
        const written = await writeRounds({ ...writing, now })
        const figures = await writeFigures(writing)
        if (figures > 0) terminal.out(`${name}: figures that people follow, ${figures} written.\n`)
        if (written.length === 0) terminal.out(`${name}: nothing to write.\n`)
        for (const { round, of, letters } of written) terminal.out(`${name}: ${round} of ${of}, ${letters} written.\n`)
      }
    })
  },
})
