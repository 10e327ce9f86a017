import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { shareInWords } from '../../../platform/round.ts'
import { followsFrom, goodOrBetter, type SchoolOn } from '../../../registers/index.ts'
import { backLink, button, details, input, status, table, type SymbolName } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'

interface Shown {
  schools: readonly SchoolOn[]
  on: Day
  today: Day
  exports: boolean
  url: URL
}

/** Every school as it was on a day: whose, at which level, inspected when and with what result, and when next. */
export const schoolsView = ({ schools, on, today, exports, url }: Shown): Html =>
  html`${backLink({ href: '/registers', text: 'Registers' })}
    <h1>Schools</h1>
    <p class="lede">${lede(schools, on)}</p>
    <form method="get" action="/schools" class="filters" role="search" aria-label="As at which day">
      ${input({
        id: 'asAt',
        name: 'asAt',
        type: 'date',
        label: { text: 'As at' },
        hint: { text: 'By the days that were given, whenever they were written down.' },
        value: on,
        classes: 'govuk-input--width-10',
        attributes: { max: today },
      })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    ${schools.length > 0 && grades(schools)} ${schools.length > 0 && list(schools)}
    ${exports && schools.length > 0 && exportLinks({ path: '/schools/export', query: url.searchParams, words: `Take ${schools.length === 1 ? 'it' : `all ${schools.length}`} away` })}
    <p>
      <a href="/registers/schools">The register of schools</a> ·
      <a href="/registers/school-inspections">Inspections</a> ·
      <a href="/registers/school-milestones">Milestones of School Performance Boards</a> ·
      <a href="/registers/school-take-up">What schools take up</a>
    </p>`

const lede = (schools: readonly SchoolOn[], on: Day): string => {
  if (schools.length === 0)
    return 'No school is in the register of schools yet, or you may not read it. Bring in a list of them there.'
  const atRisk = schools.filter(({ level }) => level?.code === 'amber-2' || level?.code === 'red').length
  const overdue = schools.filter(({ next }) => next.state === 'overdue').length
  const unmet = schools.filter(({ safeguarding }) => safeguarding === false).length
  return `${schools.length === 1 ? 'One school' : `${schools.length} schools`} as at ${inWords(on)}: ${atRisk} at Amber 2 or Red, ${schools.filter(({ category }) => category !== null).length} in a category, ${overdue} not inspected by the day that the rule gives, and ${unmet === 0 ? 'none at which' : unmet === 1 ? 'one at which' : `${unmet} at which`} the last inspection found that safeguarding was not met.`
}

const grades = (schools: readonly SchoolOn[]): Html =>
  html`<section class="sec" aria-labelledby="grades">
    <div class="sec__head">
      <h2 id="grades">Good or better</h2>
      <p>
        By the last overall grade that a school had. Inspections since September 2024 give none, so this says less every
        month; report cards are not counted into it.
      </p>
    </div>
    <div class="sec__body">
      ${goodOrBetter(schools).map(
        ({ title, counted, of, leftOut }) =>
          html`<p>
              <b>${of === 0 ? 'No school' : shareInWords(counted, of)}</b>
              ${title.toLowerCase()}.
            </p>
            ${
              leftOut.length > 0 &&
              details({
                summaryText: `Left out: ${leftOut.length} without a grade`,
                html: html`<ul>
                  ${leftOut.map(({ id, name }) => html`<li><a href="/registers/schools/${id}">${name}</a></li>`)}
                </ul>`,
              })
            }`,
      )}
    </div>
  </section>`

const symbols: Readonly<Record<SchoolOn['next']['state'], SymbolName>> = {
  overdue: 'late',
  soon: 'risk',
  later: 'course',
  unknown: 'stale',
}
const words = { overdue: 'Overdue', soon: 'Within six months', later: 'Later', unknown: 'Not known' } as const

const list = (schools: readonly SchoolOn[]): Html =>
  table({
    caption: 'Every school',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'School' },
      { text: 'Whose' },
      { text: 'Level' },
      { text: 'Last inspection' },
      { text: 'Next inspection, an estimate' },
    ],
    rows: schools.map((school) => [
      {
        html: html`<a href="/registers/schools/${school.id}">${school.name}</a>
          <p class="meta">
            ${[school.phase, school.quadrant && `${school.quadrant} quadrant`].filter(Boolean).join(', ')}
          </p>`,
      },
      {
        html: html`${school.governanceInWords}${school.trust && html`<p class="meta"><a href="/registers/trusts/${school.trust.id}">${school.trust.name}</a></p>`}`,
      },
      {
        html: html`${
          school.level
            ? html`${school.level.words}
                <p class="meta">since ${inWords(school.level.from)}</p>`
            : 'None'
        }
        ${followsFrom(school).map((one) => html`<p class="meta">${one}</p>`)}`,
      },
      {
        html: school.last
          ? html`<a href="/registers/school-inspections/${school.last.id}">${inWords(school.last.on)}</a>
              <p class="meta">${school.last.framework}. ${school.last.result}</p>
              ${school.safeguarding === false && html`<p>${status({ symbol: 'broken', word: 'Safeguarding not met', reason: 'at the last inspection' })}</p>`}
              ${
                school.category &&
                html`<p>
                  <a href="/registers/school-categories/${school.category.id}">${school.category.words}</a> since
                  ${inWords(school.category.since)}
                </p>`
              }`
          : html`None is held`,
      },
      {
        html: status({
          symbol: symbols[school.next.state],
          word: words[school.next.state],
          ...(school.next.by ? { detail: `by ${inWords(school.next.by)}` } : {}),
          reason: [school.next.what, school.next.sum].filter(Boolean).join(': '),
        }),
      },
    ]),
  })
