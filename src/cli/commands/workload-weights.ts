import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const workloadWeightsCommand = command({
  name: 'workload weights',
  does: 'Show how much work a case counts for, and when that was set; or set it from a day on.',
  examples: [
    {
      line: 'sightline workload weights --as dee@council.example',
      does: 'Shows the weights of today and what was set.',
    },
    {
      line: 'sightline workload weights --as dee@council.example --set care=2,leaver=0.75 --why "Agreed on 3 December."',
      does: 'Sets two weights from today; the others stay as they are.',
    },
  ],
  options: {
    as: asSomebodyOption,
    set: {
      flags: '--set <weights>',
      does: 'care, protection, leaver or other, each with its number; those not named stay',
      schema: z
        .string()
        .regex(
          /^(care|protection|leaver|other)=[^,=]*(,(care|protection|leaver|other)=[^,=]*)*$/,
          'must be such as care=2,leaver=0.75',
        )
        .optional(),
    },
    from: { flags: '--from <day>', does: 'first day on which they count (default: today)', schema: Day.optional() },
    why: { flags: '--why <reason>', does: 'why they are set', schema: z.string().default('') },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, workload, { dayOf }, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../workload/index.ts'),
      import('../../platform/day.ts'),
      import('../../platform/errors.ts'),
    ])
    const { set, from, why } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, set === undefined ? 'children.read' : 'weights.set')
      const today = dayOf(new Date())
      await people.asPerson(database, person, async (db) => {
        if (set !== undefined) {
          const fromDay = from ?? today
          const named = Object.fromEntries(
            set.split(',').map((one): [string, string] => {
              const [weight = '', value = ''] = one.split('=')
              return [weight, value]
            }),
          )
          const fields = workload.WeightFields.safeParse({
            ...(await workload.weightsOn(db, fromDay)),
            ...named,
            fromDay,
            why,
          })
          if (!fields.success)
            throw new Invalid(
              fields.error.issues.map(({ path, message }) => ({
                field: String(path[0] ?? ''),
                message: `--${path[0] === 'why' ? 'why' : `set ${String(path[0])}`}: ${message}`,
              })),
            )
          await workload.setWeights(db, fields.data)
        }
        terminal.out(`${today}\t${workload.weightsInWords(await workload.weightsOn(db, today))}\n`)
        for (const setting of await workload.listWeights(db))
          terminal.out(
            `from ${setting.fromDay}\t${workload.weightsInWords(setting)}\t${setting.setBy}\t${setting.why}\n`,
          )
      })
    })
  },
})
