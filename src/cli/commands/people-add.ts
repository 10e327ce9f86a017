import { z } from 'zod'
import { command } from '../command.ts'
import { asOption, authorityOption } from '../who.ts'

export const peopleAddCommand = command({
  name: 'people add',
  does: 'Give somebody access.',
  examples: [
    {
      line: 'sightline people add ada@council.example --name "Ada Byrne" --role administrator',
      does: 'The first administrator.',
    },
    {
      line: 'sightline people add visitor@example.org --name "J. Moss" --role inspector --until 2027-03-31',
      does: 'An inspector, for a while.',
    },
    {
      line: 'sightline people add kim@trust.example --name "Kim Lowe" --role partner --body "Riverside Health Trust"',
      does: 'A partner, who sees the actions that are shared with them.',
    },
  ],
  arguments: [{ name: '<email>', does: 'the address that they sign in with' }],
  options: {
    name: { flags: '--name <name>', does: 'their name', schema: z.string('is needed') },
    role: {
      flags: '--role <role>',
      does: 'what they work as; a wrong one is answered with the list',
      schema: z.string('is needed'),
    },
    job: {
      flags: '--job <job>',
      does: 'as they would say it, such as “head of quality assurance”',
      schema: z.string().optional(),
    },
    body: {
      flags: '--body <name>',
      does: 'whom they work for, where it is not the council; a partner needs it',
      schema: z.string().optional(),
    },
    until: {
      flags: '--until <day>',
      does: 'the last day of their access, such as 2027-03-31',
      schema: z.string().optional(),
    },
    as: asOption,
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [
      { atWork },
      { choosePerson },
      { addPerson, asPerson, NewPerson, require: requirePermission, rolesForPeople },
      { Invalid },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const given = {
      name: options.name,
      job: options.job,
      email: args[0],
      role: options.role,
      body: options.body,
      activeUntil: options.until,
    }
    const parsed = NewPerson.safeParse(given)
    if (!parsed.success) {
      const choices = `Choose a role with --role: ${rolesForPeople.join(', ')}.`
      throw new Invalid(
        parsed.error.issues.map(({ path, message }) => ({
          field: path.join('.'),
          message: path[0] === 'role' ? choices : message,
        })),
      )
    }
    await atWork(terminal, async ({ database }) => {
      const by = await choosePerson(database, options)
      // Who holds the machine may let the first administrator in, and the trail says that Sightline itself did it.
      if (options.as === undefined) await database.asOwner((db) => addPerson(db, by.authorityId, parsed.data))
      else {
        requirePermission(by, 'people.manage')
        await asPerson(database, by, (db) => addPerson(db, by.authorityId, parsed.data))
      }
      terminal.err(`${parsed.data.name} may now sign in to Sightline of ${by.authorityName} as ${parsed.data.email}.\n`)
    })
  },
})
