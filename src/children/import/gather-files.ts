import { isNamedAsWorkbook } from '../../platform/tables/read-book.ts'
import { findLists, type FilledList } from './annex-a/find-lists.ts'
import { makeRows } from './annex-a/make-rows.ts'
import { isPacked } from './find-sources.ts'
import { isParquet } from './read-parquet.ts'
import { matchTables, tableNamed } from './match-tables.ts'
import type { ImportNotice, Source, TableFile } from './source.ts'

/**
 * What a delivery carries: the tables that its files are named after, and those that lists of Annex A among them make. A table that
 * comes itself goes before the same from a list.
 */
export const gatherFiles = async (
  sources: readonly Source[],
): Promise<{ files: TableFile[]; notices: ImportNotice[] }> => {
  const lists: FilledList[] = []
  const said: ImportNotice[] = []
  const ofTables: Source[] = []
  for (const source of sources) {
    if (isPacked(source.name)) {
      said.push(notice(source.name, '', notOpened.reason, notOpened.remedy))
      continue
    }
    const mayBeList =
      isNamedAsWorkbook(source.name) || (!isParquet(source.name) && tableNamed(source.name) === undefined)
    const { found, notices } = mayBeList ? await findLists(source) : { found: [], notices: [] }
    const again = found.filter(({ list }) => lists.some((other) => other.list === list))
    lists.push(...found.filter((each) => !again.includes(each)))
    said.push(...notices, ...again.map(twice))
    if (found.length === 0 && !isNamedAsWorkbook(source.name)) ofTables.push(source)
  }
  const { files, notices } = matchTables(ofTables)
  const made = makeRows(lists)
  const both = made.files.filter(({ table }) => files.some((file) => file.table === table))
  return {
    files: [...files, ...made.files.filter((file) => !both.includes(file))],
    notices: [...notices, ...said, ...made.notices, ...both.map(cameItself)],
  }
}

const notOpened = {
  reason: 'An archive within an archive, or one that is no zip, is not opened, so this was left out.',
  remedy: 'Unpack it, and send what is in it.',
}

const notice = (file: string, table: string, reason: string, remedy: string): ImportNotice => {
  return { severity: 'warning', table, file, line: 0, field: '', reason, remedy, times: 1 }
}

const twice = ({ place }: FilledList): ImportNotice =>
  notice(place, '', 'Another sheet is the same list, so this one was left out.', 'Send each list once.')

const cameItself = ({ source, table: { name } }: TableFile): ImportNotice =>
  notice(
    source.name,
    name,
    'The delivery carries this table itself, so what Annex A says of it was left out.',
    'Send either the tables of the dataset or the lists of Annex A.',
  )
