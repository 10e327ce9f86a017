import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import type { Leaving, Turning } from './ahead.ts'
import type { ShownCase } from './cases.ts'
import type { Caseload, ShownContinuity } from './find-workload.ts'
import type { Team } from './teams.ts'
import { weightsInWords, type Weights } from './weights.ts'

interface About {
  asAt: Date
  on: Day
  authority: string
}

const common = ({ asAt, authority }: About) => ({
  source: `Sightline, ${authority}, from the data of the case system`,
  asAt,
  filters: [],
})

export const caseloadsTable = (rows: readonly Caseload[], about: About & { weights: Weights }): Table<Caseload> => ({
  ...common(about),
  title: `Caseloads, ${about.authority}`,
  name: 'Caseloads',
  about: `One row for each worker who held the case of a child on ${inWords(about.on)}.`,
  handling: 'Official. It names people who work for the council, and no child.',
  notes: [
    'A case is a child with whom a case worker, or the personal adviser of a care leaver, is involved. Each child counts once for a worker.',
    `Weighted, each child counts by the heaviest of: ${weightsInWords(about.weights)}. The weights are a choice of the council.`,
  ],
  rows,
  columns: [
    { name: 'worker', title: 'Worker', type: 'text', value: ({ name }) => name },
    { name: 'job', title: 'Job', type: 'text', value: ({ job }) => job },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'agency', title: 'Agency worker', type: 'text', value: ({ agency }) => (agency ? 'yes' : 'no') },
    { name: 'full_time', title: 'Share of full time', type: 'number', value: ({ fullTime }) => fullTime },
    { name: 'children', title: 'Children', type: 'number', value: ({ children }) => children },
    { name: 'weighted', title: 'Weighted', type: 'number', value: ({ weighted }) => weighted },
    { name: 'longest', title: 'Longest case, days', type: 'number', value: ({ longest }) => longest },
  ],
})

export const casesTable = (rows: readonly ShownCase[], about: About & { weights: Weights }): Table<ShownCase> => ({
  ...common(about),
  title: `Cases, ${about.authority}`,
  name: 'Cases',
  about: `One row for each child and each worker who held their case on ${inWords(about.on)}.`,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: [
    'A case is a child with whom a case worker, or the personal adviser of a care leaver, is involved: with two of them, a case of each.',
    `Weighted, a case counts by the heaviest of: ${weightsInWords(about.weights)}. The weights are a choice of the council.`,
  ],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'since', title: 'Since', type: 'day', value: ({ since }) => since },
    { name: 'weighted', title: 'Weighted', type: 'number', value: ({ weight }) => weight },
  ],
})

export const continuityTable = (rows: readonly ShownContinuity[], about: About): Table<ShownContinuity> => ({
  ...common(about),
  title: `Continuity of workers, ${about.authority}`,
  name: 'Continuity',
  about: `One row for each child with an open case on ${inWords(about.on)}, with the year up to that day.`,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: [
    'A day is without a worker where the case was open and nobody held it. The last day of a worker is held.',
    'A child who died is left out from the day after, also where the case is not closed yet.',
  ],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'worker', title: 'Worker now', type: 'text', value: ({ worker }) => worker },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'in_care', title: 'In care', type: 'text', value: ({ inCare }) => (inCare ? 'yes' : 'no') },
    { name: 'opened', title: 'Case opened', type: 'day', value: ({ openedOn }) => openedOn },
    {
      name: 'workers_in_year',
      title: 'Workers in the year',
      type: 'number',
      value: ({ workersInYear }) => workersInYear,
    },
    {
      name: 'days_unallocated',
      title: 'Days without a worker',
      type: 'number',
      value: ({ daysUnallocated }) => daysUnallocated,
    },
  ],
})

export const leavingTable = (rows: readonly Leaving[], about: About): Table<Leaving> => ({
  ...common(about),
  title: `Children about to be without a worker, ${about.authority}`,
  name: 'Leaving',
  about: `One row for each child all of whose workers leave within 90 days of ${inWords(about.on)}.`,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: [
    'A worker leaves where their last day was noted, their access to Sightline ends, or the case system holds an end of their work with the child.',
  ],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'workers', title: 'Workers who leave', type: 'text', value: ({ workers }) => workers },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'last_day', title: 'Last day with a worker', type: 'day', value: ({ lastDay }) => lastDay },
    { name: 'in_care', title: 'In care', type: 'text', value: ({ inCare }) => (inCare ? 'yes' : 'no') },
  ],
})

export const turningTable = (rows: readonly Turning[], about: About): Table<Turning> => ({
  ...common(about),
  title: `Children in care who turn 16, ${about.authority}`,
  name: 'Turning 16',
  about: `One row for each child in care who turns 16 in the year after ${inWords(about.on)}.`,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: ['A child in care at 16 is entitled to a personal adviser after 13 weeks in care since the age of 14.'],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'turns_sixteen_on', title: 'Turns 16 on', type: 'day', value: ({ on }) => on },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    {
      name: 'adviser',
      title: 'Personal adviser',
      type: 'text',
      value: ({ hasAdviser }) => (hasAdviser ? 'yes' : 'no'),
    },
  ],
})

export const teamsTable = (rows: readonly Team[], about: About): Table<Team> => ({
  ...common(about),
  title: `Teams that hold cases, ${about.authority}`,
  name: 'Teams',
  about: `One row for each team that held the case of a child on ${inWords(about.on)}.`,
  handling: 'Official-Sensitive: small numbers of children.',
  notes: ['A child whom two teams hold counts in both.'],
  rows,
  columns: [
    { name: 'team', title: 'Team', type: 'text', value: ({ name }) => name },
    { name: 'children', title: 'Children', type: 'number', value: ({ children }) => children },
    { name: 'in_care', title: 'In care', type: 'number', value: ({ inCare }) => inCare },
    { name: 'workers', title: 'Workers', type: 'number', value: ({ workers }) => workers },
  ],
})
