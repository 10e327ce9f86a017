import { Day, dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'

export const committeesLetGoCommand = command({
  name: 'committees let-go',
  does: 'Delete what was kept as long as the rules say: recordings, and who spoke or petitioned. A running Sightline does it.',
  examples: [
    { line: 'sightline committees let-go', does: 'Deletes what is due today and says how much it was.' },
    { line: 'sightline committees let-go --on 2027-01-15', does: 'Deletes what is due by that day.' },
  ],
  options: { on: { flags: '--on <day>', does: 'due by which day (default: today)', schema: Day.optional() } },
  async run({ options, terminal }) {
    const [{ atWork }, { listAuthorities }, { letGoOfDue }] = await Promise.all([
      import('../at-work.ts'),
      import('../../people/index.ts'),
      import('../../scrutiny/index.ts'),
    ])
    await atWork(terminal, async ({ database, files }) => {
      for (const { id, name } of await listAuthorities(database)) {
        const gone = await letGoOfDue({ database, files }, id, options.on ?? dayOf(new Date()))
        terminal.out(
          `${name}: ${gone.recordings} recordings, ${gone.speakers} speakers and ${gone.petitions} petitioners deleted.\n`,
        )
      }
    })
  },
})
