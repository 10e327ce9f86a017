import { workedOutLast } from '../indicators/index.ts'
import { accessNow, keepForPerson } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'

/**
 * What a page of figures shows of them, which takes long to put together and is asked for again and again: kept for the person until
 * something happens in the authority, numbers are worked out anew or the day is another.
 *
 * @param at the page, with what its address says
 */
export const keepFigures = async <Shown>(
  db: Db,
  { url, today }: { url: URL; today: Day },
  work: () => Promise<Shown>,
): Promise<Shown> => keepForPerson(db, `${today} ${await workedOutLast(db)} ${url.pathname}${url.search}`, work)

/**
 * The same for what shows records of children: kept no longer than each record that is open to the person for some hours only. What is
 * kept must be sealed, so that every look is written down.
 */
export const keepRecords = async <Shown>(
  db: Db,
  { url, today }: { url: URL; today: Day },
  work: () => Promise<Shown>,
): Promise<Shown> =>
  keepForPerson(db, `${today} ${await workedOutLast(db)} ${await accessNow(db)} ${url.pathname}${url.search}`, work)
