import { z } from 'zod'
import {
  actionStateOf,
  askForModeration,
  AuditId,
  closeAudit,
  getAudit,
  getSample,
  giveOne,
  judgeAudit,
  JudgementFields,
  listFrame,
  listJudgements,
  listSamples,
  SampleId,
  swapChild,
  gradeCells,
  listActions,
  listAudits,
  listCoverage,
  listDue,
  listReach,
  listThemes,
  planBy,
  stageOf,
  toolOf,
  tools,
} from '../../audits/index.ts'
import { recordLook, showChildren } from '../../children/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
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

const Judgement = z
  .object({
    reader: z.enum(['auditor', 'moderator']),
    by: z.string(),
    sections: z.array(
      z.object({
        section: z.string(),
        grade: z.string(),
        evidence: z.string(),
        statements: z.array(z.object({ statement: z.string(), answer: z.string(), note: z.string() })),
      }),
    ),
    strengths: z.string(),
    summary: z.string(),
    voice: z.number().nullable(),
    grade: z.string().nullable(),
    finished: Day.nullable(),
  })
  .meta({
    id: 'AuditJudgement',
    description: 'What a reader of an audit judged. A second reader does not see the first before they have finished.',
  })

const Judged = z.object({ judgements: z.array(Judgement) })

/** What the readers of an audit judged, of that what whoever calls may see. */
const judgedOf = async (db: Db, id: AuditId, today: Day): Promise<z.output<typeof Judged>> => {
  const { sections } = toolOf(await getAudit(db, id, today))
  return {
    judgements: (await listJudgements(db, id)).map((one) => ({
      reader: one.reader,
      by: one.by,
      sections: sections.map(({ id: section, statements }) => ({
        section,
        grade: one.sections[section]?.grade ?? '',
        evidence: one.sections[section]?.evidence ?? '',
        statements: statements.map(({ id: statement }) => ({
          statement,
          answer: one.statements[statement]?.said ?? '',
          note: one.statements[statement]?.note ?? '',
        })),
      })),
      strengths: one.strengths,
      summary: one.summary,
      voice: one.voice,
      grade: one.grade,
      finished: one.finishedOn,
    })),
  }
}

const Sample = z
  .object({
    id: SampleId,
    title: z.string(),
    tool: z.string(),
    frame: z.string(),
    on: Day,
    due: Day,
    given: z.number(),
    finished: z.number(),
    closed: z.number(),
  })
  .meta({
    id: 'AuditSample',
    description: 'A sample of children for audit. Its audits are counted of the children whom you may see.',
  })

const Done = z.object({ done: z.literal(true) })
const auditParams = z.object({ id: AuditId })
const sampleParams = z.object({ id: SampleId })

export const auditRoutes = [
  route({
    method: 'GET',
    path: '/audits/samples',
    tag: 'Audits',
    does: 'The samples of children that were drawn for audit.',
    needs: 'audits.draw',
    answer: { status: 200, does: 'What is due last comes first.', schema: z.object({ samples: z.array(Sample) }) },
    run: async ({ db }) => ({
      samples: (await listSamples(db)).map(({ id, title, tool, frame, onDay, dueOn, given, finished, closed }) => ({
        id,
        title,
        tool,
        frame,
        on: onDay,
        due: dueOn,
        given,
        finished,
        closed,
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/audits/samples/{id}',
    tag: 'Audits',
    does: 'The children of a sample, with who audits them.',
    about: 'That you saw these children is written down, as on the page.',
    needs: 'audits.draw',
    params: sampleParams,
    answer: {
      status: 200,
      does: 'Everybody of the frame, in the order of the draw.',
      schema: z.object({
        title: z.string(),
        children: z.array(
          z.object({
            child: z.uuid(),
            number: z.string(),
            layer: z.string(),
            fate: z.string().describe('drawn, swapped out, or not drawn'),
            audit: z.uuid().nullable(),
            auditor: z.string().nullable(),
          }),
        ),
      }),
    },
    async run({ db, params: { id } }) {
      const { title } = await getSample(db, id)
      const frame = await showChildren(db, 'audits file', await listFrame(db, id))
      return {
        title,
        children: frame.map(({ childId, number, stratum, fate, auditId, auditor }) => ({
          child: childId,
          number,
          layer: stratum,
          fate,
          audit: auditId,
          auditor,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/audits/samples/{id}/give',
    tag: 'Audits',
    does: 'Give a child who was drawn to an auditor, or to another while nothing is finished.',
    needs: 'audits.draw',
    params: sampleParams,
    body: z.object({ child: z.uuid(), auditor: z.uuid('Choose an auditor.') }),
    answer: { status: 200, does: 'The audit was given.', schema: Done },
    async run({ db, params: { id }, body, now }) {
      await giveOne(db, id, body, dayOf(now))
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/audits/samples/{id}/swap',
    tag: 'Audits',
    does: 'Take a child out of a sample for a reason and draw the next of the layer.',
    needs: 'audits.draw',
    params: sampleParams,
    body: z.object({ child: z.uuid(), why: z.string().min(1, 'Say why this child is not audited.').max(300) }),
    answer: {
      status: 200,
      does: 'Whether somebody was left in the layer to be drawn.',
      schema: z.object({ drawnNext: z.boolean() }),
    },
    run: async ({ db, params: { id }, body, now }) => ({ drawnNext: await swapChild(db, id, body, dayOf(now)) }),
  }),
  route({
    method: 'GET',
    path: '/audits/{id}/judgement',
    tag: 'Audits',
    does: 'What the readers of an audit judged, of that what you may see.',
    about: 'That you saw the audit of this child is written down, as on the page.',
    needs: 'audits.read',
    params: auditParams,
    answer: { status: 200, does: 'One judgement a reader.', schema: Judged },
    async run({ db, params: { id }, now }) {
      const today = dayOf(now)
      await recordLook(db, (await getAudit(db, id, today)).childId, 'audit')
      return judgedOf(db, id, today)
    },
  }),
  route({
    method: 'POST',
    path: '/audits/{id}/judgement',
    tag: 'Audits',
    does: 'Judge an audit that was given to you, as its first or its second reader.',
    about:
      'Sections and the whole may come bit by bit; what is not in the call stays as it was saved. Finished, nobody changes it any more.',
    needs: 'audits.do',
    params: auditParams,
    body: JudgementFields,
    answer: { status: 200, does: 'What you have judged now.', schema: Judged },
    async run({ db, person, params: { id }, body, now }) {
      const today = dayOf(now)
      const audit = await getAudit(db, id, today)
      await judgeAudit(db, { audit, given: body, personId: person.id, today })
      await recordLook(db, audit.childId, 'audit')
      return judgedOf(db, id, today)
    },
  }),
  route({
    method: 'POST',
    path: '/audits/{id}/moderator',
    tag: 'Audits',
    does: 'Ask somebody to read a record a second time, without knowing what the first reader judged.',
    needs: 'audits.draw',
    params: auditParams,
    body: z.object({ moderator: z.uuid('Choose a second reader.'), due: Day }),
    answer: { status: 200, does: 'They were asked.', schema: Done },
    async run({ db, params: { id }, body: { moderator, due }, now }) {
      await askForModeration(db, await getAudit(db, id, dayOf(now)), { moderator, moderationDueOn: due })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/audits/{id}/close',
    tag: 'Audits',
    does: 'Close an audit with its final grade. What each reader judged stays.',
    needs: 'audits.draw',
    params: auditParams,
    body: z.object({
      grade: z.string().min(1, 'Choose the final grade.').max(60),
      why: z.string().max(1000).default('').describe('Why, where neither reader gave this grade.'),
      againMonths: z
        .number()
        .int()
        .min(1)
        .max(24)
        .nullable()
        .default(null)
        .describe('The child is looked at again after so many months.'),
    }),
    answer: { status: 200, does: 'The audit is closed.', schema: Done },
    async run({ db, person, params: { id }, body, now }) {
      const today = dayOf(now)
      await closeAudit(db, await getAudit(db, id, today), { ...body, personId: person.id, today })
      return { done: true as const }
    },
  }),
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
