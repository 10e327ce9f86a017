import { answeredFindings } from '../../improvement/index.ts'
import { allFindings, FindingFilters, ownCode } from '../../inspections/index.ts'
import { inWords } from '../../platform/day.ts'
import type { BrokenLine } from './broken-line.ts'

export const resolutionsWithoutAnswer: BrokenLine = {
  id: 'resolutions-without-answer',
  title: 'Resolutions without an answer',
  one: 'resolution has no answer',
  many: 'resolutions have no answer',
  means: 'Confirmed resolutions of committees, in the papers that Sightline holds, that no action answers.',
  needs: 'findings.read',
  find: async (db) => {
    const authority = await ownCode(db)
    const resolutions = await allFindings(db, FindingFilters.parse({ kind: ['resolution'], state: ['confirmed'] }))
    const answered = await answeredFindings(db)
    return resolutions
      .filter(({ id, laCode }) => (laCode === null || laCode === authority) && !answered.has(id))
      .map(({ id, value, documentId, title, fileName, dated, body }) => ({
        id,
        title: value,
        href: `/documents/${documentId}?reading=${id}#readings`,
        why: `${title || fileName}${dated === null ? '' : `, ${inWords(dated)}`}: nothing on record says what became of it`,
        who: body || null,
        on: dated,
      }))
  },
}
