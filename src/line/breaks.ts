import { chaseStanding, type Finding, type FollowUp } from '../inspections/index.ts'
import type { Judged, MeasureStanding } from '../improvement/index.ts'
import { inWords } from '../platform/day.ts'
import type { Followed } from '../scrutiny/index.ts'
import type { Facts } from './facts.ts'
import type { Break } from './stop.ts'

/** Kinds of finding that ask something of somebody. */
const asks = ['improve', 'priority', 'recommendation', 'resolution']

type Asking = Pick<Finding, 'id' | 'kind' | 'state'>

/** Whether the line of a finding should go on: it is confirmed, asks for something, and nobody has said that it was done. */
export const isOwed = (finding: Asking, followUp: FollowUp | undefined): boolean =>
  finding.state === 'confirmed' && asks.includes(finding.kind) && followUp?.standing !== 'done'

/** A finding that no action answers, or one for another body that has not answered. */
export const breakAtFinding = (
  finding: Asking,
  facts: Pick<Facts, 'followUps' | 'chases' | 'answered' | 'on'>,
): Break | null => {
  const followUp = facts.followUps.get(finding.id)
  if (!isOwed(finding, followUp)) return null
  if (followUp?.addressee.whose === 'outside') {
    const { word, reason } = chaseStanding(facts.chases.get(finding.id) ?? [], facts.on)
    if (word === 'Answered') return null
    return {
      missing: `no answer of the body that it asks: ${word.toLowerCase()}, ${reason}`,
      mend: `Ask ${followUp.addressee.name || 'the body'} for its answer and keep it`,
      href: `/follow-ups/${finding.id}#chases`,
    }
  }
  if (facts.answered.has(finding.id)) return null
  return {
    missing: 'no action, so nobody has to do anything about it',
    mend: 'Draft an action for it from a plan, or say on an action that it answers this',
    href: '/plans',
  }
}

/** An action that nothing measures, and that does not say why. */
export const breakAtAction = ({ facts: { id, ownerName } }: Judged, { unmeasured }: Facts): Break | null =>
  unmeasured.has(id)
    ? {
        missing: 'no measure, so nobody could tell whether it worked',
        mend: `Choose a measure, or write down why there is none${ownerName === null ? '' : ` (${ownerName})`}`,
        href: `/actions/${id}/links`,
      }
    : null

/** A measure that should have moved and has not. What is neither good nor bad when it rises has no such movement. */
export const breakAtMeasure = ({ measure, isImproved, latest, hiddenOn }: MeasureStanding): Break | null => {
  if (isImproved || hiddenOn !== null || (measure.polarity === 'neither' && measure.targetKind !== 'band')) return null
  const who = measure.ownerName === null ? '' : ` (${measure.ownerName})`
  return latest
    ? {
        missing: 'no movement: it is not better than its baseline by more than the tolerance',
        mend: `Look at what the actions have changed, and whether they are the right ones${who}`,
        href: `/measures/${measure.id}`,
      }
    : {
        missing: 'no reading, so nobody knows where it stands',
        mend: `Record its first reading${who}`,
        href: `/measures/${measure.id}/readings`,
      }
}

/** A resolution that asks for an answer and has none in time, or that nobody has been sent. */
export const breakAtResolution = ({ resolution, standing }: Followed): Break | null => {
  if (standing.status === 'overdue')
    return {
      missing: 'no answer to councillors',
      mend: `Get the answer of ${resolution.addressee || 'whom it asks'}, due ${standing.due.on === null ? 'long since' : inWords(standing.due.on)}`,
      href: `/resolutions/${resolution.id}`,
    }
  if (standing.status === 'not_served')
    return {
      missing: 'not sent to anybody, so nobody has to answer',
      mend: `Send it to ${resolution.addressee || 'whom it asks'}`,
      href: `/resolutions/${resolution.id}/serve`,
    }
  return null
}
