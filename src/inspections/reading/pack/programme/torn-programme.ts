import { likeness } from '../likeness.ts'
import type { Programme } from '../pack.ts'
import { passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import { columnsOfProgramme } from './torn-columns.ts'
import { programmeRole } from './programme-columns.ts'

/**
 * A work programme whose table came apart and mostly runs from the bottom up. Items are set as titles, objectives as
 * sentences, witnesses behind bullets. An objective goes to the item that it repeats in its words; a witness column with an entry for every
 * item is laid along the items in the direction in which the entries that name an item's words fall on it. Between an
 * entry so anchored and an end of the column the rest follows by count, unless an empty bullet stands there: whose row
 * that is cannot be told, so nothing on that side is given out.
 */
export function readTornProgrammes(sheets: readonly Sheet[]): Programme[] {
  return sheets.flatMap((sheet) => {
    const roles = new Set(sheet.scraps.flatMap(({ text }) => programmeRole(text) ?? []))
    const title = sheet.scraps.find(({ text }) => /\b(?:work programme|forward plan)\b/i.test(text) && text.length < 70)
    if (!title || !roles.has('item') || roles.size < 3) return []
    const { items, objectives, witnesses, meetings } = columnsOfProgramme(
      sheet.scraps.filter((scrap) => scrap !== title),
    )
    if (items.length < 2) return []
    const given = giveObjectives(items, objectives)
    const along = layAlong(items, witnesses)
    const rows = items.map((item, index) => {
      const own = given.get(item) ?? []
      const witness = along?.[index] ?? null
      const doubts = [
        ...(own.length > 0 ? [] : ['Which objective is its own could not be told.']),
        ...(witness ? [] : ['Which witness is its own could not be told.']),
        ...(meetings.length > 0 ? ['For which meeting it is set down could not be told.'] : []),
      ]
      return {
        item: item.text,
        meeting: null,
        objective: own.length > 0 ? own.map(({ text }) => text) : null,
        witness: witness?.text ?? null,
        passage: passageOfSpans(item.spans),
        rule: 'programme-torn' as const,
        sureness: own.length > 0 && witness ? 70 : 50,
        doubts,
      }
    })
    const loose = objectives.filter((each) => ![...given.values()].flat().includes(each))
    const looseWitnesses = witnesses.filter((each) => each.text !== '' && !along?.includes(each))
    const open = rows.filter(({ witness }) => !witness).map(({ item }) => item)
    return [
      {
        title: title.text,
        page: sheet.printedLast ?? sheet.desk,
        meetings: meetings.map(({ text }) => text).toReversed(),
        rows: rows.toReversed(),
        unassigned: [
          ...loose.map(({ text }) => ({
            what: text,
            among: rows.filter(({ objective }) => !objective).map(({ item }) => item),
            hint: 'An objective; it shares no words with one item more than with the others.',
          })),
          ...looseWitnesses.map(({ text }) => ({
            what: text,
            among: open,
            hint: 'A witness; an empty entry stands in this part of the column, so that counting does not help.',
          })),
          ...meetings.map(({ text }) => ({
            what: text,
            among: rows.map(({ item }) => item),
            hint: 'A meeting; where its rows begin and end is lost with the lines of the table.',
          })),
        ],
        passage: passageOfSpans(sheet.scraps.flatMap(({ spans }) => spans)),
        rule: 'programme-torn',
        sureness: 60,
        doubts: ['The table came apart: only what its words or counts prove was put together.'],
      },
    ]
  })
}

/** To each item the objectives that share words with it, two at least and clearly more than with any other. */
function giveObjectives(items: readonly Scrap[], objectives: readonly Scrap[]): Map<Scrap, Scrap[]> {
  const given = new Map<Scrap, Scrap[]>()
  for (const objective of objectives) {
    const scored = items
      .map((item) => ({ item, score: likeness(item.text, objective.text) }))
      .toSorted((a, b) => b.score - a.score)
    const [first, second] = scored
    if (first && first.score >= 2 && first.score > (second?.score ?? 0))
      given.set(first.item, [...(given.get(first.item) ?? []), objective])
  }
  return given
}

function layAlong(items: readonly Scrap[], witnesses: readonly Scrap[]): (Scrap | null)[] | undefined {
  if (witnesses.length !== items.length) return undefined
  const fit = (order: readonly Scrap[]) => order.map(({ text }, index) => likeness(items[index]?.text ?? '', text))
  const turned = witnesses.toReversed()
  const sum = (scores: readonly number[]) => scores.reduce((all, score) => all + score, 0)
  const order = sum(fit(turned)) > sum(fit(witnesses)) ? turned : witnesses
  const anchors = fit(order).flatMap((score, index) => (score >= 2 ? [index] : []))
  const [anchor] = anchors
  if (anchor === undefined) return undefined
  const isWhole = (from: number, to: number) => order.slice(from, to).every(({ text }) => text !== '')
  const [before, after] = [isWhole(0, anchor), isWhole(anchor, order.length)]
  return order.map((witness, index) => (index === anchor || (index < anchor ? before : after) ? witness : null))
}
