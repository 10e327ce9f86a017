import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const annualConversationCommand = command({
  name: 'annual-conversation',
  does: 'Write the briefing for the annual conversation of a year to standard output.',
  examples: [
    {
      line: 'sightline annual-conversation --as dee@council.example > briefing.pdf',
      does: 'Writes this year’s as a tagged PDF.',
    },
  ],
  options: {
    as: asSomebodyOption,
    year: {
      flags: '--year <year>',
      does: 'of this year (default: the present one)',
      schema: z.coerce.number().int().min(1990).max(2999).optional(),
    },
    format: {
      flags: '--format <format>',
      does: 'pdf or html (default: pdf)',
      schema: z.enum(['pdf', 'html'], 'must be pdf or html').default('pdf'),
    },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { annualBriefing }, { printPaper }, { paperFile }] = await Promise.all(
      [
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../self-evaluation/index.ts'),
        import('../../platform/paper/book.ts'),
        import('../../platform/paper/paper-html.ts'),
      ],
    )
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'readiness.read')
      const today = dayOf(new Date())
      const paper = await people.asPerson(database, person, (db) =>
        annualBriefing(db, options.year ?? Number(today.slice(0, 4)), { authority: person.authorityName, today }),
      )
      const bytes = options.format === 'pdf' ? await printPaper(paper) : new TextEncoder().encode(paperFile(paper))
      await terminal.outBytes(one(bytes))
    })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
