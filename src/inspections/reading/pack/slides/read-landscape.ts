import { givenNames } from './given-names.ts'
import type { Landscape, Unassigned } from '../pack.ts'
import { pageOf, passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'

type Is = 'group' | 'members' | 'head'
interface Boxed {
  is: Is
  scrap: Scrap
  name: string
  head: string | null
}

const organisation =
  /\b(?:trust|partnership|alliance|federation|foundation|group|schools|academies|consortium|network)\b/i
const place =
  /\b(?:primary|academy|school|infants?|juniors?|middle|high|college|nursery|first|end|park|hill|brook|wood|centre)\b/i
const fewestGroups = 3

/**
 * A slide of boxes: groups with the name of who leads each, their members, and members of no group with their heads. A
 * group is a box that closes with a person's name. Members go to a group only where their box stands directly before it
 * and either stands alone there; where several boxes of members meet several groups, whose is whose is lost: they stay
 * unassigned, with a hint.
 */
export function readLandscapes(sheets: readonly Sheet[]): Landscape[] {
  return sheets.flatMap((sheet, index) => {
    const boxes = sheet.scraps.filter(({ text }) => /\p{L}{2}/u.test(text)).map(boxOf)
    const groups = boxes.filter(({ is }) => is === 'group')
    if (
      groups.length < fewestGroups ||
      groups.length * 3 < boxes.length ||
      boxes.some(({ scrap }) => scrap.text.length > 260)
    )
      return []
    const title = boxes.findLast(
      ({ is, scrap }) => is === 'members' && scrap.spans.length === 1 && /\b(?:for|of)\b/.test(scrap.text),
    )
    return [
      landscapeOf(
        sheet,
        boxes.filter((box) => box !== title),
        title?.scrap.text ?? '',
        sheets[index + 1],
      ),
    ]
  })
}

function boxOf(scrap: Scrap): Boxed {
  const lines = scrap.spans.map(({ text }) => text.trim())
  const last = lines.at(-1) ?? ''
  const name = lines.slice(0, -1).join(' ')
  if (isPerson(lines.join(' '))) return { is: 'head', scrap, name: '', head: lines.join(' ') }
  const leads =
    name !== '' &&
    couldBePerson(last) &&
    (isPerson(last) ||
      organisation.test(name) ||
      /^(?:\d+ )?\p{Lu}{2,6}$/u.test(name) ||
      /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(name))
  return leads ? { is: 'group', scrap, name, head: last } : { is: 'members', scrap, name, head: null }
}

const couldBePerson = (text: string): boolean =>
  /^\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]+)?$/u.test(text) && !place.test(text)
const isPerson = (text: string): boolean =>
  couldBePerson(text) && givenNames.has((text.split(' ')[0] ?? '').toLowerCase()) && text.split(' ').length === 2

function landscapeOf(sheet: Sheet, boxes: readonly Boxed[], title: string, next: Sheet | undefined): Landscape {
  const owner = new Map<Boxed, Boxed>() // members → the group or head that they stand before
  for (const [index, box] of boxes.entries()) {
    const after = boxes[index + 1]
    if (box.is !== 'members' || !after || after.is === 'members') continue
    if (
      after.is === 'head' ||
      runLength(boxes, index, 'members', -1) === 1 ||
      runLength(boxes, index + 1, 'group', 1) === 1
    )
      owner.set(box, after)
  }
  const membersOf = (box: Boxed) => [...owner].find(([, of]) => of === box)?.[0]
  const groups = boxes.filter(({ is }) => is === 'group')
  const heads = boxes.filter(({ is }) => is === 'head')
  const left = boxes.filter((box) => box.is === 'members' && !owner.has(box))
  const stated = statedIn(next)
  const counts =
    stated &&
    `The next page says ${stated}; here stand ${groups.length} groups and ${heads.length} heads of single members.`
  const without = groups.filter((group) => !membersOf(group)).map(({ name }) => name)
  return {
    title,
    page: pageOf(sheet),
    groups: groups.map((group) => {
      const members = membersOf(group)
      return {
        name: group.name,
        head: group.head && unjoined(group.head),
        members: members?.scrap.spans.map(({ text }) => text.trim()) ?? [],
        passage: passageOfSpans([...group.scrap.spans, ...(members?.scrap.spans ?? [])]),
        rule: 'box-with-head',
        sureness: members ? 70 : 85,
        doubts: members
          ? ['The members’ box stands directly before this one in the file; nothing else ties them.']
          : ['Its members could not be told.'],
      }
    }),
    standAlone: heads.map((head) => {
      const members = membersOf(head)
      return {
        name: members?.scrap.text ?? null,
        head: head.head && unjoined(head.head),
        passage: passageOfSpans([...(members?.scrap.spans ?? []), ...head.scrap.spans]),
        rule: 'box-with-head',
        sureness: members ? 75 : 50,
        doubts: members ? [] : ['No member’s box stands before this name.'],
      }
    }),
    unassigned: left.map(({ scrap }): Unassigned => ({
      what: scrap.spans.map(({ text }) => text.trim()).join('; '),
      among: [...without, ...heads.filter((head) => !membersOf(head)).map(({ head }) => head ?? '')],
      hint: `These members stand beside no one group. ${counts || 'Only the groups without members are open.'}`,
    })),
    passage: passageOfSpans(boxes.flatMap(({ scrap }) => scrap.spans)),
    rule: 'box-with-head',
    sureness: left.length > 0 ? 65 : 80,
    doubts: left.length > 0 ? [`${left.length} boxes of members could not be given to a group.`] : [],
  }
}

/** How many boxes of one sort stand in a row, from this one on or back. */
function runLength(boxes: readonly Boxed[], at: number, is: Is, step: 1 | -1): number {
  let length = 0
  for (let index = at; boxes[index]?.is === is; index += step) length++
  return length
}

/** “SpringettMcHugh”: a hyphen that was lost at a line end shows as a capital within a name. */
const unjoined = (name: string): string => name.replace(/(\p{Ll}{2})(?!(?<=Ma?c)\p{Lu})(\p{Lu}\p{L}+)$/u, '$1-$2')

const statedIn = (sheet: Sheet | undefined): string =>
  sheet?.scraps
    .map(({ text }) => /\b(\d{1,3} [\p{L}]+ and \d{1,3} [\p{L} -]+?)(?: establishing\b|[.,]|$)/iu.exec(text)?.[1])
    .find(Boolean) ?? ''
