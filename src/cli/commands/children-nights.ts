import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenNightsCommand = command({
  name: 'children nights',
  does: 'List what became of the nightly deliveries, newest first; with --take, take in first what is due today.',
  examples: [
    { line: 'sightline children nights --as dee@council.example', does: 'Lists the last fourteen nights.' },
    {
      line: 'sightline children nights --take --as dee@council.example',
      does: 'For a timer of one’s own, where the product does not run all night.',
    },
  ],
  options: {
    as: asSomebodyOption,
    take: {
      flags: '--take',
      does: 'take in what lies in the folder, where its time has come and it was not done',
      schema: z.boolean().default(false),
    },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { listNights, takeNight }, { addressOf }, { Refused }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../children/index.ts'),
        import('../../platform/config.ts'),
        import('../../platform/errors.ts'),
      ])
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'children.import')
      if (options.take) {
        if (!config.nightly)
          throw new Refused('No folder of nightly deliveries is set. Name it in SIGHTLINE_NIGHTLY and try again.')
        await takeNight({
          database,
          ...config.nightly,
          now: new Date(),
          address: addressOf(config),
          say: (sentence) => terminal.err(`${sentence}\n`),
          whyNot: (sentence) => terminal.err(`Nothing was taken in. ${sentence}\n`),
        })
      }
      const nights = await people.asPerson(database, person, (db) => listNights(db))
      for (const { of, outcome, delivery, said } of nights)
        terminal.out(`${of}\t${outcome}\t${delivery === null ? '' : `delivery ${delivery}`}\t${said}\n`)
    })
  },
})
