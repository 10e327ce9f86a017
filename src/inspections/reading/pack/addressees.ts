import type { Day } from '../../../platform/day.ts'
import { dayIn, dayPattern } from './dates.ts'
import type { Resolution } from './pack.ts'

const asked =
  /^that (?:the )?(.{3,110}?) (?:be|is|are) (?:formally )?(?:requested|recommended|asked|invited|instructed|urged|required|directed)\b/i
const acts =
  /^that (?:the )?(.{3,110}?) (?:consider|write|bring|report|provide|prepare|arrange|review|lobby|ensure|share|circulate|explore|investigate|work|look|present|produce|publish|respond)\b/i
const bodies =
  'chair(?:man|woman|person)?|vice-chair|officers?|directors?|heads?|managers?|members?|councillors?|schools?|governors?|board|cabinet|committee|council|service|services|panel|commissioner|leader|team|trust|group|partners?|partnership|secretary|minister|mps?|headteachers?|police'
const byWhom = new RegExp(
  `\\bby (?:the |all )?((?:[\\p{L}’'&-]+ ){0,6}?(?:${bodies}))\\b(?= to\\b| as\\b| and (?!families)|[,.;]|$| on\\b| in\\b| at\\b| by\\b)`,
  'iu',
)
const fromWhom = new RegExp(
  `\\bfrom (?:the |all )?((?:[\\p{L}’'&-]+ ){0,6}?(?:${bodies})(?: (?:of|for)(?: [\\p{L}’'&-]+){1,6}?)?)(?=[,.;]|$| (?:to|on|in|at|by|about|as|before)\\b)`,
  'iu',
)
const ifThey = /^that if (.{3,90}?) (?:have|has|wish|wishes|are|is)\b/i

/**
 * Whom a resolution asks, in its own words without “the”: who is requested or recommended, who is to act, by whom a thing
 * is to be done, or whom a condition names. Null where it names nobody.
 */
export function addresseeOf(text: string): string | null {
  const found =
    someone(asked.exec(text)?.[1]) ??
    someone(ifThey.exec(text)?.[1]) ??
    (/^that (?:the )?[^,]{3,110}? be \w+/i.test(text) ? undefined : someone(acts.exec(text)?.[1])) ??
    byWhom.exec(text)?.[1] ??
    (asked.test(text) ? fromWhom.exec(text)?.[1] : undefined)
  return found?.replace(/^(?:the|all) /i, '').trim() ?? null
}

/** “A further report”, “updates on this”: what is asked for, and not who is asked. */
const thing =
  /^(?:an?|another|any|further|more|no|this|these|such|regular|annual|quarterly|monthly|the (?:next|final|full)|next|final|full)\b|\b(?:reports?|updates?|papers?|information|briefings?|notes?|items?|letters?|data|figures|reviews?|analysis|presentations?|meetings?|responses?|plans?|strateg(?:y|ies)|dashboards?)$/iu
const someBody = new RegExp(`\\b(?:${bodies})$`, 'iu')

/** The words where they name somebody; undefined where they name a thing. A “further report” is none, a “task and finish group” is. */
const someone = (words: string | undefined): string | undefined =>
  words === undefined || (thing.test(words) && !someBody.test(words)) ? undefined : words

/** By when: “by 16 September 2026”, or the meeting at which something is due. A day on which something was held is none. */
export function dueIn(text: string): Day | null {
  const by = new RegExp(`\\b(?:by|before|no later than)(?: the end of)? (${dayPattern})`, 'i').exec(text)
  if (by?.[1]) return dayIn(by[1])
  const at = new RegExp(
    `\\b(?:at|to) (?:the|its|a) (?:next )?(?:future )?meeting\\b[^.]{0,90}?\\bon (${dayPattern})`,
    'i',
  ).exec(text)
  return at?.[1] ? dayIn(at[1]) : null
}

/** The sort of answer that it wants, told by whom it asks and for what. */
export function resolutionKind(text: string): Resolution['kind'] {
  const to = (addresseeOf(text) ?? '').toLowerCase()
  if (/\b(?:write to|lobby|letter to)\b/i.test(text)) return 'letter to others'
  if (/\b(?:noted|received)\b/i.test(text) && !/\brequested|recommended\b/i.test(text)) return 'note'
  if (/work programme|further update|future (?:meeting|item)|fed into/i.test(text)) return 'future item'
  if (/\bcabinet\b/.test(to))
    return /\brecommended\b/i.test(text) ? 'recommendation to cabinet' : 'request to cabinet member'
  if (/\b(?:officers?|director|head|manager|service|team|executive)\b/.test(to)) return 'request to officers'
  if (/\b(?:schools?|board|trust|partners?|partnership|commissioner|police|secretary|minister)\b/.test(to))
    return 'request to partner'
  return 'decision'
}
