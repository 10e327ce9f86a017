import { frameworkOfRecord } from '../../../frameworks/index.ts'
import type { Graded, JudgementHistory, LineHistory, SelfGraded } from '../../../inspections/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select, table } from '../../components/index.ts'
import { gradeScale } from '../../components/grade-scale.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { assuranceSection, lowestSection, selfViewSection } from './beside-view.ts'

interface Shown {
  history: JudgementHistory
  today: Day
  url: URL
  exports: boolean
  prepares: boolean
  evaluates: boolean
}

export const judgementsView = ({ history, today, url, exports, prepares, evaluates }: Shown): Html => {
  const count = allGrades(history).length
  return html`<h1>Judgements over the years</h1>
    <p class="lede">${lede(history)}</p>
    ${choice(history, today)}
    ${
      count === 0
        ? html`<p>
            No grade of ${history.authority.name} is held that is dated until ${inWords(history.asAt)}. Grades come from
            <a href="/documents">documents</a> that Sightline reads.
          </p>`
        : html`<p class="inset">
            Each scale is printed whole and stands alone, best grade first. Scales were never meant to be compared, so
            nothing here is drawn on one axis.
          </p>`
    }
    ${count > 0 && overview(history)} ${history.services.map((service) => serviceSection(service))}
    ${lowestSection(history)}
    ${alone('Areas that nothing came before or after', 'Judged in one framework only.', history.alone)}
    ${selfViewSection(history)} ${assuranceSection(history)}
    ${alone('Schools and settings', 'Each by itself: a school’s grade says nothing of the council.', history.settings)}
    ${history.isOwn && html`<p><a href="/judgements/self-grades">${prepares ? 'Record what the council graded itself' : 'What the council graded itself'}</a></p>`}
    ${history.isOwn && evaluates && html`<p><a href="/self-evaluation">Self-evaluation</a> · <a href="/annual-conversation">Annual conversation</a></p>`}
    ${exports && count > 0 && exportLinks({ path: '/judgements/export', query: url.searchParams, words: takeAll(count) })}`
}

const allGrades = ({ services, alone: single, settings }: JudgementHistory): Graded[] => [
  ...services.flatMap(({ lines }) => lines.flatMap(({ grades }) => grades)),
  ...[...single, ...settings].flatMap(({ grades }) => grades),
]

const lede = (history: JudgementHistory): string => {
  const grades = allGrades(history)
  const [first] = grades.map(({ dated }) => dated).toSorted()
  if (first === undefined) return `${history.authority.name} as at ${inWords(history.asAt)}.`
  const documents = new Set(grades.map(({ documentId }) => documentId)).size
  const frameworks = new Set(grades.map(({ frameworkId }) => frameworkId)).size
  const scales = new Set(grades.map(({ frameworkId }) => frameworkOfId(frameworkId, grades))).size
  const wait = history.waiting > 0 ? ` ${history.waiting} of the grades wait for a person and do not count yet.` : ''
  return `${history.authority.name} was graded in ${documents} documents since ${first.slice(0, 4)}, under ${frameworks} frameworks with ${scales} different scales.${wait}`
}

const frameworkOfId = (id: string, grades: readonly Graded[]): string =>
  frameworkOfRecord(grades.find(({ frameworkId }) => frameworkId === id)?.framework ?? '')?.scale?.id ?? ''

const choice = ({ subjects, authority, asAt }: JudgementHistory, today: Day): Html =>
  html`<form
    method="get"
    action="/judgements"
    class="filters"
    role="search"
    aria-label="Whose judgements, and as at which day"
  >
    ${select({
      id: 'authority',
      name: 'authority',
      label: { text: 'Authority' },
      items: subjects.map(({ code, name }) => ({ value: code, text: name, selected: code === authority.code })),
    })}
    ${input({
      id: 'asAt',
      name: 'asAt',
      type: 'date',
      label: { text: 'As at' },
      hint: { text: 'Documents dated until this day, with grades as people have decided them by now.' },
      value: asAt,
      classes: 'govuk-input--width-10',
      attributes: { max: today },
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

/** The latest grade of each line of areas, which leads to all the grades of the line. */
const overview = ({ services }: JudgementHistory): Html =>
  html`<section class="sec">
    <div class="sec__head">
      <h2>Where each area stands</h2>
      <p class="meta">The latest grade of each, and how old it is</p>
    </div>
    <div class="sec__body">
      ${table({
        caption: 'The latest grade of each area',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold grades',
        firstCellIsHeader: true,
        head: [{ text: 'Area' }, { text: 'Latest grade, on its own scale' }, { text: 'Age' }],
        rows: services.flatMap(({ lines }) =>
          lines.flatMap(({ line, grades: [latest] }) =>
            latest
              ? [
                  [
                    { html: html`<a href="#${line.id}">${line.title}</a>` },
                    {
                      html: html`${gradeScale({ scale: latest.scale, grade: latest.grade, waits: latest.state === 'waiting' })}`,
                    },
                    { text: latest.age },
                  ],
                ]
              : [],
          ),
        ),
      })}
    </div>
  </section>`

const serviceSection = ({ title, lines }: JudgementHistory['services'][number]): Html =>
  html`<section class="sec">
    <div class="sec__head"><h2>${title}</h2></div>
    <div class="sec__body">${lines.map(lineView)}</div>
  </section>`

const lineView = ({ line, grades, selfGrades, since }: LineHistory): Html =>
  html`<div class="arealine" id="${line.id}">
    <h3>${line.title}</h3>
    ${since && html`<p class="meta">${since}</p>`}
    ${grades.length > 0 && gradeTable(`${line.title}: grades, newest first`, grades)}
    ${selfGrades.length > 0 && selfTable(line.title, selfGrades)}
  </div>`

const gradeTable = (caption: string, grades: readonly Graded[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold grades',
    firstCellIsHeader: true,
    head: [{ text: 'When' }, { text: 'Grade, on its own scale' }, { text: 'Under' }],
    rows: grades.map((grade) => [
      { html: html`${inWords(grade.dated)}<br /><span class="meta">${grade.age} ago</span>` },
      {
        html: html`${gradeScale({ scale: grade.scale, grade: grade.grade, waits: grade.state === 'waiting' })}<br /><span
            class="meta"
            >${grade.areaTitle} · ${passageLink(grade)}</span
          >`,
      },
      {
        html: html`${grade.framework}${
          grade.step &&
          html`<br /><span class="meta"
              >${grade.step.says}${grade.step.basis === 'ours' && ' Set beside the others by Sightline.'}</span
            >`
        }`,
      },
    ]),
  })

/** To the very words, one click away. */
const passageLink = (grade: Graded): Html =>
  html`<a href="/documents/${grade.documentId}?reading=${grade.id}#readings"
    >${grade.page > 0 ? `page ${grade.page}` : 'the document'}<span class="govuk-visually-hidden">
      with this grade: ${grade.areaTitle}, ${inWords(grade.dated)}</span
    ></a
  >`

const selfTable = (title: string, selfGrades: readonly SelfGraded[]): Html =>
  table({
    caption: `${title}: what the council graded itself, beside what inspectors gave next`,
    classes: 'fold grades',
    firstCellIsHeader: true,
    head: [{ text: 'For' }, { text: 'Self-grade' }, { text: 'Inspectors next' }, { text: 'Gap' }],
    rows: selfGrades.map((own) => [
      { html: html`${own.year}<br /><span class="meta">said on ${inWords(own.statedOn)}</span>` },
      {
        html: html`${gradeScale({ scale: own.scale, grade: own.gradeInWords })}<br /><span class="meta"
            >${own.source}</span
          >`,
      },
      {
        html: own.external
          ? html`${own.external.grade}, ${inWords(own.external.dated)} · ${passageLink(own.external)}`
          : html`none yet`,
      },
      {
        html: own.gap
          ? html`<b>${own.gap.words}</b>`
          : html`<span class="meta">not known until inspectors judge</span>`,
      },
    ]),
  })

const alone = (title: string, about: string, documents: JudgementHistory['alone']): Html | false =>
  documents.length > 0 &&
  html`<section class="sec">
    <div class="sec__head">
      <h2>${title}</h2>
      <p class="meta">${about}</p>
    </div>
    <div class="sec__body">
      ${documents.map(
        ({ document, grades }) =>
          html`<div class="arealine">
            <h3>${document.title}</h3>
            <p class="meta">${document.fileName}, ${inWords(document.dated)}</p>
            <ul class="plain">
              ${grades.map(
                (grade) =>
                  html`<li>
                    ${grade.areaTitle}:
                    ${gradeScale({ scale: grade.scale, grade: grade.grade, waits: grade.state === 'waiting' })}
                    <span class="meta">${passageLink(grade)}</span>
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </section>`
