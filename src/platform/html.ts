/** Text that is already safe to send as HTML. Made only by `html` and `raw`. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type Content = Html | string | number | null | undefined | false | true | readonly Content[]

const unsafe = /[&<>"']/g
const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string =>
  unsafe.test(text) ? text.replace(unsafe, (character) => replacements[character] ?? character) : text

const render = (content: Content): string => {
  if (content instanceof Html) return content.text
  if (content === null || content === undefined || content === false || content === true) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  let text = ''
  for (const part of content) text += render(part)
  return text
}

const squeezed = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The fixed parts of a template without the indentation that is there for whoever reads the code: a third of a long page. */
const squeeze = (strings: TemplateStringsArray): readonly string[] => {
  const known = squeezed.get(strings)
  if (known) return known
  const made = strings.map((part) => part.replace(/\n\s+/g, '\n'))
  squeezed.set(strings, made)
  return made
}

/** HTML from a template; every value is escaped unless it is itself `Html`. Lists are joined; null, true and false print nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html => {
  const parts = squeeze(strings)
  let text = parts[0] ?? ''
  for (let i = 0; i < values.length; i++) text += render(values[i]) + (parts[i + 1] ?? '')
  return new Html(text)
}

/** Marks text as HTML without escaping it: only for markup that this project or a component library wrote. */
export const raw = (markup: string): Html => new Html(markup)

/** Attributes with a value, escaped: `null`, `undefined` and `false` are left out, `true` prints the bare name. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | null | undefined>>): Html => {
  let text = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue
    text += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return new Html(text)
}
