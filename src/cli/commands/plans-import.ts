import { z } from 'zod'
import type { Db } from '../../platform/sql.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const plansImportCommand = command({
  name: 'plans import',
  does: 'Bring in a plan that exists as a file (Excel, OpenDocument, CSV, or a table in Word): all of its rows, or none.',
  examples: [
    {
      line: 'sightline plans import plan.xlsx --new "Youth justice plan" --as dee@council.example --check',
      does: 'Says what it would do, cell by cell.',
    },
    {
      line: 'sightline plans import plan.xlsx --plan 7f3c… --as dee@council.example',
      does: 'Brings it into a plan that is there.',
    },
  ],
  arguments: [{ name: '<file>', does: 'the plan; its columns are matched by what their headings mean' }],
  options: {
    as: asSomebodyOption,
    plan: { flags: '--plan <id>', does: 'into this plan, as sightline plans prints it', schema: z.uuid().optional() },
    new: { flags: '--new <name>', does: 'as a new plan of this name', schema: z.string().min(1).max(200).optional() },
    keepWords: {
      flags: '--keep-words',
      does: 'keep the words of owners and dates that nobody can make out in the details, instead of refusing them',
      schema: z.boolean().default(false),
    },
    check: { flags: '--check', does: 'only say what it would do', schema: z.boolean().default(false) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, plans, { Invalid }, { dayOf }, { readFile }, path, { bringInSheet }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../improvement/index.ts'),
        import('../../platform/errors.ts'),
        import('../../platform/day.ts'),
        import('node:fs/promises'),
        import('node:path'),
        import('../bring-in-sheet.ts'),
      ])
    const [name = ''] = args
    if ((options.plan === undefined) === (options.new === undefined))
      throw new Invalid([
        { field: 'plan', message: 'Say either into which plan, with --plan, or the name of a new one, with --new.' },
      ])
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'plans.edit')
      const file = await plans.readPlanFile(await readFile(name), path.basename(name))
      const today = dayOf(new Date())
      const planId = options.plan === undefined ? null : plans.PlanId.parse(options.plan)
      const sent = { planId, title: options.new ?? '', file, keepWords: options.keepWords }
      const as = <Result>(work: (db: Db) => Promise<Result>) => people.asPerson(database, person, work)
      return bringInSheet({
        terminal,
        file: name,
        sent: file,
        titleOf: plans.titleOfColumn,
        check: () =>
          as(async (db) => {
            if (planId !== null) await plans.getPlan(db, planId)
            return plans.checkPlan(db, sent, today)
          }),
        bring: options.check ? undefined : () => as((db) => plans.bringIn(db, sent, today)),
      })
    })
  },
})
