import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenHoldsCommand = command({
  name: 'children holds',
  does: 'List the legal holds, those in force first: the record, since when, how it stands and why.',
  examples: [{ line: 'sightline children holds --as dee@council.example', does: 'Lists them.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ withRetention }, { dayOf }] = await Promise.all([
      import('../with-retention.ts'),
      import('../../platform/day.ts'),
    ])
    await withRetention(terminal, options, async ({ db, retention }) => {
      const holds = await retention.listHolds(db)
      for (const { recordNumber, placedAt, liftedAt, why } of holds) {
        const stands = liftedAt ? `lifted ${dayOf(liftedAt)}` : 'in force'
        terminal.out(`${recordNumber}\t${dayOf(placedAt)}\t${stands}\t${why}\n`)
      }
      terminal.err(`${holds.length} ${holds.length === 1 ? 'hold' : 'holds'}.\n`)
    })
  },
})

export const childrenHoldCommand = command({
  name: 'children hold',
  does: 'Place a legal hold on a record, so that nothing of it is deleted, or lift it again.',
  examples: [
    {
      line: 'sightline children hold P-1042 --why "The inquiry asks for it." --as dee@council.example',
      does: 'Keeps the record with this number whatever its rule says.',
    },
    {
      line: 'sightline children hold P-1042 --lift --why "The inquiry has ended." --as dee@council.example',
      does: 'Lets its rule decide again.',
    },
  ],
  arguments: [{ name: '<record>', does: 'the number of the record' }],
  options: {
    as: asSomebodyOption,
    why: { flags: '--why <why>', does: 'the reason, in a sentence', schema: z.string().default('') },
    lift: { flags: '--lift', does: 'lift the hold', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ withRetention }, { childNumbered }, { Invalid }] = await Promise.all([
      import('../with-retention.ts'),
      import('../../children/index.ts'),
      import('../../platform/errors.ts'),
    ])
    await withRetention(terminal, options, async ({ db, retention }) => {
      const fields = retention.HoldFields.safeParse({ recordNumber: args[0] ?? '', why: options.why })
      if (!fields.success)
        throw new Invalid(
          fields.error.issues.map(({ path, message }) => ({
            field: path.join('.'),
            message: `${path[0] === 'why' ? '--why' : '<record>'}: ${message}`,
          })),
        )
      if (options.lift) await retention.liftHold(db, await childNumbered(db, fields.data.recordNumber), fields.data.why)
      else await retention.placeHold(db, fields.data)
    })
    terminal.out(options.lift ? 'The hold was lifted.\n' : 'The record is held: nothing of it is deleted.\n')
  },
})
