import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const councillorCommand = command({
  name: 'councillor',
  does: 'List what councillors are shown of open plans, or write the page of one priority to standard output.',
  examples: [
    { line: 'sightline councillor --as dee@council.example', does: 'Lists the priorities, each with how it stands.' },
    {
      line: 'sightline councillor 0f2c… --as dee@council.example > page.pdf',
      does: 'Writes one page as a tagged PDF.',
    },
  ],
  arguments: [{ name: '[priority]', does: 'the id of the priority; left out, all are listed' }],
  options: {
    as: asSomebodyOption,
    format: {
      flags: '--format <format>',
      does: 'pdf or html (default: pdf)',
      schema: z.enum(['pdf', 'html'], 'must be pdf or html').default('pdf'),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, councillor, { PriorityId }, { printPaper }, { paperFile }, errors] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../councillor/index.ts'),
        import('../../improvement/index.ts'),
        import('../../platform/paper/book.ts'),
        import('../../platform/paper/paper-html.ts'),
        import('../../platform/errors.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'plans.read')
      const today = dayOf(new Date())
      const [wanted] = args
      if (wanted === undefined) {
        const plans = await people.asPerson(database, person, (db) => councillor.listCouncillorPlans(db, today))
        for (const { lines } of plans)
          for (const { id, title, sentence } of lines) terminal.out(`${id}\t${title}\t${sentence}\n`)
        return
      }
      const id = PriorityId.safeParse(wanted)
      if (!id.success) throw new errors.NotFound('priority')
      const item = await people.asPerson(database, person, (db) => councillor.councillorItem(db, id.data, today))
      const paper = councillor.councillorPaper(item, person.authorityName)
      const bytes = options.format === 'pdf' ? await printPaper(paper) : new TextEncoder().encode(paperFile(paper))
      await terminal.outBytes(one(bytes))
    })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
