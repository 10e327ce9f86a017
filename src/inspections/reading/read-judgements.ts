import type { Block } from '../../documents/index.ts'
import {
  gradeIn,
  plainText,
  type Framework,
  type GradeFound,
  type JudgementArea,
  type Scale,
} from '../../frameworks/index.ts'
import { headingText, passageOver, type Letter } from './letter.ts'
import type { Period } from './period.ts'
import type { Draft } from './reading.ts'
import type { RuleId } from './rules.ts'
import { sentencesOf } from './read-topic.ts'

interface Evidence {
  area: JudgementArea
  grade: string // id on the scale
  title: string
  printed: string
  blocks: readonly Block[]
  rule: RuleId
}

/** The judgements: from the table, from the headings of the sections, from the title; where two agree they are surer. */
export function readJudgements(letter: Letter, framework: Framework, period: Period | undefined): Draft[] {
  const { scale } = framework
  if (!scale || framework.judgements.length === 0) return []
  const swapped = fromGradesAbove(letter, framework, scale)
  const rows = fromTables(letter, framework, scale)
  // “Care leavers” in a line of its own is the end of a label in a narrow cell, and names no other area.
  const areaOfLabel = new Map(rows.flatMap(({ area, blocks }) => blocks.map((block) => [block, area] as const)))
  const elsewhere = [
    ...fromHeadings(letter, framework, scale, swapped),
    ...swapped,
    ...fromSentences(letter, framework, scale),
    ...fromLines(letter, framework, scale),
    ...fromJoinedRows(letter, framework, scale),
  ].filter(({ area, blocks: [label] }) => (label ? (areaOfLabel.get(label) ?? area) : area) === area)
  const evidence = [...rows, ...elsewhere]
  return framework.judgements.flatMap((area) => {
    const all = evidence.filter((each) => each.area === area)
    const [best] = all
    if (!best) return []
    return [draft(letter, best, all, period)]
  })
}

/** How sure a judgement is that only one place gives. */
const alone: Partial<Record<RuleId, number>> = { 'judgement-table-row': 95, 'judgement-joined-row': 78 }

function draft(letter: Letter, best: Evidence, all: readonly Evidence[], period: Period | undefined): Draft {
  const { area } = best
  const other = all.find(({ grade }) => grade !== best.grade)
  const agreed = all.some((each) => each !== best && each.grade === best.grade && each.rule !== best.rule)
  const reasons: string[] = []
  if (other) reasons.push(`Another place says “${other.printed}”.`)
  if (best.rule === 'judgement-joined-row' && !agreed)
    reasons.push('The area and the grade stand in one line and not in a table.')
  const outside = period && ((area.from && period.end < area.from) || (area.to && period.start > area.to))
  if (outside) reasons.push('The framework did not judge this area at the time of the inspection.')
  return {
    field: 'judgement',
    area: area.id,
    value: best.title,
    printed: best.printed,
    passage: passageOver(letter, best.blocks),
    rule: best.rule,
    sureness: other ? 45 : outside ? 70 : agreed ? 99 : (alone[best.rule] ?? 88),
    reasons,
  }
}

/** Rows in which one cell is a grade and nothing else, and the others name an area. */
function fromTables(letter: Letter, { judgements }: Framework, scale: Scale): Evidence[] {
  return letter.blocks.flatMap((table, place) => {
    return table.rows.flatMap((row, index): Evidence[] => {
      const full = row.filter((cell) => cell.text !== '')
      const at = full.findIndex((cell) => gradeIn(scale, cell.text, 'whole'))
      const graded = full[at]
      const grade = graded && gradeIn(scale, graded.text, 'whole')
      if (!grade) return []
      const within = headAbove(table.rows.slice(0, index), scale) || serviceAbove(judgements, letter.blocks, place)
      const own = headingText(
        full
          .filter((_, index) => index < at)
          .map((cell) => cell.text.replaceAll(/\s+/g, ' ')) // a cell of two paragraphs is one label
          .join(' '),
      )
      // The label of two rows stands in the first: “Overall effectiveness | Previous inspection | Good”, then this one.
      const above = index > 0 ? table.rows.slice(0, index) : (letter.blocks[place - 1]?.rows ?? [])
      const label = own === 'this inspection' ? (labelAbove(above) ?? own) : own
      const named = areaOf(judgements, label, within)
      return named
        ? [
            {
              area: named.area,
              grade: grade.id,
              title: grade.title,
              printed: grade.printed,
              blocks: full.flatMap((cell) => cell.blocks),
              rule: 'judgement-table-row',
            },
          ]
        : []
    })
  })
}

/** Lines that are an area and its grade and nothing else: a row whose cells ran together. */
function fromJoinedRows(letter: Letter, { judgements }: Framework, scale: Scale): Evidence[] {
  const leaves = letter.leaves
  const front = new Set(letter.front)
  return leaves.flatMap((block, index): Evidence[] => {
    if (block.text.length > 160) return []
    const grade = gradeIn(scale, block.text, 'end')
    // Further on, “Overall effectiveness Grade 2 (Good)” is such a row; without the number it may be any line.
    if (!grade || !(front.has(block) || /^grade:? \d/i.test(grade.printed))) return []
    const label = headingText(block.text.slice(0, block.text.trimEnd().length - grade.printed.length))
    const named = areaOf(judgements, label, serviceAbove(judgements, leaves, index))
    if (!named || named.behind !== '') return []
    const { id, title, printed } = grade
    return [{ area: named.area, grade: id, title, printed, blocks: [block], rule: 'judgement-joined-row' }]
  })
}

const labelAbove = (above: Block['rows']): string | undefined => {
  const first = above.at(-1)?.find(({ text }) => text !== '')
  return first && headingText(first.text)
}

/**
 * What the nearest head row above says: “Safeguarding services”. A head row has no grade, and more to say than that
 * judgements stand below it; '' where there is none.
 */
function headAbove(above: Block['rows'], scale: Scale): string {
  const row = above.findLast((each) => !each.some((cell) => gradeIn(scale, cell.text, 'whole')))
  const head = headingText(row?.[0]?.text ?? '')
  return /^(?:(?:inspection |assessment )?judgements?|(?:judgement )?areas?)$/.test(head) ? '' : head
}

/** The title of the part in which a table without a head row of its own stands: “Services for looked after children”. */
function serviceAbove(areas: readonly JudgementArea[], blocks: readonly Block[], before: number): string {
  if (!areas.some(({ across }) => across)) return ''
  const title = blocks
    .slice(0, before)
    .findLast(
      ({ kind, text }) =>
        /\bservices\b/i.test(text) && (kind === 'heading' || (kind === 'paragraph' && text.length < 70)),
    )
  return title ? headingText(title.text) : ''
}

interface Named {
  area: JudgementArea
  behind: string // what of the label follows the words that name the area
}

/**
 * The area that a label names: the one whose words cover most of it. Where a report asks the same questions of two
 * services, an area's words begin in what stands above the label (`within`) and end in the label.
 */
function areaOf(areas: readonly JudgementArea[], label: string, within: string): Named | undefined {
  const matches = (text: string) =>
    areas
      .flatMap((area) => {
        const found = area.like.exec(text)
        if (!found) return []
        const end = found.index + found[0].length
        return [{ area, start: found.index, end, length: found[0].length, behind: text.slice(end) }]
      })
      .toSorted((left, right) => right.length - left.length)
  // “Overall effectiveness at previous inspection” is what another report says.
  if (/\b(?:previous|last) inspection\b/.test(label)) return undefined
  const across = within === '' ? [] : matches(`${within}: ${label}`).filter((each) => each.area.across)
  const reach = within.length + 2
  return across.find(({ start, end }) => start < within.length && end > reach) ?? matches(label)[0]
}

/** Headings that end with the grade (“…: good”, “… are good”), or that stand above a line that is the grade. */
function fromHeadings(
  letter: Letter,
  { judgements }: Framework,
  scale: Scale,
  swapped: readonly Evidence[],
): Evidence[] {
  const above = new Set(swapped.flatMap(({ blocks }) => blocks))
  const leaves = letter.leaves
  const front = new Set(letter.front)
  return leaves.flatMap((block, index): Evidence[] => {
    if (above.has(block)) return []
    const next = leaves[index + 1]
    const below = next && next.text.length < 160 ? gradeBelow(scale, next, leaves[index + 2]) : undefined
    // On the first page a short label above a grade is a table whose cells came apart.
    const isCell = below !== undefined && front.has(block) && block.text.length < 160
    const isBold = block.text.length < 160 && block.lines.every((line) => line.bold)
    if (block.kind !== 'heading' && !isBold && !isCell) return []
    const text = headingText(block.text)
    const named = areaOf(judgements, text, serviceAbove(judgements, leaves, index) || headingAbove(leaves, index))
    if (!named) return []
    const { area, behind } = named
    const inside = gradeIn(scale, behind, 'end')
    if (inside) {
      // Case is as printed, for the heading was matched in small letters.
      const printed = plainText(block.text)
        .replace(/[\s.:]+$/, '')
        .slice(-inside.printed.length)
      const title = inside.title === inside.printed ? standing(printed) : inside.title
      const rule: RuleId =
        /\b(?:is|are|requires?)\b/.test(behind) && !behind.includes(':') ? 'judgement-title' : 'judgement-heading'
      return [{ area, grade: inside.id, title, printed, blocks: [block], rule }]
    }
    return below && next && (behind.trim() === '' || isCell)
      ? [
          {
            area,
            grade: below.id,
            title: below.title,
            printed: below.printed,
            blocks: [block, next],
            rule: 'judgement-heading',
          },
        ]
      : []
  })
}

/**
 * Grades that stand before their areas, in a column to the left or each in the line above: grades and areas by turns,
 * of which a grade is the first and an area the last.
 */
function fromGradesAbove(letter: Letter, { judgements }: Framework, scale: Scale): Evidence[] {
  const evidence: Evidence[] = []
  let run: Evidence[] = []
  let open: { block: Block; grade: GradeFound } | undefined
  let isBehindArea = false // the run’s first grade belongs to what stands before it
  let before: JudgementArea | undefined
  const end = (): void => {
    if (run.length > 1 && !isBehindArea) evidence.push(...run)
    run = []
    open = undefined
  }
  for (const block of letter.leaves) {
    const grade = block.text.length < 60 ? gradeIn(scale, block.text, 'whole') : undefined
    const named = block.text.length < 160 ? areaOf(judgements, headingText(block.text), '') : undefined
    const area = named && !gradeIn(scale, named.behind, 'end') ? named.area : undefined
    if (grade && !open) {
      if (run.length === 0) isBehindArea = before !== undefined
      open = { block, grade }
    } else if (open && area) {
      const { id, title, printed } = open.grade
      run.push({ area, grade: id, title, printed, blocks: [open.block, block], rule: 'judgement-heading' })
      open = undefined
    } else end()
    before = area
  }
  end()
  return evidence
}

/** The grade that the block is; it may be wrapped into two: “Requires”, “improvement”. */
const gradeBelow = (scale: Scale, block: Block, after: Block | undefined): GradeFound | undefined =>
  gradeIn(scale, block.text, 'whole') ??
  (after && block.text.length + after.text.length < 32
    ? gradeIn(scale, `${block.text} ${after.text}`, 'whole')
    : undefined)

/** Sentences that say a grade: “Children’s services in … require improvement.” */
function fromSentences(letter: Letter, { judgements }: Framework, scale: Scale): Evidence[] {
  const areas = judgements.filter(({ inSentence }) => inSentence)
  if (areas.length === 0) return []
  const front = new Set(letter.front)
  return letter.leaves.flatMap((block): Evidence[] => {
    // Further on the sentence stands by itself, at the head of the part that is about the board.
    if (!front.has(block) && block.text.trim().length > 100) return []
    const said = sentencesOf(block.text)[0]?.text ?? ''
    if (said.length > (front.has(block) ? 200 : 100) || (!front.has(block) && said !== block.text.trim())) return []
    const named = areaOf(areas, headingText(said), '')
    const grade = named && /\b(?:is|are|requires?)\b/.test(named.behind) ? gradeIn(scale, said, 'end') : undefined
    if (!named || !grade) return []
    const title = standing(grade.title)
    return [
      { area: named.area, grade: grade.id, title, printed: grade.printed, blocks: [block], rule: 'judgement-title' },
    ]
  })
}

/** Lines of the first page that give an area and, behind a colon, its grade and nothing else. */
function fromLines(letter: Letter, { judgements }: Framework, scale: Scale): Evidence[] {
  return letter.front.flatMap((block): Evidence[] => {
    const colon = block.text.lastIndexOf(':')
    if (block.kind !== 'paragraph' || colon < 0 || block.text.length > 160) return []
    const grade = gradeIn(scale, block.text.slice(colon + 1), 'whole')
    const named = areaOf(judgements, headingText(block.text.slice(0, colon)), '')
    if (!grade || !named) return []
    const { id, title, printed } = grade
    return [{ area: named.area, grade: id, title, printed, blocks: [block], rule: 'judgement-line' }]
  })
}

/** The nearest heading of a higher rank above a heading. */
function headingAbove(leaves: readonly Block[], index: number): string {
  const here = leaves[index]
  if (here?.kind !== 'heading') return ''
  const above = leaves.slice(0, index).findLast(({ kind, level }) => kind === 'heading' && level < here.level)
  return above ? headingText(above.text) : ''
}

/** “They require improvement”: the grade by itself is “Requires improvement”. */
const standing = (grade: string): string => capital(grade.replace(/^require\b/i, 'Requires'))

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
