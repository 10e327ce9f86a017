import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  ownClaimsTable,
  selfEvaluation,
  Year,
  type AreaEvaluation,
  type SelfEvaluation,
} from '../../../self-evaluation/index.ts'
import { button, input, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf, exportLinks } from '../plans/parts.ts'

/** The year that is spoken of: this one unless the address says otherwise. */
export const YearAsked = z.object({ year: Year.optional() }).catch({})
export const yearOf = ({ year }: { year?: number | undefined }, today: Day): number => year ?? Number(today.slice(0, 4))

/** What the council says of its own practice, area by area, beside what inspectors said. */
const overviewPage = page({
  path: '/self-evaluation',
  needs: 'readiness.read',
  query: YearAsked,
  get: async ({ db, person, query, today }) => {
    const evaluation = await selfEvaluation(db, yearOf(query, today), today)
    return view({
      title: `Self-evaluation, ${evaluation.year}`,
      current: 'self-evaluation',
      style: 'p-plans',
      body: overviewView(evaluation, { exports: may(person, 'findings.export') }),
    })
  },
})

const overviewView = (evaluation: SelfEvaluation, { exports }: { exports: boolean }): Html => {
  const { year, areas, counts } = evaluation
  return html`<h1>Self-evaluation, ${year}</h1>
    <p class="lede">${lede(evaluation)}</p>
    ${table({
      caption: 'Areas, each with our own grade beside what inspectors said',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Area' },
        { text: 'Our own grade' },
        { text: 'Inspectors said' },
        { text: 'Claims that are supported' },
        { text: 'Asked and not done' },
        { text: 'Written' },
      ],
      rows: areas.map((area) => [
        { html: html`<a href="/self-evaluation/${area.line.id}?year=${year}">${area.line.title}</a>` },
        { text: ownGrade(area) },
        { text: externalGrade(area) },
        { text: supportedOf(area) },
        { text: area.open.length },
        { text: area.statement ? inWords(area.statement.writtenOn) : 'Not yet' },
      ]),
    })}
    ${exports && counts.claims > 0 && exportLinks('/self-evaluation/claims/export', `?year=${year}`)}
    <p>
      <a href="/annual-conversation?year=${year}">Briefing for the annual conversation</a> ·
      <a href="/judgements/self-grades">Record a grade of our own</a> · <a href="/readiness">Readiness</a> ·
      <a href="/inspection-rooms">Inspection rooms</a>
    </p>
    ${yearForm('/self-evaluation', year)}`
}

export const yearForm = (path: string, year: number): Html =>
  html`<form method="get" action="${path}" class="asat noprint">
    ${input({ id: 'year', name: 'year', label: { text: 'Year' }, value: String(year), inputmode: 'numeric', classes: 'govuk-input--width-4' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const lede = ({ counts, areas }: SelfEvaluation): string =>
  counts.claims === 0
    ? 'What we know of our practice, how we know it, and what we do next. No claim has been made for this year yet.'
    : `${counts.areasWritten} of ${areas.length} areas are written. ${counts.supported} of ${counts.claims} claims rest on two kinds of fresh evidence; ${counts.aged} on evidence that has aged; ${counts.thin} on too little.`

export const ownGrade = ({ history }: AreaEvaluation): string => {
  const [own] = history?.selfGrades ?? []
  return own ? `${own.gradeInWords}, for ${own.year}` : 'None is recorded'
}

export const externalGrade = ({ history }: AreaEvaluation): string => {
  const [external] = history?.grades ?? []
  return external ? `${external.grade}, ${inWords(external.dated)}` : 'Never graded'
}

const supportedOf = ({ claims }: AreaEvaluation): string => {
  const standing = claims.filter(({ claim }) => claim.withdrawnOn === null)
  if (standing.length === 0) return 'No claim'
  return `${standing.filter(({ support }) => support.state === 'supported').length} of ${standing.length}`
}

const claimsExport = page({
  path: '/self-evaluation/claims/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: YearAsked,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const evaluation = await selfEvaluation(db, yearOf(query, today), today)
    const made = ownClaimsTable(evaluation, { asAt: now, authority: person.authorityName, address: addressOf(app) })
    return sendTable(db, made, {
      format,
      action: 'self-evaluation.exported',
      subjectKind: 'self-evaluation',
      subjectId: String(evaluation.year),
    })
  },
})

export const selfEvaluationPages = [overviewPage, claimsExport]
