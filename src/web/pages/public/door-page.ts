import { listAuthorities } from '../../../people/index.ts'
import { html } from '../../../platform/html.ts'
import { page, redirect, view } from '../../page.ts'
import { isLanguage, languages } from '../../words/languages.ts'

/** Leads to the pages of the one council of an installation, or lists them where there are several. */
export const doorPage = page({
  path: '/public',
  needs: 'nothing',
  get: async ({ app, cookies: { lang } }) => {
    const { home, lang: spoken } = languages[isLanguage(lang) ? lang : 'en']
    const authorities = await listAuthorities(app.database)
    const [only, ...others] = authorities
    if (only && others.length === 0) return redirect(`/public/${only.laCode}`)
    return view({
      title: home.title,
      body: html`<div lang="${spoken}">
        <h1>${home.title}</h1>
        ${
          only
            ? html`<ul class="rows">
                ${authorities.map(({ name, laCode }) => html`<li><a href="/public/${laCode}">${name}</a></li>`)}
              </ul>`
            : html`<p>${home.noCouncil}</p>`
        }
      </div>`,
    })
  },
})
