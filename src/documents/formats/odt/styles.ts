import { SaxesParser } from 'saxes'

import { numberAs } from '../list-numbers.ts'
import { parseWith } from '../honest-xml.ts'

/** What the styles of an OpenDocument text say that matters for reading it. */
export interface OdtStyles {
  isBold(style: string | undefined): boolean
  /** The marker that a list style prints at a depth (from 1). */
  markerOf(listStyle: string | undefined, depth: number, number: number): string
}

interface ListLevel {
  bullet: string
  format: string
  prefix: string
  suffix: string
}

/** Gathers the styles from `styles.xml` and from `content.xml`, which both define some. */
export function readStyles(parts: readonly (Buffer | undefined)[]): OdtStyles {
  const bold = new Map<string, boolean>()
  const parents = new Map<string, string>()
  const levels = new Map<string, ListLevel>()
  for (const part of parts) {
    if (part) gather(part)
  }

  function gather(part: Buffer): void {
    const parser = new SaxesParser()
    let style = ''
    let listStyle = ''
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'style:style') {
        style = attributes['style:name'] ?? ''
        parents.set(style, attributes['style:parent-style-name'] ?? '')
      } else if (name === 'style:text-properties' && style !== '') {
        const weight = attributes['fo:font-weight']
        if (weight !== undefined) bold.set(style, weight === 'bold' || Number(weight) >= 600)
      } else if (name === 'text:list-style') listStyle = attributes['style:name'] ?? ''
      else if (name.startsWith('text:list-level-style-')) {
        levels.set(`${listStyle}/${attributes['text:level'] ?? ''}`, {
          bullet: name.endsWith('number') ? '' : (attributes['text:bullet-char'] ?? '•'),
          format: attributes['style:num-format'] ?? '1',
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
        })
      }
    })
    parser.on('closetag', ({ name }) => {
      if (name === 'style:style') style = ''
    })
    parseWith(parser, part)
  }

  return {
    isBold(style) {
      let at = style
      for (let step = 0; at && step < 20; step++) {
        const own = bold.get(at)
        if (own !== undefined) return own
        at = parents.get(at)
      }
      return false
    },
    markerOf(listStyle, depth, number) {
      const level = levels.get(`${listStyle ?? ''}/${depth}`)
      if (!level || level.bullet !== '') return level?.bullet ?? '•'
      return `${level.prefix}${numberAs(number, level.format).slice(0, -1)}${level.suffix}`
    },
  }
}
