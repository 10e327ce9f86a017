import { z } from 'zod'
import {
  actionStateOf,
  gradeCells,
  listActions,
  listAudits,
  listCoverage,
  listDue,
  listReach,
  listThemes,
  planBy,
  stageOf,
  tools,
} from '../../audits/index.ts'
import { showChildren } from '../../children/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { route } from '../route.ts'

const AsAtQuery = z.object({ asAt: Day.optional().describe('As at the end of this day; left out for today.') })

const Audit = z
  .object({
    id: z.uuid(),
    child: z.uuid(),
    number: z.string(),
    tool: z.string(),
    toolVersion: z.number(),
    team: z.string(),
    auditor: z.string(),
    due: Day,
    finished: Day.nullable(),
    firstGrade: z.string().nullable(),
    secondGrade: z.string().nullable(),
    grade: z.string().nullable().describe('The final grade; null until the audit is closed.'),
    stage: z.enum(['given', 'finished', 'second reading', 'moderated', 'closed']),
    actions: z.number(),
    actionsOpen: z.number(),
  })
  .meta({
    id: 'Audit',
    description:
      'One audit of a record. A grade that the person may not know of is null. Names of children are not given.',
  })

const Action = z
  .object({
    id: z.uuid(),
    audit: z.uuid(),
    child: z.uuid(),
    number: z.string(),
    what: z.string(),
    atOnce: z.boolean(),
    owner: z.string(),
    due: Day,
    done: Day.nullable(),
    checked: Day.nullable(),
    state: z.enum(['late', 'open', 'done', 'checked']),
  })
  .meta({ id: 'AuditAction', description: 'What an audit said must be done for a child.' })

const Results = z
  .object({
    asAt: Day,
    grades: z.array(
      z.object({ tool: z.string(), quarter: z.string(), team: z.string(), grade: z.string(), audits: z.number() }),
    ),
    plan: z.array(z.object({ team: z.string(), planned: z.number(), done: z.number(), late: z.number() })),
    coverage: z.array(z.object({ frame: z.string(), title: z.string(), children: z.number(), audited: z.number() })),
    reach: z.array(z.object({ team: z.string(), workers: z.number(), reached: z.number() })),
    themes: z.array(
      z.object({
        tool: z.string(),
        statement: z.string(),
        says: z.string(),
        not: z.number(),
        of: z.number(),
        since: Day,
      }),
    ),
  })
  .meta({ id: 'AuditResults', description: 'What audits say: counts, of the children whom the person may see.' })

const Tool = z
  .object({
    id: z.string(),
    version: z.number(),
    title: z.string(),
    grades: z.array(z.object({ id: z.string(), title: z.string() })),
    sections: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        standard: z.string(),
        statements: z.array(z.object({ id: z.string(), says: z.string(), guidance: z.string() })),
      }),
    ),
  })
  .meta({ id: 'AuditTool', description: 'What an auditor asks of a record.' })

const Due = z
  .object({
    child: z.uuid(),
    number: z.string(),
    pathway: z.string(),
    worker: z.string(),
    team: z.string(),
    last: Day.nullable(),
    due: Day,
    missed: z.number().describe('How many in a row are missed.'),
  })
  .meta({
    id: 'SupervisionDue',
    description: 'A case with when it was last talked over in supervision, and when it is due.',
  })

export const auditRoutes = [
  route({
    method: 'GET',
    path: '/audits',
    tag: 'Audits',
    does: 'The audits of the children whom you may see.',
    about: 'That you saw these children is written down, as on the page.',
    needs: 'audits.read',
    query: AsAtQuery,
    answer: { status: 200, does: 'What is due first comes first.', schema: z.object({ audits: z.array(Audit) }) },
    async run({ db, query, now }) {
      const found = await showChildren(db, 'audits file', await listAudits(db, query.asAt ?? dayOf(now)))
      return {
        audits: found.map((one) => ({
          id: one.id,
          child: one.childId,
          number: one.number,
          tool: one.tool,
          toolVersion: one.toolVersion,
          team: one.team,
          auditor: one.auditor,
          due: one.dueOn,
          finished: one.finishedOn,
          firstGrade: one.firstGrade,
          secondGrade: one.secondGrade,
          grade: one.grade,
          stage: stageOf(one),
          actions: one.actions,
          actionsOpen: one.actionsOpen,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/audits/actions',
    tag: 'Audits',
    does: 'What audits said must be done for children.',
    needs: 'audits.read',
    answer: {
      status: 200,
      does: 'What is not done and due first comes first.',
      schema: z.object({ actions: z.array(Action) }),
    },
    async run({ db, now }) {
      const today = dayOf(now)
      const found = await showChildren(db, 'audits file', await listActions(db))
      return {
        actions: found.map((one) => ({
          id: one.id,
          audit: one.auditId,
          child: one.childId,
          number: one.number,
          what: one.what,
          atOnce: one.atOnce,
          owner: one.owner,
          due: one.dueOn,
          done: one.doneOn,
          checked: one.checkedOn,
          state: actionStateOf(one, today),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/audits/results',
    tag: 'Audits',
    does: 'What audits say: grades, done against plan, reach and themes.',
    needs: 'audits.read',
    query: AsAtQuery,
    answer: { status: 200, does: 'Counts.', schema: Results },
    async run({ db, query, now }) {
      const asAt = query.asAt ?? dayOf(now)
      const audits = await listAudits(db, asAt)
      return {
        asAt,
        grades: gradeCells(audits.filter(({ finishedOn }) => finishedOn !== null && finishedOn <= asAt)),
        plan: planBy(audits, asAt),
        coverage: await listCoverage(db, asAt),
        reach: await listReach(db, asAt),
        themes: (await listThemes(db, asAt)).map(({ tool, statement, says, not, of, since }) => ({
          tool,
          statement,
          says,
          not,
          of,
          since,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/audits/tools',
    tag: 'Audits',
    does: 'What auditors ask of a record.',
    needs: 'audits.read',
    answer: { status: 200, does: 'Every tool in its present version.', schema: z.object({ tools: z.array(Tool) }) },
    run: () =>
      Promise.resolve({
        tools: tools.map(({ id, version, title, scale, sections }) => ({
          id,
          version,
          title,
          grades: scale.grades.map((grade) => ({ ...grade })),
          sections: sections.map((section) => ({
            id: section.id,
            title: section.title,
            standard: section.standard,
            statements: section.statements.map(({ id: statement, says, guidance }) => ({
              id: statement,
              says,
              guidance,
            })),
          })),
        })),
      }),
  }),
  route({
    method: 'GET',
    path: '/supervision',
    tag: 'Audits',
    does: 'When each case is due for supervision.',
    about: 'That you saw these children is written down, as on the page.',
    needs: 'children.read',
    query: AsAtQuery,
    answer: { status: 200, does: 'What is due first comes first.', schema: z.object({ cases: z.array(Due) }) },
    async run({ db, query, now }) {
      const found = await showChildren(db, 'supervision file', await listDue(db, query.asAt ?? dayOf(now)))
      return {
        cases: found.map(({ childId, number, pathway, worker, team, lastOn, dueOn, missed }) => ({
          child: childId,
          number,
          pathway,
          worker,
          team,
          last: lastOn,
          due: dueOn,
          missed,
        })),
      }
    },
  }),
]
