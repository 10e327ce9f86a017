import type { Action } from '../pack.ts'
import { pageOf, passageOfSpans, scrapOf, type Sheet, type Span } from '../sheets.ts'
import { columnRole, type ColumnRole } from './column-heads.ts'
import { cut } from './part-action.ts'
import { personsFrom } from './persons.ts'
import { readTarget } from './target.ts'

const opens = /^action (?:no\.? ?)?(\w{1,4}(?:\.\d{1,2})?)\s*[:.–-]\s*/i

/**
 * Plans that are set as labelled lines and not as a table: “Action 3: …”, then “Lead: …”, “By when: …”, “Progress: …”, in
 * any order. What follows a label up to the next belongs to it.
 */
export function readLabelledPlan(sheets: readonly Sheet[]): Action[] {
  interface Entry {
    sheet: Sheet
    ref: string
    parts: Map<ColumnRole, Span[]>
    now: ColumnRole | null
  }
  const entries: Entry[] = []
  for (const sheet of sheets) {
    for (const { spans } of sheet.scraps) {
      for (const [index, span] of spans.entries()) {
        const begins = opens.exec(span.text)
        const entry = entries.at(-1)
        if (begins?.[1]) {
          entries.push({
            sheet,
            ref: begins[1],
            parts: new Map([['action', [cut(span, begins[0].length)]]]),
            now: 'action',
          })
          continue
        }
        if (!entry) continue
        const colon = span.text.indexOf(':')
        const role = colon > 0 ? columnRole(span.text.slice(0, colon)) : undefined
        if (role) {
          entry.now = role
          const rest = cut(span, colon + 1)
          entry.parts.set(role, rest.text ? [rest] : [])
        } else if (index === 0 && entry.now && (entry.parts.get(entry.now)?.length ?? 0) > 0) entry.now = null // a gap ends it
        else if (entry.now) entry.parts.get(entry.now)?.push(span)
      }
    }
  }
  return entries
    .filter(({ parts }) => parts.size >= 3)
    .map(({ sheet, ref, parts }): Action => {
      const spans = (role: ColumnRole): Span[] => parts.get(role) ?? []
      const text = (role: ColumnRole): string | null => scrapOf(spans(role)).text || null
      const target = text('target')
      return {
        source: 'plan',
        ref,
        page: pageOf(sheet),
        action: text('action') ?? '',
        person: personsFrom(spans('person').map((span) => span.text)),
        target,
        ...(target ? readTarget(target) : { targetKind: null, targetDate: null }),
        progress: text('progress'),
        status: text('status'),
        passages: {
          person: passageOfSpans(spans('person')),
          target: passageOfSpans(spans('target')),
          progress: passageOfSpans(spans('progress')),
        },
        unassigned: [],
        passage: passageOfSpans(spans('action')),
        rule: 'action-labelled',
        sureness: 93,
        doubts: [],
      }
    })
}
