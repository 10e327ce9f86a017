import { may, workNeeds, type Needs, type Person } from '../people/index.ts'
import { html, raw, type Html } from '../platform/html.ts'
import type { Section } from './page.ts'

interface Place {
  section: Section
  label: string
  href: string
  needs: Needs
}

/** A heading of the menu, with the places under it; a place of its own where there is but one. */
interface Group {
  label: string
  places: readonly Place[]
}

const groups: readonly Group[] = [
  { label: 'Start', places: [{ section: 'start', label: 'Start', href: '/', needs: 'documents.read' }] },
  { label: 'My work', places: [{ section: 'my-work', label: 'My work', href: '/my-work', needs: workNeeds }] },
  {
    label: 'Inspections',
    places: [
      { section: 'documents', label: 'Documents', href: '/documents', needs: 'documents.read' },
      { section: 'findings', label: 'Findings', href: '/findings', needs: 'findings.read' },
      { section: 'threads', label: 'Threads', href: '/threads', needs: 'findings.read' },
      { section: 'judgements', label: 'Judgements', href: '/judgements', needs: 'findings.read' },
      { section: 'follow-ups', label: 'Follow-ups', href: '/follow-ups', needs: 'findings.read' },
      { section: 'next', label: 'Next inspections', href: '/next-inspections', needs: 'findings.read' },
      { section: 'self-evaluation', label: 'Self-evaluation', href: '/self-evaluation', needs: 'readiness.read' },
      { section: 'rooms', label: 'Inspection rooms', href: '/inspection-rooms', needs: 'rooms.read' },
    ],
  },
  {
    label: 'Lines',
    places: [
      { section: 'lines', label: 'All lines', href: '/lines', needs: 'plans.read' },
      { section: 'broken-lines', label: 'Broken lines', href: '/broken-lines', needs: 'plans.read' },
    ],
  },
  {
    label: 'Plans',
    places: [
      { section: 'plans', label: 'All plans', href: '/plans', needs: 'plans.read' },
      { section: 'actions', label: 'Actions', href: '/actions', needs: 'plans.read' },
      { section: 'shared', label: 'Shared actions', href: '/shared-actions', needs: 'actions.shared' },
      { section: 'measures', label: 'Measures', href: '/measures', needs: 'plans.read' },
      { section: 'boards', label: 'Boards', href: '/boards', needs: 'plans.read' },
      { section: 'partners', label: 'Partners', href: '/plans/partners', needs: 'plans.read' },
    ],
  },
  {
    label: 'Indicators',
    places: [
      { section: 'indicators', label: 'All indicators', href: '/indicators', needs: 'indicators.read' },
      { section: 'answers', label: 'Answers on a page', href: '/answers', needs: 'indicators.read' },
      { section: 'pathways', label: 'Pathways', href: '/pathways', needs: 'indicators.read' },
    ],
  },
  {
    label: 'Children',
    places: [
      { section: 'children', label: 'Records', href: '/children', needs: 'children.read' },
      { section: 'worklists', label: 'Worklists', href: '/worklists', needs: 'children.read' },
      { section: 'health', label: 'Health', href: '/worklists/health', needs: ['children.read', 'children.health'] },
      { section: 'workload', label: 'Workload', href: '/workload', needs: 'children.read' },
      { section: 'case-logs', label: 'Case logs', href: '/case-logs', needs: 'children.read' },
      { section: 'audits', label: 'Audits', href: '/audits', needs: 'audits.read' },
      { section: 'supervision', label: 'Supervision', href: '/supervision', needs: 'children.read' },
    ],
  },
  {
    label: 'Committees',
    places: [
      { section: 'committees', label: 'Meetings and members', href: '/committees', needs: 'committees.read' },
      { section: 'resolutions', label: 'Resolutions', href: '/resolutions', needs: 'committees.read' },
      { section: 'programme', label: 'Work programme', href: '/work-programme', needs: 'committees.read' },
      { section: 'councillor', label: 'For councillors', href: '/councillor', needs: 'plans.read' },
    ],
  },
  {
    label: 'Registers',
    places: [{ section: 'registers', label: 'Registers', href: '/registers', needs: 'registers.read' }],
  },
  {
    label: 'Oversight',
    places: [
      { section: 'people', label: 'People', href: '/people', needs: 'people.manage' },
      { section: 'mail', label: 'Mail', href: '/mail', needs: 'mail.read' },
      { section: 'trail', label: 'Audit trail', href: '/trail', needs: 'trail.read' },
    ],
  },
]

/** The places that somebody may go to; under the heading that the page belongs to, the others beside it. */
export const navigation = (person: Person, current: Section | undefined): Html => {
  const open = groups
    .map(({ label, places }) => ({ label, places: places.filter(({ needs }) => may(person, needs)) }))
    .filter(({ places }) => places.length > 0)
  const here = open.find(({ places }) => places.some(({ section }) => section === current))
  return html`<nav class="wrap mainnav" aria-label="Main">
      <ul>
        ${open.map(({ label, places }) => {
          const [first, ...others] = places
          // A heading with one place that somebody may go to is that place, by its own name.
          const name = others.length === 0 ? first?.label : label
          return html`<li>
            <a
              href="${first?.href}"
              ${places === here?.places && raw(first?.section === current ? ' aria-current="page"' : ' aria-current="true"')}
              >${name}</a
            >
          </li>`
        })}
      </ul>
    </nav>
    ${here && here.places.length > 1 && beside(here, current)}`
}

const beside = ({ label, places }: Group, current: Section | undefined): Html =>
  html`<nav class="subnav" aria-label="${label}">
    <ul class="wrap">
      ${places.map(
        ({ section, label: name, href }) =>
          html`<li><a href="${href}" ${section === current && raw(' aria-current="page"')}>${name}</a></li>`,
      )}
    </ul>
  </nav>`
