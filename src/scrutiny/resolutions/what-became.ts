import { inWords, type Day } from '../../platform/day.ts'
import { count } from '../words.ts'
import { becameFacts, type BecameFact } from './became-facts.ts'
import { responses, type Resolution } from './resolution.ts'
import { followed, unstopped } from './standing.ts'

/** What became of a resolution, told from its days and states and from nothing else. */
export const whatBecame = (one: Resolution, asAt: Day): string => becameFacts(one, asAt).map(sentence).join(' ')

const sentence = (fact: BecameFact): string => {
  switch (fact.is) {
    case 'recorded':
      return `Resolved on ${inWords(fact.on)}. ${fact.isForProgramme ? 'It is for the work programme.' : 'It asks nothing of anybody.'}`
    case 'not sent':
      return `Resolved on ${inWords(fact.on)} and not sent to anybody yet.`
    case 'asked':
      return `Asked of ${fact.of || 'somebody'} on ${inWords(fact.on)}.`
    case 'no answer':
      return 'No answer came.'
    case 'overdue':
      return `No answer came by ${inWords(fact.due)}, when it was due, nor in the ${count(fact.days, 'day')} since.`
    case 'waiting': {
      if (!fact.due) return 'No answer has come yet.'
      const how = { due: 'it is due', hoped: 'one is hoped for', 'was hoped': 'one was hoped for' }[fact.how]
      return `No answer has come yet; ${how} by ${inWords(fact.due)}.`
    }
    case 'asked again':
      return `It was asked again on ${inWords(fact.on)}.`
    case 'answered': {
      const how = fact.response === '' ? 'Answered' : responses[fact.response]
      const late = fact.daysLate > 0 ? `, ${count(fact.daysLate, 'day')} late` : ''
      return `${how} on ${inWords(fact.on)}${late}${fact.why && `: ${unstopped(fact.why)}`}.`
    }
    case 'followed':
      return `${followed({ actions: fact.actions, actionsDone: fact.done })}.`
    case 'back':
      return `The committee had it back on ${inWords(fact.on)}.`
    case 'done':
      return `It has been done since ${inWords(fact.on)}.`
    case 'looked at':
      return `Looked at on ${inWords(fact.on)}: ${unstopped(fact.said)}.`
    case 'not looked at':
      return `What changed was to be looked at by ${inWords(fact.by)}, and was not.`
    case 'dropped':
      return `Not pursued since ${inWords(fact.on)}: ${unstopped(fact.why)}.`
  }
}
