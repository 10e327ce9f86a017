import { answeredFindings } from '../../improvement/index.ts'
import { allFindings, FindingFilters, ownCode } from '../../inspections/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { findResolutions, ResolutionFilters } from '../../scrutiny/index.ts'
import { breakAtResolution } from '../breaks.ts'
import type { BrokenItem, BrokenLine } from './broken-line.ts'

export const resolutionsWithoutAnswer: BrokenLine = {
  id: 'resolutions-without-answer',
  title: 'Resolutions without an answer',
  one: 'resolution has no answer',
  many: 'resolutions have no answer',
  means:
    'Resolutions of committees that were not sent, or whose answer is overdue; and confirmed resolutions in the papers that Sightline holds that no committee follows and no action answers.',
  needs: 'findings.read',
  find: async (db, today) => {
    const { followed, known } = await followedOnes(db, today)
    const authority = await ownCode(db)
    const read = await allFindings(db, FindingFilters.parse({ kind: ['resolution'], state: ['confirmed'] }))
    const answered = await answeredFindings(db)
    const unfollowed = read
      .filter(
        ({ id, laCode, value }) =>
          (laCode === null || laCode === authority) && !answered.has(id) && !known.has(plain(value)),
      )
      .map(({ id, value, documentId, title, fileName, dated, body }) => ({
        id,
        title: value,
        href: `/documents/${documentId}?reading=${id}#readings`,
        why: `${title || fileName}${dated === null ? '' : `, ${inWords(dated)}`}: nothing on record says what became of it`,
        who: body || null,
        on: dated,
      }))
    return [...followed, ...unfollowed]
  },
}

/** Those that a committee follows and has no answer to, and the words of all that it follows. */
const followedOnes = async (db: Db, today: Day): Promise<{ followed: BrokenItem[]; known: ReadonlySet<string> }> => {
  const all = await findResolutions(db, ResolutionFilters.parse({}), today)
  return {
    known: new Set(all.map(({ resolution }) => plain(resolution.text))),
    followed: all
      .filter((one) => breakAtResolution(one) !== null)
      .map(({ resolution, standing }) => ({
        id: resolution.id,
        title: resolution.text,
        href: `/resolutions/${resolution.id}`,
        why: `${standing.word}${standing.detail && ` ${standing.detail}`}: ${standing.reason}; ${resolution.committeeName}, ${inWords(resolution.heldOn)}`,
        who: resolution.addressee || null,
        on: standing.due.on ?? resolution.heldOn,
      })),
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
