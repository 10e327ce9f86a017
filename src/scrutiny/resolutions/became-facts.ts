import { daysBetween, type Day } from '../../platform/day.ts'
import { resolutionKinds } from './kinds.ts'
import type { Resolution } from './resolution.ts'
import { standingOf } from './standing.ts'

/** One thing that is known of what became of a resolution. Each language has its own sentence for it; what people wrote stays as it is. */
export type BecameFact =
  | { is: 'recorded'; on: Day; isForProgramme: boolean }
  | { is: 'not sent'; on: Day }
  | { is: 'asked'; of: string; on: Day }
  | { is: 'no answer' }
  | { is: 'overdue'; due: Day; days: number }
  /** An answer is due by a day, or only hoped for: `wasHoped` where that day is past. */
  | { is: 'waiting'; due: Day | null; how: 'due' | 'hoped' | 'was hoped' }
  | { is: 'asked again'; on: Day }
  | { is: 'answered'; response: Resolution['response']; on: Day; daysLate: number; why: string }
  | { is: 'followed'; actions: number; done: number }
  | { is: 'back'; on: Day }
  | { is: 'done'; on: Day }
  | { is: 'looked at'; on: Day; said: string }
  | { is: 'not looked at'; by: Day }
  | { is: 'dropped'; on: Day; why: string }

/** What had become of a resolution at the end of a day, in order, from its days and states and from nothing else. */
export const becameFacts = (one: Resolution, asAt: Day): BecameFact[] => {
  const by = (on: Day | null): Day | null => (on !== null && on <= asAt ? on : null)
  const { status, due } = standingOf(one, asAt)
  if (!resolutionKinds[one.kind].asks)
    return [{ is: 'recorded', on: one.heldOn, isForProgramme: one.kind === 'future_item' }]
  const servedOn = by(one.servedOn)
  const respondedOn = by(one.respondedOn)
  const facts: BecameFact[] = [
    servedOn ? { is: 'asked', of: one.addressee, on: servedOn } : { is: 'not sent', on: one.heldOn },
  ]
  if (servedOn && !respondedOn) {
    const chasedOn = by(one.lastChasedOn)
    if (status === 'not_pursued') facts.push({ is: 'no answer' })
    else if (status === 'overdue' && due.on) facts.push({ is: 'overdue', due: due.on, days: daysBetween(due.on, asAt) })
    else {
      const how = due.basis !== 'courtesy' ? 'due' : due.on !== null && due.on < asAt ? 'was hoped' : 'hoped'
      facts.push({ is: 'waiting', due: due.on, how })
    }
    if (chasedOn && status !== 'not_pursued') facts.push({ is: 'asked again', on: chasedOn })
  }
  if (respondedOn) {
    const daysLate = due.on && respondedOn > due.on ? daysBetween(due.on, respondedOn) : 0
    facts.push({ is: 'answered', response: one.response, on: respondedOn, daysLate, why: one.responseWhy })
    if (one.actions > 0) facts.push({ is: 'followed', actions: one.actions, done: one.actionsDone })
  }
  const [backOn, implementedOn] = [by(one.backOn), by(one.implementedOn)]
  const [impactOn, notPursuedOn] = [by(one.impactOn), by(one.notPursuedOn)]
  if (backOn) facts.push({ is: 'back', on: backOn })
  if (implementedOn) facts.push({ is: 'done', on: implementedOn })
  if (impactOn) facts.push({ is: 'looked at', on: impactOn, said: one.impactSaid })
  else if (status === 'impact_due' && one.impactDue) facts.push({ is: 'not looked at', by: one.impactDue })
  if (notPursuedOn) facts.push({ is: 'dropped', on: notPursuedOn, why: one.notPursuedWhy })
  return facts
}
