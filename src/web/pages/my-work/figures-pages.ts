import { z } from 'zod'
import { aboutOf, How, hows, mySubscriptions, Subject, subscribe, unsubscribe } from '../../../my-work/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, table } from '../../components/index.ts'
import { page, redirect, view } from '../../page.ts'

const figuresPage = page({
  path: '/my-work/figures',
  needs: 'indicators.read',
  form: z.object({ subject: Subject, how: How }),
  get: async ({ db, csrf }) => {
    const all = await mySubscriptions(db)
    const rows: { subject: string; how: How; title: string; href: string | null }[] = []
    for (const { subject, how, title } of all) {
      const about = await aboutOf(db, subject).catch((error: unknown) => {
        if (error instanceof NotFound) return undefined
        throw error
      })
      rows.push({ subject, how, title: about?.title ?? goneInWords(title), href: about?.href ?? null })
    }
    return view({
      title: 'Figures that you follow',
      current: 'my-work',
      style: 'p-start',
      body: html`${backLink({ href: '/my-work', text: 'My work' })}
        <h1>Figures that you follow</h1>
        <p class="lede">
          They come by mail, to the address that you have at work: one letter a day at most, with no child in it and
          small numbers hidden.
        </p>
        ${
          rows.length === 0
            ? html`<p>
                You follow none. Choose one on the page of an <a href="/indicators">indicator</a> or of
                <a href="/answers">answers</a>.
              </p>`
            : table({
                caption: 'Figures, the first you followed first',
                captionClasses: 'govuk-visually-hidden',
                classes: 'fold',
                firstCellIsHeader: true,
                head: [{ text: 'Figure' }, { text: 'You are told' }, { text: 'End it' }],
                rows: rows.map(({ subject, how, title, href }) => [
                  href === null ? { text: title } : { html: html`<a href="${href}">${title}</a>` },
                  { text: hows[how] },
                  { html: endForm(csrf, subject, title) },
                ]),
              })
        }`,
    })
  },
  post: async ({ db, person, form, today }) => {
    const { title } = await subscribe(db, person, form, today)
    return redirect('/my-work/figures', `You follow “${title}” from now on, ${hows[form.how]}.`)
  },
})

const goneInWords = (title: string): string =>
  title === '' ? 'A page that is there no more' : `“${title}”, which is there for you no more`

const endForm = (csrf: Html, subject: string, title: string): Html =>
  html`<form method="post" action="/my-work/figures/end">
    ${csrf}<input type="hidden" name="subject" value="${subject}" />
    ${button({ html: html`End<span class="govuk-visually-hidden"> ${title}</span>`, classes: 'govuk-button--secondary' })}
  </form>`

const endPage = page({
  path: '/my-work/figures/end',
  needs: 'indicators.read',
  form: z.object({ subject: Subject }),
  post: async ({ db, form: { subject } }) => {
    await unsubscribe(db, subject)
    return redirect('/my-work/figures', 'You are no longer told of it.')
  },
})

export const workFiguresPages = [figuresPage, endPage]
