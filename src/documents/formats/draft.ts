/** A block before it has lines to stand on. Its text may have line breaks of its own ('\n'). */
export type Draft =
  | { kind: 'heading' | 'item' | 'paragraph' | 'footnote'; text: string; level: number; marker: string; bold: boolean }
  | { kind: 'table'; rows: DraftCell[][] }

export interface DraftCell {
  heading: boolean
  drafts: Draft[]
}
