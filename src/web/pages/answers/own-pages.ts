import { z } from 'zod'
import {
  answerFor,
  askedNoLonger,
  changeOwnPage,
  dropOwnPage,
  findIndicator,
  getOwnPage,
  keepOwnPage,
  linesOfQuestions,
  mostOnPage,
  OwnPageFields,
  OwnPageId,
  type AnswerPage,
  type OwnPage,
} from '../../../indicators/index.ts'
import { mySubscriptions } from '../../../my-work/index.ts'
import { may, roles, rolesForPeople, type Person, type Role } from '../../../people/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { backLink, button, checkboxes, details, input, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { keepFigures } from '../../keep-figures.ts'
import { page, redirect, view } from '../../page.ts'
import { answersBody } from './answers-body.ts'
import { followForm } from './follow-form.ts'
import { questionBoxes } from './question-boxes.ts'

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
        ${pageForm('/answers/pages/new', form, { title: '', indicators: query.ids.split(' ').filter((one) => findIndicator(one)), sharedWith: [] })}`,
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
      body: html`${body} ${gone(own)} ${followForm(csrf, `page ${id}`, await mySubscriptions(db))}
        <p class="meta">
          ${own.sharedWith.length === 0 ? 'Shared with nobody.' : `Shared with: ${own.sharedWith.map((role) => roles[role as Role].title).join(', ')}.`}
        </p>
        <p class="btnrow noprint">
          ${own.ownerId === person.id ? html`<a href="/answers/pages/${id}/edit">Change this page</a>` : html`<a href="/answers/pages/new?ids=${own.indicators.join('+')}">Make a page of your own from it</a>`}
        </p>`,
    })
  },
})

/** Which questions of the page are no longer asked, where some are not. */
const gone = (own: OwnPage): Html | false => {
  const ids = askedNoLonger(own)
  return (
    ids.length > 0 &&
    html`<p>
      Asked no longer, and so not shown: ${ids.join(', ')}. Whoever put the page together can take
      ${ids.length === 1 ? 'it' : 'them'} out.
    </p>`
  )
}

const shownOf = ({ title, ownerName, ownerHasLeft, indicators }: OwnPage): AnswerPage => ({
  id: 'own',
  title,
  about: `Put together by ${ownerName ?? 'somebody'}${ownerHasLeft ? ', who has left, so nobody can change it now' : ''}.`,
  sections: [{ title: 'Questions', indicators }],
})

/** @throws NotFound where it is not the person’s own: others see it and cannot change it */
const ownedBy = async (db: Db, person: Person, id: OwnPageId): Promise<OwnPage> => {
  const own = await getOwnPage(db, id)
  if (own.ownerId !== person.id) throw new NotFound('page of answers')
  return own
}

const editPage = page({
  path: '/answers/pages/:id/edit',
  needs: 'indicators.read',
  params,
  form: OwnPageFields,
  get: async ({ db, person, params: { id }, ...form }) => {
    const own = await ownedBy(db, person, id)
    return view({
      title: 'Change a page of answers',
      ...style,
      body: html`${backLink({ href: `/answers/pages/${id}`, text: own.title })}
        <h1>Change a page of answers</h1>
        ${pageForm(`/answers/pages/${id}/edit`, form, own)}
        ${details({
          summaryText: 'Throw this page away',
          html: html`<form method="post" action="/answers/pages/${id}/drop">
            ${form.csrf}
            <p>
              It cannot be had back.
              ${own.sharedWith.length > 0 && 'Nobody whom it is shared with sees it any more, and whoever follows it is told so in a last letter.'}
              The numbers stay where they are.
            </p>
            ${button({ text: 'Throw it away', classes: 'govuk-button--secondary' })}
          </form>`,
        })}`,
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
  const field = fieldsOf(parts, { title: held.title, indicators: linesOfQuestions(held.indicators) })
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${input({ ...field('title'), label: { text: 'Title' } })}
    ${textarea({ ...field('indicators'), label: { text: 'Questions' }, hint: { text: `One a line, in the order that you want; ${mostOnPage} at most. Move a line to move its question; its id, such as CP05, is enough.` }, rows: 10 })}
    ${details({
      summaryText: 'Add questions',
      html: html`<p>They come after those above.</p>
        ${questionBoxes('more')}`,
    })}
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
