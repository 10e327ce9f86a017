import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const peopleEndCommand = command({
  name: 'people end',
  does: 'End somebody’s access at once, with their sessions and tokens. What they did stays in their name.',
  examples: [
    {
      line: 'sightline people end ben@council.example --as ada@council.example --why "has left"',
      does: 'Ends Ben’s access.',
    },
  ],
  arguments: [{ name: '<email>', does: 'the address that they sign in with' }],
  options: {
    as: asSomebodyOption,
    why: { flags: '--why <reason>', does: 'the reason, for the audit trail', schema: z.string().optional() },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, endPerson, require: requirePermission }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const by = await choosePerson(database, options)
      requirePermission(by, 'people.manage')
      const leaver = await choosePerson(database, { as: args[0], authority: by.laCode })
      await asPerson(database, by, (db) => endPerson(db, leaver.id, { why: options.why }))
      terminal.err(`The access of ${leaver.name} has ended.\n`)
    })
  },
})
