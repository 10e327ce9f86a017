import { bulletAt, type BulletKind } from '../../bullets.ts'

/** What a list item opens with, what is left of the line behind it, and which kind of list it speaks of. */
export interface Marked {
  marker: string
  rest: string
  kind: BulletKind | 'number' | 'letter' | 'roman'
  depth: number // of a number such as 2.1: 2; otherwise 1
}

const numbers: readonly { kind: Exclude<Marked['kind'], BulletKind>; pattern: RegExp }[] = [
  { kind: 'number', pattern: /^(?:\d{1,3}(?:\.\d{1,2})+\.?|\d{1,3}[.)]|\(\d{1,2}\))(?=\s|$)/u },
  { kind: 'roman', pattern: /^\(?[ivx]{1,5}\)(?=\s|$)/u },
  { kind: 'letter', pattern: /^(?:\(?[a-z]\)(?=\s|$)|[A-H]\.(?=\s(?!\p{Lu}\.)|$))/u }, // but no initials
]

/** The marker that a line opens with, or undefined. A line may be a marker and nothing else. */
export function markerOf(text: string): Marked | undefined {
  const bullet = bulletAt(text)
  if (bullet) return { marker: bullet.sign, rest: text.slice(bullet.sign.length).trim(), kind: bullet.kind, depth: 1 }
  for (const { kind, pattern } of numbers) {
    const marker = pattern.exec(text)?.[0]
    if (marker === undefined) continue
    const depth = kind === 'number' ? marker.replace(/\.$/, '').split('.').length : 1
    return { marker, rest: text.slice(marker.length).trim(), kind, depth }
  }
  return undefined
}

/** Follows nested lists down a page: each new kind of marker opens a list inside the last, a known one returns to it. */
export function createListLevels(): { levelOf(item: Marked): number; end(): void } {
  let open: Marked['kind'][] = []
  return {
    levelOf(item) {
      if (item.depth > 1) return item.depth
      const at = open.indexOf(item.kind)
      open = at >= 0 ? open.slice(0, at + 1) : [...open, item.kind]
      return open.length
    },
    end() {
      open = []
    },
  }
}
