import { z } from 'zod'
import { command } from '../command.ts'

export const authorityAddCommand = command({
  name: 'authority add',
  does: 'Make a local authority: the first step of an installation with its own sign-in.',
  examples: [
    { line: 'sightline authority add 201', does: 'Takes its name from the list of English authorities.' },
    { line: 'sightline authority add 999 --name "Northmere"', does: 'Gives it a name of your own.' },
  ],
  arguments: [{ name: '<code>', does: 'three digits, as the Department for Education numbers local authorities' }],
  options: { name: { flags: '--name <name>', does: 'what it is called', schema: z.string().min(1).optional() } },
  async run({ args, options, terminal }) {
    const [{ atWork }, { createAuthority }, { authorities }, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../../people/index.ts'),
      import('../../frameworks/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const [laCode = ''] = args
    const name = options.name ?? authorities().find((known) => known.code === laCode)?.name
    if (!/^\d{3}$/.test(laCode))
      throw new Invalid([{ field: 'code', message: `“${laCode}” is not a code of three digits.` }])
    if (!name)
      throw new Invalid([
        { field: 'code', message: `No English authority has the code ${laCode}. Give it a name with --name.` },
      ])
    await atWork(terminal, async ({ database }) => {
      await database.asOwner((db) => createAuthority(db, { name, laCode, demo: false }))
      terminal.err(
        `${name} is there. Let its first administrator in with: sightline people add EMAIL --name NAME --role administrator\n`,
      )
    })
  },
})
