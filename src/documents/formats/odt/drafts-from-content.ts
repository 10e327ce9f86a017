import { SaxesParser } from 'saxes'

import { spaced } from '../drafts.ts'
import type { Draft, DraftCell } from '../draft.ts'
import { parseWith } from '../honest-xml.ts'
import type { OdtStyles } from './styles.ts'

/** A paragraph or heading whose end has not come yet. A frame or a note can open another inside it. */
interface OpenText {
  heading: number // outline level, 0 for a paragraph
  text: string
  bold: boolean[] // of the paragraph, then of each open span
  allBold: boolean
}

interface OpenList {
  style: string | undefined
  number: number
  isOpen: boolean // the item has not had its own text yet
}

type Attributes = Readonly<Record<string, string>>

/** Follows `content.xml` from start to end, making a draft of each block of text. */
export function draftsFromContent(content: Buffer, styles: OdtStyles): Draft[] {
  const sinks: Draft[][] = [[]]
  const texts: OpenText[] = []
  const lists: OpenList[] = []
  const tables: { rows: DraftCell[][]; heading: boolean }[] = []
  const setAside: OpenList[][] = [] // the lists around a table cell or a note
  const lastNumbers = new Map<string, number>() // for lists that go on after an interruption
  let skipping = 0
  let inBody = false
  let note = ''
  let inCitation = false

  const sink = (): Draft[] => sinks.at(-1) ?? []
  const write = (text: string): void => {
    const open = texts.at(-1)
    if (!open || skipping > 0 || !inBody) return
    open.text += text
    if (open.bold.at(-1) !== true && text.trim() !== '') open.allBold = false
  }

  const opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'office:text': () => (inBody = true),
    'text:h': (a) => openText(Math.min(Number(a['text:outline-level']) || 1, 6), a),
    'text:p': (a) => openText(0, a),
    'text:span': (a) => {
      const open = texts.at(-1)
      const style = a['text:style-name']
      open?.bold.push(styles.isBold(style) || (open.bold.at(-1) ?? false))
    },
    'text:s': (a) => write(' '.repeat(Math.min(Number(a['text:c']) || 1, 100))),
    'text:tab': () => write(' '),
    'text:line-break': () => write('\u2028'),
    'text:list': (a) => {
      const style = a['text:style-name'] ?? lists.at(-1)?.style
      const goesOn = a['text:continue-numbering'] === 'true' || a['text:continue-list'] !== undefined
      lists.push({ style, number: goesOn ? (lastNumbers.get(style ?? '') ?? 0) : 0, isOpen: false })
    },
    'text:list-item': (a) => {
      const list = lists.at(-1)
      if (!list) return
      list.number = Number(a['text:start-value']) || list.number + 1
      list.isOpen = true
    },
    'text:note-citation': () => ((inCitation = true), (note = '')),
    'text:note-body': () => setApart(),
    'table:table': () => tables.push({ rows: [], heading: false }),
    'table:table-header-rows': () => setHeading(true),
    'table:table-row': () => tables.at(-1)?.rows.push([]),
    'table:table-cell': () => setApart(),
  }

  const closes: Readonly<Record<string, () => void>> = {
    'office:text': () => (inBody = false),
    'text:h': () => closeText(),
    'text:p': () => closeText(),
    'text:span': () => void texts.at(-1)?.bold.pop(),
    'text:list': () => {
      const list = lists.pop()
      if (list?.style !== undefined) lastNumbers.set(list.style, list.number)
    },
    'text:note-citation': () => (inCitation = false),
    'text:note-body': () => {
      for (const draft of bringBack()) {
        if (draft.kind === 'table') sink().push(draft)
        else sink().push({ ...draft, kind: 'footnote', text: `${note.trim()} ${draft.text}`.trim(), level: 0 })
      }
    },
    'table:table-header-rows': () => setHeading(false),
    'table:table-cell': () => {
      const drafts = bringBack()
      const table = tables.at(-1)
      table?.rows.at(-1)?.push({ heading: table.heading, drafts })
    },
    'table:table': () => {
      const rows = (tables.pop()?.rows ?? []).filter((row) => row.some(({ drafts }) => drafts.length > 0))
      const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
      if (only) sink().push(...only.drafts)
      else if (rows.length > 0) sink().push({ kind: 'table', rows })
    },
  }

  function openText(heading: number, attributes: Attributes): void {
    texts.push({ heading, text: '', bold: [styles.isBold(attributes['text:style-name'])], allBold: true })
  }

  function closeText(): void {
    const open = texts.pop()
    const text = (open?.text ?? '').split('\u2028').map(spaced).filter(Boolean).join('\n')
    if (!open || text === '') return
    const list = lists.at(-1)
    const bold = open.allBold
    if (open.heading > 0) sink().push({ kind: 'heading', text, level: open.heading, marker: '', bold })
    else if (list?.isOpen) {
      const marker = styles.markerOf(list.style, lists.length, list.number)
      sink().push({ kind: 'item', text, level: lists.length, marker, bold })
    } else sink().push({ kind: 'paragraph', text, level: 0, marker: '', bold })
    if (list) list.isOpen = false
  }

  function setApart(): void {
    sinks.push([])
    setAside.push(lists.splice(0))
  }

  function bringBack(): Draft[] {
    lists.splice(0, lists.length, ...(setAside.pop() ?? []))
    return sinks.pop() ?? []
  }

  function setHeading(heading: boolean): void {
    const table = tables.at(-1)
    if (table) table.heading = heading
  }

  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (skipping > 0 || notRead.has(name)) skipping++
    else if (inBody || name === 'office:text') opens[name]?.(attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (skipping > 0) skipping--
    else if (inBody) closes[name]?.()
  })
  parser.on('text', (text) => {
    if (inCitation && skipping === 0) note += text
    else write(text)
  })
  parseWith(parser, content)
  return sinks[0] ?? []
}

/** Comments, struck-out text and the printed list of contents are not what the letter says. */
const notRead = new Set(['office:annotation', 'text:tracked-changes', 'text:table-of-content', 'svg:title', 'svg:desc'])
