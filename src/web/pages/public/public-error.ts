import { html, type Html } from '../../../platform/html.ts'
import { DiskFull, Forbidden, Invalid, NotFound, Refused } from '../../../platform/errors.ts'
import { publicOf } from '../../../scrutiny/index.ts'
import type { App } from '../../app.ts'
import { button } from '../../components/index.ts'
import { view, type PublicOf, type View } from '../../page.ts'
import { asWritten } from '../../words/as-written.ts'
import { isLanguage, languages } from '../../words/languages.ts'

/** The council’s frame for an address below its public pages; undefined for other addresses, and where there is no such council. */
export const publicFrameOf = async (
  app: App,
  url: string,
  { lang }: Readonly<Record<string, string | undefined>>,
): Promise<PublicOf | undefined> => {
  const [, code] = /^\/public\/(\d{3})(?:[/?]|$)/.exec(url) ?? []
  if (code === undefined) return undefined
  try {
    const { authority } = await publicOf(app.database, code)
    const path = `/public/${authority.laCode}`
    return { name: authority.name, path, words: languages[isLanguage(lang) ? lang : 'en'], here: path }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** What went wrong, within the council’s frame and in the language of whoever reads. `id` is what a bug is known by in the log. */
export const publicErrorView = (
  frame: PublicOf,
  { error, status, sentence, id }: { error: unknown; status: number; sentence: string | undefined; id: string },
): View => {
  const { words, path } = frame
  const { title, body } = explained(error, { words, status, sentence, id })
  return view({
    title,
    status,
    style: 'p-committees p-public',
    publicOf: frame,
    body: html`<h1>${title}</h1>
      ${body}
      <p>${button({ text: words.errors.back, href: path })}</p>`,
  })
}

const explained = (
  error: unknown,
  {
    words,
    status,
    sentence,
    id,
  }: { words: PublicOf['words']; status: number; sentence: string | undefined; id: string },
): { title: string; body: Html } => {
  const say = words.errors
  if (status === 429) return { title: say.tooMany, body: html`<p class="lede">${say.tooManyWhy}</p>` }
  if (error instanceof NotFound || status === 404)
    return { title: say.notFound, body: html`<p class="lede">${say.notFoundWhy}</p>` }
  const known = error instanceof Refused || error instanceof Invalid || error instanceof Forbidden
  const said = sentence ?? (known || error instanceof DiskFull ? error.message : undefined)
  if (said !== undefined)
    return {
      title: say.refused,
      body: html`<p class="lede">${words.problems.say(said) ?? asWritten(words, said)}</p>
        <p>${say.unchanged}</p>`,
    }
  return {
    title: say.bug,
    body: html`<p class="lede">${say.bugWhy}</p>
      <p>${say.bugId} <strong>${id}</strong></p>`,
  }
}
