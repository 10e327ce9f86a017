import PDFDocument from 'pdfkit'

import { breakLines, type SetLine } from './break-lines.ts'
import { Faces, type Weight } from './faces.ts'
import type { Paper, Words } from './paper.ts'

export type Tag = ReturnType<PDFKit.PDFDocument['struct']>

/** How words are set: points, and from line to line. */
export interface Type {
  size: number
  lead: number
  weight: Weight
  colour: string
}

export const ink = '#0b0c0c'
export const running: Type = { size: 10.5, lead: 14.5, weight: 'roman', colour: ink }
export const small: Type = { size: 9, lead: 12, weight: 'roman', colour: ink }

/** A4 with room at the sides for a hole punch. */
const edges = { top: 62, bottom: 66, left: 62, right: 62 }

/** What a file says of itself. */
export type Imprint = Pick<Paper, 'title' | 'subject' | 'author' | 'language' | 'issuedOn' | 'runningHead'>

/** A document being set. The next line goes `y` points below the top of the page that is open. */
export class Press {
  readonly pdf: PDFKit.PDFDocument
  readonly faces: Faces
  readonly root: Tag
  readonly left = edges.left
  readonly width: number
  readonly foot: number // no line stands lower
  y = edges.top
  /** Pages made so far. */
  pages = 0
  /** Where links within the paper that is being set lead: the name in this file of each of its anchors. */
  anchors: ReadonlyMap<string, string> = new Map()

  constructor(imprint: Imprint) {
    const issued = new Date(`${imprint.issuedOn}T09:00:00Z`)
    this.pdf = new PDFDocument({
      size: 'A4',
      // Lines are broken and pages turned here; pdfkit would turn one by itself where a foot stands low.
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pdfVersion: '1.7',
      tagged: true,
      lang: imprint.language,
      displayTitle: true,
      // pdfkit makes PDF/UA, but its types name only the PDF/A family.
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      bufferPages: true,
      autoFirstPage: false,
      font: '', // no standard font: PDF/UA wants every face embedded
      info: {
        Title: imprint.title,
        Author: imprint.author,
        Subject: imprint.subject,
        Creator: 'Sightline',
        CreationDate: issued,
        ModDate: issued,
      },
    })
    this.faces = new Faces(this.pdf)
    this.root = this.pdf.struct('Document')
    this.pdf.addStructure(this.root)
    this.width = 595.28 - edges.left - edges.right
    this.foot = 841.89 - edges.bottom
  }

  get room(): number {
    return this.foot - this.y
  }

  turn(): void {
    this.pdf.addPage()
    this.pages += 1
    this.y = edges.top
  }

  /** Turns the page unless so many points are left on it, or it is empty. */
  needs(height: number): void {
    if (this.pages === 0 || (this.room < height && this.y > edges.top)) this.turn()
  }

  /** Leaves room, but not at the top of a page. */
  space(height: number): void {
    if (this.y > edges.top) this.y += height
  }

  lines(words: Words, type: Type, width: number): SetLine[] {
    return breakLines(this.faces, words, type.size, width, type.weight)
  }

  /** What is drawn is no part of what the paper says: rules, bars, running heads. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const { list, id, ...rest } = options
    const tag = this.pdf.struct(type, rest as PDFKit.Mixins.StructureElementOptions)
    // pdfkit has no options for these two, but writes whatever its dictionary holds.
    const { data } = (tag as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
    if (list) data['A'] = { O: 'List', ListNumbering: list }
    // pdfkit writes a String object as text and a bare string as a name
    if (id) data['ID'] = new String(id)
    parent.add(tag)
    return tag
  }
}

interface TagOptions {
  alt?: string
  lang?: string
  scope?: 'Column' | 'Row'
  /** Where the content stands on its page: left, top, right, bottom. */
  bbox?: readonly [number, number, number, number]
  list?: 'Disc' | 'Decimal' | 'None'
  id?: string
}
