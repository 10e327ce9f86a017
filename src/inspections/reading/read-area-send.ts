import type { Framework } from '../../frameworks/index.ts'
import { gradeIn } from '../../frameworks/index.ts'
import { leavesOf, passage, passageOver, type Letter } from './letter.ts'
import type { Part } from './parts.ts'
import type { Draft } from './reading.ts'

const numbers: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  twelve: '12',
  eighteen: '18',
  twenty: '20',
}

/** What the box “Inspection outcome” says: the outcome, and what follows when. */
export function readOutcome(letter: Letter, framework: Framework, part: Part): Draft[] {
  const blocks = part.blocks.flatMap(leavesOf)
  const text = blocks.map((block) => block.text).join(' ')
  if (text === '' || !framework.scale) return []
  const drafts: Draft[] = []
  const grade = gradeIn(framework.scale, text, 'inside')
  const place = grade && blocks.find((block) => block.text.includes(grade.printed))
  const others = framework.scale.grades.filter(({ id, printed }) => id !== grade?.id && printed.test(text))
  if (grade) {
    const rank = framework.scale.grades.findIndex(({ id }) => id === grade.id) + 1
    const shared = {
      printed: grade.printed,
      passage: place ? passage(letter, place) : null,
      rule: 'outcome-box' as const,
      sureness: others.length > 0 ? 60 : 98,
      reasons: others.length > 0 ? ['The box has words of another outcome too.'] : [],
    }
    drafts.push({ field: 'judgement', area: framework.judgements[0]?.id ?? '', value: grade.id, ...shared })
    drafts.push({ field: 'outcome', value: String(rank), ...shared })
  }
  drafts.push({
    field: 'outcome_text',
    value: text,
    printed: text,
    passage: passageOver(letter, blocks),
    rule: 'outcome-box',
    sureness: 95,
  })
  const next = within(
    text,
    /next (?:full )?(?:area send )?(?:re-?)?inspection[^.]*?within (?:approximately |about )?(\w+) (years?|months?)/i,
  )
  if (next) drafts.push(periodDraft(letter, blocks, 'next_inspection', next))
  const monitoring = within(text, /monitoring inspection[^.]*?within (?:approximately |about )?(\w+) (years?|months?)/i)
  if (monitoring) drafts.push(periodDraft(letter, blocks, 'monitoring_within', monitoring))
  return drafts
}

interface Within {
  value: string
  printed: string
}

function within(text: string, like: RegExp): Within | undefined {
  const found = like.exec(text)
  const count = found?.[1]?.toLowerCase()
  const unit = found?.[2]?.toLowerCase()
  if (!found || !count || !unit) return undefined
  return { value: `${numbers[count] ?? count} ${unit}`, printed: found[0] }
}

function periodDraft(
  letter: Letter,
  blocks: Part['blocks'],
  field: 'next_inspection' | 'monitoring_within',
  { value, printed }: Within,
): Draft {
  const block = blocks.find(({ text }) => text.includes(printed))
  const at = block?.text.indexOf(printed) ?? 0
  return {
    field,
    value,
    printed,
    passage: block ? passage(letter, block, at, at + printed.length) : null,
    rule: 'outcome-period',
    sureness: 97,
  }
}

/** “Date(s) of previous inspection: …” on the first page. */
export function readPrevious(letter: Letter): Draft | undefined {
  for (const [index, block] of letter.front.entries()) {
    const found = /dates? of (?:the )?previous inspections?:? *(.*)/i.exec(block.text)
    if (!found) continue
    const next = letter.front[index + 1]
    const own = found[1] ?? ''
    const where = own === '' ? next : block
    const text = own === '' ? (next?.text ?? '') : own
    if (!where || text === '') continue
    const at = Math.max(0, where.text.indexOf(text))
    return {
      field: 'previous_inspection',
      value: text,
      printed: text,
      passage: passage(letter, where, at, at + text.length),
      rule: 'previous-line',
      sureness: 96,
    }
  }
  return undefined
}
