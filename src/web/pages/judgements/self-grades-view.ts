import { frameworks, gradeInWords } from '../../../frameworks/index.ts'
import { selfGradeAreas, type listSelfGrades } from '../../../inspections/index.ts'
import { instantInWords, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, select, table, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

interface Shown {
  grades: Awaited<ReturnType<typeof listSelfGrades>>
  documents: readonly { id: string; title: string }[]
  records: boolean
  today: Day
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const selfGradesView = (shown: Shown): Html =>
  html`${backLink({ href: '/judgements', text: 'Judgements' })}
    <h1>What the council graded itself</h1>
    <p class="lede">
      Each stands beside the grade that inspectors gave next for the same area, with the gap in words. Nothing is
      overwritten: a wrong one is taken back, and stays to be seen.
    </p>
    ${
      shown.grades.length === 0
        ? html`<p>None is recorded yet.</p>`
        : table({
            caption: `${shown.grades.length} recorded, newest first`,
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Area' },
              { text: 'Year' },
              { text: 'Grade' },
              { text: 'Where the council says so' },
              { text: 'Recorded' },
            ],
            rows: shown.grades.map((grade) => {
              const framework = frameworks.find(({ id }) => id === grade.framework)
              const area = framework?.judgements.find(({ id }) => id === grade.area)
              return [
                { text: area?.title ?? grade.area },
                { text: String(grade.year) },
                { text: framework ? gradeInWords(framework, grade.grade) : grade.grade },
                {
                  html: html`${grade.source},
                  ${inWords(grade.statedOn)}${grade.documentId && html` · <a href="/documents/${grade.documentId}">the document</a>`}`,
                },
                {
                  html: html`${grade.recordedBy},
                  ${instantInWords(grade.recordedAt)}${
                    grade.takenBackAt
                      ? html`<br /><span class="tagword">Taken back</span>`
                      : shown.records && takeBackForm(grade.id, shown.csrf)
                  }`,
                },
              ]
            }),
          })
    }
    ${shown.records && form(shown)}`

const takeBackForm = (id: string, csrf: Html): Html =>
  details({
    summaryText: 'Take it back',
    html: html`<form method="post" action="/judgements/self-grades/${id}/take-back">
      ${csrf} ${input({ id: `why-${id}`, name: 'why', label: { text: 'Reason' } })}
      ${button({ text: 'Take it back', classes: 'govuk-button--secondary' })}
    </form>`,
  })

const form = ({ documents, today, csrf, problems, typed }: Shown): Html => {
  const field = (name: string) => {
    const problem = problems.find((one) => one.field === name)
    return { id: name, name, value: typed[name] ?? '', ...(problem ? { errorMessage: { text: problem.message } } : {}) }
  }
  const grades = [...new Map(selfGradeAreas().map(({ framework }) => [framework.id, framework])).values()].flatMap(
    (framework) =>
      (framework.scale?.grades ?? [])
        .filter(({ id }) => id !== 'not-judged')
        .map(({ id }) => ({ value: id, text: gradeInWords(framework, id) })),
  )
  const distinct = [...new Map(grades.map((grade) => [grade.value, grade])).values()]
  return html`<section class="sec sec--plain" aria-labelledby="record">
    <h2 id="record">Record one</h2>
    <form method="post" action="/judgements/self-grades" novalidate>
      ${csrf}
      ${select({
        ...field('judged'),
        label: { text: 'Area, as its framework names it' },
        items: [
          { value: '', text: 'Choose an area' },
          ...selfGradeAreas().map(({ value, text }) => ({ value, text, selected: value === typed['judged'] })),
        ],
      })}
      ${input({ ...field('year'), label: { text: 'Year that it is about' }, inputmode: 'numeric', classes: 'govuk-input--width-4' })}
      ${select({
        ...field('grade'),
        label: { text: 'Grade' },
        hint: { text: 'Of the scale of that framework; another scale’s grade is refused.' },
        items: [
          { value: '', text: 'Choose a grade' },
          ...distinct.map((grade) => ({ ...grade, selected: grade.value === typed['grade'] })),
        ],
      })}
      ${input({ ...field('source'), label: { text: 'Where the council says so' }, hint: { text: 'For example: self-evaluation of practice 2026, page 14.' } })}
      ${input({ ...field('statedOn'), type: 'date', label: { text: 'Day on which it was said' }, classes: 'govuk-input--width-10', attributes: { max: today } })}
      ${select({
        ...field('documentId'),
        label: { text: 'Document, where Sightline holds it' },
        items: [
          { value: '', text: 'Not held' },
          ...documents.map(({ id, title }) => ({ value: id, text: title, selected: id === typed['documentId'] })),
        ],
      })}
      ${textarea({ ...field('why'), rows: '2', label: { text: 'Remark' } })}
      ${button({ text: 'Record', preventDoubleClick: true })}
    </form>
  </section>`
}
