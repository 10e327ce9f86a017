import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const linesCommand = command({
  name: 'lines',
  does: 'List what inspectors asked for, how far the line from it goes, and what became of it.',
  examples: [
    { line: 'sightline lines', does: 'Lists every line, the newest letter first.' },
    { line: 'sightline lines --broken', does: 'Lists those that are cut somewhere, and where.' },
  ],
  options: {
    broken: { flags: '--broken', does: 'only lines that are cut somewhere', schema: z.boolean().default(false) },
    as: asSomebodyOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { listLines, narrowLines }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../line/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'plans.read')
      const all = await asPerson(database, person, (db) => listLines(db, { on: dayOf(new Date()) }))
      for (const { finding, broken, became } of narrowLines(all, { q: '', show: options.broken ? 'broken' : 'all' }))
        terminal.out(`${finding.dated ?? '-'}\t${finding.value}\t${broken.join('; ') || 'whole'}\t${became}\n`)
    })
  },
})
