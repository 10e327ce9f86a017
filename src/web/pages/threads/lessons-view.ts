import { themeInWords, type Lesson } from '../../../inspections/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, checkboxes, details, input } from '../../components/index.ts'

interface Lessons {
  lessons: readonly Lesson[]
  manages: boolean
  csrf: Html
}

export const lessonsView = ({ lessons, manages, csrf }: Lessons): Html => {
  const inForce = lessons.filter(({ withdrawnAt }) => withdrawnAt === null)
  const over = lessons.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return html`${backLink({ href: '/threads', text: 'Threads' })}
    <h1>What people have taught</h1>
    <p class="lede">
      ${
        lessons.length === 0
          ? 'Nobody has moved a finding between threads yet. When somebody does, it is kept here as a lesson for the findings that come after.'
          : `${inForce.length} ${inForce.length === 1 ? 'lesson is' : 'lessons are'} in force. A new finding follows one when it is like the finding that was moved and Sightline would have put it into the same thread as that one.`
      }
    </p>
    ${details({
      summaryText: 'When two findings are alike',
      html: html`<p>
        When they are the same text but for case, spaces and punctuation; or when they share at least three key words
        and these are at least 60% of all the key words of both. Key words are what is left when the words that every
        finding has are taken away; singular and plural count as one.
      </p>`,
    })}
    ${
      inForce.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="in-force">
        <h2 id="in-force">In force <span class="meta">${inForce.length}, newest first</span></h2>
        <ul class="rows">
          ${inForce.map((lesson) => lessonRow(lesson, manages ? csrf : undefined))}
        </ul>
      </section>`
    }
    ${
      over.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="over">
        <h2 id="over">Withdrawn <span class="meta">${over.length}</span></h2>
        <ul class="rows">
          ${over.map((lesson) => lessonRow(lesson, undefined))}
        </ul>
      </section>`
    }`
}

const lessonRow = (lesson: Lesson, csrf: Html | undefined): Html =>
  html`<li id="lesson-${lesson.id}">
    <p class="said">“${lesson.text}”</p>
    <p>
      ${fromTo(lesson)}: ${lesson.by}, ${instantInWords(lesson.at)}.${lesson.why && ` ${lesson.why}`}
      ${lesson.withdrawnAt === null && followed(lesson.uses)}
      ${
        lesson.withdrawnAt &&
        html`Withdrawn by ${lesson.withdrawnBy ?? 'somebody'},
        ${instantInWords(lesson.withdrawnAt)}.${lesson.withdrawnWhy && ` ${lesson.withdrawnWhy}`}`
      }
      ${
        lesson.documentId &&
        lesson.readingId &&
        html`<a href="/documents/${lesson.documentId}?reading=${lesson.readingId}#readings">The finding</a>`
      }
    </p>
    ${csrf && withdrawForm(lesson, csrf)}
  </li>`

const fromTo = ({ from, to }: Lesson): Html => {
  const link = (theme: string) => html`<a href="/threads/${theme}">${themeInWords(theme)}</a>`
  if (from === '') return html`Into ${link(to)}`
  return to === '' ? html`Out of ${link(from)}` : html`From ${link(from)} to ${link(to)}`
}

const followed = (uses: number): string =>
  uses === 0
    ? 'No other finding has followed it yet.'
    : uses === 1
      ? 'One finding has followed it.'
      : `${uses} findings have followed it.`

const withdrawForm = ({ id, text }: Lesson, csrf: Html): Html =>
  details({
    summaryHtml: html`Withdraw<span class="govuk-visually-hidden"> the lesson about “${text.slice(0, 60)}”</span>`,
    html: html`<form method="post" action="/lessons/${id}/withdraw">
      ${csrf}
      ${checkboxes({
        name: 'putBack',
        idPrefix: `back-${id}`,
        classes: 'govuk-checkboxes--small',
        items: [{ value: 'yes', text: 'Put the finding itself back too', checked: true }],
      })}
      ${input({ id: `why-${id}`, name: 'why', label: { text: 'Why (optional)' } })}
      ${button({ text: 'Withdraw it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  })
