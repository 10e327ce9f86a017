import { isAboutSetting, type Authority, type Framework } from '../../frameworks/index.ts'
import type { Block } from '../../documents/index.ts'
import { passage, type Letter } from './letter.ts'
import { nameByForm, nameInDetails, type NamedByForm } from './name-by-form.ts'
import type { Draft } from './reading.ts'

/** Words that only a title carries. “Children’s services” and “partnership” stand in an addressee’s office too. */
const surelyTitle =
  /inspection of|inspection report|(?:focused|monitoring|assurance) visit|re-?inspection|review of|joint (?:targeted )?area/i

/** Words that a line carries when it is the title, or when the name in it is that of the authority inspected. */
const titleWords =
  /inspection of|inspection report|focused visit|monitoring visit|assurance visit|re-?inspection|review of|joint (?:targeted )?area|children['’]s (?:social care )?services|partnership/i
const councilWords = /\b(?:council|borough|authority|safeguarding children board)\b/i

/**
 * The authority that the letter is about: by its title, else its opening, else by how often it is named. A school has
 * the names of places in its own name and address: its report says at the end in which authority it lies.
 */
export function readAuthority(letter: Letter, framework: Framework): Draft | undefined {
  const isSetting = isAboutSetting(framework.id)
  const details = isSetting ? fromDetails(letter) : undefined
  if (details) return draft(letter, details, 'authority-in-details', 97, [])
  const inDetails = isSetting ? nameInDetails(letter) : undefined
  if (inDetails) return unlisted(letter, inDetails)
  const headings = letter.front.filter((block) => block.kind === 'heading' || titleWords.test(block.text))
  const titles = headings.filter((block) => block.text.length < 200)
  const title =
    named(
      letter,
      titles.filter(({ text }) => surelyTitle.test(text)),
    ) ??
    named(
      letter,
      titles.filter(({ text }) => titleWords.test(text)),
    ) ??
    named(
      letter,
      titles.filter(({ text }) => councilWords.test(text)),
    ) ??
    named(letter, titles.slice(0, 4))
  if (title) {
    const agree = namedMost(letter)?.name === title.authority.name
    return draft(letter, title, 'authority-in-title', title.several ? 70 : agree ? 99 : 90, [
      ...(title.several ? ['The title names more than one authority.'] : []),
      ...(agree ? [] : ['The text names another authority more often.']),
    ])
  }
  const byForm = isSetting ? undefined : nameByForm(letter)
  if (byForm) return unlisted(letter, byForm)
  // The addressee’s council before any other line: the sender’s address may name a borough of its own.
  const opening =
    named(
      letter,
      letter.front.filter(({ text }) => councilWords.test(text)),
    ) ?? named(letter, letter.front)
  if (opening)
    return draft(letter, opening, 'authority-in-opening', 70, ['The title names no authority of the official list.'])
  const most = namedMost(letter)
  if (!most) return undefined
  return {
    field: 'authority',
    value: most.name,
    printed: most.name,
    passage: null,
    rule: 'authority-most-named',
    sureness: 50,
    reasons: ['Neither title nor opening names an authority.'],
  }
}

interface Named {
  block: Block
  authority: Authority
  several: boolean
}

function named(letter: Letter, blocks: readonly Block[]): Named | undefined {
  for (const block of blocks) {
    const found = letter.authoritiesIn(block.text)
    const [authority] = found
    if (authority) return { block, authority, several: found.length > 1 }
  }
  return undefined
}

/** “Local authority” and its name, in one line or in two cells. */
function fromDetails(letter: Letter): Named | undefined {
  const leaves = letter.leaves
  for (const [index, block] of leaves.entries()) {
    const behind = /^local authority(?: area)?\b:?\s*(.*)$/is.exec(block.text.trim())?.[1]
    if (behind === undefined || behind.length > 60) continue
    const next = leaves[index + 1]
    const found = named(letter, behind === '' ? (next ? [next] : []) : [block])
    if (found) return found
  }
  return undefined
}

/** The beginning of a document says well enough whom it is about: a report of forty pages need not be searched. */
const enough = 12_000

function namedMost(letter: Letter): Authority | undefined {
  const counts = new Map<string, { authority: Authority; count: number }>()
  let seen = 0
  for (const { text } of letter.leaves) {
    if (seen > enough) break
    seen += text.length
    for (const authority of letter.authoritiesIn(text)) {
      const known = counts.get(authority.name)
      counts.set(authority.name, { authority, count: (known?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].toSorted((left, right) => right.count - left.count)[0]?.authority
}

const unlisted = (letter: Letter, { block, name, from }: NamedByForm): Draft => ({
  field: 'authority',
  value: name,
  printed: block.text,
  passage: passage(letter, block, from, from + name.length),
  rule: 'authority-by-form',
  sureness: 60,
  reasons: ['No official list has an authority of this name.'],
})

const draft = (
  letter: Letter,
  { block, authority }: Named,
  rule: 'authority-in-title' | 'authority-in-opening' | 'authority-in-details',
  sureness: number,
  reasons: string[],
): Draft => ({
  field: 'authority',
  value: authority.name,
  printed: block.text,
  passage: passage(letter, block),
  rule,
  sureness,
  reasons,
})
