import { parse, type DefaultTreeAdapterMap } from 'parse5'

import { decodeText } from '../text/decode.ts'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

/** The page's tree, and the part of it that is the page's own content: its `main`, or else its `body`. */
export function parseHtml(bytes: Uint8Array): { content: Node; hasMain: boolean; title: string } {
  const tree = parse(decodeHtml(bytes))
  const main = find(tree, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main')
  const title = find(tree, ({ tagName }) => tagName === 'title')
  const titleText = title ? childrenOf(title).map((node) => ('value' in node ? node.value : '')) : []
  return { content: main ?? tree, hasMain: main !== undefined, title: titleText.join('') }
}

/** By the byte order mark, then by what the page says of itself, then by its bytes. */
function decodeHtml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase()
  if (marked || declared === undefined || declared.startsWith('utf-16')) return decodeText(bytes)
  try {
    return declared === 'utf-8' ? decodeText(bytes) : new TextDecoder(declared).decode(bytes)
  } catch {
    return decodeText(bytes) // a character set that nobody knows
  }
}

/** The first element that fits, in document order. Without recursion: pages can be nested as deep as someone likes. */
function find(root: Node, fits: (element: Element) => boolean): Element | undefined {
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node) && fits(node)) return node
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child) waiting.push(child)
    }
  }
  return undefined
}
