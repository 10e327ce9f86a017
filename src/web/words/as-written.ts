import { html, type Html } from '../../platform/html.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** What somebody wrote: as it is, and told to be English to whoever reads another language. */
export const asWritten = (words: Words, said: string | Html): string | Html =>
  words === en || said === '' ? said : html`<span lang="${en.lang}">${said}</span>`

/** The same of paragraphs, and of a sentence from a rule with its sum. */
export const writtenBlock = (words: Words, said: Html): Html =>
  words === en ? said : html`<div lang="${en.lang}">${said}</div>`
