import { SaxesParser } from 'saxes'

import { Unreadable } from '../errors.ts'

/** Honest office files nest to about sixty; programs that walk them recursively fail at some thousands. */
const deepest = 300

/**
 * Refuses XML that could harm the program reading it next: entities of its own (which can double and double again),
 * and nesting without end. Also refuses what is not XML at all.
 */
export function checkXml(part: Buffer): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new Unreadable('damaged', 'The file defines entities of its own, as no office program does, and was refused.')
  })
  parser.on('opentag', () => {
    if (++depth > deepest)
      throw new Unreadable('damaged', 'The file nests its parts too deeply to be an honest document.')
  })
  parser.on('closetag', () => depth--)
  parseWith(parser, part)
}

/** Feeds a part to a parser. Any fault in the XML is thrown as Unreadable. */
export function parseWith(parser: Pick<SaxesParser, 'write' | 'close' | 'on'>, part: Buffer): void {
  try {
    parser.write(new TextDecoder(encodingOf(part)).decode(part)).close()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const message =
      'The file is damaged: a part of it is not well formed. Save it again in its own program and send that.'
    throw new Unreadable('damaged', message, { cause: error })
  }
}

function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le'
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
}
