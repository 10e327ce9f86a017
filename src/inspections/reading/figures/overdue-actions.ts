import { inWords, type Day } from '../../../platform/day.ts'
import type { Pack } from '../pack/index.ts'
import { short } from './figure.ts'
import type { ReadFigure } from './read-figures.ts'

/** Words of a progress column for what is not done: it is begun, drafted, looked into, or still to come. */
const unfinished =
  /\b(?:part(?:ly|ially)? (?:complete[d]?|done|achieved|met)|not yet (?:\p{L}+)|in progress|under ?way|ongoing|requires? further|needs? to further|still (?:to be|being)|to be (?:agreed|arranged|confirmed|completed)|awaiting)\b/iu
/** A sentence that only says what is being done. */
const begun = /^(?:exploring|developing|establishing|introducing|resolving|identifying|working)\b/iu

/**
 * Actions of a plan that were due on a day before the meeting and that the plan's own words still call unfinished. A target
 * that is no day (“July Board”, “onwards”) cannot fall overdue, and is left out.
 */
export function overdueActions({ meetingDate, actionPlan }: Pick<Pack, 'meetingDate' | 'actionPlan'>): ReadFigure[] {
  if (!meetingDate) return []
  return actionPlan.flatMap((action): ReadFigure[] => {
    const { targetKind, targetDate, target, progress, passages } = action
    const passage = passages.target ?? action.passage
    const words = progress === null ? undefined : (unfinished.exec(progress) ?? begun.exec(progress))?.[0]
    if (targetKind !== 'day' || !targetDate || targetDate >= meetingDate || words === undefined || !passage) return []
    return [
      {
        check: 'dates',
        label: short(action.action),
        counted: null,
        of: null,
        stated: target ?? '',
        computed: null,
        difference: null,
        verdict: 'doubtful',
        reason: overdue(targetDate, meetingDate, words),
        passage,
      },
    ]
  })
}

const overdue = (targetDate: Day, meetingDate: Day, words: string): string =>
  `Due ${inWords(targetDate)}, before the meeting of ${inWords(meetingDate)}, and its progress still says “${words}”.`
