import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const numberOf = (text: string | undefined): number =>
  z.coerce.number('a delivery is named by its number').int('a delivery is named by its number').parse(text)

export const childrenImportsCommand = command({
  name: 'children imports',
  does: 'List the deliveries of the case system’s data, newest first.',
  examples: [{ line: 'sightline children imports --as priya@council.example', does: 'Lists them with their days.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { listImports }] = await Promise.all(
      [
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../children/index.ts'),
      ],
    )
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'children.read')
      for (const one of await asPerson(database, person, listImports)) {
        const rows = one.counts.reduce((total, count) => total + count.rows, 0)
        const state = one.undoneAt ? `taken back ${dayOf(one.undoneAt)}` : 'stands'
        terminal.out(
          `${one.number}\t${one.asAt}\t${dayOf(one.loadedAt)}\t${one.by}\t${rows} rows\t${one.source}\t${state}\n`,
        )
      }
    })
  },
})

export const childrenUndoCommand = command({
  name: 'children undo',
  does: 'Take the newest delivery back, so that all stands as it did before it came.',
  examples: [
    {
      line: 'sightline children undo 7 --why "The wrong month" --as priya@council.example',
      does: 'Takes delivery 7 back.',
    },
  ],
  arguments: [{ name: '<number>', does: 'its number, as sightline children imports prints it' }],
  options: {
    as: asSomebodyOption,
    why: { flags: '--why <words>', does: 'the reason, which stays in the list', schema: z.string('say why').min(1) },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { undoImport }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
    ])
    const number = numberOf(args[0])
    await atWork(terminal, async ({ database }) => {
      await undoImport(database, await choosePerson(database, options), { number, why: options.why })
      terminal.out(`Delivery ${number} was taken back.\n`)
    })
  },
})

export const childrenCompareCommand = command({
  name: 'children compare',
  does: 'Compare what stood after two deliveries, table by table.',
  examples: [{ line: 'sightline children compare 6 7 --as priya@council.example', does: 'What delivery 7 changed.' }],
  arguments: [
    { name: '<earlier>', does: 'the number of a delivery' },
    { name: '<later>', does: 'the number of a later one' },
  ],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { compareImports, getImport }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../children/index.ts'),
      ])
    const [earlier, later] = [numberOf(args[0]), numberOf(args[1])]
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'children.read')
      const differences = await asPerson(database, person, async (db) => {
        for (const number of [earlier, later]) await getImport(db, number)
        return compareImports(db, earlier, later)
      })
      terminal.out('table\tbefore\tafter\tnew\tchanged\tgone\n')
      for (const { table, before, after, added, changed, gone } of differences)
        terminal.out(`${[table, before, after, added, changed, gone].join('\t')}\n`)
    })
  },
})
