import type { SentFile } from '../platform/tables/sent-table.ts'
import { nameFile } from './name-file.ts'
import type { Terminal } from './terminal.ts'

/** What the rows of a spreadsheet come to beside what is kept. */
interface CheckedRows {
  added: readonly unknown[]
  changed: readonly unknown[]
  same: number
  /** What was taken for granted where the sheet does not say. */
  assumed?: readonly Remark[]
  refused: readonly Remark[]
}

interface Remark {
  at: string
  message: string
}

interface Bringing {
  terminal: Terminal
  /** The path as it was typed. */
  file: string
  sent: SentFile
  /** A column as people call it, by its name. */
  titleOf?: (name: string) => string
  check: () => Promise<CheckedRows>
  /** Brings all rows in; not given where it is only to be said what would be done. */
  bring: (() => Promise<unknown>) | undefined
}

/** Brings a spreadsheet in, all of its rows or none, and says what was made of its columns and rows: 1 where any was refused. */
export const bringInSheet = async ({ terminal, file, sent, titleOf, check, bring }: Bringing): Promise<0 | 1> => {
  const say = (sentence: string) => terminal.err(`${nameFile(file, sentence)}\n`)
  const remark = ({ at, message }: Remark) => say(at ? `${at}: ${message}` : message)
  sent.sheet.notices.forEach(remark)
  for (const { heading, name, likeness } of sent.columns) {
    if (likeness === 'same') continue
    say(`column “${heading}” was ${name === null ? 'left out' : `taken for ${titleOf?.(name) ?? name}`}.`)
  }
  const { added, changed, same, assumed = [], refused } = await check()
  for (const each of [...assumed, ...refused]) remark(each)
  const counts = `${added.length} new, ${changed.length} changed, ${same} the same`
  if (refused.length > 0) {
    terminal.out(
      `Nothing was imported: ${refused.length} ${refused.length === 1 ? 'cell is' : 'cells are'} refused (${counts}).\n`,
    )
    return 1
  }
  await bring?.()
  terminal.out(`${bring ? 'Brought in' : 'It would be'}: ${counts}.\n`)
  return 0
}
