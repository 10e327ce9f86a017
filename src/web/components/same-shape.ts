import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Elements that stand in a line of text, where a space before or after them is seen and heard. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'small', 'span', 'strong', 'svg', 'time'])

/**
 * Markup as a list of tags and texts that two pieces share when a browser would show and read them alike: attributes in
 * order of name, runs of space as one, and space dropped wherever it begins or ends a block or stands in a drawing.
 */
export const sameShape = (markup: string): string[] => {
  const shape: string[] = []
  let space = false
  let isLineStart = true
  const block = (): void => {
    space = false
    isLineStart = true
  }

  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(/\s+/g, ' ')
      const words = text.trim()
      space ||= text.startsWith(' ')
      if (words === '') return
      shape.push((space && !isLineStart ? ' ' : '') + words)
      space = text.endsWith(' ')
      isLineStart = false
      return
    }
    if (!('tagName' in node)) return
    const isBlock = !inline.has(node.tagName)
    const attributes = node.attrs.map(({ name, value }) => `${name}="${value.replace(/\s+/g, ' ').trim()}"`).toSorted()
    if (isBlock) block()
    shape.push(`<${[node.tagName, ...attributes].join(' ')}>`)
    if (node.tagName === 'textarea') {
      for (const child of node.childNodes) if ('value' in child) shape.push(child.value)
    } else {
      const before = space
      for (const child of node.childNodes) visit(child)
      if (node.tagName === 'svg') space = before
    }
    shape.push(`</${node.tagName}>`)
    if (isBlock) block()
  }

  for (const node of parseFragment(markup).childNodes) visit(node)
  return shape
}
