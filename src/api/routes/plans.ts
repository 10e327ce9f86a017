import { z } from 'zod'
import {
  ActionFacts,
  ActionFields,
  ActionFilters,
  ActionId,
  actionOverview,
  bringIn,
  checkPlan,
  actionsPerPage,
  addUpdate,
  countedDay,
  dueDay,
  editAction,
  everyStatus,
  findActions,
  getAction,
  getPlan,
  PlanId,
  otherColumns,
  planColumns,
  planOverview,
  leadsTable,
  listLeads,
  planSummaries,
  readPlanFile,
  stages,
  type Judged,
  type PriorityOverview,
  type RolledUp,
  type StageName,
  type Status,
} from '../../improvement/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import { plainText } from '../../platform/tables/table.ts'
import { matchColumns } from '../../platform/tables/read-columns.ts'
import { Refused } from '../../platform/errors.ts'
import { asPerson, require as requirePermission } from '../../people/index.ts'
import type { Db } from '../../platform/sql.ts'
import { onPage, PageNumber, pagesOf } from '../../platform/page-number.ts'
import { filesRoute, route, type SentFile } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'

const statuses = everyStatus as unknown as [Status, ...Status[]] // the table of statuses is not empty
const On = Day.optional().describe('As it was known at the end of this day; left out for now.')

const Action = z
  .object({
    id: ActionId,
    reference: z.string().describe('The number that its plan knows it by; empty where it has none.'),
    title: z.string(),
    state: ActionFacts.shape.state,
    status: z.enum(statuses).describe('Worked out, never typed.'),
    word: z.string(),
    why: z.string().describe('The sum it was worked out by, in words.'),
    computed: z.enum(statuses).describe('What it would be without anybody’s override.'),
    gap: z.string().describe('Where its owner sees it otherwise.'),
    ownerId: z.string().nullable(),
    owner: z.string().nullable(),
    due: Day.nullable(),
    firstDue: Day.nullable().describe('As promised first; it never changes.'),
    lateFrom: Day.nullable(),
    redates: z.number(),
    milestones: z.number(),
    evidenced: z.number(),
    lastUpdate: Day.nullable(),
  })
  .meta({ id: 'Action', description: 'An action of a plan and how it stands.' })

const BroughtIn = z
  .object({
    done: z.boolean(),
    plan: PlanId.nullable().describe('Null while a plan that is yet to be made is only checked.'),
    rows: z.number(),
    added: z.number(),
    changed: z.number(),
    same: z.number(),
    refused: z.array(z.object({ at: z.string(), heading: z.string(), said: z.string(), message: z.string() })),
    assumed: z.array(z.object({ at: z.string(), message: z.string() })),
  })
  .meta({ id: 'PlanBroughtIn', description: 'What bringing a table of actions in did, or would do.' })

const whatWasDone = 'What was done, or would be. Nothing was done where anything is refused.'
const keepsWords =
  'Keep the words of owners and dates that nobody can make out in the details, instead of refusing them.'

const bringOrCheck = async (
  db: Db,
  sent: Parameters<typeof bringIn>[1],
  { check, today }: { check: boolean; today: Day },
): Promise<z.infer<typeof BroughtIn>> => {
  const checked = await checkPlan(db, sent, today)
  const done = !check && checked.refused.length === 0 && checked.rows > 0
  return {
    done,
    plan: done ? (await bringIn(db, sent, today)).planId : sent.planId,
    rows: checked.rows,
    added: checked.added.length,
    changed: checked.changed.length,
    same: checked.same,
    refused: checked.refused.map(({ at, heading, said, message }) => ({ at, heading, said, message })),
    assumed: [...checked.assumed],
  }
}

const shown = ({ facts, standing }: Judged): z.infer<typeof Action> => ({
  id: facts.id,
  reference: facts.reference,
  title: facts.title,
  state: facts.state,
  status: standing.status,
  word: [standing.word, standing.detail].filter(Boolean).join(' '),
  why: standing.why,
  computed: standing.computed,
  gap: standing.gap,
  ownerId: facts.ownerId,
  owner: facts.ownerName,
  due: dueDay(facts),
  firstDue: facts.originalDueOn,
  lateFrom: countedDay(facts),
  redates: facts.redates,
  milestones: facts.milestones.length,
  evidenced: facts.milestones.filter(({ isEvidenced }) => isEvidenced).length,
  lastUpdate: facts.lastUpdateOn,
})

const stageNames = Object.keys(stages) as [StageName, ...StageName[]] // the table of stages is not empty

const Priority = z
  .object({
    id: z.string(),
    title: z.string(),
    owner: z.string().nullable(),
    status: z.string().describe('The worst of its open actions, held down by measures outside tolerance.'),
    why: z.string(),
    stage: z
      .enum(stageNames)
      .describe('How far the change has come: the furthest that all of its actions have reached.'),
    stageWhy: z.string(),
    actions: z.array(ActionId),
  })
  .meta({ id: 'Priority', description: 'A priority of a plan, how it stands and how far it has come.' })

const shownPriority = ({ priority, standing, stage, actions }: PriorityOverview): z.infer<typeof Priority> => ({
  id: priority.id,
  title: priority.title,
  owner: priority.ownerName,
  status: standing.word,
  why: standing.why,
  stage: stage.name,
  stageWhy: stage.why,
  actions: actions.map(({ facts }) => facts.id),
})

const Plan = z
  .object({
    id: PlanId,
    title: z.string(),
    owner: z.string().nullable(),
    board: z.string().nullable(),
    status: z.string(),
    why: z.string(),
    actionsComplete: z.number(),
    actions: z.number().describe('Without drafts and withdrawn ones.'),
    overdue: z.number(),
    measuresImproved: z.number().describe('Never merged with the actions complete.'),
    measures: z.number(),
  })
  .meta({ id: 'Plan', description: 'An improvement plan and how it stands.' })

const shownPlan = ({
  plan,
  standing,
  counts,
  improved,
}: Pick<Awaited<ReturnType<typeof planSummaries>>[number], 'plan' | 'counts' | 'improved'> & {
  standing: RolledUp
}): z.infer<typeof Plan> => ({
  id: plan.id,
  title: plan.title,
  owner: plan.ownerName,
  board: plan.boardName,
  status: standing.word,
  why: standing.why,
  actionsComplete: counts.complete,
  actions: counts.total,
  overdue: counts.overdue,
  measuresImproved: improved.measures,
  measures: improved.of,
})

const past = (on: Day | undefined, now: Date) => {
  const today = dayOf(now)
  const asAt = on !== undefined && on < today ? on : undefined
  return { on: asAt ?? today, asAt }
}

const Fields = ActionFields.extend({
  version: z.number().int().min(1).describe('The version that you saw when you began.'),
  why: z.string().max(2000).default(''),
})

const PriorityLead = z
  .object({
    planId: z.uuid(),
    plan: z.string(),
    priority: z.string(),
    officer: z.string().nullable(),
    member: z.string().nullable(),
    board: z.string().nullable(),
  })
  .meta({ id: 'PriorityLead', description: 'Who stands behind a priority of a plan.' })

export const planRoutes = [
  route({
    method: 'GET',
    path: '/plans',
    tag: 'Plans',
    does: 'List the improvement plans.',
    needs: 'plans.read',
    query: z.object({ on: On }),
    answer: { status: 200, does: 'Every plan.', schema: z.object({ plans: z.array(Plan) }) },
    run: async ({ db, query, now }) => ({ plans: (await planSummaries(db, past(query.on, now))).map(shownPlan) }),
  }),
  route({
    method: 'GET',
    path: '/plans/leads',
    tag: 'Plans',
    does: 'Say which officer, which councillor and which board stand behind each priority of the plans that go on.',
    needs: 'plans.read',
    query: z.object({ on: On, format: z.enum(tableFormatNames).optional().describe('The same as a file.') }),
    answer: {
      status: 200,
      does: 'Each priority, plan by plan; null where nobody stands behind it. Or a file.',
      schema: z.object({ leads: z.array(PriorityLead) }),
    },
    files: tableFiles,
    async run({ db, person, query: { on: asked, format }, now }) {
      if (format) requirePermission(person, 'plans.export')
      const { on, asAt } = past(asked, now)
      const leads = await listLeads(db, asAt)
      if (!format) return { leads }
      const table = leadsTable(leads, { asAt: now, on, authority: person.authorityName })
      return answerWithTable(db, table, { format, action: 'leads.exported', subjectKind: 'plans' })
    },
  }),
  route({
    method: 'GET',
    path: '/plans/{id}',
    tag: 'Plans',
    does: 'Read a plan with its priorities and actions.',
    needs: 'plans.read',
    params: z.object({ id: PlanId }),
    query: z.object({ on: On }),
    answer: {
      status: 200,
      does: 'The plan.',
      schema: z.object({ plan: Plan, priorities: z.array(Priority), actions: z.array(Action) }),
    },
    async run({ db, params: { id }, query, now }) {
      const overview = await planOverview(db, id, past(query.on, now))
      return {
        plan: shownPlan(overview),
        priorities: overview.priorities.map(shownPriority),
        actions: overview.actions.map(shown),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/plans/{id}/import',
    tag: 'Plans',
    does: 'Bring a table of actions into a plan: all of its rows, or none.',
    about:
      'The headings may be any that a plan has, in any order. Rows are known again by their Id, or by the words of the action. Refused cells are named as in a spreadsheet whose first row holds the headings.',
    needs: 'plans.edit',
    params: z.object({ id: PlanId }),
    body: z.object({
      headings: z.array(z.string().max(500)).min(1).max(100),
      rows: z.array(z.array(z.string().max(20_000)).max(100)).max(50_000),
      keepWords: z.boolean().default(false).describe(keepsWords),
      check: z.boolean().default(false).describe('Only say what it would do.'),
    }),
    answer: { status: 200, does: whatWasDone, schema: BroughtIn },
    async run({ db, params: { id }, body: { headings, rows, keepWords, check }, now }) {
      await getPlan(db, id)
      const file = {
        fileName: 'API',
        sheet: {
          name: '',
          headingAt: 1,
          rows: rows.map((cells, index) => ({ at: index + 2, cells: cells.map(plainText) })),
          notices: [],
          faults: [],
        },
        columns: matchColumns(headings, [...planColumns, ...otherColumns]),
      }
      return bringOrCheck(db, { planId: id, title: '', file, keepWords }, { check, today: dayOf(now) })
    },
  }),
  filesRoute({
    method: 'POST',
    path: '/plans/imports',
    tag: 'Plans',
    does: 'Bring a file of actions into a plan, or make a plan of it: all of its rows, or none.',
    about:
      'Excel, OpenDocument, CSV, or the tables of a Word document, as a plan has them: the headings may be any, in any order. Refused cells are named as in the file.',
    needs: 'plans.edit',
    query: z.object({
      plan: PlanId.optional().describe('The plan that it belongs to; left out for a new one.'),
      title: z.string().max(200).optional().describe('What a new plan is called; left out for the name of the file.'),
      keepWords: z.enum(['true', 'false']).default('false').describe(keepsWords),
      check: z.enum(['true', 'false']).default('false').describe('Only say what it would do.'),
    }),
    answer: { status: 200, does: whatWasDone, schema: BroughtIn },
    async receive({ sent, query, place, person, now }) {
      const files: SentFile[] = []
      for await (const file of sent) files.push(file)
      const [one, ...more] = files
      if (!one || more.length > 0) throw new Refused('Send one file: a plan is brought in file by file.')
      const file = await readPlanFile(one.bytes, one.fileName)
      const plan = {
        planId: query.plan ?? null,
        title: query.title ?? one.fileName.replace(/\.[^.]+$/, ''),
        file,
        keepWords: query.keepWords === 'true',
      }
      return asPerson(place.database, person, async (db) => {
        if (plan.planId !== null) await getPlan(db, plan.planId)
        return bringOrCheck(db, plan, { check: query.check === 'true', today: dayOf(now) })
      })
    },
  }),
  route({
    method: 'GET',
    path: '/actions',
    tag: 'Plans',
    does: 'List actions, worst first.',
    needs: 'plans.read',
    query: z.object({
      q: z.string().max(200).default(''),
      plan: PlanId.optional(),
      owner: z.uuid().optional(),
      status: z.array(z.enum(statuses)).default([]),
      on: On,
      page: PageNumber,
    }),
    answer: {
      status: 200,
      does: `One page of actions, ${actionsPerPage} to a page.`,
      schema: z.object({ total: z.number(), page: z.number(), pages: z.number(), actions: z.array(Action) }),
    },
    async run({ db, query, now }) {
      const found = await findActions(db, ActionFilters.parse(query), dayOf(now))
      return {
        ...pagesOf(found.length, query.page, actionsPerPage),
        actions: onPage(found, query.page, actionsPerPage).map(shown),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/actions/{id}',
    tag: 'Plans',
    does: 'Read an action.',
    needs: 'plans.read',
    params: z.object({ id: ActionId }),
    query: z.object({ on: On }),
    answer: { status: 200, does: 'The action.', schema: Action.extend({ doneWhen: z.string(), version: z.number() }) },
    async run({ db, params: { id }, query, now }) {
      const { action, ...judged } = await actionOverview(db, id, past(query.on, now))
      return { ...shown(judged), doneWhen: action.doneWhen, version: action.version }
    },
  }),
  route({
    method: 'POST',
    path: '/actions/{id}/updates',
    tag: 'Plans',
    does: 'Say how an action goes.',
    about: 'The owner of the action may, and who may write plans. The status is worked out and cannot be sent.',
    needs: 'actions.update',
    params: z.object({ id: ActionId }),
    body: z.object({
      said: z.string().min(1).max(4000),
      ownView: z.enum(['', 'on_course', 'at_risk', 'blocked', 'done']).default(''),
      isReview: z.boolean().default(false),
    }),
    answer: { status: 201, does: 'The action as it now stands.', schema: Action },
    async run({ db, params: { id }, body, now }) {
      await addUpdate(db, id, body)
      return shown(await actionOverview(db, id, past(undefined, now)))
    },
  }),
  route({
    method: 'POST',
    path: '/actions/{id}/edit',
    tag: 'Plans',
    does: 'Write an action anew.',
    about:
      'Send the version that you read. Where somebody has written since, nothing is kept and the answer says what is different.',
    needs: 'plans.edit',
    params: z.object({ id: ActionId }),
    body: Fields,
    answer: { status: 200, does: 'The version that now stands.', schema: z.object({ version: z.number() }) },
    async run({ db, params: { id }, body: { version, why, ...fields } }) {
      const edited = await editAction(db, id, { fields, version, why })
      if (edited.kind === 'conflict') {
        const { version: standing } = await getAction(db, id)
        const fieldsInWords = edited.differences.map(
          ({ field, theirs, mine }) => `${field}: ${JSON.stringify(theirs)} stands, you sent ${JSON.stringify(mine)}`,
        )
        throw new Refused(
          `${edited.by} changed this while you were writing; version ${standing} stands and nothing of yours was kept. ${fieldsInWords.join('; ')}.`,
        )
      }
      return { version: edited.version }
    },
  }),
]
