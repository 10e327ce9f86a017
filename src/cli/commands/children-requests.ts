import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenRequestsCommand = command({
  name: 'children requests',
  does: 'List who asked for what is held about a child, or write everything held for one of them.',
  examples: [
    {
      line: 'sightline children requests --as dee@council.example',
      does: 'Lists requests, what is to be answered first.',
    },
    {
      line: 'sightline children requests 5f0c1f5e-6a1b-4c7d-8e2f-3a4b5c6d7e8f --as dee@council.example > record.zip',
      does: 'Writes the record as HTML, PDF, JSON and CSV, once every line about others has been read.',
    },
  ],
  arguments: [{ name: '[request]', does: 'the id of a request' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, access, { dayOf }, { NotFound }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../subject-access/index.ts'),
      import('../../platform/day.ts'),
      import('../../platform/errors.ts'),
    ])
    const [asked] = args
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'subject-access.answer')
      const today = dayOf(new Date())
      if (asked === undefined) {
        const requests = await people.asPerson(database, person, (db) => access.listRequests(db, today))
        for (const { id, recordNumber, askedBy, clock } of requests)
          terminal.out(`${id}\t${recordNumber}\t${askedBy}\t${clock.sentence}\n`)
        return
      }
      const id = z.uuid().safeParse(asked)
      if (!id.success) throw new NotFound('request')
      const bytes = await people.asPerson(database, person, async (db) => {
        const prepared = await access.prepareRequest(db, access.RequestId.parse(id.data), today)
        await access.markPrepared(db, prepared)
        return access.bundleFile(prepared, { authority: person.authorityName, preparedBy: person.name, today })
      })
      return terminal.outBytes(bytes)
    })
  },
})
