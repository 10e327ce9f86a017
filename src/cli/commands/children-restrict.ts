import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenRestrictCommand = command({
  name: 'children restrict',
  does: 'Hide the record of a child from all but the people who are named, or lift that again.',
  examples: [
    {
      line: 'sightline children restrict P-1042 --kind adopted --why "Order made." --named pat@council.example --as dee@council.example',
      does: 'Hides the record with this number; Pat, who may lift that again, still sees it.',
    },
    {
      line: 'sightline children restrict P-1042 --lift --why "The aunt has left." --as dee@council.example',
      does: 'Shows it again to all who may see the child.',
    },
  ],
  arguments: [{ name: '<record>', does: 'the number of the record' }],
  options: {
    as: asSomebodyOption,
    kind: { flags: '--kind <kind>', does: 'adopted, “staff family” or “high risk”', schema: z.string().default('') },
    why: { flags: '--why <why>', does: 'the reason, in a sentence', schema: z.string().default('') },
    named: {
      flags: '--named <email...>',
      does: 'who still sees it, by e-mail address: at least one who may lift it again',
      schema: z.array(z.string()).default([]),
    },
    lift: { flags: '--lift', does: 'lift the restriction', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, children, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../children/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const { lift, why, kind } = options
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: '--why: Say why, in a sentence.' }])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'children.restrict')
      await people.asPerson(database, person, async (db) => {
        const id = await children.childNumbered(db, args[0] ?? '')
        if (lift) return children.liftRestriction(db, id, why)
        const nameable = await children.listNameable(db)
        const named = options.named.map((email) => {
          const found = nameable.find((one) => one.email.toLowerCase() === email.toLowerCase())
          if (!found)
            throw new Invalid([
              { field: 'named', message: `--named: Nobody who may see children has the address ${email}.` },
            ])
          return found.id
        })
        const fields = children.RestrictionFields.safeParse({ kind, why, named })
        if (!fields.success)
          throw new Invalid(
            fields.error.issues.map(({ path, message }) => ({
              field: path.join('.'),
              message: `--${path.join('.')}: ${message}`,
            })),
          )
        await children.restrictChild(db, id, fields.data)
      })
      terminal.out(lift ? 'The restriction was lifted.\n' : 'The record is now hidden from all but those named.\n')
    })
  },
})
