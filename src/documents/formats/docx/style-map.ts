/**
 * What a paragraph style says of all that is set in it: an outline level makes it a heading, bold type a bold line. Word
 * itself knows headings by such levels, whatever the style is called. Lines for mammoth’s `styleMap`.
 */
export function styleMapOf(styles: Buffer | undefined): string[] {
  const known = new Map<string, Style>()
  for (const [whole, head = ''] of (styles?.toString('utf8') ?? '').matchAll(
    /<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g,
  )) {
    const id = /w:styleId="([^"]+)"/.exec(head)?.[1]
    if (id === undefined || !/w:type="paragraph"/.test(head)) continue
    known.set(id, {
      id,
      basedOn: /<w:basedOn w:val="([^"]+)"/.exec(whole)?.[1],
      name: /<w:name w:val="([^"]+)"/.exec(whole)?.[1] ?? '',
      level: Number(/<w:outlineLvl w:val="(\d)"/.exec(whole)?.[1] ?? Number.NaN),
      bold: /<w:b(?: w:val="(?:1|true|on)")?\/>/.test(whole)
        ? true
        : /<w:b w:val="(?:0|false|off)"/.test(whole)
          ? false
          : undefined,
    })
  }
  return [...known.values()].flatMap((style) => {
    if (/^(?:heading \d|title|subtitle|normal|.*list.*)$/i.test(style.name) || /['\\]/.test(style.id)) return []
    const level = inherited(known, style, ({ level }) => (Number.isNaN(level) ? undefined : level))
    if (level !== undefined && level < 6) return [`p.${escaped(style.id)} => h${level + 1}:fresh`]
    return inherited(known, style, ({ bold }) => bold) ? [`p.${escaped(style.id)} => p:fresh > strong`] : []
  })
}

interface Style {
  id: string
  basedOn: string | undefined
  name: string
  level: number // 0 is the highest; NaN where it has none
  bold: boolean | undefined
}

/** Styles that are based on each other in a circle are no honest ones: the search ends after so many. */
const deepest = 12

function inherited<T>(
  styles: ReadonlyMap<string, Style>,
  style: Style,
  what: (style: Style) => T | undefined,
): T | undefined {
  let at: Style | undefined = style
  for (let step = 0; at && step < deepest; step++) {
    const value = what(at)
    if (value !== undefined) return value
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn)
  }
  return undefined
}

/** An id as mammoth’s little language writes it: anything but letters and digits behind a stroke. */
const escaped = (id: string): string => id.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `\\${sign}`)
