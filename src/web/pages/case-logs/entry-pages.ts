import { z } from 'zod'
import {
  addLogEntry,
  caseLogFor,
  changeLogEntry,
  clocksOf,
  getLogEntry,
  listLogVersions,
  LogEntryId,
  readingAge,
  ruleOf,
  withdrawLogEntry,
  type CaseLog,
  type LogVersion,
} from '../../../case-logs/index.ts'
import { ChildId, recordLook, recordNumberOf } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { lookUp, valueInWords, type Lookups, type Values } from '../../../registers/index.ts'
import { backLink, button, details, input, status } from '../../components/index.ts'
import { page, redirect, view } from '../../page.ts'
import { AsAt } from '../../as-at.ts'
import { entryForm, formText } from '../registers/entry-form.ts'
import { clockStatus } from '../worklists/words.ts'
import { article, entryHref, entryStatus, logHref } from './words.ts'

const AnyFields = z.record(z.string(), z.unknown())
const Params = z.object({ id: ChildId, log: z.string() })
const EntryParams = Params.extend({ entry: LogEntryId })
const look = { current: 'case-logs', style: 'p-children' } as const

const addPage = page({
  path: '/children/:id/logs/:log',
  needs: 'case-logs.write',
  params: Params,
  query: z.object({ on: AsAt.catch(undefined) }),
  form: AnyFields,
  get: async ({ db, today, csrf, params: { id, log: logId }, query, problems, typed }) => {
    const log = caseLogFor(logId)
    const number = await recordNumberOf(db, id)
    await recordLook(db, id, 'record')
    const title = `Add ${article(log.one)} ${log.one}`
    return view({
      title,
      ...look,
      body: html`${backLink({ href: `/children/${id}`, text: 'The child’s record' })}
        <h1>${title}</h1>
        <p class="lede">Record ${number}. ${log.purpose}</p>
        ${entryForm({
          register: log,
          action: `/children/${id}/logs/${log.id}`,
          csrf,
          problems,
          values: problems.length > 0 ? typed : query.on ? { [log.on]: query.on } : {},
          lookups: await lookUp(db, log, { today }),
          submit: 'Write it down',
          cancel: `/children/${id}`,
        })}`,
    })
  },
  post: async ({ db, today, params: { id, log: logId }, form }) => {
    const log = caseLogFor(logId)
    const entry = await addLogEntry(db, { log, childId: id, raw: form, today })
    return redirect(entryHref({ childId: id, log: log.id, id: entry }), 'It was written down.')
  },
})

const Change = AnyFields.pipe(
  z.object({ version: z.coerce.number().int().min(1), why: z.string().trim().max(500).default('') }).loose(),
)

const entryPage = page({
  path: '/children/:id/logs/:log/:entry',
  needs: 'children.read',
  postNeeds: 'case-logs.write',
  params: EntryParams,
  form: Change,
  get: async ({ db, person, today, csrf, params: { id, log: logId, entry: entryId }, problems, typed }) => {
    const log = caseLogFor(logId)
    const entry = await getLogEntry(db, { log, childId: id, id: entryId })
    const number = await recordNumberOf(db, id)
    await recordLook(db, id, 'record')
    const versions = await listLogVersions(db, entryId)
    const lookups = await lookUp(db, log, { today })
    const href = entryHref({ childId: id, log: log.id, id: entryId })
    const held = Object.fromEntries(log.fields.map(({ name }) => [name, formText(entry.values[name])]))
    return view({
      title: log.title,
      ...look,
      body: html`${backLink({ href: logHref(log), text: log.title })}
        <h1>${log.one.slice(0, 1).toUpperCase()}${log.one.slice(1)}</h1>
        <p class="lede">Record <a href="/children/${id}">${number}</a>.</p>
        ${entryStatus(entry, today)} ${clocksPart(log, entry.values, today)} ${readingPart(log, entry.values)}
        ${valuesPart(log, entry.values, lookups)}
        ${
          may(person, 'case-logs.write') &&
          details({
            summaryText: 'Change it',
            open: problems.length > 0,
            html: entryForm({
              register: log,
              action: href,
              csrf,
              problems,
              values: problems.length > 0 ? typed : held,
              lookups,
              submit: 'Save',
              version: entry.version,
              cancel: href,
            }),
          })
        }
        ${
          may(person, 'case-logs.write') &&
          details({
            summaryText: 'Take it back',
            html: html`<form method="post" action="${href}/withdraw" novalidate>
              ${csrf}<input type="hidden" name="version" value="${entry.version}" />
              ${input({ id: 'withdraw-why', name: 'why', label: { text: 'Why it should not be there' } })}
              ${button({ text: 'Take it back', classes: 'govuk-button--warning', preventDoubleClick: true })}
            </form>`,
          })
        }
        ${historyPart(log, versions, lookups)}`,
    })
  },
  post: async ({ db, today, params: { id, log: logId, entry }, form: { version, why, ...raw } }) => {
    const log = caseLogFor(logId)
    await changeLogEntry(db, { log, childId: id, id: entry, version, why, raw, today })
    return redirect(entryHref({ childId: id, log: log.id, id: entry }), 'It was changed; what it was stays below.')
  },
})

const withdraw = page({
  path: '/children/:id/logs/:log/:entry/withdraw',
  needs: 'case-logs.write',
  params: EntryParams,
  form: z.object({ version: z.coerce.number().int().min(1), why: z.string().trim().min(1, 'Say why.').max(500) }),
  post: async ({ db, params: { id, log: logId, entry }, form }) => {
    const log = caseLogFor(logId)
    await withdrawLogEntry(db, { log, childId: id, id: entry, ...form })
    return redirect(`/children/${id}#logs`, 'It was taken back. Its history is kept.')
  },
})

const clocksPart = (log: CaseLog, values: Values, today: Day): Html | '' => {
  const running = clocksOf(log, values, today)
  if (running.size === 0) return ''
  return html`<ul class="rows">
    ${(log.clocks ?? []).flatMap((clock) => {
      const state = running.get(clock.id)
      return state ? [html`<li><b>${ruleOf(clock).stops}</b> ${clockStatus(state)}</li>`] : []
    })}
  </ul>`
}

const readingPart = ({ reads }: CaseLog, values: Values): Html | '' => {
  if (!reads) return ''
  const found = readingAge(String(values[reads.field] ?? ''))
  if (!found) return ''
  const easy = found.age <= reads.forAge
  return status({
    symbol: easy ? 'yes' : 'risk',
    word: easy ? 'Easy to read' : 'Hard to read',
    detail: `from about ${found.age} years on`,
    reason: `${found.words} words in ${found.sentences} sentences, by the automated readability index; short words and short sentences make it easier`,
  })
}

const valuesPart = (log: CaseLog, values: Values, lookups: Lookups): Html =>
  html`<dl class="facts">
    ${log.fields.map((field) => {
      const said = valueInWords(field, values[field.name], lookups)
      return (
        (said || field.expected) &&
        html`<dt>${field.title}</dt>
          <dd>${said || `Missing: ${field.expected}`}</dd>`
      )
    })}
  </dl>`

const historyPart = (log: CaseLog, versions: readonly LogVersion[], lookups: Lookups): Html =>
  html`<h2>History</h2>
    <ul class="rows">
      ${versions.map((version, at) => {
        const before = versions[at + 1]
        const changed = log.fields.filter(({ name }) => before && before.values[name] !== version.values[name])
        return html`<li>
          ${instantInWords(version.changedAt)}, ${version.changedBy}:
          ${
            before
              ? changed.length > 0
                ? changed
                    .map(
                      (field) =>
                        `${field.title}: ${valueInWords(field, before.values[field.name], lookups) || 'nothing'} → ${valueInWords(field, version.values[field.name], lookups) || 'nothing'}`,
                    )
                    .join('; ')
                : 'nothing of it changed'
              : 'written down'
          }${version.why && html` <span class="meta">${version.why}</span>`}
        </li>`
      })}
    </ul>`

export const logEntryPages = [addPage, withdraw, entryPage]
