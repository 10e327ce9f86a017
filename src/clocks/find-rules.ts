import type { ClockRule, Limit } from './clock-rule.ts'
import { careLeavers } from './definitions/care-leavers.ts'
import { childrenInCare } from './definitions/children-in-care.ts'
import { frontDoor } from './definitions/front-door.ts'
import { governance } from './definitions/governance.ts'
import { inspection } from './definitions/inspection.ts'
import { send } from './definitions/send.ts'
import { youthJustice } from './definitions/youth-justice.ts'
import { limitInWords } from './run-clock.ts'

/** Every rule, by the part of the service that it belongs to. */
export const clockGroups: readonly { title: string; rules: readonly ClockRule[] }[] = [
  { title: 'Front door and child protection', rules: frontDoor },
  { title: 'Children in care', rules: childrenInCare },
  { title: 'Care leavers', rules: careLeavers },
  { title: 'SEND', rules: send },
  { title: 'Youth justice', rules: youthJustice },
  { title: 'After an inspection', rules: inspection },
  { title: 'Governance, information and complaints', rules: governance },
]

const byId = new Map(clockGroups.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])))

export const findClockRule = (id: string): ClockRule | undefined => byId.get(id)

/** What the rule allows, in words: “within 20 working days”, “on or before 15 February”. */
export const allowsInWords = (rule: ClockRule): string => {
  if (rule.mode === 'gate') return rule.rule
  if (rule.mode === 'on or before') return `on or before ${rule.date} ${months[rule.month - 1]}`
  const latest = rule.allows.at(-1)
  const limit = latest ? limitInWords(latest) : ''
  const longest = rule.atMost ? `, at most ${limitInWords(rule.atMost)} with a reason` : ''
  switch (rule.mode) {
    case 'after':
      return latest?.count === 0 ? 'at once' : `within ${limit}${longest}`
    case 'beginning with':
      return `within ${limit}, counting the first day${longest}`
    case 'since the last':
      return `every ${everyOf(latest)}${longest}`
    case 'before':
      return `at least ${limit} before`
    case 'clear days before':
      return `at least ${latest?.count} clear working days before`
    case 'at least':
      return `not before ${limit}`
  }
}

const everyOf = (limit: Limit | undefined): string => (limit ? limitInWords(limit).replace(/^1 /, '') : '')

/** When somebody is told that it is due soon: local practice, whoever set the limit. */
export const soonInWords = ({ soon }: ClockRule): string =>
  soon ? `from ${limitInWords(soon)} before` : 'in the last fifth of the time, four weeks at most'

/** Who says so, for a person: what was not read in its source is never called statutory. */
export const standingInWords = ({ standing }: ClockRule): string =>
  ({
    checked: 'Read in its source',
    'not checked': 'Local practice: not checked in its source',
    local: 'Local practice',
  })[standing]

const months = 'January February March April May June July August September October November December'.split(' ')
