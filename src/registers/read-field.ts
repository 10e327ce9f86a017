import { personInWords } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { readDay } from '../platform/tables/read-day.ts'
import { addDays } from './clock.ts'
import { isTarget, type Field, type TargetKind, type Value } from './definition.ts'
import { findingFirst, idIn, type Lookups } from './lookups.ts'

/** What a field was given: its value, or what is wrong with it, in a sentence that names the field and the remedy. */
export type ReadField = { value: Value; assumed?: string } | { problem: string }

const mostText = 300
const mostLongText = 20_000

/** The value of a field from the text of a form or a cell, which is not empty. */
export const readField = (field: Field, text: string, lookups: Lookups): ReadField => {
  if (isTarget(field)) return readTarget(field, text, lookups)
  switch (field.kind) {
    case 'text':
    case 'long text': {
      const most = field.kind === 'text' ? (field.most ?? mostText) : mostLongText
      return text.length <= most
        ? { value: text }
        : problem(
            field,
            `is ${text.length.toLocaleString('en-GB')} characters long; at most ${most.toLocaleString('en-GB')} are kept. Shorten it.`,
          )
    }
    case 'day':
      return readDayField(field, text, lookups)
    case 'number':
      return readNumber(field, text)
    case 'yes or no':
      return readYesOrNo(field, text)
    case 'code':
      return readCode(field, text)
    case 'person':
      return readPerson(field, text, lookups)
    case 'entry':
      return readEntry(field, text, lookups)
    case 'web':
      return readWeb(field, text)
    case 'email':
      return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/.test(text) && text.length <= 320
        ? { value: text.toLowerCase() }
        : problem(field, `says “${short(text)}”, which is no email address. Write it like name@school.example.`)
    case 'postcode':
      return readPostcode(field, text)
    case 'urn':
      return /^\d{6}$/.test(text)
        ? { value: text }
        : problem(field, `says “${short(text)}”; a unique reference number has six digits, such as 123456.`)
  }
}

const problem = ({ title }: Field, rest: string): { problem: string } => ({ problem: `“${title}” ${rest}` })

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const readDayField = (field: Field & { kind: 'day' }, text: string, { today }: Lookups): ReadField => {
  const read = readDay(text)
  if ('problem' in read) return problem(field, read.problem)
  if (field.notInFuture && read.day > today) {
    return problem(field, `is ${read.day}, which is still to come. Give the day on which it happened.`)
  }
  if (field.ends && !isEndOf(field.ends, read.day)) {
    const such = field.ends === 'quarter' ? '31 March, 30 June, 30 September or 31 December' : 'its last day'
    return problem(field, `is ${read.day}, which ends no ${field.ends}. Give ${such}.`)
  }
  return { value: read.day, ...(read.assumed ? { assumed: read.assumed } : {}) }
}

/** The day after the last of a month is the first of the next; a quarter ends with March, June, September and December. */
const isEndOf = (what: 'quarter' | 'month', on: Day): boolean => {
  const [, month = '', date = ''] = addDays(on, 1).split('-')
  return date === '01' && (what === 'month' || (Number(month) - 1) % 3 === 0)
}

const readNumber = (field: Field & { kind: 'number' }, text: string): ReadField => {
  // £1,200 and 87.5% are how people write them; a comma parts thousands and never decimals.
  const bare = text.replace(/^£\s*/, '').replace(/\s*%$/, '')
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
  const value = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(value)) {
    return problem(field, `says “${short(text)}”, which is no number. Write ${field.unit} in figures, such as 12.`)
  }
  if (text.endsWith('%') && !/percent|%/.test(field.unit)) {
    return problem(field, `says “${short(text)}”, but it counts ${field.unit}. Give the count, not a share.`)
  }
  if (field.whole && !Number.isInteger(value))
    return problem(field, `says “${short(text)}”; it counts whole ${field.unit}.`)
  if (field.least !== undefined && value < field.least)
    return problem(field, `is ${value}, below the least that is possible, ${field.least}.`)
  if (field.most !== undefined && value > field.most)
    return problem(field, `is ${value}, above the most that is possible, ${field.most}.`)
  return { value }
}

const readYesOrNo = (field: Field, text: string): ReadField => {
  if (/^(?:yes|y|true|1)$/i.test(text)) return { value: true }
  if (/^(?:no|n|false|0)$/i.test(text)) return { value: false }
  return problem(field, `says “${short(text)}”. Write Yes or No.`)
}

const readCode = (field: Field & { kind: 'code' }, text: string): ReadField => {
  const said = text.toLowerCase()
  const found = field.codes.find(({ code, label }) => code.toLowerCase() === said || label.toLowerCase() === said)
  if (found) return { value: found.code }
  const list = field.codes.map(({ label }) => `“${label}”`).join(', ')
  return problem(field, `says “${short(text)}”, which is not in its list. Choose one of ${list}.`)
}

const readPerson = (field: Field, text: string, { people, today }: Lookups): ReadField => {
  const found = personInWords(text, [...people.values()], today)
  if ('person' in found) return { value: found.person.id }
  return found.namesakes > 1
    ? problem(
        field,
        `says “${short(text)}”, and there are ${found.namesakes} people of that name. Give the email address.`,
      )
    : problem(
        field,
        `says “${short(text)}”, and nobody of that name or email address has access to Sightline. Give the email address of their work account.`,
      )
}

const readEntry = (field: Field & { kind: 'entry' }, text: string, { entries }: Lookups): ReadField => {
  const all = [...entries.values()].filter(({ register }) => register === field.register)
  const id = idIn(text)
  const byId = id === undefined ? undefined : all.find((entry) => entry.id === id)
  if (byId) return { value: byId.id }
  const called = all.filter(({ name, urn }) => name.toLowerCase() === text.toLowerCase() || urn === text)
  const live = called.filter(({ isRetired }) => !isRetired)
  const named = live.length > 0 ? live : called
  if (named.length === 1 && named[0]) return { value: named[0].id }
  return problem(
    field,
    named.length > 1
      ? `says “${short(text)}”, and ${named.length} entries are called that. Give the id of the one you mean.`
      : `says “${short(text)}”, and there is no such entry. Add it to that register first, or spell it as it stands there.`,
  )
}

const readTarget = (field: Field & { kind: TargetKind }, text: string, { targets }: Lookups): ReadField => {
  const id = idIn(field.kind === 'finding' ? findingFirst(text) : text)
  const found = id === undefined ? undefined : targets.get(id)
  if (found && found.kind === field.kind) return { value: found.id }
  return problem(
    field,
    `says “${short(text)}”, which leads to no ${field.kind}. Copy the address of its page in Sightline.`,
  )
}

const readWeb = (field: Field, text: string): ReadField => {
  const parsed = URL.parse(text)
  return parsed && ['http:', 'https:'].includes(parsed.protocol) && text.length <= 2_000
    ? { value: text }
    : problem(field, `says “${short(text)}”, which is no web address. It begins with https://.`)
}

// One or two letters, a digit, perhaps one more; then a digit and two letters.
const postcodeShape = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/

const readPostcode = (field: Field, text: string): ReadField => {
  const parts = postcodeShape.exec(text.toUpperCase())
  return parts
    ? { value: `${parts[1]} ${parts[2]}` }
    : problem(field, `says “${short(text)}”, which is no postcode. Write it whole, like ZZ1 1AA.`)
}
