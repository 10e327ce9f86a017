import { SaxesParser } from 'saxes'

import { parseWith } from '../honest-xml.ts'
import { edited, type Edit } from './edits.ts'
import { textBoxes } from './text-boxes.ts'

/** What a paragraph, a run or a table was like before somebody changed it. */
const formerly = /^w:(?:[pr]|tbl|tblGrid|tblPrEx|tc|tr|sect)PrChange$|^w:numberingChange$/
const isOff = (value: string | undefined): boolean => value !== undefined && /^(?:0|false|off)$/.test(value)
const noNumber = '<w:numPr><w:numId w:val="0"/></w:numPr>'

/**
 * Word's document as it prints with all changes accepted: without hidden words and without what the format of a paragraph
 * was before, a simple field as the words it shows, and no number for a paragraph that was deleted.
 */
export function asPrinted(document: Buffer): Buffer {
  const text = document.toString('utf8')
  const edits: Edit[] = []
  const parser = new SaxesParser()
  const open: { name: string; from: number; isHidden: boolean }[] = []
  let paragraph: { head: number; number: Edit | undefined; isDeleted: boolean } | undefined
  const boxes = textBoxes()
  const isWithin = (...names: readonly string[]): boolean =>
    names.every((name, index) => open[open.length - names.length + index]?.name === name)

  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const from = text.lastIndexOf('<', parser.position - 1)
    if (name === 'w:vanish' && isWithin('w:r', 'w:rPr') && !isOff(attributes['w:val'])) {
      const run = open.at(-2)
      if (run) run.isHidden = true
    } else if (name === 'w:pPr' && isWithin('w:p')) {
      paragraph = isSelfClosing ? undefined : { head: parser.position, number: undefined, isDeleted: false }
    } else if (name === 'w:del' && isWithin('w:pPr', 'w:rPr') && paragraph) paragraph.isDeleted = true
    else if (name === 'w:fldSimple') edits.push({ from, to: parser.position, text: '' })
    boxes.open(name, from)
    open.push({ name, from, isHidden: false })
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const tag = open.pop()
    if (!tag) return
    const whole: Edit = { from: tag.from, to: parser.position, text: '' }
    edits.push(...boxes.close(name, parser.position))
    if (formerly.test(name) || tag.isHidden) edits.push(whole)
    else if (name === 'w:numPr' && isWithin('w:pPr') && paragraph) paragraph.number ??= whole
    else if (name === 'w:fldSimple' && !isSelfClosing)
      edits.push({ ...whole, from: text.lastIndexOf('<', parser.position - 1) })
    else if (name === 'w:pPr' && isWithin('w:p') && paragraph) {
      if (paragraph.isDeleted) {
        if (paragraph.number) edits.push(paragraph.number)
        edits.push({ from: paragraph.head, to: paragraph.head, text: noNumber })
      }
      paragraph = undefined
    }
  })
  parseWith(parser, document)
  return edits.length === 0 ? document : Buffer.from(edited(text, edits))
}
