import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const brokenLinesCommand = command({
  name: 'broken-lines',
  does: 'List where the line of sight ends: findings without action, actions without measure, and so on.',
  examples: [{ line: 'sightline broken-lines --as dee@council.example', does: 'Lists them, way by way.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { findBrokenLines }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../line/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'plans.read')
      const today = dayOf(new Date())
      const found = await asPerson(database, person, (db) => findBrokenLines(db, { person, today }))
      for (const { line, items } of found)
        for (const { on, title, why } of items) terminal.out(`${line.title}\t${on ?? '-'}\t${title}\t${why}\n`)
    })
  },
})
