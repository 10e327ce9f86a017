import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import { actionStateOf, type ShownAction } from './audits/actions.ts'
import { gradeInWords, stageOf, stages, standingGrade, toolOf, type ShownAudit } from './audits/audit.ts'
import type { AuditorLine } from './results/agreement.ts'
import type { Coverage, Reach } from './results/coverage.ts'
import { quarterOf } from './results/results.ts'
import type { AuditTheme } from './results/themes.ts'
import { fates } from './samples/sample.ts'
import type { Sample, ShownFrameRow } from './samples/find-samples.ts'
import { toolFor } from './tools/index.ts'

interface About {
  at: Date
  asAt: Day
  authority: string
}

const aboutChildren = 'Official-Sensitive. Each row is about a child, by number and without a name.'
const aboutWork = 'Official. No child is named; small numbers may tell who is meant.'

const common = ({ at, authority }: About) => ({
  source: `Sightline, ${authority}, audits as its people wrote them`,
  asAt: at,
  filters: [],
})

/** Audits as a file: a grade that whoever takes it may not know of is left empty. */
export const auditsTable = (rows: readonly ShownAudit[], about: About): Table<ShownAudit> => ({
  ...common(about),
  title: `Audits, ${about.authority}`,
  name: 'Audits',
  about: `One row for each audit that was given, as at ${inWords(about.asAt)}.`,
  handling: aboutChildren,
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'tool', title: 'Audit', type: 'text', value: (audit) => toolOf(audit).title },
    { name: 'tool_version', title: 'Version of the tool', type: 'number', value: ({ toolVersion }) => toolVersion },
    { name: 'sample', title: 'Sample', type: 'text', value: ({ sample }) => sample ?? 'chosen by hand' },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    { name: 'pathway', title: 'Where the child stood', type: 'text', value: ({ pathway }) => pathway },
    { name: 'auditor', title: 'Auditor', type: 'text', value: ({ auditor }) => auditor },
    { name: 'due_on', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
    { name: 'finished_on', title: 'Finished', type: 'day', value: ({ finishedOn }) => finishedOn },
    {
      name: 'first_grade',
      title: 'Grade of the auditor',
      type: 'text',
      value: (audit) => gradeInWords(audit, audit.firstGrade),
    },
    { name: 'moderator', title: 'Second reader', type: 'text', value: ({ moderator }) => moderator },
    {
      name: 'second_grade',
      title: 'Grade of the second reader',
      type: 'text',
      value: (audit) => gradeInWords(audit, audit.secondGrade),
    },
    { name: 'grade', title: 'Final grade', type: 'text', value: (audit) => gradeInWords(audit, audit.grade) },
    { name: 'grade_why', title: 'Why it differs', type: 'text', value: ({ gradeWhy }) => gradeWhy },
    { name: 'stage', title: 'How it stands', type: 'text', value: (audit) => stages[stageOf(audit)] },
    { name: 'actions', title: 'Actions set', type: 'number', value: ({ actions }) => actions },
    { name: 'actions_open', title: 'Actions open', type: 'number', value: ({ actionsOpen }) => actionsOpen },
    { name: 'closed_on', title: 'Closed', type: 'day', value: ({ closedOn }) => closedOn },
    { name: 'again_due_on', title: 'To be looked at again', type: 'day', value: ({ againDueOn }) => againDueOn },
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
  ],
})

/** The frame of a sample as a file: who was in it, in which order, and what became of each. */
export const frameTable = (sample: Sample, rows: readonly ShownFrameRow[], about: About): Table<ShownFrameRow> => ({
  ...common(about),
  title: `${sample.title}: the frame, ${about.authority}`,
  name: 'Frame of a sample',
  about: `One row for each child of the frame on ${inWords(sample.onDay)}. In each layer the place is that of the SHA-256 of “seed/number”, where the seed is “${sample.seed}”.`,
  handling: aboutChildren,
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'stratum', title: 'Layer', type: 'text', value: ({ stratum }) => stratum || 'all' },
    { name: 'place', title: 'Place in it', type: 'number', value: ({ place }) => place },
    { name: 'fate', title: 'What became of it', type: 'text', value: ({ fate }) => fates[fate] },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'auditor', title: 'Auditor', type: 'text', value: ({ auditor }) => auditor },
    { name: 'finished_on', title: 'Finished', type: 'day', value: ({ finishedOn }) => finishedOn },
    { name: 'closed_on', title: 'Closed', type: 'day', value: ({ closedOn }) => closedOn },
  ],
})

export const samplesTable = (rows: readonly Sample[], about: About): Table<Sample> => ({
  ...common(about),
  title: `Samples drawn for audit, ${about.authority}`,
  name: 'Samples',
  about: 'One row for each sample that was drawn.',
  handling: aboutWork,
  rows,
  columns: [
    { name: 'title', title: 'Sample', type: 'text', value: ({ title }) => title },
    { name: 'tool', title: 'Audit', type: 'text', value: ({ tool }) => toolFor(tool).title },
    { name: 'on_day', title: 'Children as on', type: 'day', value: ({ onDay }) => onDay },
    { name: 'seed', title: 'Seed', type: 'text', value: ({ seed }) => seed },
    { name: 'asked_for', title: 'Asked for', type: 'number', value: ({ askedFor }) => askedFor },
    { name: 'given', title: 'Given', type: 'number', value: ({ given }) => given },
    { name: 'finished', title: 'Finished', type: 'number', value: ({ finished }) => finished },
    { name: 'closed', title: 'Closed', type: 'number', value: ({ closed }) => closed },
    { name: 'due_on', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
    { name: 'drawn_by', title: 'Drawn by', type: 'text', value: ({ drawnBy }) => drawnBy },
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
  ],
})

export const actionsTable = (rows: readonly ShownAction[], about: About): Table<ShownAction> => ({
  ...common(about),
  title: `What is to be done after audits, ${about.authority}`,
  name: 'Actions of audits',
  about: `One row for each thing that an audit said must be done for a child, as at ${inWords(about.asAt)}.`,
  handling: aboutChildren,
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'what', title: 'What', type: 'text', value: ({ what }) => what },
    { name: 'at_once', title: 'At once', type: 'text', value: ({ atOnce }) => (atOnce ? 'yes' : 'no') },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ owner }) => owner },
    { name: 'due_on', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
    { name: 'done_on', title: 'Done', type: 'day', value: ({ doneOn }) => doneOn },
    { name: 'checked_on', title: 'Checked', type: 'day', value: ({ checkedOn }) => checkedOn },
    { name: 'state', title: 'How it stands', type: 'text', value: (action) => actionStateOf(action, about.asAt) },
  ],
})

/** Grades by team and quarter: one row for each tool, quarter, team and grade. */
export interface GradeCell {
  tool: string
  quarter: string
  team: string
  grade: string
  audits: number
}

export const gradeCells = (
  audits: readonly Pick<ShownAudit, 'tool' | 'toolVersion' | 'team' | 'grade' | 'firstGrade' | 'finishedOn'>[],
): GradeCell[] => {
  const cells = new Map<string, GradeCell>()
  for (const audit of audits) {
    const grade = standingGrade(audit)
    if (audit.finishedOn === null || grade === null) continue
    const cell = {
      tool: toolOf(audit).title,
      quarter: quarterOf(audit.finishedOn),
      team: audit.team || 'No team',
      grade: gradeInWords(audit, grade),
      audits: 0,
    }
    const key = [cell.tool, cell.quarter, cell.team, cell.grade].join('\n')
    const held = cells.get(key) ?? cell
    held.audits += 1
    cells.set(key, held)
  }
  return [...cells.entries()].toSorted(([a], [b]) => a.localeCompare(b)).map(([, cell]) => cell)
}

export const gradesTable = (rows: readonly GradeCell[], about: About): Table<GradeCell> => ({
  ...common(about),
  title: `Grades of audits, ${about.authority}`,
  name: 'Grades',
  about: `Audits finished by ${inWords(about.asAt)}, by tool, quarter, team and the grade that stands. Counts and no shares.`,
  handling: aboutWork,
  rows,
  columns: [
    { name: 'tool', title: 'Audit', type: 'text', value: ({ tool }) => tool },
    { name: 'quarter', title: 'Quarter', type: 'text', value: ({ quarter }) => quarter },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'grade', title: 'Grade', type: 'text', value: ({ grade }) => grade },
    { name: 'audits', title: 'Audits', type: 'number', value: ({ audits }) => audits },
  ],
})

export const auditorsTable = (rows: readonly AuditorLine[], about: About): Table<AuditorLine> => ({
  ...common(about),
  title: `How auditors compare with second readers, ${about.authority}`,
  name: 'Auditors',
  about: `Audits finished by ${inWords(about.asAt)}: how often each auditor was read a second time, and which way the grades differ.`,
  handling: 'Official-Sensitive. It judges colleagues.',
  rows,
  columns: [
    { name: 'auditor', title: 'Auditor', type: 'text', value: ({ auditor }) => auditor },
    { name: 'finished', title: 'Audits finished', type: 'number', value: ({ finished }) => finished },
    { name: 'pairs', title: 'Read twice', type: 'number', value: ({ pairs }) => pairs },
    { name: 'same', title: 'Same grade', type: 'number', value: ({ same }) => same },
    { name: 'kinder', title: 'Kinder', type: 'number', value: ({ kinder }) => kinder },
    { name: 'harsher', title: 'Harsher', type: 'number', value: ({ harsher }) => harsher },
    { name: 'drift', title: 'Drift', type: 'text', value: ({ drift }) => drift ?? '' },
  ],
})

export const themesTable = (rows: readonly AuditTheme[], about: About): Table<AuditTheme> => ({
  ...common(about),
  title: `Themes of audits, ${about.authority}`,
  name: 'Themes',
  about: `What audits of the half year to ${inWords(about.asAt)} found not met or partly met again and again.`,
  handling: aboutWork,
  rows,
  columns: [
    { name: 'says', title: 'What should be so', type: 'text', value: ({ says }) => says },
    { name: 'section', title: 'Section', type: 'text', value: ({ section }) => section },
    { name: 'tool', title: 'Audit', type: 'text', value: ({ tool }) => toolFor(tool).title },
    { name: 'not', title: 'Not or partly met in', type: 'number', value: ({ not }) => not },
    { name: 'of', title: 'Of', type: 'number', value: ({ of }) => of },
    { name: 'since', title: 'A theme since', type: 'day', value: ({ since }) => since },
  ],
})

export const coverageTable = (rows: readonly Coverage[], about: About): Table<Coverage> => ({
  ...common(about),
  title: `How far audits reach, ${about.authority}`,
  name: 'Reach by cohort',
  about: `Children of each cohort on ${inWords(about.asAt)}, and those with an audit in the twelve months before.`,
  handling: aboutWork,
  rows,
  columns: [
    { name: 'cohort', title: 'Cohort', type: 'text', value: ({ title }) => title },
    { name: 'children', title: 'Children', type: 'number', value: ({ children }) => children },
    { name: 'audited', title: 'Audited', type: 'number', value: ({ audited }) => audited },
  ],
})

export const reachTable = (rows: readonly Reach[], about: About): Table<Reach> => ({
  ...common(about),
  title: `Workers whose work was audited, ${about.authority}`,
  name: 'Reach by team',
  about: `Workers who hold cases on ${inWords(about.asAt)}, and those of whose work an audit was finished in six months.`,
  handling: aboutWork,
  rows,
  columns: [
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'workers', title: 'Workers', type: 'number', value: ({ workers }) => workers },
    { name: 'reached', title: 'Audited in six months', type: 'number', value: ({ reached }) => reached },
  ],
})
