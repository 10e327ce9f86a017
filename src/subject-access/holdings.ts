import {
  chronologyOf,
  daysHeld,
  everyRowOf,
  listLooks,
  lookAtChild,
  lookedAtInWords,
  orSayWhy,
  showFamily,
  type Child,
  type ChildId,
  type Relative,
  ssdTables,
  type SsdRow,
  wordsQuestion,
} from '../children/index.ts'
import { heldOfChild } from '../audits/index.ts'
import { caseLogs, entriesOfChildQuestion } from '../case-logs/index.ts'
import { dayOf, inWords, type Day } from '../platform/day.ts'
import { valueInWords, type Lookups } from '../registers/index.ts'
import { sql, type Db } from '../platform/sql.ts'
import { clocksOfChild } from '../timescales/index.ts'
import { z } from 'zod'
import { namesIn, ruleOfField, type ThirdPartyId } from './third-party.ts'

/** One thing that is held about a child, in words. */
export interface Held {
  /** Stays the same as long as the thing itself does, so that what was decided about it holds. */
  key: string
  on: Day | null
  text: string
  /** Why a person must read it before it is given out; null where it is the child’s alone. */
  mark: ThirdPartyId | null
}

export interface HeldRow {
  table: string
  key: string
  values: SsdRow
  /** The key of each field that must be read first. */
  marked: Readonly<Record<string, string>>
}

export interface Holdings {
  child: Child
  facts: readonly { label: string; text: string }[]
  events: readonly Held[]
  words: readonly Held[]
  /** What people here wrote down of the child that the case system’s data does not hold: case logs, audits, supervision. */
  logs: readonly Held[]
  clocks: readonly Held[]
  access: readonly Held[]
  looks: readonly Held[]
  rows: readonly HeldRow[]
  /** What is to be decided about, each with why. */
  toDecide: readonly Held[]
}

const Taken = z.object({ at: z.date(), who: z.string(), why: z.string(), what: z.string() })

/**
 * Everything that is held about a child, as it is today: the record, every dated event, their own words, what is due and
 * was, who took access and who looked, and every row that any delivery of the case system held. It is a look at the child.
 *
 * @throws NotFound where there is no such child or the person may not see them
 */
export const holdingsOf = async (db: Db, { childId, today }: { childId: ChildId; today: Day }): Promise<Holdings> => {
  const looked = await listLooks(db, childId, 100_000)
  // What the case system no longer delivers is held as it was last delivered.
  const lastHeld = (await daysHeld(db, childId)).findLast((on) => on <= today) ?? today
  const asDelivered = await orSayWhy(db, { id: childId, asAt: lastHeld }, () =>
    lookAtChild(db, childId, lastHeld, 'bundle'),
  )
  const child = { ...asDelivered, words: await db.ask(wordsQuestion(childId, today)) }
  const family = await showFamily(db, childId)
  const rows = (await everyRowOf(db, childId)).map(heldRow)
  const { open, past } = await clocksOfChild(db, { childId, asAt: today })
  const others = namesOfOthers(rows, family)
  const own = [child.forename, child.surname]
  const markOf = (text: string): ThirdPartyId | null =>
    isAbout(text, others) ? 'relative' : namesIn(text, own).length > 0 ? 'name' : null
  const events = chronologyOf(child.rows, child.words, today)
    .filter(({ group }) => group !== 'words')
    .map(({ on, sentence }, at) => ({
      key: `event/${on}/${at}/${sentence}`.slice(0, 300),
      on,
      text: sentence,
      mark: isAbout(sentence, others) ? ('relative' as const) : null,
    }))
  const words = child.words.map(({ id, said, saidOn, toldTo, setting, changed }) => {
    const where = [toldTo && `to ${toldTo}`, setting].filter(Boolean).join(', ')
    const all = [`“${said}”`, where, changed && `It changed: ${changed}`].filter(Boolean).join(' ')
    return { key: `words/${id}`, on: saidOn, text: all, mark: markOf(said) }
  })
  const logs: Held[] = [
    ...(await logsOf(db, childId, { today, markOf })),
    // All of it was typed freely, so a person reads it first.
    ...(await heldOfChild(db, childId)).map(({ key, on, text }) => ({
      key,
      on,
      text,
      mark: markOf(text) ?? ('free text' as const),
    })),
  ]
  const taken = await db.many(
    sql`
      select a.opened_at as at, p.name as who, a.why, 'opened the record in need' as what
      from child_access a join people p on p.authority_id = a.authority_id and p.id = a.person_id where a.child_id = ${childId}
      union all
      select r.set_at, p.name, r.why, 'hid the record: ' || r.kind
      from child_restrictions r join people p on p.authority_id = r.authority_id and p.id = r.set_by where r.child_id = ${childId}
      order by 1 desc`,
    Taken,
  )
  const access = taken.map(({ at, who, why, what }) => ({
    key: `access/${at.toISOString()}`,
    on: dayOf(at),
    text: `${who} ${what}. ${why}`,
    mark: markOf(why),
  }))
  const marked = rows.flatMap(({ values, marked: fields }) =>
    Object.entries(fields).map(([field, key]) => ({
      key,
      on: null,
      text: `${meanings.get(field) ?? field}: ${inPlainWords(String(values[field]))}`,
      mark: ruleOfField(field) ?? null,
    })),
  )
  return {
    child,
    facts: [
      { label: 'Name', text: child.calledBy },
      { label: 'Number of the record', text: child.recordNumber },
      { label: 'Born', text: child.born === null ? 'not known' : inWords(child.born) },
    ],
    events,
    words,
    logs,
    clocks: [...open, ...past].map(({ rule: { rule }, clock, startedOn }, at) => ({
      key: `clock/${rule.id}/${startedOn}/${at}`,
      on: startedOn,
      text: `${rule.stops}: ${clock.sentence}`,
      mark: null,
    })),
    access,
    looks: looked.map((look) => ({
      key: `look/${look.at.toISOString()}`,
      on: dayOf(look.at),
      text: `${look.name}${look.job && `, ${look.job}`}: ${lookedAtInWords(look)}`,
      mark: null,
    })),
    rows,
    toDecide: [...events, ...words, ...logs, ...access, ...marked].filter(({ mark }) => mark !== null),
  }
}

/** Each entry of a case log, field by field. What was typed freely is read by a person wherever it may be about somebody else. */
const logsOf = async (
  db: Db,
  childId: ChildId,
  { today, markOf }: { today: Day; markOf: (text: string) => ThirdPartyId | null },
): Promise<Held[]> => {
  // The fields of case logs name no entry, document or person by an id.
  const nothing: Lookups = { people: new Map(), entries: new Map(), targets: new Map(), today }
  const entries = await db.ask(entriesOfChildQuestion(childId))
  return entries.flatMap(({ id, log: logId, happenedOn, values }) => {
    const log = caseLogs.find((one) => one.id === logId)
    return (log?.fields ?? []).flatMap((field): Held[] => {
      const value = values[field.name]
      if (value === undefined) return []
      const isTyped = field.kind === 'text' || field.kind === 'long text'
      const said = isTyped ? String(value) : valueInWords(field, value, nothing)
      return [
        {
          key: `log/${id}/${field.name}`,
          on: happenedOn,
          text: `${log?.title ?? logId}. ${field.title}: ${said}`,
          mark: isTyped ? (markOf(said) ?? 'free text') : null,
        },
      ]
    })
  })
}

const heldRow = ({ table, key, row }: { table: string; key: string; row: SsdRow }): HeldRow => {
  const marked = Object.entries(row)
    .filter(([field, value]) => value !== null && value !== '' && ruleOfField(field) !== undefined)
    .map(([field]) => [field, `${table}/${key}/${field}`])
  return { table, key, values: row, marked: Object.fromEntries(marked) as Record<string, string> }
}

const meanings = new Map(ssdTables.flatMap(({ fields }) => fields.map(({ name, meaning }) => [name, meaning] as const)))

/** Whether a sentence has one of these in it as whole words. */
const isAbout = (sentence: string, others: readonly string[]): boolean => {
  const words = ` ${sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return others.some((each) =>
    words.includes(
      ` ${each
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
        .trim()} `,
    ),
  )
}

/** What would give another person away where it stands in a sentence: names and numbers of relatives, and who referred. */
const namesOfOthers = (rows: readonly HeldRow[], family: readonly Relative[]): string[] =>
  [
    ...family.flatMap(({ name, recordNumber }) => [recordNumber, ...name.split(' ')]),
    ...rows.flatMap(({ values, marked }) =>
      Object.keys(marked)
        .filter((field) => field.endsWith('_desc'))
        .map((field) => String(values[field])),
    ),
  ].filter((each) => each.length > 3)

/** What the case system keeps as one JSON object, as words: `HOUSE 3, STREET Quayside Row`. Anything else as it stands. */
const inPlainWords = (text: string): string => {
  if (!text.startsWith('{')) return text
  try {
    const parts: unknown = JSON.parse(text)
    if (typeof parts !== 'object' || parts === null) return text
    return Object.entries(parts)
      .map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : String(part)}`)
      .join(', ')
  } catch {
    return text
  }
}
