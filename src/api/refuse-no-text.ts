import { Invalid } from '../platform/errors.ts'

/** PostgreSQL keeps no U+0000 in text and UTF-8 no half of a surrogate pair. @throws Invalid where something sent holds one */
export const refuseNoText = (sent: unknown, field = ''): void => {
  if (typeof sent === 'string' && (sent.includes('\u0000') || !sent.isWellFormed())) {
    throw new Invalid([
      { field, message: `${field || 'The body'}: holds what is no text (U+0000 or half of a character).` },
    ])
  }
  if (typeof sent !== 'object' || sent === null || Buffer.isBuffer(sent)) return
  for (const [name, part] of Object.entries(sent)) refuseNoText(part, field ? `${field}.${name}` : name)
}
