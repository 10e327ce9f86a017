import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { wordsQuestion, type ChildWords } from '../access/child-words.ts'
import { Looker } from '../access/looks.ts'
import { openShown } from '../access/show-children.ts'
import type { ChildId } from '../child-id.ts'
import { childOf, FoundRelative, Held, type Child, type Relative } from './get-child.ts'

const Shown = Held.extend({
  family: z.array(FoundRelative).nullable(),
  lookers: z.array(Looker).nullable(),
})

/** A record with what stands round it. */
export interface ShownRecord {
  child: Child
  /** Others of the same family group whom the person may see. */
  family: readonly Relative[]
  /** Who has looked since an instant, whoever looked last first; the look of this very moment is not among them. */
  lookers: readonly Looker[]
}

/**
 * What there is to ask for a record that somebody is shown, as it was known at the end of a day; `shownRecordOf` makes it of the
 * answers. With the answer it is written down that they looked, and whom of the family they were shown.
 *
 * @param since from when on whoever looked is told
 */
export const showRecordQuestions = (id: ChildId, asAt: Day, since: Date) => ({
  shown: {
    query: sql`
      select number, as_at as "asAt", loaded_at as "loadedAt", l.held, l.family, l.lookers from (
        select number, as_at, loaded_at from child_imports
        where authority_id = (select current_authority()) and undone_at is null and as_at <= ${asAt}::date
        order by number desc limit 1) i cross join lateral look_at_record(${id}::uuid, number, ${since}::timestamptz) l`,
    row: Shown,
  },
  words: wordsQuestion(id, asAt),
})

/** @throws NotFound, NotHeldThen as `childOf` does */
export const shownRecordOf = (
  id: ChildId,
  asAt: Day,
  { shown, words }: { shown: readonly z.infer<typeof Shown>[]; words: readonly ChildWords[] },
): ShownRecord => ({
  child: childOf(id, asAt, { held: shown, words }),
  family: openShown(shown[0]?.family ?? []),
  lookers: shown[0]?.lookers ?? [],
})

/** @throws NotFound, NotHeldThen as `childOf` does */
export const showRecord = async (db: Db, id: ChildId, asAt: Day, since: Date): Promise<ShownRecord> =>
  shownRecordOf(id, asAt, await db.together(showRecordQuestions(id, asAt, since)))
