import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const indicatorsRefreshCommand = command({
  name: 'indicators refresh',
  does: 'Work out the indicators anew by the newest delivery of case records; what has not changed is kept.',
  examples: [
    { line: 'sightline indicators refresh --as dee@council.example', does: 'Does so and says how many had changed.' },
  ],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { refreshIndicators }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../indicators/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'children.import')
      const { delivery, anew, kept } = await refreshIndicators(database, person.authorityId)
      terminal.out(
        delivery === null
          ? 'There is no delivery of case records to work from.\n'
          : `By delivery ${delivery}: the months of ${anew} indicators worked out anew, those of ${kept} kept.\n`,
      )
    })
  },
})
