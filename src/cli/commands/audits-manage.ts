import { z } from 'zod'
import type * as Audits from '../../audits/index.ts'
import type { Person } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import type { Database } from '../../platform/database.ts'
import type { parse } from '../../platform/fields.ts'
import type { Db } from '../../platform/sql.ts'
import { command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

interface Managing {
  db: Db
  audits: typeof Audits
  parse: typeof parse
  person: Person
  today: Day
  /** The id of the person here who has this address. @throws Invalid, naming the option */
  personAt: (option: string, email: string) => Promise<string>
  childAt: (number: string) => Promise<string>
}

/** Opens the database as somebody who draws samples, and does one thing there. */
const manage = async (
  terminal: Terminal,
  options: { as: string; authority?: string | undefined },
  does: (managing: Managing) => Promise<string>,
): Promise<void> => {
  const [{ atWork }, { choosePerson }, { childNumbered }, people, audits, { dayOf }, { Invalid }, { parse }] =
    await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
      import('../../people/index.ts'),
      import('../../audits/index.ts'),
      import('../../platform/day.ts'),
      import('../../platform/errors.ts'),
      import('../../platform/fields.ts'),
    ])
  await atWork(terminal, async ({ database }: { database: Database }) => {
    const person = await choosePerson(database, options)
    people.require(person, 'audits.draw')
    const personAt = async (option: string, email: string): Promise<string> => {
      const found = await people.personByEmail(database, person.authorityId, email)
      if (!found) throw new Invalid([{ field: option, message: `Nobody here has the address ${email}.` }])
      return found.id
    }
    const said = await people.asPerson(database, person, (db) =>
      does({
        db,
        audits,
        parse,
        person,
        today: dayOf(new Date()),
        personAt,
        childAt: (number) => childNumbered(db, number),
      }),
    )
    terminal.err(`${said}\n`)
  })
}

const who = { as: asSomebodyOption, authority: authorityOption }
const child = { flags: '--child <number>', does: 'the number of the record', schema: z.string('say which child') }
const auditArgument = { name: '<audit>', does: 'its id, as sightline audits lists it' } as const
const sampleArgument = { name: '<sample>', does: 'its id, as sightline audits --show samples lists it' } as const

export const auditsGiveCommand = command({
  name: 'audits give',
  does: 'Give a child of a sample to an auditor, or to another while nothing is finished.',
  examples: [
    {
      line: 'sightline audits give 5c1d… --child N104 --to ruth@council.example --as dee@council.example',
      does: 'Gives the record N104 to Ruth.',
    },
  ],
  arguments: [sampleArgument],
  options: {
    ...who,
    child,
    to: { flags: '--to <email>', does: 'who audits', schema: z.string('say who audits') },
  },
  run: ({ args, options, terminal }) =>
    manage(terminal, options, async ({ db, audits, parse, today, personAt, childAt }) => {
      const given = { child: await childAt(options.child), auditor: await personAt('to', options.to) }
      await audits.giveOne(db, parse(audits.SampleId, args[0]), given, today)
      return 'The audit was given.'
    }),
})

export const auditsSwapCommand = command({
  name: 'audits swap',
  does: 'Take a child out of a sample for a reason, and draw the next of the layer.',
  examples: [
    {
      line: 'sightline audits swap 5c1d… --child N104 --why "Closed before the day of the sample." --as dee@council.example',
      does: 'Draws the next child of the layer in the place of N104.',
    },
  ],
  arguments: [sampleArgument],
  options: {
    ...who,
    child,
    why: { flags: '--why <sentence>', does: 'why this child is not audited', schema: z.string().default('') },
  },
  run: ({ args, options, terminal }) =>
    manage(terminal, options, async ({ db, audits, parse, today, childAt }) => {
      const given = parse(audits.SwapFields, { child: await childAt(options.child), why: options.why })
      return (await audits.swapChild(db, parse(audits.SampleId, args[0]), given, today))
        ? 'The next child of the layer was drawn.'
        : 'It was taken out. Nobody is left in the layer.'
    }),
})

export const auditsModeratorCommand = command({
  name: 'audits moderator',
  does: 'Ask somebody to read a record a second time, without knowing what the first judged.',
  examples: [
    {
      line: 'sightline audits moderator 0b6f… --reader ruth@council.example --due 2026-12-31 --as dee@council.example',
      does: 'Asks Ruth to read it by the end of the year.',
    },
  ],
  arguments: [auditArgument],
  options: {
    ...who,
    reader: { flags: '--reader <email>', does: 'the second reader', schema: z.string('say who reads it') },
    due: { flags: '--due <day>', does: 'by when', schema: Day },
  },
  run: ({ args, options, terminal }) =>
    manage(terminal, options, async ({ db, audits, parse, today, personAt }) => {
      const moderator = await personAt('reader', options.reader)
      const audit = await audits.getAudit(db, parse(audits.AuditId, args[0]), today)
      await audits.askForModeration(db, audit, { moderator, moderationDueOn: options.due })
      return 'The second reader was asked.'
    }),
})

export const auditsCloseCommand = command({
  name: 'audits close',
  does: 'Close an audit with its final grade.',
  examples: [
    {
      line: 'sightline audits close 0b6f… --grade good --as dee@council.example',
      does: 'Closes it as good. What each reader judged stays.',
    },
  ],
  arguments: [auditArgument],
  options: {
    ...who,
    grade: {
      flags: '--grade <id>',
      does: 'the final grade, by its id in the scale of the tool',
      schema: z.string('say the grade'),
    },
    why: {
      flags: '--why <sentence>',
      does: 'why, where neither reader gave this grade',
      schema: z.string().default(''),
    },
    again: {
      flags: '--again <months>',
      does: 'look at the child again after so many months',
      schema: z.string().default(''),
    },
  },
  run: ({ args, options, terminal }) =>
    manage(terminal, options, async ({ db, audits, parse, person, today }) => {
      const { grade, why, again } = options
      const fields = parse(audits.CloseFields, { grade, why, againMonths: again })
      const audit = await audits.getAudit(db, parse(audits.AuditId, args[0]), today)
      await audits.closeAudit(db, audit, { ...fields, personId: person.id, today })
      return 'The audit is closed.'
    }),
})
