import type { Judged, RolledUp, Status } from '../improvement/index.ts'

/** The statuses in the words of somebody who does not work here. */
export const plainStatus: Readonly<Record<Status, string>> = {
  overdue: 'Late',
  blocked: 'Stuck',
  stale: 'No news of it',
  at_risk: 'May be late',
  on_course: 'On time',
  draft: 'Not agreed yet',
  no_evidence: 'Done, but nothing shows that it helped',
  done: 'Done; what it changed is not known yet',
  too_early: 'Done; too early to tell',
  checking: 'Done; being checked',
  sustained: 'Done, and it has lasted',
  withdrawn: 'Given up',
}

/** How an action stands, without the name of anybody: who said so stays inside the council. */
export const plainOf = ({ standing }: Judged): string =>
  [plainStatus[standing.status], standing.detail].filter(Boolean).join(' ')

/** Two or three sentences in which a priority stands as it is. */
export const plainSentence = (
  actions: readonly Judged[],
  { improved, of, standing }: { improved: number; of: number; standing: RolledUp },
): string => {
  const agreed = actions.filter(({ facts }) => facts.state !== 'draft' && facts.state !== 'withdrawn')
  if (agreed.length === 0) return 'Nothing has been agreed to be done yet.'
  const done = agreed.filter(({ standing: { status } }) => plainStatus[status].startsWith('Done')).length
  const late = agreed.filter(({ standing: { status } }) => status === 'overdue').length
  const told = `${doneWords(done, agreed.length)}${late > 0 ? `; ${late === 1 ? 'one is' : `${late} are`} late` : ''}.`
  const moved =
    of === 0
      ? 'No figure shows yet whether it helps.'
      : improved === 0
        ? of === 1
          ? 'The one figure for it has not improved.'
          : of === 2
            ? 'Neither of the two figures has improved.'
            : `None of the ${of} figures has improved.`
        : of === 1
          ? 'The one figure for it has improved.'
          : improved === of
            ? `${of === 2 ? 'Both' : `All ${of}`} figures have improved.`
            : `${improved === 1 ? 'One' : improved} of the ${of === 2 ? 'two' : of} figures ${improved === 1 ? 'has' : 'have'} improved.`
  return `${told} ${moved}${standing.status === 'on_course' && late === 0 ? ' What is left is on time.' : ''}`
}

const doneWords = (done: number, of: number): string => {
  if (of === 1) return `The one thing that was promised is ${done === 1 ? 'done' : 'not done yet'}`
  if (of === 2 && done !== 1)
    return `${done === 0 ? 'Neither' : 'Both'} of the two things that were promised ${done === 0 ? 'is' : 'are'} done`
  const which = done === 0 ? 'None' : done === of ? 'All' : done === 1 ? 'One' : String(done)
  return `${which} of the ${of === 2 ? 'two' : of} things that were promised ${done === 0 || done === 1 ? 'is' : 'are'} done`
}
