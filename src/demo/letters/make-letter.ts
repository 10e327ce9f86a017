import { expectedReading } from './expected.ts'
import type { DemoLetter, Letter, Part } from './letter.ts'
import { closePress, openPress, type Press } from './press.ts'
import { setBox, setTable } from './set-table.ts'
import {
  setClosing,
  setHeading,
  setLabelled,
  setLines,
  setList,
  setParagraph,
  setSender,
  setTitle,
} from './set-text.ts'

/** The letter as a PDF, and what a right reading of it says. The same letter always gives the same bytes. */
export async function makeLetter(letter: Letter): Promise<DemoLetter> {
  const press = openPress(letter)
  for (const part of letter.parts) setPart(press, part)
  const bytes = await closePress(press, letter)
  return { fileName: letter.fileName, issuedOn: letter.issuedOn, bytes, expected: expectedReading(letter) }
}

function setPart(press: Press, part: Part): void {
  switch (part.part) {
    case 'sender':
      return setSender(press, part.left, part.right)
    case 'lines':
      return setLines(press, part.lines, part.gapAfter)
    case 'title':
      return setTitle(press, part.text, 20)
    case 'subject':
      return setTitle(press, part.text, 13)
    case 'closing':
      return setClosing(press, part.name, part.role)
    case 'heading':
      return setHeading(press, part.level, part.text)
    case 'paragraph':
      return setParagraph(press, part.text, part.link)
    case 'labelled':
      return setLabelled(press, part.label, part.text)
    case 'bullets':
      return setList(press, part.items, () => '•', 16)
    case 'numbered':
      return setList(press, part.items, (index) => `${part.from + index}.`, 28)
    case 'judgements': {
      const head = part.head ? [{ cells: part.head, head: true }] : []
      const rows = part.rows.map((row) => ({ cells: [row.label, row.grade], head: false, indent: row.indent === true }))
      return setTable(press, [...head, ...rows], [0.66, 0.34])
    }
    case 'table': {
      const rows = part.rows.map((cells) => ({ cells, head: false }))
      return setTable(press, [{ cells: part.head, head: true }, ...rows], part.widths)
    }
    case 'box':
      return setBox(press, part.title, part.paragraphs)
    case 'page':
      press.pdf.addPage()
      return undefined
  }
}
