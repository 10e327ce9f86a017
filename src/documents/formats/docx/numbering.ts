import { SaxesParser } from 'saxes'

import { parseWith } from '../honest-xml.ts'
import { numberAs } from '../list-numbers.ts'

interface Level {
  start: number
  format: string
  text: string // “%1.%2” stands for the numbers of the first and second level
}

interface List {
  levels: string // id of the abstract list that defines its levels, and whose count it shares
  restarts: Map<number, number> // level → first number
}

/** A place in a list, as a paragraph or its style names it. */
export interface Numbered {
  list: string
  level: number
}

export interface Numbering {
  /** The list that a paragraph style belongs to. */
  ofStyle(style: string): Numbered | undefined
  /** What Word prints before the next paragraph of this list; undefined for bullets. Asked once a paragraph, in order. */
  nextMarker(place: Numbered): string | undefined
}

/** Word's lists count on over whatever stands between their items, so their numbers come from its own definitions. */
export function readNumbering(numbering: Buffer | undefined, styles: Buffer | undefined): Numbering {
  const levels = new Map<string, Level>()
  const lists = new Map<string, List>()
  if (numbering) gatherLists(numbering, levels, lists)
  const styled = styles ? gatherStyles(styles) : new Map<string, Numbered>()
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  return {
    ofStyle: (style) => styled.get(style),
    nextMarker({ list: id, level }) {
      const list = lists.get(id)
      const definition = list && levels.get(`${list.levels}/${level}`)
      if (!list || !definition) return undefined
      const count = counts.get(list.levels) ?? []
      counts.set(list.levels, count)
      const restart = begun.has(`${id}/${level}`) ? undefined : list.restarts.get(level)
      begun.add(`${id}/${level}`)
      count[level] = restart ?? (count[level] ?? definition.start - 1) + 1
      count.length = level + 1 // deeper levels begin anew
      if (definition.format === 'bullet' || definition.format === 'none') return undefined
      return definition.text.replace(/%(\d)/g, (_, digit: string) => {
        const other = levels.get(`${list.levels}/${Number(digit) - 1}`)
        return numberIn(other?.format ?? 'decimal', count[Number(digit) - 1] ?? other?.start ?? 1)
      })
    },
  }
}

const types: Readonly<Record<string, string>> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' }
const numberIn = (format: string, number: number): string =>
  format === 'decimalZero' ? String(number).padStart(2, '0') : numberAs(number, types[format]).slice(0, -1)

function gatherLists(part: Buffer, levels: Map<string, Level>, lists: Map<string, List>): void {
  const parser = new SaxesParser()
  let abstract = ''
  let list: List | undefined
  let level: Level | undefined
  let overridden = 0
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') abstract = attributes['w:abstractNumId'] ?? ''
    else if (name === 'w:lvl' && !list) {
      level = { start: 1, format: 'decimal', text: '%1.' }
      levels.set(`${abstract}/${attributes['w:ilvl'] ?? '0'}`, level)
    } else if (name === 'w:start' && level) level.start = Number(value) || 0
    else if (name === 'w:numFmt' && level) level.format = value
    else if (name === 'w:lvlText' && level) level.text = value
    else if (name === 'w:num') {
      list = { levels: '', restarts: new Map() }
      lists.set(attributes['w:numId'] ?? '', list)
    } else if (name === 'w:abstractNumId' && list) list.levels = value
    else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl']) || 0
    else if (name === 'w:startOverride') list?.restarts.set(overridden, Number(value) || 0)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:lvl') level = undefined
    if (name === 'w:num') list = undefined
  })
  parseWith(parser, part)
}

/** The lists of paragraph styles, each with those of the styles that are based on it and name none. */
function gatherStyles(part: Buffer): Map<string, Numbered> {
  const styled = new Map<string, Numbered>()
  const basedOn = new Map<string, string>()
  const parser = new SaxesParser()
  let style = ''
  let level = 0
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:style') {
      style = attributes['w:styleId'] ?? ''
      level = 0
    } else if (name === 'w:basedOn') basedOn.set(style, value)
    else if (name === 'w:ilvl') level = Number(value) || 0
    else if (name === 'w:numId') styled.set(style, { list: value, level })
  })
  parseWith(parser, part)
  for (const each of basedOn.keys()) {
    let base: string | undefined = each
    for (let step = 0; step < deepest && base !== undefined && !styled.has(base); step++) base = basedOn.get(base)
    const found = base === undefined ? undefined : styled.get(base)
    if (found) styled.set(each, found)
  }
  return styled
}

/** Styles that are based on each other in a circle are no honest ones: the search ends after so many. */
const deepest = 12
