import {
  areaInWords,
  kindInWords,
  stateInWords,
  taskStanding,
  type AuditsOn,
  type LineHistory,
  type Readiness,
  type ReadinessTask,
} from '../../../inspections/index.ts'
import type { Colleague } from '../../../people/index.ts'
import { Day, dayOf, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { shareInWords } from '../../../platform/round.ts'
import { backLink, button, input, select, status, table } from '../../components/index.ts'
import { gradeScale } from '../../components/grade-scale.ts'
import type { Problem } from '../../page.ts'
import { auditsOfTopicView, type AuditsOfTopic } from './audits-of-topic.ts'
import type { DataLine } from './topic-data.ts'
import { standingStatus } from '../follow-ups/standing.ts'

interface Shown {
  readiness: Readiness
  /** Audits of single records on the topic, in counts; undefined for those who see no audits. */
  audits: AuditsOfTopic | undefined
  /** Null for those who may not see figures. */
  data: readonly DataLine[] | null
  people: readonly Colleague[]
  prepares: boolean
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const readinessView = (shown: Shown): Html => {
  const { topic, age, seen, said, saidIn, open, lines, missing } = shown.readiness
  return html`${backLink({ href: '/readiness', text: 'How ready we are' })}
    <h1>${topic.title}</h1>
    <p class="lede">
      ${topic.about}
      ${age === '' ? 'Nobody from outside has looked at this in the documents held.' : `Last looked at from outside ${age} ago; ${open.length} things asked for are open.`}
    </p>
    ${section(
      'What is missing',
      missing.length === 0 ? 'nothing that Sightline can look for' : `${missing.length}`,
      html`<ul class="rows">
        ${missing.map(({ says, remedy, href }) => html`<li>${status({ symbol: 'risk', word: 'Missing', reason: html`${says}${href && html` <a href="${href}">${remedy}</a>`}` })}</li>`)}
      </ul>`,
      'missing',
    )}
    ${tasksSection(shown)} ${shown.data && shown.data.length > 0 && dataSection(shown.data)}
    ${shown.audits && section('Audits of records', 'counts alone, of children whom you may see', auditsOfTopicView(shown.audits), 'reach')}
    ${shown.readiness.audits && auditsSection(shown.readiness.audits)}
    ${section('Grades', '', html`${lines.map(lineView)}${lines.length === 0 && html`<p>No area of this topic has been graded.</p>`}`, 'grades')}
    ${section(
      'What was said last',
      saidIn ? `${saidIn.framework}, ${inWords(saidIn.dated)}` : '',
      said.length === 0
        ? html`<p>
            ${saidIn ? 'The last document that looked at this topic lists no finding on it.' : 'No document looked at this topic.'}
          </p>`
        : html`<ol class="found">
            ${said.map(
              (finding) =>
                html`<li class="${finding.state}">
                  <p class="found__kind">
                    <strong>${kindInWords(finding.kind)}</strong>${finding.area && ` · ${areaInWords(finding.area)}`}
                    <span class="tagword">${stateInWords(finding.state)}</span>
                  </p>
                  <p class="said">
                    <a href="/documents/${finding.documentId}?reading=${finding.id}#readings">${finding.value}</a>
                  </p>
                </li>`,
            )}
          </ol>`,
      'said',
    )}
    ${section(
      'Open from earlier inspections',
      `${open.length}`,
      open.length === 0
        ? html`<p>Nothing that was asked for on this topic is open.</p>`
        : html`<ol class="found">
              ${open.slice(0, 10).map(
                ({ finding, document, standing }) =>
                  html`<li>
                    <p class="said"><a href="/follow-ups/${finding.id}">${finding.value}</a></p>
                    ${standingStatus(standing, `asked in ${document.framework}, ${inWords(document.dated)}`)}
                  </li>`,
              )}
            </ol>
            ${open.length > 10 && html`<p><a href="/follow-ups?topic=${topic.id}">All ${open.length}</a></p>`}`,
      'open',
    )}
    ${section(
      'Documents that looked at it',
      `${seen.length}, newest first`,
      html`<ul class="rows">
        ${seen.map((document) => html`<li><a href="/documents/${document.id}">${document.title}</a> <span class="meta">${inWords(document.dated)}</span></li>`)}
      </ul>`,
      'documents',
    )}`
}

const section = (title: string, about: string, body: Html, id: string): Html =>
  html`<section class="sec" id="${id}">
    <div class="sec__head">
      <h2>${title}</h2>
      ${about && html`<p class="meta">${about}</p>`}
    </div>
    <div class="sec__body">${body}</div>
  </section>`

const dataSection = (lines: readonly DataLine[]): Html =>
  section(
    'The data on it',
    'the last twelve months, or the day, of the newest delivery',
    table({
      caption: 'Each indicator with the records that lack what it takes to be counted',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Indicator' }, { text: 'Records counted' }, { text: 'Left out' }, { text: 'By the data of' }],
      rows: lines.map(({ id, title, result, why }) => [
        { html: html`<a href="/indicators/${id}">${title}</a>` },
        { text: result ? `${result.outOf}` : 'no figure' },
        {
          text: result
            ? result.leftOut === 0
              ? 'none'
              : shareInWords(result.leftOut, result.outOf + result.leftOut)
            : why,
        },
        { text: result ? inWords(result.endsOn) : '–' },
      ]),
    }),
    'data',
  )

const auditsSection = ({ finished, late, moderated, gradedOtherwise }: AuditsOn): Html =>
  section(
    'Audits in the register',
    `${finished.length} finished in the last twelve months`,
    html`<ul class="rows">
        ${finished.slice(0, 5).map(
          ({ id, name, values }) =>
            html`<li>
              <a href="/registers/case-audits/${id}">${name}</a>
              <span class="meta">${inWords(Day.parse(values['finished_on']))}</span>
            </li>`,
        )}
      </ul>
      <p>
        ${finished.length > 0 && (moderated === 0 ? 'None of them was moderated.' : `${moderated} were moderated; ${gradedOtherwise} of these ${gradedOtherwise === 1 ? 'was' : 'were'} graded otherwise.`)}
        ${late.length > 0 && `${late.length} planned for a day that has passed ${late.length === 1 ? 'is' : 'are'} not finished.`}
        <a href="/registers/case-audits">All audits</a>
      </p>`,
    'audits',
  )

const lineView = ({ line, grades, selfGrades }: LineHistory): Html => {
  const [last] = grades
  const [own] = selfGrades
  return html`<div class="arealine">
    <h3>${line.title}</h3>
    ${
      last &&
      html`<p>
        Inspectors, ${inWords(last.dated)} (${last.age} ago):
        ${gradeScale({ scale: last.scale, grade: last.grade, waits: last.state === 'waiting' })}
        <a href="/documents/${last.documentId}?reading=${last.id}#readings"
          >${last.page > 0 ? `page ${last.page}` : 'the document'}<span class="govuk-visually-hidden">
            with the grade of ${line.title.toLowerCase()}</span
          ></a
        >
      </p>`
    }
    ${own ? html`<p>The council of itself, ${inWords(own.statedOn)}: ${gradeScale({ scale: own.scale, grade: own.gradeInWords })}${own.gap && html` <b>${own.gap.words}</b>`}</p>` : html`<p class="meta">No self-grade recorded.</p>`}
  </div>`
}

const tasksSection = (shown: Shown): Html => {
  const { readiness, prepares, people, csrf, problems, typed } = shown
  const { topic, tasks, today } = readiness
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length
  const field = (name: string) => {
    const problem = problems.find((one) => one.field === name)
    return { id: name, name, value: typed[name] ?? '', ...(problem ? { errorMessage: { text: problem.message } } : {}) }
  }
  return section(
    'To be ready',
    tasks.length === 0 ? 'no task yet' : `${done} of ${tasks.length} done`,
    html`<ul class="govuk-task-list">
        ${tasks.map((task, index) => taskView(task, index, today, prepares, csrf))}
      </ul>
      ${tasks.length === 0 && html`<p>Inspectors of this topic ask, among others, for: ${topic.evidence.join('; ')}.</p>`}
      ${
        prepares &&
        html`<form method="post" action="/readiness/${topic.id}" novalidate>
          ${csrf}
          ${input({ ...field('title'), label: { text: 'What has to be ready' }, hint: { text: `For example: ${topic.evidence[0]?.toLowerCase() ?? ''}.` } })}
          ${select({
            ...field('owner'),
            label: { text: 'Who sees to it' },
            items: [
              { value: '', text: 'Nobody yet' },
              ...people.map(({ id, name, job }) => ({
                value: id,
                text: job ? `${name}, ${job}` : name,
                selected: id === typed['owner'],
              })),
            ],
          })}
          ${input({ ...field('dueOn'), type: 'date', label: { text: 'By which day' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Add', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
      }`,
    'tasks',
  )
}

/** GOV.UK's task list: “Completed” in plain text, only what is unfinished carries a tag. */
const taskView = (task: ReadinessTask, index: number, today: Day, prepares: boolean, csrf: Html): Html => {
  const id = `task-${index + 1}`
  const standing = taskStanding(task, today)
  const who = task.owner ?? 'nobody yet'
  const when = task.doneAt
    ? `done by ${task.doneBy ?? 'somebody'} on ${inWords(dayOf(task.doneAt))}`
    : task.dueOn
      ? `by ${inWords(task.dueOn)}`
      : 'no day set'
  return html`<li class="govuk-task-list__item">
    <div class="govuk-task-list__name-and-hint">
      <div>${task.title}</div>
      <div id="${id}-hint" class="govuk-task-list__hint">${who}, ${when}</div>
    </div>
    <div class="govuk-task-list__status" id="${id}-status">
      ${standing === 'done' ? 'Completed' : html`<strong class="govuk-tag ${standing === 'late' ? 'govuk-tag--red' : 'govuk-tag--blue'}">${standing === 'late' ? 'Late' : 'Incomplete'}</strong>`}
      ${
        prepares &&
        html`<form method="post" action="/readiness/tasks/${task.id}/tick">
          ${csrf}<input type="hidden" name="done" value="${standing === 'done' ? 'no' : 'yes'}" />
          ${button({ html: html`${standing === 'done' ? 'Open again' : 'Tick'}<span class="govuk-visually-hidden">: ${task.title}</span>`, classes: 'govuk-button--secondary', attributes: { 'aria-describedby': `${id}-status` } })}
        </form>`
      }
    </div>
  </li>`
}
