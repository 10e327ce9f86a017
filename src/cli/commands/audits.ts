import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { fileFormatOption } from '../format-options.ts'

const shows = [
  'audits',
  'actions',
  'samples',
  'grades',
  'auditors',
  'themes',
  'coverage',
  'reach',
  'supervision',
  'decisions',
] as const

export const auditsCommand = command({
  name: 'audits',
  does: 'List audits of practice, what they ask for, what they say, or the supervision of cases.',
  examples: [
    { line: 'sightline audits --as dee@council.example', does: 'Lists audits, what is due first.' },
    {
      line: 'sightline audits --as dee@council.example --show grades --format csv > grades.csv',
      does: 'Writes grades by tool, quarter and team.',
    },
    {
      line: 'sightline audits --as dee@council.example --show supervision',
      does: 'Lists cases by when supervision is due.',
    },
  ],
  options: {
    as: asSomebodyOption,
    show: {
      flags: '--show <what>',
      does: `${shows.join(', ')} (default: audits)`,
      schema: z.enum(shows, `must be one of ${shows.join(', ')}`).default('audits'),
    },
    asAt: { flags: '--as-at <day>', does: 'as at the end of this day (default: today)', schema: Day.optional() },
    format: fileFormatOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { showChildren }, people, audits, { writeTable }, { dayOf }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../children/index.ts'),
        import('../../people/index.ts'),
        import('../../audits/index.ts'),
        import('../../platform/tables/index.ts'),
        import('../../platform/day.ts'),
      ])
    const { format, show } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      const draws = show === 'samples' || show === 'auditors'
      people.require(person, draws ? 'audits.draw' : 'children.export')
      const at = new Date()
      const asAt = options.asAt ?? dayOf(at)
      const about = { at, asAt, authority: person.authorityName }
      const bytes = await people.asPerson(database, person, async (db) => {
        const all = () => audits.listAudits(db, asAt)
        await people.record(db, {
          action: 'audits.exported',
          subjectKind: 'audits',
          subjectId: show,
          detail: { format },
        })
        switch (show) {
          case 'audits':
            return writeTable(audits.auditsTable(await showChildren(db, 'audits file', await all()), about), format)
          case 'actions':
            return writeTable(
              audits.actionsTable(await showChildren(db, 'audits file', await audits.listActions(db)), about),
              format,
            )
          case 'samples':
            return writeTable(audits.samplesTable(await audits.listSamples(db), about), format)
          case 'grades':
            return writeTable(audits.gradesTable(audits.gradeCells(await all()), about), format)
          case 'auditors':
            return writeTable(audits.auditorsTable(audits.auditorsOf(await all()), about), format)
          case 'themes':
            return writeTable(audits.themesTable(await audits.listThemes(db, asAt), about), format)
          case 'coverage':
            return writeTable(audits.coverageTable(await audits.listCoverage(db, asAt), about), format)
          case 'reach':
            return writeTable(audits.reachTable(await audits.listReach(db, asAt), about), format)
          case 'supervision':
            return writeTable(
              audits.dueTable(await showChildren(db, 'supervision file', await audits.listDue(db, asAt)), about),
              format,
            )
          case 'decisions':
            return writeTable(
              audits.decisionsTable(await showChildren(db, 'supervision file', await audits.listDecisions(db)), about),
              format,
            )
        }
      })
      await terminal.outBytes(bytes)
    })
  },
})

export const auditsDrawCommand = command({
  name: 'audits draw',
  does: 'Draw a sample of children for audit, and give it to auditors.',
  examples: [
    {
      line: 'sightline audits draw "Children in care, December" --as dee@council.example --frame care --due 2026-12-31 --number 10 --seed heron',
      does: 'Draws ten children in care by team; the same seed on the same day draws the same again.',
    },
  ],
  arguments: [{ name: '<title>', does: 'what the sample is called' }],
  options: {
    as: asSomebodyOption,
    tool: {
      flags: '--tool <id>',
      does: 'what is asked of each record (default: social-care)',
      schema: z.string().default('social-care'),
    },
    frame: {
      flags: '--frame <id>',
      does: 'of which children, such as care, protection, need, open, ehc-plans (default: open)',
      schema: z.string().default('open'),
    },
    on: { flags: '--on <day>', does: 'the children as on this day (default: today)', schema: Day.optional() },
    by: {
      flags: '--by <layers>',
      does: 'team, pathway, need or none (default: team)',
      schema: z.string().default('team'),
    },
    number: { flags: '--number <n>', does: 'how many (default: 8)', schema: z.coerce.number().default(8) },
    seed: { flags: '--seed <word>', does: 'the seed; made up where it is left out', schema: z.string().default('') },
    due: { flags: '--due <day>', does: 'when the audits are due', schema: Day.optional() },
    auditors: {
      flags: '--auditors <emails>',
      does: 'who audits, parted by commas; left out, they are given on the page',
      schema: z.string().default(''),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, audits, { addDays, dayOf }, { parse }, { Invalid }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../audits/index.ts'),
        import('../../platform/day.ts'),
        import('../../platform/fields.ts'),
        import('../../platform/errors.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'audits.draw')
      const today = dayOf(new Date())
      const emails = options.auditors
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
      const auditors = await Promise.all(
        emails.map((email) => people.personByEmail(database, person.authorityId, email)),
      )
      for (const [at, auditor] of auditors.entries())
        if (!auditor)
          throw new Invalid([{ field: 'auditors', message: `Nobody here has the address ${emails[at] ?? ''}.` }])
      const fields = parse(audits.SampleFields, {
        title: args[0],
        tool: options.tool,
        frame: options.frame,
        onDay: options.on ?? today,
        strata: options.by,
        askedFor: options.number,
        seed: options.seed,
        dueOn: options.due ?? addDays(today, 28),
        auditors: auditors.flatMap((auditor) => auditor?.id ?? []),
      })
      const { id, drawn, withoutAuditor } = await people.asPerson(database, person, (db) =>
        audits.drawSample(db, fields, { today, chance: randomUUID().slice(0, 8) }),
      )
      terminal.out(`${id}\n`)
      terminal.err(`${drawn} drawn, ${drawn - withoutAuditor} given to auditors.\n`)
    })
  },
})
