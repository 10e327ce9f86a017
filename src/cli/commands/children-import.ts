import path from 'node:path'
import { z } from 'zod'
import type { ImportResult, Progress, Trouble } from '../../children/index.ts'
import { Day, dayOf, inWords } from '../../platform/day.ts'
import { command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenImportCommand = command({
  name: 'children import',
  does: 'Bring in the data of the case system: CSV or Parquet files of the Standard Safeguarding Dataset, or the lists of Annex A, a folder or a zip of them.',
  examples: [
    {
      line: 'sightline children import extract/ --as priya@council.example --as-at 2026-10-31 --check',
      does: 'Says what it would do: rows, new, changed, unchanged, gone, refused, and why.',
    },
    {
      line: 'sightline children import extract.zip --as priya@council.example --as-at 2026-10-31',
      does: 'Brings it in, all or nothing.',
    },
  ],
  arguments: [
    {
      name: '<path...>',
      does: 'a folder, a zip archive, CSV or Parquet files named after their tables, or a workbook of Annex A',
    },
  ],
  options: {
    as: asSomebodyOption,
    asAt: { flags: '--as-at <day>', does: 'the day that the data shows (default: today)', schema: Day.optional() },
    check: { flags: '--check', does: 'only say what it would do', schema: z.boolean().default(false) },
    json: {
      flags: '--json',
      does: 'print the counts and what was found wrong as JSON',
      schema: z.boolean().default(false),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, children] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
    ])
    const today = dayOf(new Date())
    const asAt = options.asAt ?? today
    children.checkDeliveryDay(asAt, today)
    const sources = await children.findSources(args)
    return atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      const name = args.map((each) => path.basename(each)).join(', ')
      const bring = options.check ? children.previewChildren : children.importChildren
      const delivery = { name, sources, asAt }
      const result = await bring(database, person, delivery, progressOn(terminal))
      if (terminal.watched) terminal.err('\r\u001b[K')
      if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`)
      else {
        for (const alike of children.alikeTroubles(children.gatherNotices(result.notices)))
          terminal.err(`${sentencesOf(alike, children.linesInWords)}\n`)
        tell(terminal, result, options.check)
      }
      return result.notices.some(({ severity }) => severity === 'refused') ? 1 : 0
    })
  },
})

/** Where somebody watches, one line that overwrites itself, a few times a second at most. */
const progressOn = (terminal: Terminal): ((progress: Progress) => void) => {
  let saidAt = 0
  return ({ table, rows }) => {
    const now = performance.now()
    if (!terminal.watched || now - saidAt < 200) return
    saidAt = now
    terminal.err(
      `\r\u001b[K${table}: ${rows === undefined ? 'comparing' : `${rows.toLocaleString('en-GB')} rows read`}`,
    )
  }
}

const tell = (terminal: Terminal, { number, asAt, counts }: ImportResult, isCheck: boolean): void => {
  terminal.out('table\trows\tnew\tchanged\tunchanged\tgone\trefused\n')
  for (const { table, rows, added, changed, unchanged, gone, refused } of counts)
    terminal.out(`${[table, rows, added, changed, unchanged, gone, refused].join('\t')}\n`)
  terminal.out(
    isCheck
      ? `Nothing was kept. It would be delivery ${number}, as at ${inWords(asAt)}.\n`
      : `Brought in as delivery ${number}, as at ${inWords(asAt)}. Take it back with: sightline children undo ${number}\n`,
  )
}

/** A trouble in one line; those that are mended in the same way in a line each, and the remedy once below them. */
const sentencesOf = (alike: readonly [Trouble, ...Trouble[]], linesInWords: (trouble: Trouble) => string): string => {
  const [{ remedy }, ...others] = alike
  const sentences = alike.map((trouble) => {
    const { severity, file, field, reason } = trouble
    const place = [file, linesInWords(trouble), field].filter(Boolean).join(', ')
    return `${severity === 'refused' ? 'Refused' : 'Kept, but look'}: ${place}: ${reason}`
  })
  return others.length === 0 ? `${sentences[0]} ${remedy}` : [...sentences, `  For all of these: ${remedy}`].join('\n')
}
