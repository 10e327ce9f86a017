export type { Block, BlockKind, Box, Cell, Document, Line, Page, Passage } from './document.ts'
export { Unreadable, type UnreadableReason } from './errors.ts'
export { readPdf, type PdfLimits } from './pdf/read-pdf.ts'
