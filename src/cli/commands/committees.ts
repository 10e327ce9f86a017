import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { onOption } from './plans.ts'

export const committeeMeetingsCommand = command({
  name: 'committee meetings',
  does: 'List the meetings of committees, latest first: id, day, committee, stage, papers out.',
  examples: [{ line: 'sightline committee meetings --as dee@council.example', does: 'Lists them with their ids.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { listCommitteeMeetings, stages }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../scrutiny/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'committees.read')
      for (const meeting of await asPerson(database, person, (db) => listCommitteeMeetings(db))) {
        const { id, heldOn, committeeName, stage, publishedOn, cancelledOn } = meeting
        const state = cancelledOn ? 'Cancelled' : stages[stage].word
        terminal.out(`${id}\t${heldOn}\t${committeeName}\t${state}\t${publishedOn ?? ''}\n`)
      }
    })
  },
})

export const committeePackCommand = command({
  name: 'committee pack',
  does: 'Write the agenda and public papers of a meeting as one tagged PDF to standard output.',
  examples: [
    {
      line: 'sightline committee pack 0f2c… --as dee@council.example > pack.pdf',
      does: 'Writes what came with the agenda; late and exempt papers are not in it.',
    },
  ],
  arguments: [{ name: '<meeting>', does: 'the id of the meeting: `sightline committee meetings` lists them' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, scrutiny, { NotFound }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../scrutiny/index.ts'),
      import('../../platform/errors.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'committees.read')
      const meeting = scrutiny.CommitteeMeetingId.safeParse(args[0])
      if (!meeting.success) throw new NotFound('meeting')
      const pack = await people.asPerson(database, person, (db) =>
        scrutiny.packOf(db, meeting.data, { part: 'agenda' }),
      )
      await terminal.outBytes(one((await scrutiny.setPack(pack)).bytes))
    })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const resolutionsCommand = command({
  name: 'resolutions',
  does: 'List the resolutions of committees, worst first, each with what became of it.',
  examples: [
    { line: 'sightline resolutions --as dee@council.example', does: 'Lists them as they stand.' },
    { line: 'sightline resolutions --as dee@council.example --overdue', does: 'Lists those whose answer is late.' },
  ],
  options: {
    as: asSomebodyOption,
    overdue: { flags: '--overdue', does: 'only those whose answer is late', schema: z.boolean().default(false) },
    on: onOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [
      { atWork },
      { choosePerson },
      { asPerson, require: requirePermission },
      { findResolutions, ResolutionFilters },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../scrutiny/index.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'committees.read')
      const filters = ResolutionFilters.parse({ on: options.on, status: options.overdue ? ['overdue'] : [] })
      for (const { resolution, standing, became } of await asPerson(database, person, (db) =>
        findResolutions(db, filters, dayOf(new Date())),
      ))
        terminal.out(`${resolution.name}\t${resolution.heldOn}\t${standing.word}\t${became}\n`)
    })
  },
})
