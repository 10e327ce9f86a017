import { command } from '../command.ts'

export const checkWorkbookCommand = command({
  name: 'check workbook',
  does: 'Hold an XLSX or ODS file against the rules for releasing statistics in spreadsheets; ends with 1 where it breaks one.',
  examples: [{ line: 'sightline check workbook plans.xlsx', does: 'Names sheet, cell, what is wrong and what to do.' }],
  arguments: [{ name: '<file>', does: 'the workbook, whoever made it' }],
  options: {},
  async run({ args, terminal }) {
    const [{ readFile }, path, { checkWorkbookApart }] = await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('../../platform/tables/index.ts'),
    ])
    const [file = ''] = args
    const found = await checkWorkbookApart(await readFile(file), path.basename(file))
    for (const { sheet, cell, what, remedy } of found)
      terminal.out(`${sheet || 'the file'}\t${cell || 'all of it'}\t${what}\t${remedy}\n`)
    terminal.out(found.length === 0 ? 'It keeps every rule that is tested here.\n' : `${found.length} problems.\n`)
    return found.length === 0 ? 0 : 1
  },
})
