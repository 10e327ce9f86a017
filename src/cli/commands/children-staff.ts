import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenStaffCommand = command({
  name: 'children staff',
  does: 'Say who of your people the workers and teams of the case system are: by this, they see the children they work with.',
  examples: [
    {
      line: 'sightline children staff --as sam@council.example',
      does: 'Lists workers and teams with who they are, and likely people by name.',
    },
    {
      line: 'sightline children staff staff.csv --as sam@council.example',
      does: 'Sets those that the file names (kind,id,email).',
    },
  ],
  arguments: [{ name: '[file]', does: 'CSV with the columns kind (worker or team), id and email' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { listStaff, readStaff, setStaff }, { readFile }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
      import('node:fs/promises'),
    ])
    const [file] = args
    const lines = file === undefined ? [] : readStaff(await readFile(file, 'utf8'), file)
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      if (file !== undefined) {
        await setStaff(database, person, lines)
        return terminal.out(`${lines.length} lines were set.\n`)
      }
      for (const { kind, id, name, emails, likely } of await listStaff(database, person))
        terminal.out(`${kind}\t${id}\t${name}\t${emails.join(', ') || (likely ? `likely ${likely}` : 'nobody')}\n`)
    })
  },
})
