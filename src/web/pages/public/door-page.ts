import { listAuthorities } from '../../../people/index.ts'
import { html } from '../../../platform/html.ts'
import { page, redirect, view } from '../../page.ts'

/** Leads to the pages of the one council of an installation, or lists them where there are several. */
export const doorPage = page({
  path: '/public',
  needs: 'nothing',
  get: async ({ app }) => {
    const authorities = await listAuthorities(app.database)
    const [only, ...others] = authorities
    if (only && others.length === 0) return redirect(`/public/${only.laCode}`)
    return view({
      title: 'Public pages',
      body: html`<h1>Public pages</h1>
        ${
          only
            ? html`<ul class="rows">
                ${authorities.map(({ name, laCode }) => html`<li><a href="/public/${laCode}">${name}</a></li>`)}
              </ul>`
            : html`<p>No council keeps its committees here yet.</p>`
        }`,
    })
  },
})
