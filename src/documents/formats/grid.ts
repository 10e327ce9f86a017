import type { Line, Page } from '../document.ts'

/**
 * Formats without printed pages still need somewhere for a passage to point. Their pages have width and height 0, and
 * their boxes count characters across and lines down: `x` and `width` in characters, `y` from 0 and `height` 1.
 */
export function gridLine(text: string, at: { page: number; row: number; column?: number; bold?: boolean }): Line {
  const x = at.column ?? 0
  return {
    text,
    box: { page: at.page, x, y: at.row, width: text.length, height: 1 },
    font: '',
    size: 0,
    bold: at.bold ?? false,
    italic: false,
    xs: Array.from({ length: text.length + 1 }, (_, character) => x + character),
  }
}

export const gridPage = (number: number, lines: readonly Line[]): Page => ({ number, width: 0, height: 0, lines })
