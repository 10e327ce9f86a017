import { labelOf } from '../children/index.ts'
import { findClockRule } from '../clocks/index.ts'
import type { HidingBeside } from '../indicators/index.ts'
import { daysBetween } from '../platform/calendar/days.ts'
import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import type { Mix, Month, Numbers, PathwayNumbers, TeamNumbers, Way, WorkerNumbers } from './count-pathway.ts'
import type { Stay } from './list-pathway.ts'
import type { Pathway, Step } from './pathway.ts'
import { publicNumbers, type PublicNumbers } from './public-numbers.ts'
import { limitStep, parts, ruleOfStep, type Asked, type Part } from './stays.ts'

interface About {
  pathway: Pathway
  asked: Asked
  authority: string
  now: Date
  /** The name of the team that it is narrowed to; '' for none. */
  team?: string
}

const common = ({ pathway, asked, authority, now, team = '' }: About) => ({
  source: `Sightline, ${authority}; delivery ${asked.delivery} of case records`,
  asAt: now,
  filters: [
    { name: 'From', value: asked.period.startsOn },
    { name: 'To', value: asked.period.endsOn },
    ...(team === '' ? [] : [{ name: 'Team', value: team }]),
  ],
  title: `${pathway.title}, ${authority}`,
})
const counts = 'Official-Sensitive. Counts, some of them of few children: not for publication.'
const sum = 'At the start + came in − went out = now, on every row.'

/** A way in or out in words: what a code stands for, or the words as they are. */
export const wayInWords = (step: Step | undefined, way: 'came' | 'went', words: string | null): string => {
  if (words === null) return 'not recorded'
  const codes = way === 'came' ? step?.cameCodes : step?.wentCodes
  return codes ? labelOf(codes, words) : words
}

/** A step’s name as a title, a time limit’s by what must be done. */
export const titleOfStep = (pathway: Pathway, id: string): string => {
  const rule = ruleOfStep(id)
  if (rule !== undefined) return findClockRule(rule)?.stops ?? rule
  const title = pathway.steps.find((step) => step.id === id)?.title ?? id
  return title.charAt(0).toUpperCase() + title.slice(1)
}

interface MainRow {
  pathway: Pathway
  cells: Record<'opening' | 'in' | 'out' | 'now', number | 'c' | null>
}

/**
 * The main step of each pathway as whoever looks may see it; null where it is not to be shown.
 *
 * @param hides what is hidden of it; null for whoever sees children
 */
export const mainRows = (
  mains: ReadonlyMap<string, Numbers>,
  pathways: readonly Pathway[],
  hides: HidingBeside | null,
): MainRow[] =>
  pathways.map((pathway) => {
    const numbers = mains.get(pathway.id)
    if (hides === null && numbers) return { pathway, cells: numbers }
    const [shown] = publicNumbers(
      { id: pathway.id, steps: pathway.steps.filter(({ id }) => id === pathway.main) },
      { steps: new Map(numbers ? [[pathway.main, numbers]] : []) },
      hides ?? (() => new Set()),
    )
    return { pathway, cells: shown ?? { opening: null, in: null, out: null, now: null } }
  })

/** Every pathway with the numbers of its main step. */
export const mainsTable = (
  rows: readonly MainRow[],
  { isPublic, asked, authority, now }: Omit<About, 'pathway'> & { isPublic: boolean },
): Table<MainRow> => ({
  title: `Pathways, ${authority}`,
  name: 'Pathways',
  about: `One row for each pathway: how many were in its main step, came in and went out from ${inWords(asked.period.startsOn)} to ${inWords(asked.period.endsOn)}.`,
  source: `Sightline, ${authority}; delivery ${asked.delivery} of case records`,
  asAt: now,
  filters: [
    { name: 'From', value: asked.period.startsOn },
    { name: 'To', value: asked.period.endsOn },
  ],
  handling: isPublic ? 'Official. Counts from which no child can be told.' : counts,
  notes: [sum, ...(isPublic ? ['c: hidden, because a number of the row is small.'] : [])],
  rows,
  columns: [
    { name: 'pathway', title: 'Pathway', type: 'text', value: ({ pathway }) => pathway.title },
    { name: 'counted', title: 'Counted', type: 'text', value: ({ pathway }) => titleOfStep(pathway, pathway.main) },
    { name: 'at_the_start', title: 'At the start', type: 'text', value: ({ cells }) => cellText(cells.opening) },
    { name: 'came_in', title: 'Came in', type: 'text', value: ({ cells }) => cellText(cells.in) },
    { name: 'went_out', title: 'Went out', type: 'text', value: ({ cells }) => cellText(cells.out) },
    { name: 'now', title: 'Now', type: 'text', value: ({ cells }) => cellText(cells.now) },
  ],
})

const cellText = (cell: number | 'c' | null): string | null => (cell === null ? null : String(cell))

const overTarget = 'Beyond a target of our own only'

interface StepRow {
  step: Step
  numbers: Numbers
}
export const stepsTable = (counted: PathwayNumbers, about: About): Table<StepRow> => ({
  ...common(about),
  name: `${about.pathway.title} steps`,
  about: `One row for each step: how many were in it, came in and went out from ${inWords(about.asked.period.startsOn)} to ${inWords(about.asked.period.endsOn)}.`,
  handling: counts,
  notes: [sum],
  rows: about.pathway.steps.flatMap((step) => {
    const numbers = counted.steps.get(step.id)
    return numbers ? [{ step, numbers }] : []
  }),
  columns: [
    { name: 'step', title: 'Step', type: 'text', value: ({ step }) => step.title },
    { name: 'at_the_start', title: 'At the start', type: 'number', value: ({ numbers }) => numbers.opening },
    { name: 'came_in', title: 'Came in', type: 'number', value: ({ numbers }) => numbers.in },
    { name: 'went_out', title: 'Went out', type: 'number', value: ({ numbers }) => numbers.out },
    { name: 'now', title: 'Now', type: 'number', value: ({ numbers }) => numbers.now },
    {
      name: 'beyond_limit',
      title: 'Beyond the time limit',
      type: 'number',
      value: ({ step, numbers }) => (step.clock ? numbers.late : null),
    },
    {
      name: 'beyond_our_target',
      title: overTarget,
      type: 'number',
      value: ({ step, numbers }) => (step.clock ? numbers.target : null),
    },
    {
      name: 'half_wait',
      title: 'Half have been in it for this many days or fewer',
      type: 'number',
      value: ({ numbers }) => numbers.half,
    },
    { name: 'longest', title: 'Longest, in days', type: 'number', value: ({ numbers }) => numbers.longest },
    { name: 'left_out', title: 'Cannot be counted', type: 'number', value: ({ numbers }) => numbers.leftOut },
    { name: 'begins', title: 'Begins', type: 'text', value: ({ step }) => step.begins },
    { name: 'ends', title: 'Ends', type: 'text', value: ({ step }) => step.ends },
    { name: 'made_from', title: 'Made from', type: 'text', value: ({ step }) => step.fields.join(', ') },
  ],
})

export const publicStepsTable = (rows: readonly PublicNumbers[], about: About): Table<PublicNumbers> => ({
  ...common(about),
  name: `${about.pathway.title} steps`,
  about: `One row for each step: how many were in it, came in and went out from ${inWords(about.asked.period.startsOn)} to ${inWords(about.asked.period.endsOn)}.`,
  handling: 'Official. Counts from which no child can be told.',
  notes: ['c: hidden, because a number of the row is small.', sum],
  rows,
  columns: [
    { name: 'step', title: 'Step', type: 'text', value: ({ step }) => step.title },
    { name: 'at_the_start', title: 'At the start', type: 'text', value: ({ opening }) => String(opening) },
    { name: 'came_in', title: 'Came in', type: 'text', value: (row) => String(row.in) },
    { name: 'went_out', title: 'Went out', type: 'text', value: ({ out }) => String(out) },
    { name: 'now', title: 'Now', type: 'text', value: ({ now }) => String(now) },
  ],
})

export const teamsTable = (rows: readonly TeamNumbers[], about: About): Table<TeamNumbers> => ({
  ...common(about),
  name: `${about.pathway.title} by team`,
  about: 'One row for each step and team that holds, or last held, the children in it.',
  handling: counts,
  notes: [sum, 'A child who changed teams belongs to the team that held it on the last day.'],
  rows,
  columns: [
    { name: 'step', title: 'Step', type: 'text', value: ({ step }) => titleOfStep(about.pathway, step) },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team ?? 'no team' },
    { name: 'at_the_start', title: 'At the start', type: 'number', value: ({ opening }) => opening },
    { name: 'came_in', title: 'Came in', type: 'number', value: (row) => row.in },
    { name: 'went_out', title: 'Went out', type: 'number', value: ({ out }) => out },
    { name: 'now', title: 'Now', type: 'number', value: ({ now }) => now },
    { name: 'beyond_limit', title: 'Beyond the time limit', type: 'number', value: ({ late }) => late },
    { name: 'beyond_our_target', title: overTarget, type: 'number', value: ({ target }) => target },
    { name: 'longest', title: 'Longest, in days', type: 'number', value: ({ longest }) => longest },
  ],
})

export const workersTable = (rows: readonly WorkerNumbers[], about: About): Table<WorkerNumbers> => ({
  ...common(about),
  name: `${about.pathway.title} by worker`,
  about: 'One row for each worker and team: stays of their children in any step of the pathway.',
  handling: counts,
  notes: ['A child who is in two steps counts in both.'],
  rows,
  columns: [
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker, workerId }) => worker ?? workerId ?? 'nobody' },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team ?? 'no team' },
    { name: 'now', title: 'Now', type: 'number', value: ({ now }) => now },
    { name: 'beyond_limit', title: 'Beyond a time limit', type: 'number', value: ({ late }) => late },
    { name: 'beyond_our_target', title: overTarget, type: 'number', value: ({ target }) => target },
    { name: 'longest', title: 'Longest, in days', type: 'number', value: ({ longest }) => longest },
  ],
})

export const waysTable = (rows: readonly Way[], about: About): Table<Way> => ({
  ...common(about),
  name: `${about.pathway.title} ways`,
  about: 'One row for each way into a step and out of it, with how many took it in the period.',
  handling: counts,
  rows,
  columns: [
    { name: 'step', title: 'Step', type: 'text', value: ({ step }) => titleOfStep(about.pathway, step) },
    { name: 'direction', title: 'In or out', type: 'text', value: ({ way }) => (way === 'came' ? 'in' : 'out') },
    {
      name: 'way',
      title: 'Way',
      type: 'text',
      value: ({ step, way, words }) =>
        wayInWords(
          about.pathway.steps.find(({ id }) => id === step),
          way,
          words,
        ),
    },
    { name: 'count', title: 'How many', type: 'number', value: ({ count }) => count },
  ],
})

export const monthsTable = (rows: readonly Month[], about: About): Table<Month> => ({
  ...common(about),
  name: `${about.pathway.title} months`,
  about: `One row for each of twelve months: ${titleOfStep(about.pathway, about.pathway.main).toLowerCase()}.`,
  handling: counts,
  notes: [sum],
  rows,
  columns: [
    { name: 'from', title: 'From', type: 'day', value: ({ startsOn }) => startsOn },
    { name: 'to', title: 'To', type: 'day', value: ({ endsOn }) => endsOn },
    { name: 'at_the_start', title: 'At the start', type: 'number', value: ({ opening }) => opening },
    { name: 'came_in', title: 'Came in', type: 'number', value: (row) => row.in },
    { name: 'went_out', title: 'Went out', type: 'number', value: ({ out }) => out },
    { name: 'at_the_end', title: 'At the end', type: 'number', value: ({ now }) => now },
  ],
})

export const mixTable = (rows: readonly Mix[], about: About): Table<Mix> => ({
  ...common(about),
  name: `${about.pathway.title} mix`,
  about: `One row for each part of those in the step “${titleOfStep(about.pathway, about.pathway.main)}” now.`,
  handling: counts,
  notes: ['The parts of each split add up to all of them.'],
  rows,
  columns: [
    { name: 'split', title: 'By', type: 'text', value: ({ split }) => split },
    { name: 'part', title: 'Part', type: 'text', value: ({ part }) => part },
    { name: 'count', title: 'How many', type: 'number', value: ({ count }) => count },
  ],
})

interface LimitRow {
  rule: string
  numbers: Numbers
  quality: string
}
export const limitsTable = (counted: PathwayNumbers, about: About): Table<LimitRow> => ({
  ...common(about),
  name: `${about.pathway.title} time limits`,
  about:
    'One row for each time limit: how many fell due in the period and were done in time, with what says how well it was done.',
  handling: counts,
  rows: about.pathway.pairs.flatMap(({ clocks, quality, missing = '' }) =>
    clocks.flatMap((rule) => {
      const numbers = counted.steps.get(limitStep(rule))
      const said = quality.map((id) => {
        const tally = counted.quality.get(id)
        return tally ? `${id}: ${tally.counted} of ${tally.outOf}` : id
      })
      return numbers ? [{ rule, numbers, quality: [...said, missing].filter(Boolean).join('; ') }] : []
    }),
  ),
  columns: [
    { name: 'rule', title: 'Time limit', type: 'text', value: ({ rule }) => rule },
    {
      name: 'must_be_done',
      title: 'What must be done',
      type: 'text',
      value: ({ rule }) => findClockRule(rule)?.stops ?? '',
    },
    { name: 'due', title: 'Due in the period', type: 'number', value: ({ numbers }) => numbers.due },
    { name: 'in_time', title: 'Done in time', type: 'number', value: ({ numbers }) => numbers.kept },
    { name: 'running', title: 'Running now', type: 'number', value: ({ numbers }) => numbers.now },
    { name: 'late_now', title: 'Late now', type: 'number', value: ({ numbers }) => numbers.late },
    { name: 'beyond_our_target', title: overTarget, type: 'number', value: ({ numbers }) => numbers.target },
    { name: 'how_well', title: 'How well', type: 'text', value: ({ quality }) => quality },
  ],
})

interface ListAbout extends About {
  step: string
  part: Part
  address: string // where the product answers
}

/** How many days a stay lasted, or has lasted by a day; null where it cannot be told. */
export const daysOf = ({ startedOn, endedOn }: Pick<Stay, 'startedOn' | 'endedOn'>, on: Day): number | null => {
  if (startedOn === null) return null
  const until = endedOn !== null && endedOn <= on ? endedOn : on
  return daysBetween(startedOn, until)
}

/** The list behind a number. It names no child: the number of the case system does. */
export const listTable = (rows: readonly Stay[], about: ListAbout): Table<Stay> => {
  const step = about.pathway.steps.find(({ id }) => id === about.step)
  const base = common(about)
  return {
    ...base,
    name: `${about.pathway.title} list`,
    about: `One row for each stay in the step “${titleOfStep(about.pathway, about.step)}”: ${parts[about.part].toLowerCase()}.`,
    handling:
      'Official-Sensitive: personal data of children, by number and without names. Keep it no longer than the work takes.',
    notes: ['Rows about children whose records you may not see are not in it.'],
    filters: [...base.filters, { name: 'Shown', value: parts[about.part] }],
    rows,
    columns: [
      { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
      {
        name: 'key',
        title: 'Key',
        type: 'text',
        value: ({ thing }) => thing,
        meaning: 'Of the stay, in the case system.',
      },
      { name: 'began', title: 'Began', type: 'day', value: ({ startedOn }) => startedOn },
      { name: 'ended', title: 'Ended', type: 'day', value: ({ endedOn }) => endedOn },
      { name: 'days', title: 'Days', type: 'number', value: (stay) => daysOf(stay, about.asked.asAt) },
      { name: 'due', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
      { name: 'due_by_target', title: 'Due by a target of our own', type: 'day', value: ({ targetOn }) => targetOn },
      { name: 'late', title: 'Beyond the time limit', type: 'text', value: ({ isLate }) => (isLate ? 'yes' : 'no') },
      {
        name: 'beyond_our_target',
        title: overTarget,
        type: 'text',
        value: ({ isOverTarget }) => (isOverTarget ? 'yes' : 'no'),
      },
      {
        name: 'came',
        title: 'Way in',
        type: 'text',
        value: ({ came }) => (came === null ? null : wayInWords(step, 'came', came)),
      },
      {
        name: 'went',
        title: 'Way out',
        type: 'text',
        value: ({ went }) => (went === null ? null : wayInWords(step, 'went', went)),
      },
      { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
      { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
      { name: 'cannot_be_counted', title: 'Why it cannot be counted', type: 'text', value: ({ fault }) => fault },
      {
        name: 'link',
        title: 'In Sightline',
        type: 'link',
        value: ({ childId }) => ({ href: `${about.address}/children/${childId}`, text: 'Record' }),
      },
    ],
  }
}
