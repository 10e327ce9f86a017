import { allIndicators, answerPages } from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { paperSorts } from '../../../scrutiny/index.ts'
import { button, details, fileUpload, input, select, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { type OneItem } from './item-parts.ts'

export const adding = ({ item, plans, form }: OneItem): Html => {
  const field = fieldsOf(form)
  const isExempt = item.exemptParagraph !== null
  return html`${details({
    summaryText: 'Add a paper',
    open: form.open === 'papers',
    html: html`<form
      method="post"
      action="/committees/items/${item.id}/papers"
      enctype="multipart/form-data"
      novalidate
    >
      ${form.csrf} ${input({ ...field('title'), id: 'paper-title', label: { text: 'Title of the paper' } })}
      ${select({ ...field('sort'), id: 'paper-sort', label: { text: 'Sort' }, items: (['report', 'appendix', 'slides'] as const).map((value) => ({ value, text: paperSorts[value] })) })}
      ${input({ ...field('author'), label: { text: 'Author' } })}
      ${input({ ...field('sponsor'), label: { text: 'Cabinet member who stands for it' } })}
      ${input({ ...field('planReference'), label: { text: 'Reference in the council plan' } })}
      ${input({ ...field('wards'), label: { text: 'Wards' }, hint: { text: '“All”, or the names' } })}
      ${textarea({ ...field('summary'), rows: 3, label: { text: 'Summary, at most 300 words' } })}
      ${fileUpload({ id: 'file', name: 'files', label: { text: 'File' }, hint: { text: 'PDF, Word (.docx), OpenDocument (.odt), HTML or text, up to 100 MB. Its text is read, so that everybody can hear and search it; the file is kept as it came.' }, ...('errorMessage' in field('file') ? { errorMessage: field('file').errorMessage } : {}) })}
      ${textarea({ ...field('body'), rows: 8, label: { text: 'Or the text itself' }, hint: { text: 'An empty line ends a paragraph. “# ” begins a heading, “- ” an item of a list, “| a | b |” a row of a table.' } })}
      ${button({ text: 'Add the paper', preventDoubleClick: true })}
    </form>`,
  })}
  ${
    plans.length > 0 &&
    details({
      summaryText: 'Have Sightline write the progress of a plan',
      open: form.open === 'progress',
      html: html`<form method="post" action="/committees/items/${item.id}/progress" novalidate>
        ${form.csrf}
        ${select({ ...field('planId'), label: { text: 'Plan' }, items: plans.map(({ id, title }) => ({ value: id, text: title })) })}
        ${input({ ...field('author'), id: 'progress-author', label: { text: 'Who answers for the paper' } })}
        ${button({ text: 'Write it as the plan stands today', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${details({
    summaryText: 'Have Sightline write the figures of an indicator, or the yearly report on attainment',
    open: form.open === 'figures',
    html: html`<form method="post" action="/committees/items/${item.id}/figures" novalidate>
      ${form.csrf}
      ${select({ ...field('indicatorId'), label: { text: 'Indicator, or page of answers' }, hint: { text: 'A page of answers becomes a report of what is published of the council, part by part, beside councils like it.' }, items: [...answerPages.map(({ id, title }) => ({ value: id, text: `Page of answers: ${title}` })), ...allIndicators.map(({ id, title }) => ({ value: id, text: `${id} ${title}` }))] })}
      ${input({ ...field('author'), id: 'figures-author', label: { text: 'Who answers for the paper' } })}
      ${button({ text: 'Write it from the figures of today', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${details({
    summaryText: 'Have Sightline write what inspectors found',
    open: form.open === 'outcomes',
    html: html`<form method="post" action="/committees/items/${item.id}/outcomes" novalidate>
      ${form.csrf} ${input({ ...field('author'), id: 'outcomes-author', label: { text: 'Who answers for the paper' } })}
      ${button({ text: 'Write it from the confirmed grades', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${
    isExempt &&
    details({
      summaryText: 'Add an exempt paper',
      open: form.open === 'exempt-papers',
      html: html`<form
        method="post"
        action="/committees/items/${item.id}/exempt-papers"
        enctype="multipart/form-data"
        novalidate
      >
        ${form.csrf} ${input({ ...field('title'), id: 'exempt-title', label: { text: 'Title of the exempt paper' } })}
        ${input({ ...field('author'), id: 'exempt-author', label: { text: 'Author' } })}
        ${fileUpload({ id: 'exempt-file', name: 'files', label: { text: 'File' } })}
        ${textarea({ ...field('body'), id: 'exempt-body', rows: 6, label: { text: 'Or the text itself' } })}
        ${button({ text: 'Add it apart from the public papers', preventDoubleClick: true })}
      </form>`,
    })
  }`
}
