import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

const shows = ['opening', 'in', 'out', 'now', 'late', 'target', 'due', 'kept', 'left-out'] as const

export const pathwaysCommand = command({
  name: 'pathways',
  does: 'Show how many children are in each step of a pathway, came in and went out, or list those behind a number.',
  examples: [
    { line: 'sightline pathways --as dee@council.example', does: 'Lists the pathways with their main numbers.' },
    {
      line: 'sightline pathways child-protection --as dee@council.example --as-at 2026-09-30 --months 3',
      does: 'Shows each step on a past day, with what came and went in the quarter before it.',
    },
    {
      line: 'sightline pathways child-protection --as dee@council.example --step on-plan --show late --format csv > late.csv',
      does: 'Writes the children behind a number, by number and without names.',
    },
  ],
  arguments: [{ name: '[id]', does: 'a pathway, such as child-protection; left out for all' }],
  options: {
    as: asSomebodyOption,
    asAt: {
      flags: '--as-at <day>',
      does: 'as at the end of this day (default: the day that the newest delivery shows)',
      schema: Day.optional(),
    },
    months: {
      flags: '--months <count>',
      does: 'what came and went in 1, 3 or 12 months (default: 12)',
      schema: z.enum(['1', '3', '12'], 'must be 1, 3 or 12').default('12'),
    },
    team: { flags: '--team <key>', does: 'only this team of the case system', schema: z.string().default('') },
    step: {
      flags: '--step <id>',
      does: 'list the children in this step instead of counting',
      schema: z.string().optional(),
    },
    show: {
      flags: '--show <part>',
      does: `which of them: ${shows.join(', ')} (default: now)`,
      schema: z.enum(shows, `must be one of ${shows.join(', ')}`).default('now'),
    },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [
      { atWork },
      { choosePerson },
      { showChildren },
      { hidingBeside },
      people,
      pathways,
      { writeTable },
      { NotFound },
    ] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
      import('../../indicators/index.ts'),
      import('../../people/index.ts'),
      import('../../pathways/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const [id] = args
    const { format, step, show, team } = options
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'indicators.read')
      if (step !== undefined) people.require(person, format ? 'children.export' : 'children.read')
      else if (format) people.require(person, 'indicators.export')
      const sees = people.may(person, 'children.read')
      const months = Number(options.months) as 1 | 3 | 12 // one of the three
      const asked = await pathways.askOf(database, person, sees ? { asAt: options.asAt, months } : {})
      if (!asked) throw new NotFound('delivery of case records')
      const now = new Date()
      const authority = person.authorityName
      const sent = (action: string, rows: number) =>
        people.asPerson(database, person, (db) =>
          people.record(db, {
            action,
            subjectKind: id === undefined ? 'pathways' : 'pathway',
            ...(id !== undefined && { subjectId: id }),
            detail: { format, rows },
          }),
        )
      if (id === undefined) {
        const counted = await pathways.countMains(database, person, pathways.pathways, asked)
        const rows = pathways.mainRows(
          counted,
          pathways.pathways,
          sees ? null : await people.asPerson(database, person, hidingBeside),
        )
        if (format) {
          await sent('pathways.exported', rows.length)
          return terminal.outBytes(
            writeTable(pathways.mainsTable(rows, { asked, authority, now, isPublic: !sees }), format),
          )
        }
        for (const { pathway, cells } of rows)
          terminal.out(
            `${pathway.id}\t${pathways.titleOfStep(pathway, pathway.main)}\t${cells.opening ?? '–'} + ${cells.in ?? '–'} − ${cells.out ?? '–'} = ${cells.now ?? '–'}\n`,
          )
        return
      }
      const pathway = pathways.findPathway(id)
      const about = { pathway, asked, authority, now, team }
      if (step !== undefined) {
        if (!pathways.stepIds(pathway).includes(step))
          throw new NotFound(`step: the steps are ${pathways.stepIds(pathway).join(', ')}`)
        const rows = await people.asPerson(database, person, async (db) =>
          showChildren(
            db,
            'pathway file',
            await pathways.listStays(db, pathway, asked, { step, part: show, team }),
            id,
          ),
        )
        if (format) {
          await sent('pathway.list-exported', rows.length)
          const address = config.url ?? `http://${config.host}:${config.port}`
          return terminal.outBytes(
            writeTable(pathways.listTable(rows, { ...about, step, part: show, address }), format),
          )
        }
        for (const stay of rows)
          terminal.out(
            `${stay.number}\t${stay.startedOn ?? '–'}\t${pathways.daysOf(stay, asked.asAt) ?? '–'} days\t${stay.isLate ? `late, due ${stay.dueOn ?? ''}` : stay.isOverTarget ? `beyond our target of ${stay.targetOn ?? ''}, not late` : 'not late'}\t${stay.worker ?? 'nobody'}\t${stay.team ?? ''}\n`,
          )
        return
      }
      const counted = await pathways.countPathway(database, person, pathway, { asked, team: sees ? team : '' })
      const publicRows = pathways.publicNumbers(pathway, counted, await people.asPerson(database, person, hidingBeside))
      if (format) {
        await sent('pathway.exported', sees ? pathway.steps.length : publicRows.length)
        return terminal.outBytes(
          sees
            ? writeTable(pathways.stepsTable(counted, about), format)
            : writeTable(pathways.publicStepsTable(publicRows, about), format),
        )
      }
      terminal.out(`${pathway.title}, ${asked.period.startsOn} to ${asked.period.endsOn}\n`)
      if (!sees) {
        for (const {
          step: { id: one },
          opening,
          in: came,
          out,
          now: left,
        } of publicRows)
          terminal.out(`${one}\t${opening} + ${came} − ${out} = ${left}\n`)
        return
      }
      for (const [one, { opening, in: came, out, now: left, late, target, longest }] of counted.steps)
        terminal.out(
          `${one}\t${opening} + ${came} − ${out} = ${left}\t${late} late${target > 0 ? `, ${target} beyond our target only` : ''}\tlongest ${longest ?? 0} days\n`,
        )
    })
  },
})
