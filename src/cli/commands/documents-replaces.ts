import { z } from 'zod'
import type { DocumentId } from '../../inspections/index.ts'
import { Invalid } from '../../platform/errors.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const documentsReplacesCommand = command({
  name: 'documents replaces',
  does: 'Say which earlier issue of the same letter a document replaces, or that it replaces none.',
  examples: [
    {
      line: 'sightline documents replaces ID EARLIER-ID --as dee@council.example',
      does: 'The first replaces the second from now on; both as sightline documents prints them.',
    },
    {
      line: 'sightline documents replaces ID --none --as dee@council.example',
      does: 'It replaces nothing, whatever Sightline saw when it read it.',
    },
  ],
  arguments: [
    { name: '<document>', does: 'the later issue, by its id' },
    { name: '[earlier]', does: 'the issue that it replaces, by its id' },
  ],
  options: {
    as: asSomebodyOption,
    none: { flags: '--none', does: 'it replaces none', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, inspections] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../inspections/index.ts'),
    ])
    const idIn = (word: string): DocumentId => {
      const read = inspections.DocumentId.safeParse(word)
      if (!read.success) throw wrong('document', `“${word}” is no document’s id. sightline documents prints them.`)
      return read.data
    }
    const [later = '', earlier] = args
    if (options.none === (earlier !== undefined))
      throw wrong('earlier', 'Name the issue that it replaces, or say --none.')
    const [id, replaced] = [idIn(later), earlier === undefined ? null : idIn(earlier)]
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'readings.decide')
      await people.asPerson(database, person, (db) => inspections.sayWhatItReplaces(db, id, replaced))
    })
    terminal.out(
      replaced === null ? 'It replaces no other.\n' : 'It replaces the earlier issue, which counts no more.\n',
    )
  },
})

const wrong = (field: string, message: string): Invalid => new Invalid([{ field, message }])
