import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const meetingsCommand = command({
  name: 'meetings',
  does: 'List the meetings of boards, latest first: the day, the board, open actions due by it.',
  examples: [{ line: 'sightline meetings --as dee@council.example', does: 'Lists them with their ids.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { listMeetings }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../improvement/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'plans.read')
      for (const { id, heldOn, boardName, title, takenOutOn, actionsDue } of await asPerson(database, person, (db) =>
        listMeetings(db),
      ))
        terminal.out(
          `${id}\t${heldOn}\t${title || boardName}\t${takenOutOn === null ? `${actionsDue} due by it` : 'taken out'}\n`,
        )
    })
  },
})

export const boardPaperCommand = command({
  name: 'board paper',
  does: 'Write the paper of a board’s meeting, as issued or as it would be today, to standard output.',
  examples: [
    {
      line: 'sightline board paper 0f2c… --as dee@council.example > paper.pdf',
      does: 'Writes the latest issued version as a tagged PDF.',
    },
    {
      line: 'sightline board paper 0f2c… --as dee@council.example --draft --format html > paper.html',
      does: 'Writes it as it would be issued today, as HTML.',
    },
  ],
  arguments: [{ name: '<meeting>', does: 'the id of the meeting: `sightline meetings` lists them' }],
  options: {
    as: asSomebodyOption,
    format: {
      flags: '--format <format>',
      does: 'pdf or html (default: pdf)',
      schema: z.enum(['pdf', 'html'], 'must be pdf or html').default('pdf'),
    },
    edition: {
      flags: '--edition <number>',
      does: 'this issued version (default: the latest)',
      schema: z.coerce.number().int().min(1).optional(),
    },
    draft: { flags: '--draft', does: 'as it would be issued today', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, improvement, { printPaper }, { paperFile }, { NotFound }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../improvement/index.ts'),
        import('../../platform/paper/book.ts'),
        import('../../platform/paper/paper-html.ts'),
        import('../../platform/errors.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'plans.read')
      const meeting = improvement.MeetingId.safeParse(args[0])
      if (!meeting.success) throw new NotFound('meeting')
      const paper = await people.asPerson(database, person, (db) =>
        options.draft
          ? improvement.draftPaper(db, meeting.data, { authority: person.authorityName, today: dayOf(new Date()) })
          : improvement.issuedPaper(db, meeting.data, options.edition),
      )
      const bytes = options.format === 'pdf' ? await printPaper(paper) : new TextEncoder().encode(paperFile(paper))
      await terminal.outBytes(one(bytes))
    })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
