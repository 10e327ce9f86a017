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
  wordsQuestion,
} from '../children/index.ts'
import { heldOfChild } from '../audits/index.ts'
import { caseLogs, entriesOfChildQuestion } from '../case-logs/index.ts'
import { dayOf, inWords, type Day } from '../platform/day.ts'
import { valueInWords, type Lookups } from '../registers/index.ts'
import { sql, type Db } from '../platform/sql.ts'
import { clocksOfChild } from '../timescales/index.ts'
import { z } from 'zod'
import { fieldInWords, meaningOf, namesOfStaff, type Names } from './field-words.ts'
import { daysOfDeliveries, putTogether, spansOf, type Versioned } from './versions.ts'
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

/** A row of the dataset with all that deliveries said of it. */
export interface HeldRow extends Versioned {
  /** For each version the key of each field that must be read first; a value that stays the same is read once. */
  marked: readonly Readonly<Record<string, string>>[]
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
  /** The day that each delivery shows, by its number. */
  deliveries: ReadonlyMap<number, Day>
  names: Names
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
  const rows = putTogether(await everyRowOf(db, childId)).map(heldRow)
  const deliveries = await daysOfDeliveries(db)
  const names = await namesOfStaff(db)
  const { open, past } = await clocksOfChild(db, { childId, asAt: today })
  const others = namesOfOthers(rows, family)
  const own = [child.forename, child.surname]
  const markOf = (text: string): ThirdPartyId | null =>
    isAbout(text, others) ? 'relative' : namesIn(text, own).length > 0 ? 'name' : null
  const told = chronologyOf(child.rows, child.words, today).filter(({ group }) => group !== 'words')
  const events = told.map(({ on, sentence }, at) => {
    const sameBefore = told.slice(0, at).filter((other) => other.on === on && other.sentence === sentence).length
    return {
      key: `event/${on}/${sameBefore}/${sentence}`.slice(0, 300),
      on,
      text: sentence,
      mark: isAbout(sentence, others) ? ('relative' as const) : null,
    }
  })
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
  const marked = rows.flatMap(({ versions, marked: byVersion }) => {
    const read = new Map<string, Held>()
    for (const [at, keys] of byVersion.entries())
      for (const [field, key] of Object.entries(keys)) {
        if (read.has(key)) continue
        const asAt = deliveries.get(Number(versions[at]?.['from_import']))
        const isOneOfSeveral = spansOf(versions, field).length > 1 && asAt !== undefined
        const value = fieldInWords(field, versions[at]?.[field] ?? '', names)
        read.set(key, {
          key,
          on: null,
          text: `${meaningOf(field)}${isOneOfSeveral ? `, from the delivery of ${inWords(asAt)}` : ''}: ${value}`,
          mark: ruleOfField(field) ?? null,
        })
      }
    return [...read.values()]
  })
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
    deliveries,
    names,
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

const heldRow = (row: Versioned): HeldRow => ({
  ...row,
  marked: row.versions.map((version) =>
    Object.fromEntries(
      Object.entries(version)
        .filter(([field, value]) => value !== null && value !== '' && ruleOfField(field) !== undefined)
        .map(([field]) => {
          const from = Number(version['from_import'])
          const span = spansOf(row.versions, field).findLast((one) => one.from <= from)
          return [field, `${row.table}/${row.id}/${span?.from ?? from}/${field}`]
        }),
    ),
  ),
})

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
    ...rows.flatMap(({ versions, marked }) =>
      marked.flatMap((keys, at) =>
        Object.keys(keys)
          .filter((field) => field.endsWith('_desc'))
          .map((field) => String(versions[at]?.[field])),
      ),
    ),
  ].filter((each) => each.length > 3)
