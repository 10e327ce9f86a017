import type { Block, Cell } from '../../documents/index.ts'
import type { Framework } from '../../frameworks/index.ts'
import { leavesOf, passage, type Letter, passageOver } from './letter.ts'
import { nameAtStart, namesIn, samePerson } from './people.ts'
import type { Draft } from './reading.ts'

/** The lead inspector of a report, named behind the words “Lead inspector” on the first page or the last. */
export function readLead(letter: Letter, framework: Framework): Draft | undefined {
  if (framework.opening.lead.length === 0) return undefined // named in the list of the team alone
  const leaves = letter.leaves
  for (const blocks of [letter.front, leaves])
    for (const like of framework.opening.lead)
      for (const [index, block] of blocks.entries()) {
        const found = like.exec(block.text)
        const bare = isBare(framework, block.text.trim())
        const behind = bare || !/\p{L}/u.test(found?.[1] ?? '') ? undefined : found?.[1]
        if (!behind && !bare) continue
        const candidates = [
          ...(behind ? [{ block, text: behind }] : []),
          // In the next cell; or in the line above, where a cell of two lines stands beside its label.
          ...[blocks[index + 1], blocks[index - 1]].flatMap((near) =>
            near && near.text.length < 60 ? [{ block: near, text: near.text }] : [],
          ),
        ]
        const before = bare || namesIn(behind ?? '').length > 0 ? undefined : leadBehindName(letter, [block])
        if (before) return before
        const named = candidates.find(({ text }) => namesIn(text).length > 0)
        const [name, second] = named ? namesIn(named.text) : []
        if (!named || !name) continue
        const at = named.block.text.indexOf(named.text)
        return {
          field: 'lead_inspector',
          value: name,
          printed: named.text,
          passage: passage(letter, named.block, Math.max(0, at)),
          rule: 'lead-line',
          sureness: second && /inspectors/i.test(block.text) ? 70 : 98,
          reasons: second && /inspectors/i.test(block.text) ? [`A second lead inspector is named: ${second}.`] : [],
        }
      }
  return leadBehindName(letter, leaves)
}

/** The label alone; “Inspector” is one where the report has no other. */
const isBare = ({ opening }: Framework, text: string): boolean =>
  /^(?:lead|reporting) inspectors?:?$/i.test(text) ||
  (/^inspectors?:?$/i.test(text) && opening.lead.some(({ source }) => source.startsWith('^inspector')))

/** The inspection team at the end of a report of a school: “Jo Anne Example, lead inspector”. */
function leadBehindName(letter: Letter, leaves: readonly Block[]): Draft | undefined {
  for (const block of leaves) {
    const name = /^(?!lead)[^.]{4,60}?[,(–-]? *lead inspector\b/i.test(block.text) ? nameAtStart(block.text) : undefined
    if (name)
      return {
        field: 'lead_inspector',
        value: name,
        printed: block.text,
        passage: passage(letter, block),
        rule: 'lead-section',
        sureness: 92,
      }
  }
  return undefined
}

/** Lead inspectors of both bodies in the list of the inspection team. */
export function readTeam(letter: Letter, blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = []
  const take = (block: Block, column: string): void => {
    // Two names may stand in one line where the columns of the list were lost.
    for (const text of block.text.split(/(?<=inspector,?)\s+(?=\p{Lu}[\p{L}’'-]+ \p{Lu})|\s+(?=lead inspectors?:)/iu)) {
      const name = /\blead\b/i.test(text) ? nameAtStart(text.replace(/^lead inspectors?:?\s*/i, '')) : undefined
      if (!name) continue
      const isCqc =
        /\bcqc\b|care quality/i.test(text) || (!/ofsted|\bhmi\b/i.test(text) && /care quality|cqc/i.test(column))
      const field = isCqc ? 'cqc_lead_inspector' : 'lead_inspector'
      if (drafts.some((draft) => draft.field === field)) continue
      const at = block.text.indexOf(text)
      const where = passage(letter, block, at, at + text.length)
      drafts.push({ field, value: name, printed: text, passage: where, rule: 'lead-section', sureness: 97 })
    }
  }
  const heads: string[] = []
  for (const block of blocks) {
    if (block.kind !== 'table') take(block, '')
    for (const row of block.rows)
      row.forEach((cell: Cell, column) => {
        if (/^(?:ofsted|care quality commission|cqc)/i.test(cell.text) && cell.text.length < 60)
          heads[column] = cell.text
        cell.blocks.flatMap(leavesOf).forEach((leaf) => take(leaf, heads[column] ?? ''))
      })
  }
  return drafts
}

/** Who signed a letter, and the inspectors whom its opening names. */
export function readLetterPeople(letter: Letter): Draft[] {
  const leaves = letter.leaves
  const named = findInspectors(leaves)
  const signed = findSignature(leaves)
  const drafts: Draft[] = []
  const lead = signed?.name ?? named?.names[0]
  const block = signed?.block ?? named?.blocks[0]
  if (lead && block) {
    const known = named?.names.some((name) => samePerson(name, lead)) ?? false
    drafts.push({
      field: 'lead_inspector',
      value: lead,
      printed: block.text,
      passage: passage(letter, block),
      rule: signed ? 'signature' : 'named-in-opening',
      sureness: signed ? (known ? 99 : 85) : 70,
      reasons: signed ? [] : ['No signature was found; this is the first inspector whom the opening names.'],
    })
  }
  for (const name of named?.names ?? []) {
    const where = named?.blocks.find(({ text }) => text.includes(name))
    const at = where?.text.indexOf(name) ?? 0
    drafts.push({
      field: 'inspector',
      value: name,
      printed: name,
      passage: where ? passage(letter, where, at, at + name.length) : null,
      rule: 'named-in-opening',
      sureness: 96,
    })
  }
  return drafts
}

function findInspectors(leaves: readonly Block[]): { blocks: Block[]; names: string[] } | undefined {
  for (const [index, block] of leaves.slice(0, 60).entries()) {
    // The list may go on in the next paragraph: its sentence has not ended.
    const next = /inspectors?\b/i.test(block.text) && !/[.:]$/.test(block.text) ? leaves[index + 1] : undefined
    const blocks = next ? [block, next] : [block]
    const text = blocks.map((each) => each.text).join(' ')
    for (const sentence of text.split(/(?<=[^.A-Z][.])\s+(?=\p{Lu})/u)) {
      if (!/inspectors?\b/i.test(sentence)) continue
      const behind =
        /(?:inspectors?(?: for (?:this|the) visit)?,? (?:were|was|included)|carried out by|(?:undertaken|conducted|led) by)\s+(.+)/i.exec(
          sentence,
        )
      const names = behind?.[1]
        ? namesIn(
            behind[1].replace(
              /^(?:two |three |four |five )?(?:of )?(?:(?:her|his) majesty[’']s inspectors?,?|hmi,?)\s*(?:\(hmi\)\s*)?:?/i,
              '',
            ),
          )
        : []
      if (names.length > 0) return { blocks, names }
    }
  }
  return undefined
}

function findSignature(leaves: readonly Block[]): { block: Block; name: string } | undefined {
  const at = leaves.findLastIndex(({ text }) => /yours (?:sincerely|faithfully|truly)/i.test(text))
  if (at < 0) return undefined
  const closing = leaves[at]
  const behind = closing && /yours (?:sincerely|faithfully|truly)[,.]?\s+(.+)/is.exec(closing.text)?.[1]
  const inline = behind && nameAtStart(behind)
  if (closing && inline) return { block: closing, name: inline }
  for (const block of leaves.slice(at + 1, at + 6)) {
    const name = nameAtStart(block.text.replace(/\s*\(.*$/, ''))
    if (name) return { block, name }
  }
  return undefined
}

/** To whom a letter is addressed: the lines between its date and its greeting. */
export function readAddressee(letter: Letter): Draft | undefined {
  const greeting = letter.front.findIndex(({ text }) => /^dear\b/i.test(text))
  if (greeting < 1) return undefined
  const above = letter.front.slice(0, greeting)
  const date = above.findLastIndex(({ text }) => /^\d{1,2}(?:st|nd|rd|th)? \p{L}+ 20\d\d$/u.test(text.trim()))
  const lines = above
    .slice(date + 1)
    .filter(({ text }) => !/ofsted|piccadilly gate|textphone|enquiries@|^T \d|www\./i.test(text))
  if (lines.length === 0) return undefined
  const text = lines.map((block) => block.text).join(', ')
  return {
    field: 'addressee',
    value: text,
    printed: text,
    passage: passageOver(letter, lines),
    rule: 'addressee-block',
    sureness: date >= 0 ? 88 : 60,
    reasons: date >= 0 ? [] : ['No date was found above the addressee.'],
  }
}
