const unsafe = /[&<>"]/g
const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for the inside of an XML element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(unsafe, (character) => replacements[character] ?? character)

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Joins small pieces of text into ones of about 64 kB, so that what takes them is not called for each. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length > 65_536) {
      yield text
      text = ''
    }
  }
  if (text) yield text
}
