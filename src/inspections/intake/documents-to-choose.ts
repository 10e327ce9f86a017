import type { Db } from '../../platform/sql.ts'
import type { DocumentId } from './document-record.ts'
import { allDocuments } from './documents.ts'
import { nameApart } from './name-apart.ts'

/** Every document that was read, newest first, to be chosen by name in a form: those of one name are told apart. */
export const documentsToChoose = async (db: Db): Promise<{ id: DocumentId; title: string }[]> => {
  const named = (await allDocuments(db, { state: 'read' })).map((document) => ({
    document,
    title: document.title || document.fileName,
  }))
  const times = Map.groupBy(named, ({ title }) => title)
  return named.map(({ document, title }) => ({
    id: document.id,
    title: times.get(title)?.length === 1 ? title : nameApart(document),
  }))
}
