import { unknown } from './definitions/unknown.ts'
import type { Announcement, Framework } from './framework.ts'
import { frameworks } from './frameworks.ts'

/** What of a document shows its framework. */
export interface Showing {
  title: string // headings and short lines of the first page
  opening: string // the first two pages
  text: string // the whole
}

export interface Recognised {
  framework: Framework
  /** How far ahead of the next best it is: 0 when nothing was recognised. */
  lead: number
  second: Framework | undefined
}

/** Fewer points than this is chance. */
const enough = 10

/** The framework whose announcements the document carries. */
export function recognise(showing: Showing, known: readonly Framework[] = frameworks): Recognised {
  const plain = {
    title: plainText(showing.title),
    opening: plainText(showing.opening),
    text: plainText(showing.text),
  }
  const [best, next] = known
    .map((framework) => ({ framework, points: pointsOf(framework.announces, plain) }))
    .toSorted((left, right) => right.points - left.points)
  if (!best || best.points < enough) return { framework: unknown, lead: 0, second: undefined }
  return { framework: best.framework, lead: best.points - Math.max(0, next?.points ?? 0), second: next?.framework }
}

const pointsOf = (announces: readonly Announcement[], showing: Showing): number =>
  announces.reduce((sum, { in: place, like, points }) => (like.test(showing[place]) ? sum + points : sum), 0)

/** Straight quotes and single spaces, so that patterns need not know how a printer set them. */
export const plainText = (text: string): string => (unlike.test(text) ? madePlain(text) : text)

/** What is not plain: most headings and cells have none of it, and one look tells. */
const unlike = /[\u2018\u2019\u02bc\u201c\u201d\u2010-\u2012]|\s{2}|[^\S ]/

const madePlain = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/\s{2,}|[^\S ]/g, ' ') // single spaces, which are nearly all, are left alone
