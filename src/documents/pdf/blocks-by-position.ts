import type { Block, Line } from '../document.ts'
import { block } from './blocks-by-tags.ts'
import type { PageSize } from './furniture.ts'
import type { Border } from './read-borders.ts'

export function blocksByPosition(
  pages: readonly (readonly Line[])[],
  _sizes: readonly PageSize[],
  _borders: readonly (readonly Border[])[],
): Block[] {
  return pages.flatMap((lines) => lines.map((line) => block('paragraph', [line], 0, 'position')))
}
