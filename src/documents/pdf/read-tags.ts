import type { Pdfium, Pointer } from './pdfium.ts'

/** A node of the document's own structure: its kind, and in order what it holds. */
export interface Tag {
  type: string // P, H1, L, LI, Table, TR, TD …, as the standard names them
  /** By place in the parent. A page's tree leaves out what is on other pages but keeps its place, so pages merge. */
  kids: Map<number, Tag | Mark>
  /** What `kidsOf` found; undefined until it is asked. */
  ordered?: readonly (Tag | Mark)[]
}

/** Content on a page, joined to its text by number. */
export interface Mark {
  page: number // from 1
  mark: number
}

export const isMark = (kid: Tag | Mark): kid is Mark => 'mark' in kid

/** A tree deeper than this is a trap, not a letter. */
const deepest = 60

/** Adds what one page shows of the document's structure to `root`. True when the page has any. */
export function readTags(pdf: Pdfium, page: Pointer, number: number, root: Tag, names: TagNames): boolean {
  const { call } = pdf
  const tree = call.FPDF_StructTree_GetForPage(page)
  if (!tree) return false
  let found = false
  const visit = (element: Pointer, into: Tag, depth: number): void => {
    const count = call.FPDF_StructElement_CountChildren(element)
    for (let index = 0; index < count; index++) {
      // Most children of a long document stand on other pages: asked in this order, one call tells.
      const child = call.FPDF_StructElement_GetChildAtIndex(element, index)
      if (child !== 0) {
        if (depth < deepest) visit(child, kidAt(into, index, names, child, pdf), depth + 1)
        continue
      }
      const mark = call.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (mark < 0) continue
      into.kids.set(index * 4096 + number, { page: number, mark })
      found = true
    }
  }
  const count = call.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) {
    const element = call.FPDF_StructTree_GetChildAtIndex(tree, index)
    if (element) visit(element, kidAt(root, index, names, element, pdf), 1)
  }
  call.FPDF_StructTree_Close(tree)
  return found
}

/** Buffers are filled once per element: names are few, and are kept by their bytes. */
export type TagNames = Map<string, string>

function kidAt(into: Tag, index: number, names: TagNames, element: Pointer, pdf: Pdfium): Tag {
  const place = index * 4096
  const there = into.kids.get(place)
  if (there && !isMark(there)) return there
  const tag: Tag = { type: typeOf(pdf, element, names), kids: new Map() }
  into.kids.set(place, tag)
  return tag
}

function typeOf(pdf: Pdfium, element: Pointer, names: TagNames): string {
  const { call, scratch } = pdf
  const length = Math.min(call.FPDF_StructElement_GetType(element, scratch, 512), 512)
  const { bytes } = pdf.memory()
  let type = ''
  for (let at = 0; at + 2 < length; at += 2) type += String.fromCharCode(bytes[scratch + at] ?? 0)
  return names.get(type) ?? (names.set(type, type), type)
}

/** What a tag holds, in its own order; to be asked once the whole document is read. */
export function kidsOf(tag: Tag): readonly (Tag | Mark)[] {
  return (tag.ordered ??= inTurn(tag.kids)
    ? [...tag.kids.values()]
    : [...tag.kids].toSorted(([left], [right]) => left - right).map(([, kid]) => kid))
}

/** Whether the places come in order already, as they do wherever a parent stands on one page. */
function inTurn(kids: Tag['kids']): boolean {
  let last = -1
  for (const place of kids.keys()) {
    if (place < last) return false
    last = place
  }
  return true
}
