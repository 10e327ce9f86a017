import { z } from 'zod'
import {
  againOf,
  againTable,
  caseLogFor,
  CheckFields,
  confirmLog,
  crossedOf,
  isFinished,
  listLogChecks,
  listLogEntries,
  listWanted,
  logTable,
  sharesOf,
  stateOf,
  sumsOf,
  talliesOf,
  waitsOf,
  type LogPeriod,
} from '../../../case-logs/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { lookUp } from '../../../registers/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { logView, perPage } from './log-view.ts'
import { logHref } from './words.ts'

const Query = z.object({
  from: AsAt.catch(undefined),
  to: AsAt.catch(undefined),
  asAt: AsAt.catch(undefined),
  show: z.enum(['entries', 'late', 'wanted', 'again']).catch('entries'),
  measure: z.string().optional().catch(undefined),
  part: z.enum(['counted', 'rest']).catch('counted'),
  page: z.coerce.number().int().min(1).catch(1),
})

/** The year up to today, unless days were given; the earlier one first. */
const periodOf = ({ from, to, asAt }: z.infer<typeof Query>, today: Day): LogPeriod => {
  const last = to ?? asAt ?? today
  const first = from ?? addDays(last, -364)
  return { from: first < last ? first : last, to: first < last ? last : first, ...(asAt && asAt < today && { asAt }) }
}

const logPage = page({
  path: '/case-logs/:log',
  needs: 'children.read',
  params: z.object({ log: z.string() }),
  query: Query,
  get: async ({ db, person, today, params, query, url, csrf }) => {
    const log = caseLogFor(params.log)
    const period = periodOf(query, today)
    const asAt = period.asAt ?? today
    const [entries, missing] = [await listLogEntries(db, log, period), await listWanted(db, log, today)]
    const shares = sharesOf(log, entries, asAt)
    const share = shares.find(({ measure }) => measure.id === query.measure)
    const late = entries.filter((entry) => stateOf(entry, asAt) === 'late')
    const listed = share ? share[query.part] : query.show === 'late' ? late : entries
    const isWanted = query.show === 'wanted' && !share
    const again = againOf(log, entries, period.from)
    const isAgain = query.show === 'again' && log.again !== undefined && !share
    const from = (query.page - 1) * perPage
    return view({
      title: log.title,
      current: 'case-logs',
      style: 'p-children',
      body: logView({
        log,
        period,
        today,
        show: query.show === 'again' && !isAgain ? 'entries' : query.show,
        open: share && { share, part: query.part },
        shares,
        waits: waitsOf(log, entries),
        tallies: talliesOf(log, entries),
        sums: sumsOf(log, entries),
        crossed: crossedOf(log, entries),
        counts: {
          entries: entries.length,
          late: late.length,
          wanted: missing.length,
          again: again.length,
          openNow: new Set(entries.filter(({ values }) => !isFinished(log, values)).map(({ childId }) => childId)).size,
        },
        entries:
          isWanted || isAgain ? [] : await showChildren(db, 'case log', listed.slice(from, from + perPage), log.id),
        wanted: isWanted ? await showChildren(db, 'case log', missing.slice(from, from + perPage), log.id) : [],
        again: isAgain ? await showChildren(db, 'case log', again.slice(from, from + perPage), log.id) : [],
        total: isWanted ? missing.length : isAgain ? again.length : listed.length,
        page: query.page,
        checks: log.zero === undefined ? [] : await listLogChecks(db, log),
        lookups: await lookUp(db, log, { today }),
        url,
        csrf,
        may: {
          write: may(person, 'case-logs.write'),
          confirm: may(person, 'case-logs.confirm'),
          export: may(person, 'children.export'),
        },
      }),
    })
  },
})

const exported = page({
  path: '/case-logs/:log/export/:format',
  needs: 'children.export',
  params: z.object({ log: z.string(), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params, query }) => {
    const log = caseLogFor(params.log)
    const period = periodOf(query, today)
    const rows = await showChildren(db, 'case log file', await listLogEntries(db, log, period), log.id)
    const about = {
      at: now,
      period,
      today,
      authority: person.authorityName,
      lookups: await lookUp(db, log, { today }),
    }
    const sending = {
      format: params.format,
      action: 'case-log.exported',
      subjectKind: 'case log',
      subjectId: log.id,
    } as const
    return query.show === 'again' && log.again
      ? sendTable(db, againTable(log, againOf(log, rows, period.from), about), sending)
      : sendTable(db, logTable(log, rows, about), sending)
  },
})

const confirm = page({
  path: '/case-logs/:log/confirm',
  needs: 'case-logs.confirm',
  params: z.object({ log: z.string() }),
  form: CheckFields,
  post: async ({ db, today, params, form }) => {
    const log = caseLogFor(params.log)
    await confirmLog(db, log, form, today)
    return redirect(logHref(log), 'It was confirmed, in your name and as at today.')
  },
})

export const logPages = [exported, confirm, logPage]
