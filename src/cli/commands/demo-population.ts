import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'

const wholeNumber = (most: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(most, `must be ${most} or fewer`)

/** Children and young people whom an English council of ordinary size knows: social care of three years, and plans of special needs. */
const ofOneAuthority = 14_000

export const demoPopulationCommand = command({
  name: 'demo population',
  does: 'Write the records of invented children as the files of the Standard Safeguarding Dataset. Needs no database.',
  examples: [
    {
      line: 'sightline demo population --seed 7 --children 1000 --out extract',
      does: 'Writes a file for each table, and faults.csv, which lists what was made wrong on purpose.',
    },
    {
      line: 'sightline demo population --seed 7 --authorities 2 --out extracts',
      does: 'Writes two whole authorities of 14,000 each, a folder each.',
    },
  ],
  options: {
    seed: {
      flags: '--seed <number>',
      does: 'the same seed, size and day give the same files (default: 1)',
      schema: z.coerce.number('must be a whole number').int('must be a whole number').default(1),
    },
    children: {
      flags: '--children <number>',
      does: 'how many children and young people (default: 1000)',
      schema: wholeNumber(5_000_000).optional(),
    },
    authorities: {
      flags: '--authorities <number>',
      does: 'whole authorities instead, a folder for each',
      schema: wholeNumber(400).optional(),
    },
    asAt: {
      flags: '--as-at <day>',
      does: 'the day of the extract: nothing later is known (default: today)',
      schema: Day.optional(),
    },
    out: { flags: '-o, --out <folder>', does: 'the folder for the files', schema: z.string('is needed: say where') },
  },
  async run({ options, terminal }) {
    const [{ writePopulation }, { dayOf }, path] = await Promise.all([
      import('../../demo/population/index.ts'),
      import('../../platform/day.ts'),
      import('node:path'),
    ])
    if (options.children !== undefined && options.authorities !== undefined) {
      terminal.err('Give --children or --authorities, not both.\n')
      return 1
    }
    const asAt = options.asAt ?? dayOf(new Date())
    const { seed, authorities } = options
    const orders =
      authorities === undefined
        ? [{ seed, children: options.children ?? 1000, folder: options.out }]
        : Array.from({ length: authorities }, (_, at) => ({
            seed: seed + at,
            children: ofOneAuthority,
            folder: path.join(options.out, `authority-${at + 1}`),
          }))
    for (const { folder, ...order } of orders) {
      const { children, rows, faults } = await writePopulation({ ...order, asAt }, folder)
      terminal.out(
        `${folder}: ${children} children and young people, ${rows} rows, ${faults} of them wrong on purpose.\n`,
      )
    }
    return 0
  },
})
