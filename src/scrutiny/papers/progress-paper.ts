import { latestInWords, planOverview, type MeasureStanding, type PlanId } from '../../improvement/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { ItemId } from '../meetings/agenda.ts'
import { Count, count } from '../words.ts'
import { addPaper, type PaperId } from './papers.ts'

/**
 * The progress of a plan as a report to a committee, as the plan stands on the day: what was promised, what is late, what the
 * measures say. It names no person who owns an action, and no count under six.
 */
export const progressReport = async (
  db: Db,
  planId: PlanId,
  on: Day,
): Promise<{ title: string; summary: string; body: string }> => {
  const { plan, priorities, loose, counts, improved, measures, standing } = await planOverview(db, planId, {
    on,
    audience: 'anybody',
  })
  const title = `Progress of the ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)}`
  const summary = `${Count(counts.complete, 'action')} of ${counts.total} ${counts.complete === 1 ? 'is' : 'are'} complete and ${counts.overdue === 0 ? 'none is' : count(counts.overdue, 'is', 'are')} overdue. ${improved.measures} of ${count(improved.of, 'measure')} ${improved.measures === 1 ? 'is' : 'are'} better than when the plan began.`
  const shown = (actions: typeof loose) =>
    actions.filter(({ standing: { status } }) => status !== 'draft' && status !== 'withdrawn')
  const section = (heading: string, actions: typeof loose): string[] =>
    shown(actions).length === 0
      ? []
      : [
          `# ${heading}`,
          [
            '| Action | Due | How it stands |',
            ...shown(actions).map(({ facts, standing: how }) =>
              row(facts.title, facts.dueOn ? inWords(facts.dueOn) : 'no day', words(how.word, how.detail)),
            ),
          ].join('\n'),
        ]
  const sections = [
    ...priorities.flatMap(({ priority, actions }) => section(priority.title, actions)),
    ...section('Other actions', loose),
  ]
  return {
    title,
    summary,
    body: [
      plan.purpose,
      `As of ${inWords(on)} the plan stands so: ${standing.word.toLowerCase()}, ${standing.why}`,
      ...sections,
      ...(measures.length > 0 ? ['# What the measures say', measureRows(measures).join('\n')] : []),
      '# Where this comes from',
      `Worked out on ${inWords(on)} from the dates, milestones and verified evidence of each action; nobody typed a status in. Actions complete and measures improved are two numbers and never one.`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`
const words = (word: string, detail: string): string => [word, detail].filter(Boolean).join(' ')

const measureRows = (measures: readonly MeasureStanding[]): string[] => [
  '| Measure | Latest | Period to | Source | Against the target |',
  ...measures.map(({ measure, latest, hiddenOn, isOutside }) =>
    row(
      measure.title,
      latestInWords({ measure, latest, hiddenOn }),
      latest ? inWords(latest.periodEnd) : hiddenOn === null ? 'none' : inWords(hiddenOn),
      measure.source || 'not said',
      hiddenOn !== null
        ? 'not told'
        : isOutside === null
          ? 'no target'
          : isOutside
            ? 'outside tolerance'
            : 'within tolerance',
    ),
  ),
]

/** Lays the progress of a plan under an item. @throws NotFound, Refused, Forbidden */
export const addProgressPaper = async (
  db: Db,
  itemId: ItemId,
  { planId, author, today }: { planId: PlanId; author: string; today: Day },
): Promise<PaperId> => {
  const { title, summary, body } = await progressReport(db, planId, today)
  return addPaper(
    db,
    itemId,
    { title, sort: 'progress', author, wards: 'All', summary, body },
    { today, told: { planId, on: today } },
  )
}
