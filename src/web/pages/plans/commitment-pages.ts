import { z } from 'zod'
import {
  CommitmentId,
  listCommitments,
  listWordings,
  makeCommitment,
  rewordCommitment,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

const words = z.string().trim().max(2000, 'Use 2,000 characters at most.').default('')

/** Promises whose words are the same wherever they are printed: each with every wording it has had. */
const commitmentsPage = page({
  path: '/commitments',
  needs: 'plans.read',
  postNeeds: 'plans.edit',
  form: z.object({ name: z.string().trim().max(200).default(''), words }),
  get: async ({ db, person, csrf, problems, typed }) => {
    const commitments = await listCommitments(db)
    const wordings = new Map<string, Awaited<ReturnType<typeof listWordings>>>()
    for (const { id } of commitments) wordings.set(id, await listWordings(db, id))
    const edits = may(person, 'plans.edit')
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Commitments',
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>Commitments</h1>
        <p class="lede">
          ${commitments.length === 0 ? 'No commitment yet. A commitment is a promise in words that are the same in every plan that prints it.' : 'Promises in words that are the same wherever they are printed. A new wording holds everywhere at once; the earlier ones are kept.'}
        </p>
        <ul class="rows">
          ${commitments.map(
            ({ id, name, words: text, number, setBy, recordedAt }) =>
              html`<li>
                <b>${name}</b>
                <p class="said">${text}</p>
                <p class="meta">Wording ${number}, by ${setBy ?? 'somebody'}, ${instantInWords(recordedAt)}.</p>
                ${earlier(wordings.get(id) ?? [])} ${edits && rewordForm(id, name, text, csrf)}
              </li>`,
          )}
        </ul>
        ${
          edits &&
          details({
            summaryText: 'Make a commitment',
            open: problems.length > 0,
            html: html`<form method="post" action="/commitments" novalidate>
              ${csrf} ${input({ ...field('name'), label: { text: 'Name, by which people find it again' } })}
              ${textarea({ ...field('words'), rows: 3, label: { text: 'The sentence that is promised' } })}
              ${button({ text: 'Make it', preventDoubleClick: true })}
            </form>`,
          })
        }`,
    })
  },
  post: async ({ db, form }) => {
    await makeCommitment(db, form)
    return redirect('/commitments', `“${form.name}” was made. Link it on the page of an action.`)
  },
})

const earlier = (wordings: Awaited<ReturnType<typeof listWordings>>): Html | false =>
  wordings.length > 1 &&
  details({
    summaryText: `${wordings.length - 1} earlier ${wordings.length === 2 ? 'wording' : 'wordings'}`,
    html: html`<ul class="rows">
      ${wordings.slice(1).map(
        ({ number, words: text, setBy, recordedAt }) =>
          html`<li>
            <p class="said">${text}</p>
            <p class="meta">Wording ${number}, by ${setBy ?? 'somebody'}, ${instantInWords(recordedAt)}</p>
          </li>`,
      )}
    </ul>`,
  })

const rewordForm = (id: string, name: string, text: string, csrf: Html): Html =>
  details({
    summaryHtml: html`Word it anew<span class="govuk-visually-hidden">: ${name}</span>`,
    html: html`<form method="post" action="/commitments/${id}/reword" novalidate>
      ${csrf}
      ${textarea({ id: `words-${id}`, name: 'words', rows: 3, label: { text: 'The sentence that is promised' }, value: text })}
      ${input({ id: `why-${id}`, name: 'why', label: { text: 'Why the words change' } })}
      ${button({ text: 'Word it so', classes: 'govuk-button--secondary' })}
    </form>`,
  })

const reword = page({
  path: '/commitments/:id/reword',
  needs: 'plans.edit',
  params: z.object({ id: CommitmentId }),
  form: z.object({ words, why: z.string().trim().max(1000).default('') }),
  post: async ({ db, params: { id }, form }) => {
    const number = await rewordCommitment(db, id, form)
    return redirect('/commitments', `Wording ${number} holds, wherever it is printed.`)
  },
})

export const commitmentPages = [commitmentsPage, reword]
