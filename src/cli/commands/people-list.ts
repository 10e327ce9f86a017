import { command } from '../command.ts'
import { authorityOption } from '../who.ts'

export const peopleListCommand = command({
  name: 'people list',
  does: 'List who has, or had, access.',
  examples: [{ line: 'sightline people list', does: 'Lists them, those with access first.' }],
  options: { authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, listPeople, roles }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const system = await choosePerson(database, options)
      for (const person of await asPerson(database, system, listPeople)) {
        const until = person.activeUntil ? `until ${person.activeUntil}` : ''
        const access = person.active ? until : 'ended'
        terminal.out(
          `${[person.email, person.name, roles[person.role].title, access, person.body].join('\t').trimEnd()}\n`,
        )
      }
    })
  },
})
