import { beginsLike } from '../likeness.ts'
import { scrapOf, type Scrap, type Span } from '../sheets.ts'
import { cut } from './part-action.ts'
import { datePrefix, isTargetLine, opensTarget } from './target.ts'
import type { TornPage } from './torn-page.ts'

/** A target, a progress text, or the two of one row. Units of one scrap stand below each other on the page. */
export interface Unit {
  at: number // place of its scrap in the stream
  order: number // within the scrap
  target: Scrap | null
  progress: Scrap | null
}

/**
 * Parts a scrap in which the narrow target column and the wide progress column run into each other line by line
 * (“July / Work to widen / Board / the group / Agenda Item”). A line belongs to the target where it is nothing but words of a date
 * or meeting, or stands as part of a target elsewhere in the plan; a date at the head of a wide line is cut off it.
 * A new date behind a target that is whole begins the next row; so does a line that begins as another action does.
 */
export function partMixed(scrap: Scrap, at: number, { targetLines }: TornPage, actions: readonly string[]): Unit[] {
  const units: { target: Span[]; progress: Span[] }[] = []
  const now = () => units.at(-1) ?? open()
  const open = () => {
    const made: { target: Span[]; progress: Span[] } = { target: [], progress: [] }
    units.push(made)
    return made
  }
  const hasTarget = scrap.spans.some(
    ({ text }) => isTargetLine(text) || targetLines.has(text.trim()) || datePrefix(text) !== '',
  )
  for (const span of scrap.spans) {
    const text = span.text.trim()
    const unit = now()
    const isWhole = unit.target.length > 0 && isComplete(scrapOf(unit.target).text)
    if (hasTarget && (isTargetLine(text) || (targetLines.has(text) && unit.target.length > 0))) {
      ;(isWhole && opensTarget(text) ? open() : unit).target.push(span)
      continue
    }
    const date = hasTarget ? datePrefix(text) : ''
    const rest = text.slice(date.length).trim()
    const isOpen = unit.target.length === 0 ? unit.progress.length === 0 : !isComplete(scrapOf(unit.target).text)
    if (date !== '' && /^\p{Lu}/u.test(rest) && rest.length > 20 && (isOpen || isWhole)) {
      const into = isWhole ? open() : unit
      into.target.push({ ...span, text: date })
      into.progress.push(cut(span, span.text.length - rest.length))
      continue
    }
    if (unit.progress.length > 0 && unit.target.length === 0 && startsAnother(text, unit.progress, actions)) {
      open().progress.push(span)
      continue
    }
    unit.progress.push(span)
  }
  return units.map(({ target, progress }, order) => ({
    at,
    order,
    target: target.length > 0 ? scrapOf(target) : null,
    progress: progress.length > 0 ? scrapOf(progress) : null,
  }))
}

/** A target that needs no further line: it has its year, or closes with the word for its occasion. */
const isComplete = (text: string): boolean => /\b20\d\d\b|\b(?:item|meeting)$/i.test(text)

/** A line that begins as an action does of which the text so far is not speaking. */
function startsAnother(line: string, soFar: readonly Span[], actions: readonly string[]): boolean {
  const begun = scrapOf(soFar).text
  return actions.some((action) => beginsLike(line, action) && !beginsLike(begun, action))
}
