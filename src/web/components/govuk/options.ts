import { escapeHtml, Html, html } from '../../../platform/html.ts'

/** What an element says: plain text, which is escaped, or markup, which wins when both are given. */
export interface Words {
  text?: string | number | undefined
  html?: Html | false | undefined
}

/** HTML attributes by name: `true` prints as `"true"`; `false`, null and undefined print nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** What any component takes beside its own options. */
export interface Look {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** A list in which an entry may be left out in place with `condition && entry`. */
export type Entries<T> = readonly (T | false | null | undefined | '')[]

/** A message in each of the forms that a count can ask for. */
export type Plurals = Readonly<Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>>

const nothing = new Html('')

export const words = (said: Words | undefined): Html | string | number | undefined => said?.html || said?.text

export const says = (said: Words | undefined): said is Words => Boolean(said?.html || said?.text)

/** One class attribute's value: the component's own names, then those asked for. */
export const names = (...parts: readonly (string | false | null | undefined)[]): string => {
  let all = ''
  for (const part of parts) if (part) all = all === '' ? part : `${all} ${part}`
  return all
}

/** Attributes as they stand in a tag, each with a space before it. */
export const given = (attributes: Attributes | undefined): Html => {
  if (attributes === undefined) return nothing
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value === undefined || value === null || value === false) continue
    text += ` ${name}="${escapeHtml(String(value))}"`
  }
  return text === '' ? nothing : new Html(text)
}

/** The attribute that makes a fact true by being there, such as `disabled`. */
export const flag = (name: string, isSet: boolean | undefined): Html => (isSet ? new Html(` ${name}`) : nothing)

/** The sentences that a component's browser script will use, as the data attributes in which it looks for them. */
export const translated = (messages: Readonly<Record<string, string | Plurals | undefined>>): Attributes => {
  const attributes: Record<string, string> = {}
  for (const [key, message] of Object.entries(messages)) {
    if (message === undefined) continue
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else for (const [plural, text] of Object.entries(message)) attributes[`data-i18n.${key}.${plural}`] = text
  }
  return attributes
}

/** A heading of the level asked for. */
export const heading = (
  level: number | string,
  attributes: Attributes,
  content: Html | string | number | undefined,
): Html => {
  const tag = new Html(`h${Number(level)}`)
  return html`<${tag}${given(attributes)}>${content}</${tag}>`
}
