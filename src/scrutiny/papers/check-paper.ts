import { daysBetween, inWords, type Day } from '../../platform/day.ts'
import { addMonths } from '../../platform/months.ts'
import { count } from '../words.ts'
import { blocksOf } from './paper-text.ts'

/** What the checker looks at: the head of a report as it was filled in, and its text. */
export interface CheckedPaper {
  sort: string
  author: string
  sponsor: string
  planReference: string
  wards: string
  summary: string
  body: string
}

export interface PaperFault {
  rule: keyof typeof paperRules
  /** A paper with such a fault is not published. */
  blocks: boolean
  sentence: string
}

/** The rules, each with why it is one. Source: the handbook’s chapter on scrutiny, section 2, and test C5. */
export const paperRules = {
  template: 'A report that still holds the words of its template tells the public that nobody read it.',
  wards: 'A councillor looks for their ward first.',
  author: 'A question needs somebody to put it to.',
  colour: 'A cell that says its state by colour alone says nothing to who cannot see it, nor in print.',
  'table-head': 'A column without a name cannot be read out.',
  headings: 'A long text without headings cannot be found one’s way in.',
  summary: 'A summary of more than 300 words is no summary.',
  figures: 'A figure without its day, or an old one, tells councillors of another time.',
} as const

/** Words that templates leave behind. */
const templateWords: readonly RegExp[] = [
  /ref(erence)? number\s*\/\s*not in (the )?council plan/i,
  /all wards\s*\/\s*list individual wards/i,
  /\b(insert|enter|type|add) (text|name|date|title|here|details)\b[^.]{0,40}\bhere\b|\[(insert|enter|add)[^\]]*\]/i,
  /click (or tap )?here to enter/i,
  /\blorem ipsum\b/i,
  /\bdelete as (appropriate|applicable)\b/i,
  /\bxx+\/xx+\/?(xx+)?\b/i,
]

/** A cell whose only content is the name, the letter or the drawing of a colour. */
const colourOnly = /^(r|a|g|b|red|amber|green|blue|grey|yellow|[🔴🟠🟡🟢🔵⚪⚫●■◆\s]+)$/iu
const statusHead = /^(rag|brag|status|rating|progress)( rating| status)?$/i

const mostWordsInSummary = 300
const longText = 6000 // characters: about two printed pages
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** What the figures of an item are about, and when they are looked at. */
export interface Figures {
  dataTo: Day | null
  heldOn: Day
}

/** Months after which figures are old on the day of the meeting. Source: the handbook’s chapter on scrutiny, section 5; a local choice. */
const oldAfterMonths = 4

/** A share, or a count of things: what needs a day beside it. */
const figure =
  /\d+(\.\d+)?\s?%|\bper cent\b|\b\d{2,}\s+(children|young people|reviews|visits|plans|records|pupils|families)\b/i

/** Every fault of a paper, those that block first. With `figures`, also whether what it counts is told with its day, and fresh. */
export const checkPaper = (paper: CheckedPaper, figures?: Figures): PaperFault[] => {
  const isReport = paper.sort === 'report'
  const blocks = blocksOf(paper.body)
  const faults: PaperFault[] = []
  const fault = (rule: PaperFault['rule'], isBlock: boolean, sentence: string) =>
    faults.push({ rule, blocks: isBlock, sentence })

  const everything = [paper.planReference, paper.wards, paper.summary, paper.author, paper.sponsor, paper.body].join(
    '\n',
  )
  for (const words of templateWords) {
    const found = words.exec(everything)?.[0]
    if (found) fault('template', true, `“${found.trim()}” is text of the template. Write what is so, or take it out.`)
  }
  if (isReport && paper.wards.trim() === '')
    fault('wards', true, 'No wards are named. Write “All” where it concerns the whole city.')
  if (isReport && paper.author.trim() === '') fault('author', true, 'No author is named.')

  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const [head = [], ...rows] = block.rows
    if (head.some((cell) => cell === ''))
      fault('table-head', false, `A table that begins “${head.find(Boolean) ?? ''}” has a column without a name.`)
    for (const [at, name] of head.entries()) {
      const cells = rows.map((row) => row[at] ?? '')
      const byColour = cells.filter((cell) => cell !== '' && colourOnly.test(cell)).length
      const isEmptyState = statusHead.test(name) && cells.length > 0 && cells.every((cell) => cell === '')
      if (byColour > 0)
        fault(
          'colour',
          true,
          `In the column “${name}” ${count(byColour, 'cell says its state by a colour alone', 'cells say their state by a colour alone')}. Say it in words.`,
        )
      if (isEmptyState)
        fault('colour', true, `The column “${name}” has no words: what was shown by colour is lost. Say it in words.`)
    }
  }
  if (paper.body.length > longText && !blocks.some(({ kind }) => kind === 'heading'))
    fault('headings', false, 'The text is long and has no headings.')
  const words = wordsIn(paper.summary)
  if (words > mostWordsInSummary)
    fault('summary', false, `The summary has ${words} words; ${mostWordsInSummary} are enough.`)
  if (figures && figure.test(`${paper.summary} ${paper.body}`)) {
    const { dataTo, heldOn } = figures
    if (dataTo === null) fault('figures', false, 'It has figures, and the item does not say to which day they go.')
    else if (addMonths(dataTo, oldAfterMonths) < heldOn)
      fault(
        'figures',
        false,
        `Its figures end on ${inWords(dataTo)}, ${count(daysBetween(dataTo, heldOn), 'day')} before the meeting.`,
      )
  }
  return faults.toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
}
