import { entriesOfChildQuestion, withLogs } from '../../case-logs/index.ts'
import { z } from 'zod'
import {
  checkDeliveryDay,
  ChildId,
  childrenPerPage,
  chronologyOf,
  compareImports,
  countStages,
  dayIn,
  deliveryOf,
  diedOn,
  Difference,
  findGaps,
  gapsOf,
  getImport,
  importChildren,
  inCareSince,
  listChildren,
  listImports,
  lookAtChild,
  orSayWhy,
  PastImport,
  liftRestriction,
  previewChildren,
  restrictChild,
  RestrictionFields,
  restrictionKinds,
  stageOf,
  stages,
  type Stage,
  nameGaps,
  narrowGaps,
  showChildren,
} from '../../children/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { clocksOfChild } from '../../timescales/index.ts'
import { filesRoute, route, type SentFile } from '../route.ts'

const Counts = PastImport.shape.counts
const Notices = PastImport.shape.notices.describe(
  'The first twenty lines of each trouble, without any value of a file.',
)

const Import = PastImport.omit({ notices: true })
  .extend({ counts: Counts })
  .meta({ id: 'Delivery', description: 'A delivery of the case system’s data, and what it did to each table.' })

const stageNames = Object.keys(stages) as [Stage, ...Stage[]] // the table of stages is not empty

const Listed = z
  .object({
    id: ChildId,
    recordNumber: z.string(),
    name: z.string().describe('Empty for roles that see no names.'),
    born: Day.nullable(),
    expected: Day.nullable().describe('When the birth is or was expected, of a child without a birth date.'),
    died: Day.nullable(),
    stage: z.enum(stageNames),
    worker: z.string(),
    team: z.string(),
  })
  .meta({ id: 'Child', description: 'A child of the newest delivery whom the caller may see.' })

const Record = z
  .object({
    id: ChildId,
    recordNumber: z.string(),
    calledBy: z.string().describe('The child’s name, or the number of the record for roles that see no names.'),
    asAt: Day,
    delivery: z.number().describe('The number of the delivery from which it is known.'),
    born: Day.nullable(),
    expected: Day.nullable().describe('When the birth is or was expected, of a child without a birth date.'),
    died: Day.nullable(),
    stage: z.enum(stageNames),
    inCareSince: Day.nullable(),
    due: z.array(
      z.object({
        what: z.string(),
        rule: z.string().describe('The time limit, as /clocks names it.'),
        state: z.string(),
        dueOn: Day.nullable(),
        stateByRule: z
          .string()
          .describe('The state by the rule itself, where a stricter target of the authority counts.'),
        dueByRule: Day.nullable(),
        sum: z.string().describe('How the day was worked out.'),
      }),
    ),
    gaps: z.array(
      z.object({ kind: z.enum(['missing', 'wrong']), what: z.string(), why: z.string(), mends: z.string() }),
    ),
    events: z.array(z.object({ on: Day, group: z.string(), sentence: z.string() })).describe('Newest first.'),
  })
  .meta({
    id: 'ChildRecord',
    description: 'A child’s record as it was known on a day. That it was asked for is recorded.',
  })

const RecordsGap = z
  .object({
    child: ChildId,
    number: z.string(),
    rule: z.string(),
    kind: z.enum(['missing', 'wrong']),
    what: z.string(),
    why: z.string(),
    mends: z.string().describe('Who can mend it.'),
    worker: z.string().describe('The same, as the case system numbers workers; empty where it is none of them.'),
    team: z.string(),
    teamName: z.string(),
  })
  .meta({ id: 'RecordGap', description: 'Something that is missing, or cannot be right, on a record.' })

const Restricted = z.object({ id: ChildId, restricted: z.boolean() })

const number = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) })

export const childrenRoutes = [
  route({
    method: 'GET',
    path: '/children',
    tag: 'Children',
    does: 'The children whom you may see, by surname, and how many stand where.',
    about: 'There is no search by name here: a name does not belong in an address.',
    needs: 'children.read',
    query: z.object({
      stage: z.enum(stageNames).optional().describe('Only those who stand there.'),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: {
      status: 200,
      does: `A page of ${childrenPerPage}.`,
      schema: z.object({
        counts: z.array(z.object({ stage: z.enum(stageNames), children: z.number() })),
        children: z.array(Listed),
      }),
    },
    run: async ({ db, query }) => ({
      counts: [...(await countStages(db))].map(([stage, children]) => ({ stage, children })),
      children: await listChildren(db, query),
    }),
  }),
  route({
    method: 'GET',
    path: '/children/gaps',
    tag: 'Children',
    does: 'What is missing or wrong on the open records that you may see, what cannot be right first.',
    about: 'That you saw these children is written down, as on the page.',
    needs: 'children.read',
    query: z.object({
      worker: z
        .string()
        .max(48)
        .default('')
        .describe('Only what this worker can mend, as the case system numbers them.'),
      team: z.string().max(48).default('').describe('Only of children with whom this team works.'),
      rule: z.string().max(48).default('').describe('Only what this rule finds.'),
    }),
    answer: {
      status: 200,
      does: 'Each thing. Names of children are not given.',
      schema: z.object({
        records: z.number().describe('Records that were looked through.'),
        gaps: z.array(RecordsGap),
      }),
    },
    async run({ db, query, now }) {
      const { records, gaps } = await findGaps(db, dayOf(now))
      const rows = await showChildren(db, 'gaps file', await nameGaps(db, narrowGaps(gaps, query)))
      return {
        records,
        gaps: rows.map(({ childId, number: record, rule, kind, what, why, mends, worker, team, teamName }) => ({
          child: childId,
          number: record,
          rule,
          kind,
          what,
          why,
          mends,
          worker,
          team,
          teamName,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/children/{id}',
    tag: 'Children',
    does: 'A child’s record: what is due, what is missing or wrong, and every dated event.',
    about: 'That you looked is recorded and shown on the record, as on the page.',
    needs: 'children.read',
    params: z.object({ id: ChildId }),
    query: z.object({ asAt: Day.optional().describe('As it was known at the end of this day; left out for now.') }),
    answer: { status: 200, does: 'The record.', schema: Record },
    async run({ db, params: { id }, query, now }) {
      const today = dayOf(now)
      const asAt = query.asAt && query.asAt < today ? query.asAt : today
      const child = await orSayWhy(db, { id, asAt }, () => lookAtChild(db, id, asAt, 'api'))
      const { open } = await clocksOfChild(db, { childId: id, asAt: child.asAt })
      return {
        id,
        recordNumber: child.recordNumber,
        calledBy: child.calledBy,
        asAt: child.asAt,
        delivery: child.delivery.number,
        born: child.born,
        expected: child.born ? null : dayIn(child.person, 'pers_expected_dob'),
        died: diedOn(child),
        stage: stageOf(child),
        inCareSince: inCareSince(child),
        due: open.map(({ rule: { rule }, clock: { state, dueOn, sum }, byRule }) => ({
          what: rule.stops,
          rule: rule.id,
          state,
          dueOn,
          stateByRule: byRule?.state ?? state,
          dueByRule: byRule ? byRule.dueOn : dueOn,
          sum,
        })),
        gaps: gapsOf(child).map(({ kind, what, why, mends }) => ({ kind, what, why, mends })),
        events: withLogs(
          chronologyOf(child.rows, child.words, child.asAt),
          (await db.ask(entriesOfChildQuestion(id, child.asAt < today ? child.asAt : undefined))).filter(
            ({ happenedOn }) => happenedOn <= child.asAt,
          ),
        ).map(({ on, group, sentence }) => ({
          on,
          group,
          sentence,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/children/{id}/restrict',
    tag: 'Children',
    does: 'Hide a child’s record from all but the people who are named.',
    needs: 'children.restrict',
    params: z.object({ id: ChildId }),
    body: z.object({
      kind: z.enum(restrictionKinds),
      why: RestrictionFields.shape.why,
      named: z
        .array(z.uuid())
        .min(1)
        .describe('The ids of those who still see it: at least one who may lift it again.'),
    }),
    answer: { status: 200, does: 'It is hidden.', schema: Restricted },
    async run({ db, params: { id }, body }) {
      await restrictChild(db, id, body)
      return { id, restricted: true }
    },
  }),
  route({
    method: 'POST',
    path: '/children/{id}/lift',
    tag: 'Children',
    does: 'Lift the restriction of a child’s record.',
    needs: 'children.restrict',
    params: z.object({ id: ChildId }),
    body: z.object({ why: RestrictionFields.shape.why }),
    answer: { status: 200, does: 'It is lifted.', schema: Restricted },
    async run({ db, params: { id }, body }) {
      await liftRestriction(db, id, body.why)
      return { id, restricted: false }
    },
  }),
  route({
    method: 'GET',
    path: '/children/imports',
    tag: 'Children',
    does: 'Every delivery of the case system’s data, newest first.',
    needs: 'children.read',
    answer: { status: 200, does: 'The deliveries.', schema: z.object({ imports: z.array(Import) }) },
    run: async ({ db }) => ({ imports: (await listImports(db)).map((one) => Import.parse(one)) }),
  }),
  filesRoute({
    method: 'POST',
    path: '/children/imports',
    tag: 'Children',
    does: 'Bring in a delivery of the case system’s data, or only say what it would do.',
    about:
      'Send CSV or Parquet files named after the tables of the Standard Safeguarding Dataset, the lists of Annex A as a workbook or CSV, or a zip archive of them. All of it is brought in, but the lines that are refused, or nothing.',
    needs: 'children.import',
    query: z.object({
      asAt: Day.optional().describe('The day that the data shows; left out for today.'),
      check: z.enum(['true', 'false']).default('false').describe('Only say what it would do.'),
    }),
    answer: {
      status: 201,
      does: 'What it did, or would do.',
      schema: z.object({ number: z.number(), asAt: Day, kept: z.boolean(), counts: Counts, notices: Notices }),
    },
    async receive({ sent, query, place, person, now }) {
      const files: SentFile[] = []
      for await (const file of sent) files.push(file)
      const asAt = query.asAt ?? dayOf(now)
      checkDeliveryDay(asAt, dayOf(now))
      const delivery = await deliveryOf(files, asAt)
      const isCheck = query.check === 'true'
      const bring = isCheck ? previewChildren : importChildren
      return { kept: !isCheck, ...(await bring(place.database, person, delivery)) }
    },
  }),
  route({
    method: 'GET',
    path: '/children/imports/{number}',
    tag: 'Children',
    does: 'One delivery, with what was found wrong in it and what it changed beside an earlier one.',
    needs: 'children.read',
    params: number,
    query: z.object({
      beside: z.coerce.number().int().min(1).optional().describe('The number of an earlier delivery.'),
    }),
    answer: {
      status: 200,
      does: 'The delivery.',
      schema: z.object({ delivery: PastImport.extend({ notices: Notices }), differences: z.array(Difference) }),
    },
    run: async ({ db, params, query }) => {
      const delivery = await getImport(db, params.number)
      if (query.beside === undefined) return { delivery, differences: [] }
      const before = await getImport(db, query.beside)
      return { delivery, differences: await compareImports(db, before.number, delivery.number) }
    },
  }),
]
