import { dayOf } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Person } from '../../people/index.ts'
import { command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

/** Runs work as somebody who may see committees. */
const asReader = async (
  terminal: Terminal,
  options: { as: string | undefined; authority: string | undefined },
  work: (db: Db, person: Person) => Promise<void>,
): Promise<void> => {
  const [{ atWork }, { choosePerson }, people] = await Promise.all([
    import('../at-work.ts'),
    import('../choose.ts'),
    import('../../people/index.ts'),
  ])
  await atWork(terminal, async ({ database }) => {
    const person = await choosePerson(database, options)
    people.require(person, 'committees.read')
    await people.asPerson(database, person, (db) => work(db, person))
  })
}

const meetingArgument = {
  name: '<meeting>',
  does: 'the id of the meeting: `sightline committee meetings` lists them',
} as const

const meetingIn = async (text: string | undefined) => {
  const { CommitteeMeetingId } = await import('../../scrutiny/index.ts')
  const id = CommitteeMeetingId.safeParse(text)
  if (id.success) return id.data
  const { NotFound } = await import('../../platform/errors.ts')
  throw new NotFound('meeting')
}

export const committeeMinutesCommand = command({
  name: 'committee minutes',
  does: 'Write the minutes of a meeting as one tagged PDF to standard output.',
  examples: [
    {
      line: 'sightline committee minutes 0f2c… --as dee@council.example > minutes.pdf',
      does: 'Writes them; until they are agreed each page says that they are a draft.',
    },
  ],
  arguments: [meetingArgument],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ args, options, terminal }) =>
    asReader(terminal, options, async (db) => {
      const [{ minutesPaper }, { printPaper }] = await Promise.all([
        import('../../scrutiny/index.ts'),
        import('../../platform/paper/book.ts'),
      ])
      const paper = await minutesPaper(db, await meetingIn(args[0]))
      await terminal.outBytes(one(await printPaper(paper)))
    }),
})

export const committeeWitnessesCommand = command({
  name: 'committee witnesses',
  does: 'List who is heard at a meeting, item by item: name, office, told what they will be asked, came.',
  examples: [{ line: 'sightline committee witnesses 0f2c… --as dee@council.example', does: 'Lists them.' }],
  arguments: [meetingArgument],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ args, options, terminal }) =>
    asReader(terminal, options, async (db) => {
      const { listWitnessesOf } = await import('../../scrutiny/index.ts')
      const meeting = await meetingIn(args[0])
      for (const { item, name, office, briefedOn, came } of await listWitnessesOf(db, meeting))
        terminal.out(`${item}\t${name}\t${office}\t${briefedOn ?? 'not told yet'}\t${came ? 'came' : ''}\n`)
    }),
})

export const committeePlanningCommand = command({
  name: 'committee planning',
  does: 'List what planning groups decided, latest first: day, matter, decision, for which meeting, what was said.',
  examples: [{ line: 'sightline committee planning --as dee@council.example', does: 'Lists it.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ options, terminal }) =>
    asReader(terminal, options, async (db) => {
      const { listPlanningMeetings, planningDecisions } = await import('../../scrutiny/index.ts')
      for (const { heldOn, matters } of await listPlanningMeetings(db))
        for (const { about, decision, forMeetingOn, said } of matters)
          terminal.out(`${heldOn}\t${about}\t${planningDecisions[decision]}\t${forMeetingOn ?? ''}\t${said}\n`)
    }),
})

export const committeeLettersCommand = command({
  name: 'committee letters',
  does: 'List the letters that were written for resolutions and that came back, latest first.',
  examples: [{ line: 'sightline committee letters --as dee@council.example', does: 'Lists them.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ options, terminal }) =>
    asReader(terminal, options, async (db) => {
      const { directions, findResolutions, listAllLetters, ResolutionFilters } = await import('../../scrutiny/index.ts')
      const found = await findResolutions(db, ResolutionFilters.parse({}), dayOf(new Date()))
      const names = new Map<string, string>(found.map(({ resolution }) => [resolution.id, resolution.name]))
      for (const { resolutionId, direction, dated, correspondent } of await listAllLetters(db))
        terminal.out(`${dated}\t${directions[direction]}\t${correspondent}\t${names.get(resolutionId) ?? ''}\n`)
    }),
})

export const committeeQuestionsCommand = command({
  name: 'committee questions',
  does: 'List what open items of the work programme are to find out: topic, question, evidence, who can answer.',
  examples: [{ line: 'sightline committee questions --as dee@council.example', does: 'Lists them.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ options, terminal }) =>
    asReader(terminal, options, async (db) => {
      const { listAllScoping } = await import('../../scrutiny/index.ts')
      for (const { topic, question, evidence, answeredBy } of await listAllScoping(db))
        terminal.out(`${topic}\t${question}\t${evidence}\t${answeredBy}\n`)
    }),
})

export const portfoliosCommand = command({
  name: 'portfolios',
  does: 'List who holds which portfolio, or write the page of one cabinet member as a tagged PDF.',
  examples: [
    { line: 'sightline portfolios --as dee@council.example', does: 'Lists them with their ids.' },
    { line: 'sightline portfolios 0f2c… --as dee@council.example > page.pdf', does: 'Writes one page.' },
  ],
  arguments: [{ name: '[portfolio]', does: 'the id of the portfolio; left out, all are listed' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  run: ({ args: [id], options, terminal }) =>
    asReader(terminal, options, async (db, person) => {
      const { listPortfolios } = await import('../../scrutiny/index.ts')
      if (id === undefined) {
        for (const { id: own, title, name, fromOn, toOn } of await listPortfolios(db))
          terminal.out(`${own}\t${title}\t${name}\t${fromOn}\t${toOn ?? 'now'}\n`)
        return
      }
      const [{ leadMember, leadMemberPaper }, { printPaper }] = await Promise.all([
        import('../../councillor/index.ts'),
        import('../../platform/paper/book.ts'),
      ])
      const shown = await leadMember(db, id, dayOf(new Date()))
      await terminal.outBytes(one(await printPaper(leadMemberPaper(shown, person.authorityName))))
    }),
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
