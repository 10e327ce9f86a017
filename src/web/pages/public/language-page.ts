import { z } from 'zod'
import { isLanguage } from '../../words/languages.ts'
import { NotFound } from '../../../platform/errors.ts'
import { publicPage } from './public-page.ts'

const secondsOfAYear = 31_536_000

/** Keeps in which language somebody reads, and leads back to where they were. */
export const languagePage = publicPage({
  path: '/language/:language',
  isOwn: true,
  params: { language: z.string().max(10) },
  query: z.object({ back: z.string().max(2000).default('').catch('') }),
  get: ({ params: { language }, query: { back }, path }) => {
    if (!isLanguage(language)) throw new NotFound('language')
    // Only to the public pages of this council: an address from elsewhere leads to their first page.
    const to = back === path || back.startsWith(`${path}/`) || back.startsWith(`${path}?`) ? back : path
    return Promise.resolve({
      kind: 'redirect',
      to,
      cookies: [{ name: 'lang', value: language, maxAge: secondsOfAYear }],
    })
  },
})
