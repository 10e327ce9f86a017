import { html, type Html } from '../../../platform/html.ts'
import { exemptParagraphs } from '../../../scrutiny/index.ts'
import { button, details, select, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { type OneItem } from './item-parts.ts'

export const specialForm = ({ item, form }: OneItem): Html =>
  html`<form method="post" action="/committees/items/${item.id}/special" novalidate>
    ${form.csrf}
    ${textarea({ id: 'special', name: 'specialWhy', rows: 2, label: { text: 'Special circumstances, in the chair’s words' } })}
    ${button({ text: 'Record the chair’s reason', classes: 'govuk-button--secondary' })}
  </form>`

export const exemptForm = ({ item, form }: OneItem): Html => {
  const field = fieldsOf(form, { paragraph: item.exemptParagraph, why: item.exemptWhy, said: item.exemptSaid })
  return html`<form method="post" action="/committees/items/${item.id}/exempt" novalidate>
    ${form.csrf}
    ${select({ ...field('paragraph'), label: { text: 'Paragraph' }, hint: { text: 'Local Government Act 1972, schedule 12A, part 1' }, items: Object.entries(exemptParagraphs).map(([value, text]) => ({ value, text: `${value}. ${text}` })) })}
    ${textarea({ ...field('why'), id: 'why-exempt', rows: 3, label: { text: 'Why the public interest is better served by not telling' } })}
    ${textarea({ ...field('said'), rows: 2, label: { text: 'What the public is told instead' } })}
    ${button({ text: 'Ask for it', preventDoubleClick: true })}
  </form>`
}

export const agreeForm = ({ item, form }: OneItem): Html =>
  html`<form method="post" action="/committees/items/${item.id}/agree">
      ${form.csrf}
      <p>Whether this item is exempt waits for you. Meetings are public unless there is a better reason.</p>
      ${button({ text: 'Agree that it is exempt' })}
    </form>
    ${publicForm({ item, form }, 'not-agreed', 'It should be public')}`

/** The way back from a mark: the item is public after all, with the reason. */
export const publicForm = (
  { item, form }: Pick<OneItem, 'item' | 'form'>,
  path: 'public' | 'not-agreed',
  summary: string,
): Html =>
  details({
    summaryText: summary,
    open: form.open === 'public',
    html: html`<form method="post" action="/committees/items/${item.id}/${path}" novalidate>
      ${form.csrf}
      ${textarea({ ...fieldsOf(form)('why'), id: `why-${path}`, rows: 2, label: { text: 'Why it is public after all' } })}
      ${button({ text: 'Take the mark away', classes: 'govuk-button--secondary' })}
    </form>`,
  })
