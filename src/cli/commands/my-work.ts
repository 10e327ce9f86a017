import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const myWorkCommand = command({
  name: 'my-work',
  does: 'List what somebody has to do: what is late, what waits for them, what is on its way.',
  examples: [{ line: 'sightline my-work --as dee@council.example', does: 'Lists it, the late first.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission, workNeeds }, { heaps, myWork }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../my-work/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, workNeeds)
      const work = await asPerson(database, person, (db) => myWork(db, { person, today: dayOf(new Date()) }))
      for (const { heap, title, word, detail, reason, on } of work)
        terminal.out(`${heaps[heap]}\t${on ?? '-'}\t${title}\t${[word, detail].filter(Boolean).join(' ')}: ${reason}\n`)
    })
  },
})
