import { sentencesOf } from '../read-topic.ts'

const opens =
  /^(?:it was |the (?:committee|panel|commission) )?(?:unanimously )?(?:resolved\b|(?:agreed|recommended)(?= that\b|\s*[:–—-]|$))[\s:–—-]*/i
/** “… answered questions. It was RESOLVED that …”: behind the end of a sentence, and with “that”, so that no story of an earlier resolution is taken. */
const within =
  /(?<=[.?!:)”’]\s+)(?:(?:It was|The (?:Committee|Panel|Commission)) (?:(?:then|also|unanimously|therefore) )*)?(?:RESOLVED|[Rr]esolved)\b[\s:–—-]*(?=(?:\(?[1a][.)]\s*)?that\b)/iu
/** Where one numbered resolution of a paragraph ends and the next begins. */
const nextNumber = /\s+\(?(\d{1,2})[.)]\s+(?=That\b)/u

export interface Stretch {
  from: number
  to: number
  number: number | null
}

/** Where “RESOLVED” begins in the text of a block, and where what was resolved begins behind it; undefined where nothing was. */
export function whereResolved(text: string): { at: number; behind: number } | undefined {
  const start = text.length - text.trimStart().length
  const first = opens.exec(text.trimStart())
  if (first) return { at: start, behind: start + first[0].length }
  const found = within.exec(text)
  return found ? { at: found.index, behind: found.index + found[0].length } : undefined
}

/**
 * What a paragraph resolves from a place on: each numbered resolution, else the one. Where the paragraph began with
 * something else, what follows the resolution may be of the meeting again: only sentences that begin with “That” go on.
 */
export function stretchesFrom(text: string, from: number, isWhole: boolean): Stretch[] {
  const end = isWhole ? text.trimEnd().length : endOf(text, from)
  const stretches: Stretch[] = []
  const marker = /^\(?(\d{1,2})[.)]\s+/.exec(text.slice(from, end))
  let at = from + (marker?.[0].length ?? 0)
  let number = marker ? Number(marker[1]) : null
  for (;;) {
    const next = nextNumber.exec(text.slice(at, end))
    if (!next) break
    stretches.push({ from: at, to: at + next.index, number })
    at += next.index + next[0].length
    number = Number(next[1])
  }
  stretches.push({ from: at, to: end, number })
  return stretches
}

function endOf(text: string, from: number): number {
  const sentences = sentencesOf(text.slice(from))
  const other = sentences.findIndex(
    ({ text: sentence }, index) => index > 0 && !/^(?:\(?\d{1,2}[.)]|that\b)/i.test(sentence),
  )
  const last = other < 0 ? sentences.at(-1) : sentences[other - 1]
  return last ? from + last.at + last.text.length : text.length
}
