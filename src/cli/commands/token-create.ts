import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const usualDays = 90
const millisecondsOfDay = 86_400_000

export const tokenCreateCommand = command({
  name: 'token create',
  does: 'Make a token with which a program acts through the API as a person. It is shown once.',
  examples: [
    {
      line: 'sightline token create "monthly report" --as dee@council.example',
      does: `Prints a token for ${usualDays} days.`,
    },
  ],
  arguments: [{ name: '<purpose>', does: 'what it is for, in your words' }],
  options: {
    as: asSomebodyOption,
    days: {
      flags: '--days <number>',
      does: `how long it holds (default: ${usualDays}, at most 366)`,
      schema: z.coerce.number('must be a number').int().min(1).max(366).default(usualDays),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, createToken, require: requirePermission }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'tokens.own')
      const now = new Date()
      const endsAt = new Date(now.getTime() + options.days * millisecondsOfDay)
      const { secret } = await asPerson(database, person, (db) => createToken(db, { name: args[0] ?? '', endsAt, now }))
      terminal.out(`${secret}\n`)
      terminal.err(
        `It acts as ${person.name} until ${endsAt.toISOString().slice(0, 10)}. Keep it like a password: it is not shown again.\n`,
      )
    })
  },
})
