/**
 * The signs that begin the items of a list, of every fount that letters are set in: each once, by what it says of its
 * list. Two kinds of sign in one list are two lists, one inside the other.
 */
const signs = {
  /**
   * Filled discs, squares, stars, ticks and hands: the blocks “Geometric Shapes”, “Dingbats” and their supplements, and
   * arrows to the right. U+F000 to U+F0FF are signs of the Symbol and Wingdings fonts, as Word writes them.
   */
  bullet:
    '\\u00B7\\u2022\\u2023\\u204C\\u204D\\u2219\\u22C5\\u2192\\u21D2\\u21E8\\u25A0-\\u25FF\\u2600-\\u26FF\\u2700-\\u27BF\\u2B1B-\\u2BFF\\u{1F780}-\\u{1F7D8}\\uF000-\\uF0FF',
  /** Rings and empty boxes, which mostly begin an inner list. */
  circle:
    '\\u25A1\\u25A2\\u25AB\\u25B7\\u25B9\\u25C7\\u25CB\\u25CC\\u25E6\\u25EF\\u25FB\\u25FD\\u2610\\u274D\\u274F-\\u2752',
  /** U+0335 and U+0336 are the strokes that stand for dashes in Word's PDFs; U+2043 is a bullet that looks like one. */
  dash: '\\u0335\\u0336\\u2043',
} as const

/** Signs with a use of their own, which are bullets where a space parts them from a word. */
const apart = {
  // U+FFFD stands for a sign that lost its code on the way, and within words for a letter that did.
  // Ø, ü, § and Ÿ are an arrow, a tick, a square and a disc of Wingdings and Symbol whose font was lost.
  bullet: '(?:[*»›\\uFFFD]|[Øü§Ÿ](?!\\s\\P{L}))',
  circle: 'o',
  dash: '[-–—―‐‑‒−]',
} as const

export type BulletKind = keyof typeof signs

// Rings stand among the filled signs of their block: they are asked for first.
const kinds: readonly BulletKind[] = ['circle', 'dash', 'bullet']
const patterns = kinds.map((kind) => ({
  kind,
  pattern: new RegExp(`^(?:[${signs[kind]}]|${apart[kind]}(?=\\s|$))`, 'u'),
}))

/** The bullet that a text begins with, and its kind. An “o” is one wherever a space follows it. */
export function bulletAt(text: string): { sign: string; kind: BulletKind } | undefined {
  for (const { kind, pattern } of patterns) {
    const sign = pattern.exec(text)?.[0]
    if (sign !== undefined) return { sign, kind }
  }
  return undefined
}
