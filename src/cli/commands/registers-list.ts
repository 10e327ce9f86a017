import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const registersListCommand = command({
  name: 'registers list',
  does: 'List the registers that somebody may read, with how many entries each has, are due and are late.',
  examples: [{ line: 'sightline registers list --as dee@council.example', does: 'One line for each register.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { countRegisters }, { dayOf }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../registers/index.ts'),
      import('../../platform/day.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'registers.read')
      const counts = await people.asPerson(database, person, (db) => countRegisters(db, person, dayOf(new Date())))
      for (const { register, entries, due, late } of counts) {
        terminal.out(
          `${[register.id, register.title, `${entries} entries`, `${due} due`, `${late} late`].join('\t')}\n`,
        )
      }
    })
  },
})
