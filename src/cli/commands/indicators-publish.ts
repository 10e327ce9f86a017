import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const indicatorsPublishCommand = command({
  name: 'indicators publish',
  does: 'Write the newest figures as they may be published into a folder: data and meta file, XLSX, ODS and JSON.',
  examples: [
    {
      line: 'sightline indicators publish ./public --as dee@council.example',
      does: 'Small numbers hidden, others rounded.',
    },
  ],
  arguments: [{ name: '<folder>', does: 'made where there is none; files in it of the same names are replaced' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, indicators, tables, fs, path] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../indicators/index.ts'),
      import('../../platform/tables/index.ts'),
      import('node:fs/promises'),
      import('node:path'),
    ])
    const [folder = ''] = args
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'children.export')
      await indicators.makePublicFigures(database, person.authorityId)
      const asAt = new Date()
      const rows = await people.asPerson(database, person, async (db) => {
        const found = await indicators.findPublicFigures(db)
        await people.record(db, {
          action: 'indicators.published',
          subjectKind: 'indicators',
          detail: { rows: found.length },
        })
        return found
      })
      await fs.mkdir(folder, { recursive: true })
      const data = indicators.publicTable(rows, { asAt, authority: person.authorityName })
      for (const format of tables.tableFormatNames)
        await fs.writeFile(path.join(folder, `public-figures.${format}`), tables.writeTable(data, format))
      const meta = tables.writeTable(indicators.publicMeta({ asAt }), 'csv')
      await fs.writeFile(path.join(folder, 'public-figures.meta.csv'), meta)
      terminal.out(`Wrote ${rows.length} rows, five files, to ${folder}.\n`)
    })
  },
})
