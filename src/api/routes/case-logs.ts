import { z } from 'zod'
import {
  addLogEntry,
  againOf,
  caseLogAreas,
  caseLogFor,
  caseLogs,
  checkLogRows,
  countLogs,
  countWanted,
  importLogEntries,
  listLogEntries,
  listWanted,
  LogEntryId,
  sentRows,
  sharesOf,
  stateOf,
  waitsOf,
} from '../../case-logs/index.ts'
import { ChildId, showChildren } from '../../children/index.ts'
import { addDays, Day, dayOf } from '../../platform/day.ts'
import { route } from '../route.ts'

const Log = z
  .object({
    id: z.string(),
    title: z.string(),
    area: z.enum(Object.keys(caseLogAreas) as [keyof typeof caseLogAreas]), // Object.keys forgets the names
    purpose: z.string(),
    inYear: z.number().describe('Entries of the year up to today.'),
    open: z.number(),
    late: z.number(),
    notWrittenDown: z
      .number()
      .nullable()
      .describe('What the data calls for and nobody wrote down; null where the data does not tell.'),
    fields: z.array(z.object({ name: z.string(), title: z.string(), kind: z.string(), required: z.boolean() })),
  })
  .meta({
    id: 'CaseLog',
    description: 'What the data of the case system does not hold of a child, and people write down here.',
  })

const Entry = z
  .object({
    id: z.uuid(),
    child: z.uuid(),
    number: z.string(),
    day: Day,
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    due: Day.nullable(),
    state: z.enum(['late', 'due soon', 'open', 'nothing is asked']),
    version: z.number(),
    changedBy: z.string(),
  })
  .meta({ id: 'CaseLogEntry', description: 'One entry of a case log. Names of children are not given.' })

const LogBroughtIn = z
  .object({
    done: z.boolean(),
    rows: z.number(),
    added: z.number(),
    changed: z.number(),
    same: z.number(),
    refused: z.array(z.object({ at: z.string(), heading: z.string(), said: z.string(), message: z.string() })),
    assumed: z.array(z.object({ at: z.string(), message: z.string() })),
  })
  .meta({ id: 'CaseLogBroughtIn', description: 'What bringing a table of entries in did, or would do.' })

const Share = z
  .object({
    id: z.string(),
    sentence: z.string(),
    among: z.string(),
    counted: z.array(z.uuid()),
    others: z.array(z.uuid()),
  })
  .meta({ id: 'CaseLogShare', description: 'A share: the entries that count, and the others that it is a share of.' })

const Wait = z
  .object({
    id: z.string(),
    sentence: z.string(),
    of: z.number(),
    days: z.object({ half: z.number(), nineOfTen: z.number(), longest: z.number() }).nullable(),
  })
  .meta({
    id: 'CaseLogWait',
    description: 'Days waited: half at most so many, nine of ten at most so many, and the longest.',
  })

const MoreThanOnce = z
  .object({
    child: z.uuid(),
    number: z.string(),
    times: z.number(),
    firstOn: Day,
    lastOn: Day,
    days: z.number().nullable().describe('Of all of them; null where the log counts no days.'),
    daysInSchoolYear: z.number().nullable().describe('Of those in the school year of the last.'),
    entries: z.array(z.uuid()),
  })
  .meta({ id: 'CaseLogMoreThanOnce', description: 'A child of whom a log has more than one entry in the period.' })

const Missing = z.object({ child: z.uuid(), number: z.string(), day: Day, because: z.string() }).meta({
  id: 'CaseLogMissing',
  description: 'What the data of the case system calls for and nobody has written down.',
})

const Named = z.object({ log: z.string().describe('The id of a log, as `GET /case-logs` lists it.') })

export const caseLogRoutes = [
  route({
    method: 'GET',
    path: '/case-logs',
    tag: 'Case logs',
    does: 'List the case logs, with what is open, late and not written down in each.',
    needs: 'children.read',
    answer: { status: 200, does: 'Every log.', schema: z.object({ logs: z.array(Log) }) },
    async run({ db, now }) {
      const today = dayOf(now)
      const counts = new Map((await countLogs(db, today)).map((count) => [count.log, count]))
      const wanted = await countWanted(db, caseLogs, today)
      return {
        logs: caseLogs.map(({ id, title, area, purpose, fields }) => ({
          id,
          title,
          area,
          purpose,
          inYear: counts.get(id)?.inYear ?? 0,
          open: counts.get(id)?.open ?? 0,
          late: counts.get(id)?.late ?? 0,
          notWrittenDown: wanted.get(id) ?? null,
          fields: fields.map(({ name, title: called, kind, required }) => ({
            name,
            title: called,
            kind,
            required: required === true,
          })),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/case-logs/{log}',
    tag: 'Case logs',
    does: 'The entries of one case log, its shares and waits, and what is not written down.',
    about: 'That you saw these children is written down, as on the page.',
    needs: 'children.read',
    params: Named,
    query: z.object({
      from: Day.optional().describe('First day of the entries; left out for the year before the last.'),
      to: Day.optional().describe('Last day of the entries; left out for today.'),
      asAt: Day.optional().describe('The log as it stood at the end of this day.'),
    }),
    answer: {
      status: 200,
      does: 'The log.',
      schema: z.object({
        entries: z.array(Entry),
        shares: z.array(Share),
        waits: z.array(Wait),
        notWrittenDown: z.array(Missing),
        moreThanOnce: z.array(MoreThanOnce).describe('The most often first; none where the log does not ask.'),
      }),
    },
    async run({ db, params, query, now }) {
      const log = caseLogFor(params.log)
      const today = dayOf(now)
      const to = query.to ?? query.asAt ?? today
      const from = query.from ?? addDays(to, -364)
      const found = await listLogEntries(db, log, { from, to, asAt: query.asAt })
      const asAt = query.asAt ?? today
      const entries = await showChildren(db, 'case log file', found, log.id)
      const missing = await showChildren(db, 'case log file', await listWanted(db, log, today), log.id)
      const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
      return {
        entries: entries.map(({ id, childId, number, happenedOn, values, dueOn, version, changedBy }) => ({
          id,
          child: childId,
          number,
          day: happenedOn,
          values,
          due: dueOn,
          state: stateOf({ dueOn }, asAt),
          version,
          changedBy,
        })),
        shares: sharesOf(log, found, asAt).map(({ measure, counted, rest }) => ({
          id: measure.id,
          sentence: measure.sentence,
          among: measure.among,
          counted: ids(counted),
          others: ids(rest),
        })),
        waits: waitsOf(log, found).map(({ wait, of, days }) => ({ id: wait.id, sentence: wait.sentence, of, days })),
        notWrittenDown: missing.map(({ childId, number, onDay, because }) => ({
          child: childId,
          number,
          day: onDay,
          because,
        })),
        moreThanOnce: againOf(log, entries, from).map((one) => ({
          child: one.childId,
          number: one.number,
          times: one.times,
          firstOn: one.firstOn,
          lastOn: one.lastOn,
          days: one.days,
          daysInSchoolYear: one.daysInSchoolYear,
          entries: ids(one.entries),
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/children/{id}/logs/{log}',
    tag: 'Case logs',
    does: 'Write an entry into a case log of a child.',
    needs: 'case-logs.write',
    params: z.object({ id: ChildId, log: Named.shape.log }),
    body: z
      .object({ values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })
      .describe('The fields by their names, as `GET /case-logs` lists them.'),
    answer: { status: 201, does: 'It was written down.', schema: z.object({ id: LogEntryId }) },
    async run({ db, params: { id, log }, body, now }) {
      return { id: await addLogEntry(db, { log: caseLogFor(log), childId: id, raw: body.values, today: dayOf(now) }) }
    },
  }),
  route({
    method: 'POST',
    path: '/case-logs/{log}/import',
    tag: 'Case logs',
    does: 'Bring a table of entries into a case log: all of its rows, or none.',
    about:
      'The headings may be those of an export, in any order; whose entry a row is, is told by “Child’s number”. A row is about the entry whose id it gives, or about the only other entry of the child on that day. Refused cells are named as in a spreadsheet whose first row holds the headings.',
    needs: 'case-logs.write',
    params: Named,
    body: z.object({
      headings: z.array(z.string().max(500)).min(1).max(100),
      rows: z.array(z.array(z.string().max(20_000)).max(100)).max(50_000),
      check: z.boolean().default(false).describe('Only say what it would do.'),
    }),
    answer: {
      status: 200,
      does: 'What was done, or would be. Nothing was done where anything is refused.',
      schema: LogBroughtIn,
    },
    async run({ db, params, body: { headings, rows, check }, now }) {
      const log = caseLogFor(params.log)
      const sent = sentRows(log, headings, rows)
      const checked = await checkLogRows(db, log, sent, dayOf(now))
      const done = !check && checked.refused.length === 0 && checked.rows > 0
      if (done) await importLogEntries(db, log, sent, dayOf(now))
      return {
        done,
        rows: checked.rows,
        added: checked.added.length,
        changed: checked.changed.length,
        same: checked.same,
        refused: checked.refused.map(({ at, heading, said, message }) => ({ at, heading, said, message })),
        assumed: [...checked.assumed],
      }
    },
  }),
]
