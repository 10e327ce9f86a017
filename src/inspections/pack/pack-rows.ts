import { inWords, type Day } from '../../platform/day.ts'
import type { Grounds, Pack } from '../reading/index.ts'
import { stateOfAttendance, targetInWords } from './pack-words.ts'

export type Value = string | number | null

/** One table of what was read from a pack, for the page, the exports and whoever else wants rows. */
export interface PackTable {
  id: PackTableId
  title: string
  columns: readonly { name: string; title: string; type: 'text' | 'number' | 'day' }[]
  rows: readonly PackRow[]
}

export interface PackRow extends Grounds {
  cells: readonly Value[]
  /** A cell that speaks of other pages, and the page of the file on which they begin. */
  leadsTo?: { cell: number; page: number }
}

export const packTableIds = [
  'items',
  'attendance',
  'people',
  'minutes',
  'resolutions',
  'ratings',
  'recommendations',
  'actions',
  'figures',
  'key-figures',
  'groups',
  'programme',
  'unassigned',
] as const
export type PackTableId = (typeof packTableIds)[number]

const text = (name: string, title: string) => ({ name, title, type: 'text' as const })
const number = (name: string, title: string) => ({ name, title, type: 'number' as const })
const day = (name: string, title: string) => ({ name, title, type: 'day' as const })

const row = ({ passage, rule, sureness, doubts }: Grounds, ...cells: Value[]): PackRow => ({
  cells,
  passage,
  rule,
  sureness,
  doubts,
})
const pagesInWords = (pages: readonly [number, number] | null): string | null =>
  pages && (pages[0] === pages[1] ? `${pages[0]}` : `${pages[0]} to ${pages[1]}`)

/** Every table that has rows, in the order of the papers. */
export const packTables = (pack: Pack): PackTable[] =>
  [
    ...meetingTables(pack),
    ...reportTables(pack),
    ...figureTables(pack),
    programmeTable(pack),
    unassignedTable(pack),
  ].filter(({ rows }) => rows.length > 0)

const meetingTables = (pack: Pack): PackTable[] => [
  {
    id: 'items',
    title: 'Agenda',
    columns: [text('item', 'Item'), text('title', 'Title'), text('pages', 'Pages, as printed')],
    rows: pack.items.map((item) => ({
      ...row(item, item.item, item.title, item.toFollow ? 'To follow' : pagesInWords(item.pages)),
      ...(item.deskPages && { leadsTo: { cell: 2, page: item.deskPages[0] } }),
    })),
  },
  {
    id: 'attendance',
    title: 'Attendance',
    columns: [text('name', 'Member'), text('role', 'Office'), text('state', 'State'), text('other', 'Substitute')],
    rows: pack.minutes.flatMap(({ attendance }) =>
      attendance.map((person) =>
        row(
          person,
          person.name,
          person.role,
          stateOfAttendance[person.state],
          person.other && (person.state === 'present' ? `for ${person.other}` : `by ${person.other}`),
        ),
      ),
    ),
  },
  {
    id: 'people',
    title: 'Officers and others present',
    columns: [text('name', 'Name'), text('role', 'Office'), text('as', 'Present as')],
    rows: [
      ...pack.minutes.flatMap((minutes) => [
        ...minutes.officers.map(({ name, role }) => row(minutes, name, role, 'Officer')),
        ...minutes.alsoPresent.map(({ name, role }) => row(minutes, name, role, 'Also present')),
      ]),
      ...pack.presenters.map((person) => row(person, person.name, person.role, `Presents item ${person.item ?? '?'}`)),
    ],
  },
  {
    id: 'minutes',
    title: 'Minutes',
    columns: [text('minute', 'Minute'), text('title', 'Title'), text('witnesses', 'Witnesses')],
    rows: pack.minutes.flatMap(({ numbers }) =>
      numbers.map((minute) =>
        row(minute, minute.minute, minute.title, minute.witnesses.map(({ name }) => name).join(', ') || null),
      ),
    ),
  },
  {
    id: 'resolutions',
    title: 'Resolutions',
    columns: [
      text('minute', 'Minute'),
      number('number', 'Number'),
      text('resolution', 'Resolution'),
      text('addressed_to', 'Addressed to'),
      text('kind', 'Kind'),
      day('due', 'Due'),
    ],
    rows: pack.resolutions.map((each) =>
      row(each, each.minute, each.number, each.text, each.addressedTo, upper(each.kind), each.due),
    ),
  },
]

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const reportTables = (pack: Pack): PackTable[] => [
  {
    id: 'ratings',
    title: 'Ratings of the inspection that is reported',
    columns: [text('standard', 'Standard'), text('domain', 'Domain'), text('name', 'Name'), text('rating', 'Rating')],
    rows: pack.inspections.flatMap((inspection) => [
      ...inspection.standards.map((each) => row(each, each.standard, each.domain, each.name, each.rating)),
      ...(inspection.overall ? [row(inspection, 'Overall', null, scoreInWords(inspection), inspection.overall)] : []),
    ]),
  },
  {
    id: 'recommendations',
    title: 'Recommendations of that inspection',
    columns: [
      number('number', 'Number'),
      text('addressed_to', 'Addressed to'),
      text('recommendation', 'Recommendation'),
    ],
    rows: pack.inspections.flatMap(({ recommendations }) =>
      recommendations.map((each) => row(each, each.number, each.addressedTo, each.text)),
    ),
  },
  {
    id: 'actions',
    title: 'Action plan',
    columns: [
      text('ref', 'Row'),
      text('action', 'Action'),
      text('person', 'Who acts'),
      text('target', 'Target, as printed'),
      text('target_kind', 'Sort of target'),
      day('target_date', 'As a day'),
      text('progress', 'Progress'),
      number('printed_page', 'Page, as printed'),
      ...(saysStatus(pack) ? [text('status', 'Status, in words')] : []),
    ],
    rows: pack.actionPlan.map((each) =>
      row(
        each,
        each.ref,
        each.action,
        each.person.join('; ') || null,
        each.target ?? (each.unassigned.some(({ what }) => what === 'target') ? 'Unassigned' : null),
        each.targetKind && targetInWords[each.targetKind],
        each.targetDate,
        each.progress,
        each.page,
        ...(saysStatus(pack) ? [each.status] : []),
      ),
    ),
  },
]

/** Whether the plan’s status has words: where it is a colour alone, there is no column for it. */
const saysStatus = ({ actionPlan }: Pack): boolean => actionPlan.some(({ status }) => status !== null)

const scoreInWords = ({ score, scoreMax, scoreMakes }: Pack['inspections'][number]): string | null =>
  score === null ? null : `The twelve ratings make ${score} of ${scoreMax} points: ${scoreMakes}`

const figureTables = (pack: Pack): PackTable[] => [
  {
    id: 'figures',
    title: 'Tables of figures',
    columns: [
      text('table', 'Table'),
      text('row', 'Row'),
      text('column', 'Column'),
      text('printed', 'As printed'),
      number('figure', 'Figure'),
      number('share', 'Share, %'),
    ],
    rows: pack.tables.flatMap((table) =>
      table.rows.flatMap((each) =>
        each.cells.map((cell, index) =>
          row(
            { ...table, passage: each.passage ?? table.passage },
            table.title,
            each.label,
            table.columns[index] ?? null,
            cell.text,
            cell.number,
            cell.share,
          ),
        ),
      ),
    ),
  },
  {
    id: 'key-figures',
    title: 'Figures in sentences and on slides',
    columns: [text('what', 'What'), number('figure', 'Figure'), text('period', 'Time'), text('where', 'Where')],
    rows: [
      ...pack.keyFigures.map((each) => row(each, each.what, each.value, each.period, 'Slides')),
      ...pack.figuresInMinutes.map((each) => row(each, each.what, each.value, each.period, 'Minutes')),
    ],
  },
  {
    id: 'groups',
    title: 'Groups and their members',
    columns: [text('group', 'Group'), text('head', 'Led by'), text('members', 'Members')],
    rows: pack.landscapes.flatMap(({ groups, standAlone }) => [
      ...groups.map((each) => row(each, each.name, each.head, each.members.join('; ') || 'Unassigned')),
      ...standAlone.map((each) => row(each, null, each.head, each.name ?? 'Unassigned')),
    ]),
  },
]

const programmeTable = ({ programmes }: Pack): PackTable => ({
  id: 'programme',
  title: 'Work programme',
  columns: [
    text('meeting', 'Meeting'),
    text('item', 'Item'),
    text('objective', 'Objective'),
    text('witness', 'Witness'),
  ],
  rows: programmes.flatMap(({ rows }) =>
    rows.map((each) =>
      row(
        each,
        each.meeting ?? 'Unassigned',
        each.item,
        each.objective === null ? 'Unassigned' : each.objective.join('; ') || null,
        each.witness ?? (each.doubts.some((doubt) => doubt.includes('witness')) ? 'Unassigned' : null),
      ),
    ),
  ),
})

/** What the text cannot tell, with what could be meant and how it could be settled. */
const unassignedTable = (pack: Pack): PackTable => {
  const from = (part: Grounds & { unassigned: Pack['levels'][number]['unassigned'] }, where: string): PackRow[] =>
    part.unassigned.map(({ what, among, hint }) => row({ ...part, doubts: [] }, where, what, among.join('; '), hint))
  return {
    id: 'unassigned',
    title: 'What the text cannot tell',
    columns: [
      text('where', 'Where'),
      text('what', 'What'),
      text('among', 'One of these'),
      text('hint', 'Why, and what would settle it'),
    ],
    rows: [
      ...pack.actionPlan.flatMap((each) => from(each, `Action plan, row ${each.ref}`)),
      ...pack.tables.flatMap((each) => from(each, each.title)),
      ...pack.levels.flatMap((each) => [
        ...each.sums.map(({ levels, percent, count, because }) =>
          row({ ...each, doubts: [] }, each.title, levels.join(' and '), `${percent}% (${count}) together`, because),
        ),
        ...from(each, each.title),
      ]),
      ...pack.landscapes.flatMap((each) => from(each, each.title)),
      ...pack.programmes.flatMap((each) => from(each, each.title)),
    ],
  }
}

/** `16 July 2026, 18:30` */
export const meetingInWords = (when: Day | null, starts: string | null): string =>
  when ? `${inWords(when)}${starts ? `, ${starts}` : ''}` : 'No day read'
