import { z } from 'zod'
import {
  answerFor,
  changeOwnPage,
  dropOwnPage,
  getOwnPage,
  keepOwnPage,
  mostOnPage,
  OwnPageFields,
  OwnPageId,
  type AnswerPage,
  type OwnPage,
} from '../../../indicators/index.ts'
import { mySubscriptions } from '../../../my-work/index.ts'
import { may, roles, rolesForPeople, type Role } from '../../../people/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, checkboxes, input, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { keepFigures } from '../../keep-figures.ts'
import { page, redirect, view } from '../../page.ts'
import { answersBody } from './answers-body.ts'
import { followForm } from './follow-form.ts'

const params = z.object({ id: OwnPageId })
const style = { current: 'answers', style: 'p-answers' } as const
const ids = z.string().max(600).catch('').default('')

/** A page that somebody puts together: which questions, in which order, and with whom it is shared. */
const newPage = page({
  path: '/answers/pages/new',
  needs: 'indicators.read',
  query: z.object({ ids }),
  form: OwnPageFields,
  get: async ({ query, ...form }) =>
    view({
      title: 'Keep a page of answers',
      ...style,
      body: html`${backLink({ href: '/answers', text: 'Answers on a page' })}
        <h1>Keep a page of answers</h1>
        ${pageForm('/answers/pages/new', form, { title: '', indicators: query.ids.split(' ').filter(Boolean), sharedWith: [] })}`,
    }),
  post: async ({ db, form }) => redirect(`/answers/pages/${await keepOwnPage(db, form)}`, 'The page is kept.'),
})

const onePage = page({
  path: '/answers/pages/:id',
  needs: 'indicators.read',
  params,
  get: async ({ db, person, csrf, url, today, params: { id } }) => {
    const own = await getOwnPage(db, id)
    const body = await keepFigures(db, { url, today }, async () =>
      answersBody({
        shown: shownOf(own),
        found: await answerFor(db, own.indicators, { person, today }),
        authority: person.authorityName,
        seesChildren: may(person, 'children.read'),
        exports: may(person, 'indicators.export')
          ? { path: '/answers/own/export', query: new URLSearchParams(own.indicators.map((one) => ['q', one])) }
          : null,
      }),
    )
    return view({
      title: `Answers: ${own.title}`,
      ...style,
      body: html`${body} ${followForm(csrf, `page ${id}`, await mySubscriptions(db))}
        <p class="meta">
          ${own.sharedWith.length === 0 ? 'Shared with nobody.' : `Shared with: ${own.sharedWith.map((role) => roles[role as Role].title).join(', ')}.`}
        </p>
        ${own.ownerId === person.id && html`<p class="btnrow noprint"><a href="/answers/pages/${id}/edit">Change this page</a></p>`}`,
    })
  },
})

const shownOf = ({ title, ownerName, indicators }: OwnPage): AnswerPage => ({
  id: 'own',
  title,
  about: `Put together by ${ownerName ?? 'somebody who has left'}.`,
  sections: [{ title: 'Questions', indicators }],
})

const editPage = page({
  path: '/answers/pages/:id/edit',
  needs: 'indicators.read',
  params,
  form: OwnPageFields,
  get: async ({ db, params: { id }, ...form }) => {
    const own = await getOwnPage(db, id)
    return view({
      title: 'Change a page of answers',
      ...style,
      body: html`${backLink({ href: `/answers/pages/${id}`, text: own.title })}
        <h1>Change a page of answers</h1>
        ${pageForm(`/answers/pages/${id}/edit`, form, own)}
        <form method="post" action="/answers/pages/${id}/drop">
          ${form.csrf} ${button({ text: 'Throw this page away', classes: 'govuk-button--secondary' })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await changeOwnPage(db, id, form)
    return redirect(`/answers/pages/${id}`, 'The page was changed.')
  },
})

const dropPage = page({
  path: '/answers/pages/:id/drop',
  needs: 'indicators.read',
  params,
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    await dropOwnPage(db, id)
    return redirect('/answers', 'The page is gone.')
  },
})

const pageForm = (
  action: string,
  { csrf, ...parts }: FormParts,
  held: Pick<OwnPage, 'title' | 'indicators' | 'sharedWith'>,
): Html => {
  const field = fieldsOf(parts, { title: held.title, indicators: held.indicators.join('\n') })
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${input({ ...field('title'), label: { text: 'Title' } })}
    ${textarea({ ...field('indicators'), label: { text: 'Questions' }, hint: { text: `Ids such as CP05, one a line, in the order that you want; ${mostOnPage} at most.` }, rows: 10 })}
    ${checkboxes({
      idPrefix: 'sharedWith',
      name: 'sharedWith',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Share it with everybody who works as' } },
      hint: { text: 'Each sees the numbers that they may see: sharing a page shares no figure.' },
      items: rolesForPeople
        .filter((role) => may({ role }, 'indicators.read'))
        .map((role) => ({
          value: role,
          text: roles[role].title,
          checked: held.sharedWith.includes(role),
        })),
    })}
    ${button({ text: 'Keep it', preventDoubleClick: true })}
  </form>`
}

export const ownAnswerPages = [newPage, onePage, editPage, dropPage]
