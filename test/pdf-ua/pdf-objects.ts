import { inflateSync } from 'node:zlib'

/** A reference to another object by its number, a name such as `/Span`, an operator of a content stream. */
export class Ref {
  readonly to: number
  constructor(to: number) {
    this.to = to
  }
}
export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
class Operator {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}
export type Dict = ReadonlyMap<string, Value>
export type Value = null | boolean | number | string | Name | Ref | Operator | readonly Value[] | Dict

/** The objects of a PDF file as our own papers are written: a table of objects, no streams of objects, no encryption. */
export interface PdfObjects {
  object: (number: number) => Value
  stream: (number: number) => string
  numbers: readonly number[]
  catalog: Dict
}

/** `Array.isArray` would make a list of anything of it. */
export const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : []

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map

const space = /[\s\0]/
const delimiter = /[\s\0()<>[\]{}/%]/

/** Reads values and operators one after the other. */
const tokens = function* (text: string): Generator<Value> {
  let at = 0
  const value = (): Value | undefined => {
    for (;;) {
      while (at < text.length && space.test(text.charAt(at))) at += 1
      if (text[at] !== '%') break
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
    }
    if (at >= text.length) return undefined
    if (text.startsWith('<<', at)) return dict()
    const char = text.charAt(at)
    if (char === '(') return literal()
    if (char === '<') return hex()
    if (char === '[') return list()
    if (char === '/') return new Name(word(1))
    return plain(word(0))
  }
  const word = (skip: number): string => {
    const start = (at += skip)
    while (at < text.length && !delimiter.test(text.charAt(at))) at += 1
    if (at === start && skip === 0) at += 1 // a bracket that closes nothing
    return text.slice(start, at)
  }
  const plain = (said: string): Value => {
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(said)) {
      const reference = /^(\s+\d+\s+R)(?![\w])/.exec(text.slice(at, at + 24))
      if (reference && /^\d+$/.test(said)) {
        at += reference[0].length
        return new Ref(Number(said))
      }
      return Number(said)
    }
    return said === 'true' ? true : said === 'false' ? false : said === 'null' ? null : new Operator(said)
  }
  const list = (): Value[] => {
    at += 1
    const found: Value[] = []
    for (let next = value(); next !== undefined; next = value()) {
      if (next instanceof Operator && next.word === ']') break
      found.push(next)
    }
    return found
  }
  const dict = (): Dict => {
    at += 2
    const found = new Map<string, Value>()
    for (;;) {
      const key = value()
      if (!(key instanceof Name)) break
      found.set(key.name, value() ?? null)
    }
    if (text[at] === '>') at += 1 // the first of the two was the key that is none
    return found
  }
  const hex = (): string => {
    const end = text.indexOf('>', at)
    const bytes = Buffer.from(text.slice(at + 1, end).replaceAll(/\s/g, ''), 'hex')
    at = end + 1
    return textOf(bytes)
  }
  const literal = (): string => {
    const bytes: number[] = []
    let depth = 0
    do {
      const char = text.charAt(at)
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
        if (octal) bytes.push(Number.parseInt(octal[0], 8))
        else
          bytes.push(
            ({ n: 10, r: 13, t: 9, b: 8, f: 12 } as Record<string, number>)[text.charAt(at + 1)] ??
              text.charCodeAt(at + 1),
          )
        at += octal ? octal[0].length + 1 : 2
        continue
      }
      if (char === '(') depth += 1
      if (char === ')') depth -= 1
      if (!(char === '(' && depth === 1) && !(char === ')' && depth === 0)) bytes.push(text.charCodeAt(at))
      at += 1
    } while (depth > 0 && at < text.length)
    return textOf(Buffer.from(bytes))
  }
  for (let next = value(); next !== undefined; next = value()) yield next
}

/** Text strings are UTF-16 with its mark, or single bytes. */
const textOf = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')

/** Each operator of a content stream with what stands before it. */
export const operations = (content: string): { word: string; operands: Value[] }[] => {
  const found: { word: string; operands: Value[] }[] = []
  let operands: Value[] = []
  for (const token of tokens(content)) {
    if (token instanceof Operator) {
      found.push({ word: token.word, operands })
      operands = []
    } else operands.push(token)
  }
  return found
}

/** @throws where the file has no catalogue */
export const readObjects = (bytes: Uint8Array): PdfObjects => {
  const text = Buffer.from(bytes).toString('latin1')
  const bodies = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const [, number = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([^]*?)\nendobj/g)) {
    const stream = /\bstream\r?\n([^]*)\r?\nendstream/.exec(body)
    bodies.set(Number(number), stream ? body.slice(0, stream.index) : body)
    if (stream) {
      const packed = stream[1] ?? ''
      const isPacked = body.slice(0, stream.index).includes('/FlateDecode')
      streams.set(Number(number), isPacked ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed)
    }
  }
  const read = new Map<number, Value>()
  const object = (number: number): Value => {
    const known = read.get(number)
    if (known !== undefined) return known
    const [value = null] = tokens(bodies.get(number) ?? '')
    read.set(number, value)
    return value
  }
  const [trailer] = tokens(text.slice(text.lastIndexOf('trailer') + 7))
  const root = isDict(trailer) ? trailer.get('Root') : undefined
  const catalog = root instanceof Ref ? object(root.to) : undefined
  if (!isDict(catalog)) throw new Error('The file has no catalogue.')
  return { object, stream: (number) => streams.get(number) ?? '', numbers: [...bodies.keys()], catalog }
}
