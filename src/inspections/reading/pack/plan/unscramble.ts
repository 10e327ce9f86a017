import { likeness } from '../likeness.ts'
import type { Action } from '../pack.ts'
import { pageOf, passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import { assignUnits, type RowParts } from './assign.ts'
import { partAction, takeOutOffice, type Anchor } from './part-action.ts'
import { partMixed } from './part-mixed.ts'
import { personsFrom } from './persons.ts'
import { readTarget } from './target.ts'
import { isTornPlan, sortPages, type TornPage } from './torn-page.ts'

/**
 * Reads an action plan whose table came apart when its pages were turned or copied: columns run into each other, rows
 * stand from the bottom up, heads stand behind what they head. How it is put together again:
 *
 * - A page of such a plan shows at least three column heads and a numbered action. Heads, titles, watermarks and running
 *   lines are laid aside.
 * - **Rows are anchored by their references** (“7.”, “B.”, “a)”): nothing else on the page is as sure. They are put in the
 *   order of the references, whatever order the file has them in.
 * - **Columns are told by their kind of words**: a target is made of narrow lines of dates and meetings, persons of
 *   lines that name offices, progress of sentences. Lines learnt where they stand alone are found again where two
 *   columns run into each other.
 * - **Persons** stand in the same order as the actions in the file; where they stood among an action's lines they are its own.
 * - **Progress and targets** go to rows by what they say before where they stand (assign.ts).
 *
 * The status column is a colour and leaves no text: `status` is null, which is not the same as “no status”.
 */
export function readTornPlan(sheets: readonly Sheet[]): Action[] {
  return sortPages(sheets.filter(isTornPlan)).flatMap(rowsOf)
}

function rowsOf(page: TornPage): Action[] {
  const inFile = page.pieces.flatMap(({ kind, scrap, at }) =>
    kind === 'action' ? (partAction(scrap, at, page) ?? []) : [],
  )
  const anchors = inFile.toSorted((a, b) => rank(a.ref) - rank(b.ref))
  const people = page.pieces.filter(({ kind }) => kind === 'person')
  const without = inFile.filter(({ inline }) => inline.length === 0)
  if (people.length < without.length) for (const anchor of without) takeOutOffice(anchor)
  const persons = givePersons(inFile, people)
  const actions = anchors.map(({ action }) => action.text)
  const units = page.pieces.flatMap(({ kind, scrap, at }) => {
    if (kind === 'target') return [{ at, order: 0, target: scrap, progress: null }]
    return kind === 'mixed' ? partMixed(scrap, at, page, actions) : []
  })
  return assignUnits(anchors, units).map((row) => actionOf(page, row, persons.get(row.anchor)))
}

const rank = (ref: string): number => (/^\d/.test(ref) ? Number(ref) : ref.charCodeAt(0))

interface Held {
  persons: string[]
  scrap: Scrap | null
  doubts: string[]
}

/** The person scraps for the rows that have none among their own lines, in the file's order; turned round where that fits the words better. */
function givePersons(inFile: readonly Anchor[], people: readonly { scrap: Scrap }[]): Map<Anchor, Held> {
  const held = new Map<Anchor, Held>()
  const without = inFile.filter(({ inline }) => inline.length === 0)
  const fit = (order: readonly { scrap: Scrap }[]) =>
    without.reduce((sum, { action }, index) => sum + likeness(action.text, order[index]?.scrap.text ?? ''), 0)
  const turned = people.toReversed()
  const order = fit(turned) > fit(people) ? turned : people
  for (const anchor of inFile) {
    const at = without.indexOf(anchor)
    const scrap = at >= 0 && people.length === without.length ? (order[at]?.scrap ?? null) : null
    const lines = scrap ? scrap.spans.map(({ text }) => text) : []
    held.set(anchor, {
      persons: at < 0 ? anchor.persons : personsFrom(lines),
      scrap: at < 0 ? { spans: anchor.inline, text: '' } : scrap,
      doubts:
        at >= 0 && !scrap
          ? ['There are not as many persons on the page as rows: whose this is could not be told.']
          : [],
    })
  }
  return held
}

function actionOf(page: TornPage, { anchor, target, progress, targetAmong }: RowParts, held: Held | undefined): Action {
  const doubts = [
    ...(target?.doubts.map((doubt) => `Target: ${doubt}`) ?? []),
    ...(progress?.doubts.map((doubt) => `Progress: ${doubt}`) ?? []),
    ...(held?.doubts ?? []),
  ]
  return {
    source: page.source || 'plan',
    ref: anchor.ref,
    page: pageOf(page.sheet),
    action: anchor.action.text,
    person: held?.persons ?? [],
    target: target?.scrap.text ?? null,
    ...(target ? readTarget(target.scrap.text) : { targetKind: null, targetDate: null }),
    progress: progress?.scrap.text ?? null,
    status: null,
    passages: {
      person: held?.scrap ? passageOfSpans(held.scrap.spans) : null,
      target: target ? passageOfSpans(target.scrap.spans) : null,
      progress: progress ? passageOfSpans(progress.scrap.spans) : null,
    },
    unassigned: targetAmong ? [{ what: 'target', ...targetAmong }] : [],
    passage: passageOfSpans(anchor.action.spans),
    rule: 'action-torn',
    sureness: doubts.length > 0 || targetAmong ? 65 : 82,
    doubts: [...doubts, ...(targetAmong ? [`Target: ${targetAmong.hint}`] : [])],
  }
}
