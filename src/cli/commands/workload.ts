import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

const shows = ['workers', 'cases', 'teams', 'children', 'leaving', 'turning-16'] as const

export const workloadCommand = command({
  name: 'workload',
  does: 'List the cases of each worker, how steady the worker of each child is, who is about to have none, or who turns 16 in care.',
  examples: [
    { line: 'sightline workload --as dee@council.example', does: 'Lists workers, most cases first.' },
    {
      line: 'sightline workload --as dee@council.example --show children --format csv > continuity.csv',
      does: 'Writes each child’s workers and days without one, by number.',
    },
  ],
  options: {
    as: asSomebodyOption,
    show: {
      flags: '--show <what>',
      does: 'workers, cases, teams, children, leaving or turning-16 (default: workers)',
      schema: z.enum(shows, 'must be workers, cases, teams, children, leaving or turning-16').default('workers'),
    },
    asAt: { flags: '--as-at <day>', does: 'as at the end of this day (default: today)', schema: Day.optional() },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { showChildren }, people, workload, { writeTable }, { dayOf }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../children/index.ts'),
        import('../../people/index.ts'),
        import('../../workload/index.ts'),
        import('../../platform/tables/index.ts'),
        import('../../platform/day.ts'),
      ])
    const { format, show } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'children.export' : 'children.read')
      const now = new Date()
      const on = options.asAt ?? dayOf(now)
      const about = { asAt: now, on, authority: person.authorityName }
      const { caseloads, cases, teams, children, leaving, turning, weights } = await people.asPerson(
        database,
        person,
        async (db) => {
          const found = {
            teams: show === 'teams' ? await workload.listTeams(db, on) : [],
            caseloads: show === 'workers' ? await workload.listCaseloads(db, on) : [],
            cases: show === 'cases' ? await showChildren(db, 'workload file', await workload.listCases(db, on)) : [],
            children:
              show === 'children' ? await showChildren(db, 'workload file', await workload.listContinuity(db, on)) : [],
            leaving: show === 'leaving' ? await showChildren(db, 'leaving', await workload.listLeaving(db, on)) : [],
            turning:
              show === 'turning-16'
                ? await showChildren(db, 'turning 16', await workload.listTurningSixteen(db, on))
                : [],
          }
          if (format) {
            const rows = Object.values(found).reduce((sum, list) => sum + list.length, 0)
            await people.record(db, {
              action: 'workload.exported',
              subjectKind: 'workload',
              subjectId: show,
              detail: { format, rows },
            })
          }
          return { ...found, weights: await workload.weightsOn(db, on) }
        },
      )
      if (format)
        return terminal.outBytes(
          {
            workers: () => writeTable(workload.caseloadsTable(caseloads, { ...about, weights }), format),
            cases: () => writeTable(workload.casesTable(cases, { ...about, weights }), format),
            teams: () => writeTable(workload.teamsTable(teams, about), format),
            children: () => writeTable(workload.continuityTable(children, about), format),
            leaving: () => writeTable(workload.leavingTable(leaving, about), format),
            'turning-16': () => writeTable(workload.turningTable(turning, about), format),
          }[show](),
        )
      for (const { name, team, children: count, fullTime } of caseloads)
        terminal.out(`${name}\t${team ?? ''}\t${many(count, 'child', 'children')}\t${fullTime ?? '?'} of full time\n`)
      for (const { id, name, children: count, workers } of teams)
        terminal.out(`${id}\t${name}\t${many(count, 'child', 'children')}\t${many(workers, 'worker', 'workers')}\n`)
      for (const { number, worker, team, since } of cases)
        terminal.out(`${number}\t${worker}\t${team ?? ''}\tsince ${since}\n`)
      for (const { number, lastDay, workers } of leaving) terminal.out(`${number}\tuntil ${lastDay}\t${workers}\n`)
      for (const { number, on: birthday, hasAdviser } of turning)
        terminal.out(`${number}\t16 on ${birthday}\t${hasAdviser ? 'has an adviser' : 'no adviser yet'}\n`)
      for (const { number, worker, workersInYear, daysUnallocated } of children)
        terminal.out(
          `${number}\t${worker ?? 'nobody'}\t${many(workersInYear, 'worker', 'workers')} in the year\t${many(daysUnallocated, 'day', 'days')} without\n`,
        )
    })
  },
})

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
