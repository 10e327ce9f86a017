import { shareInWords } from '../../../platform/round.ts'
import { z } from 'zod'
import {
  changesOf,
  coverageTable,
  gradeCells,
  gradesBy,
  gradesTable,
  listAudits,
  listCoverage,
  listReach,
  listSectionGrades,
  planBy,
  quarterOf,
  reachTable,
  standardsOf,
  standingGrade,
  gradeInWords,
  tools,
  type Audit,
  type Coverage,
  type GradeLine,
  type PlanLine,
  type Reach,
  type StandardLine,
  type Tool,
} from '../../../audits/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { button, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { auditHref, auditsNav, childCell, look, many } from './words.ts'

const Query = z.object({ asAt: AsAt.catch(undefined) })

/** Audits that were due or finished in the year up to a day, with what had been finished by then. */
const yearOf = async (db: Parameters<typeof listAudits>[0], asAt: Day): Promise<Audit[]> =>
  (await listAudits(db, asAt))
    .filter(
      ({ dueOn, finishedOn }) =>
        dueOn > addDays(asAt, -365) || (finishedOn !== null && finishedOn > addDays(asAt, -365)),
    )
    .map((audit) => (audit.finishedOn !== null && audit.finishedOn > asAt ? { ...audit, finishedOn: null } : audit))

const resultsPage = page({
  path: '/audits/results',
  needs: 'audits.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const audits = await yearOf(db, asAt)
    const sections = await listSectionGrades(db, { from: addDays(asAt, -364), to: asAt })
    const changes = changesOf(audits)
    const shownChanges = await showChildren(
      db,
      'audits',
      changes.slice(0, 50).map(({ after, before, better }) => ({
        ...after,
        beforeGrade: standingGrade(before),
        beforeId: before.id,
        better,
      })),
    )
    const exports = may(person, 'children.export')
    const files = (kind: string, words: string): Html | false =>
      exports && exportLinks({ path: `/audits/results/export/${kind}`, query: url.searchParams, words })
    return view({
      title: 'What audits say',
      ...look,
      body: html`<h1>What audits say</h1>
        <p class="lede">${lede(planBy(audits, asAt))}</p>
        ${auditsNav('/audits/results', may(person, 'audits.draw'))}
        <p class="meta">
          Audits of the year to ${inWords(asAt)}, of the children whom you may see. Below twenty audits numbers stand
          alone; a share is given from twenty on. Tools are never added up: their scales are not one.
        </p>
        <form method="get" action="/audits/results" class="filters noprint" role="search" aria-label="As at a day">
          ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: asAt })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        ${tools.map((tool) => toolPart(tool, audits))}
        ${audits.some(({ finishedOn }) => finishedOn !== null) && files('grades', 'Take all grades away')}
        ${standardsPart(sections)}
        <h2>Done against plan</h2>
        ${planPart(planBy(audits, asAt))}
        <h2>How far audits reach</h2>
        ${coveragePart(await listCoverage(db, asAt))} ${files('coverage', 'Take the reach by cohort away')}
        ${reachPart(await listReach(db, asAt))} ${files('reach', 'Take the reach by team away')}
        <h2>Looked at again: did it change?</h2>
        <p>
          ${changes.length === 0 ? 'No child has been audited twice with the same tool yet.' : html`Of ${many(changes.length, 'child', 'children')} audited again, ${changes.filter(({ better }) => better > 0).length} better than before, ${changes.filter(({ better }) => better === 0).length} the same, ${changes.filter(({ better }) => better < 0).length} worse.`}
        </p>
        ${
          shownChanges.length > 0 &&
          table({
            caption: 'Children who were audited again',
            captionClasses: 'govuk-visually-hidden',
            classes: 'fold',
            firstCellIsHeader: true,
            head: ['Child', 'Before', 'After'].map((text) => ({ text })),
            rows: shownChanges.map((one) => [
              { html: childCell(one) },
              {
                html: html`<a href="${auditHref({ id: one.beforeId })}"
                  >${gradeInWords(one, one.beforeGrade)}<span class="govuk-visually-hidden"
                    >, ${one.number}, before</span
                  ></a
                >`,
              },
              {
                html: html`<a href="${auditHref(one)}"
                  >${gradeInWords(one, standingGrade(one))}<span class="govuk-visually-hidden"
                    >, ${one.number}, after</span
                  ></a
                >`,
              },
            ]),
          })
        }`,
    })
  },
})

const lede = (lines: readonly PlanLine[]): string => {
  const [planned, done] = [
    lines.reduce((sum, line) => sum + line.planned, 0),
    lines.reduce((sum, line) => sum + line.done, 0),
  ]
  return planned === 0
    ? 'No audit was due in the year.'
    : `${shareInWords(done, planned)} audits that were due are done.`
}

const toolPart = (tool: Tool, audits: readonly Audit[]): Html | '' => {
  const [byQuarter, byTeam] = [
    gradesBy(tool, audits, ({ finishedOn }) => (finishedOn ? quarterOf(finishedOn) : '')),
    gradesBy(tool, audits, ({ team }) => team || 'No team'),
  ]
  if (byQuarter.length === 0) return ''
  return html`<h2>${tool.title}</h2>
    ${gradesPart(tool, 'Quarter', byQuarter)} ${gradesPart(tool, 'Team', byTeam)}`
}

const gradesPart = (tool: Tool, of: string, lines: readonly GradeLine[]): Html =>
  table({
    caption: `${tool.title}, by ${of.toLowerCase()}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: of },
      ...tool.scale.grades.map(({ title }) => ({ text: title, format: 'numeric' })),
      { text: 'Good enough', format: 'numeric' },
    ],
    rows: lines.map((line) => [
      {
        html:
          of === 'Team'
            ? html`<a href="/audits/list?tool=${tool.id}&amp;team=${encodeURIComponent(line.of)}"
                >${line.of}<span class="govuk-visually-hidden">, ${tool.title}</span></a
              >`
            : html`${line.of}`,
      },
      ...line.grades.map((text) => ({ text, format: 'numeric' })),
      { text: shareInWords(line.good, line.audits), format: 'numeric' },
    ]),
  })

const standardsPart = (sections: Awaited<ReturnType<typeof listSectionGrades>>): Html =>
  html`${tools
    .filter((tool) => tool.sections.some(({ lens }) => lens !== undefined))
    .map((tool) => {
      const lines = standardsOf(
        tool,
        sections.filter((one) => one.tool === tool.id).map((one) => one.sections),
      )
      return lines.length === 0
        ? ''
        : html`<h2>${tool.title}: standards by lens</h2>
            <p class="meta">
              A standard is rated by the lens that does worst, from twenty cases on, with the interval of nineteen in
              twenty.
            </p>
            ${table({
              caption: `Standards of ${tool.title.toLowerCase()}`,
              captionClasses: 'govuk-visually-hidden',
              classes: 'fold',
              firstCellIsHeader: true,
              head: ['Standard', 'Sufficient through each lens', 'Lowest', 'Rating'].map((text) => ({ text })),
              rows: lines.map((line) => standardRow(line)),
            })}`
    })}`

const standardRow = ({ standard, lenses, lowest, rating, interval }: StandardLine) => [
  { text: standard },
  {
    html: html`<ul>
      ${lenses.map((one) => html`<li>${one.lens}: ${shareInWords(one.sufficient, one.cases)}</li>`)}
    </ul>`,
  },
  { text: lowest.lens },
  {
    text:
      rating === null || interval === null
        ? 'Too few to rate'
        : `${rating} (between ${interval[0]}% and ${interval[1]}%)`,
  },
]

const planPart = (lines: readonly PlanLine[]): Html =>
  lines.length === 0
    ? html`<p>No audit was due in the year.</p>`
    : table({
        caption: 'Audits due in the year, by team',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Team' },
          { text: 'Done of those due', format: 'numeric' },
          { text: 'Late now', format: 'numeric' },
        ],
        rows: lines.map(({ team, planned, done, late }) => [
          { text: team },
          { text: shareInWords(done, planned), format: 'numeric' },
          { text: late, format: 'numeric' },
        ]),
      })

const coveragePart = (lines: readonly Coverage[]): Html =>
  table({
    caption: 'Children audited in twelve months, by cohort',
    captionClasses: 'govuk-table__caption--s',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Cohort' }, { text: 'Audited', format: 'numeric' }],
    rows: lines.map(({ title, audited, children }) => [
      { text: title },
      { text: shareInWords(audited, children), format: 'numeric' },
    ]),
  })

const reachPart = (lines: readonly Reach[]): Html =>
  table({
    caption: 'Workers whose work was audited in six months, by team',
    captionClasses: 'govuk-table__caption--s',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Team' }, { text: 'Workers audited', format: 'numeric' }],
    rows: lines.map(({ team, reached, workers }) => [
      { html: html`${team}${reached === 0 && html` <span class="meta">nobody yet</span>`}` },
      { text: shareInWords(reached, workers), format: 'numeric' },
    ]),
  })

const exported = page({
  path: '/audits/results/export/:kind/:format',
  needs: 'children.export',
  params: z.object({ kind: z.enum(['grades', 'coverage', 'reach']), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { kind, format }, query }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const about = { at: now, asAt, authority: person.authorityName }
    const sent = { format, action: 'audit-results.exported', subjectKind: 'audits', subjectId: kind }
    switch (kind) {
      case 'grades':
        return sendTable(db, gradesTable(gradeCells(await yearOf(db, asAt)), about), sent)
      case 'coverage':
        return sendTable(db, coverageTable(await listCoverage(db, asAt), about), sent)
      case 'reach':
        return sendTable(db, reachTable(await listReach(db, asAt), about), sent)
    }
  },
})

export const resultsPages = [resultsPage, exported]
