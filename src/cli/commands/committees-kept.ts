import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const committeesKeptCommand = command({
  name: 'committees kept',
  does: 'List what is kept of people who took part at meetings and the day on which it goes, without names.',
  examples: [{ line: 'sightline committees kept --as dee@council.example', does: 'Lists it, what goes first first.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { keptInWords, listKept }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../scrutiny/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      if (!people.may(person, 'committees.manage')) people.require(person, 'retention.propose')
      for (const one of await people.asPerson(database, person, listKept))
        terminal.out(`${one.deleteOn}\t${one.committeeName}\t${one.meetingOn ?? ''}\t${keptInWords(one)}\n`)
    })
  },
})
