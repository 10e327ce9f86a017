import { z } from 'zod'
import {
  judgementHistory,
  judgementsTable,
  listFollowUps,
  listReadiness,
  nextInspections,
  ownCode,
  followUpStates,
  type FollowUp,
  type Forecast,
  type Graded,
  type Readiness,
} from '../../inspections/index.ts'
import { require as requirePermission } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { dayOf } from '../../platform/day.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import { route } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'

const Scale = z
  .object({
    grades: z.array(z.object({ id: z.string(), words: z.string() })).describe('Best first.'),
    given: z.string().nullable(),
    note: z.string(),
  })
  .meta({
    id: 'Scale',
    description: 'A scale printed whole, with the grade that was given. Two scales are never comparable.',
  })

const Grade = z
  .object({
    id: z.string(),
    documentId: z.string(),
    framework: z.string(),
    area: z.string(),
    areaTitle: z.string(),
    grade: z.string().describe('As printed.'),
    scale: Scale.nullable(),
    dated: Day,
    age: z.string(),
    page: z.number(),
    state: z.string().describe('Only confirmed grades count.'),
  })
  .meta({ id: 'Grade', description: 'A grade of an inspection on its own scale.' })

const gradeOf = ({
  id,
  documentId,
  framework,
  area,
  areaTitle,
  grade,
  scale,
  dated,
  age,
  page,
  state,
}: Graded): z.infer<typeof Grade> => ({
  id,
  documentId,
  framework,
  area,
  areaTitle,
  grade,
  scale: scale && { ...scale, grades: [...scale.grades] },
  dated,
  age,
  page,
  state,
})

const Line = z.object({
  id: z.string(),
  title: z.string(),
  service: z.string(),
  since: z.string(),
  grades: z.array(Grade),
  selfGrades: z.array(
    z.object({ year: z.number(), grade: z.string(), statedOn: Day, source: z.string(), gap: z.string().nullable() }),
  ),
})

const AskedFor = z
  .object({
    id: z.string(),
    documentId: z.string(),
    framework: z.string(),
    dated: Day,
    kind: z.string(),
    value: z.string(),
    themes: z.array(z.string()),
    addressee: z.string(),
    leads: z.string().describe('Who leads of those whom it is for; empty where the text does not say.'),
    contribute: z.array(z.string()),
    leadToldBy: z.string().nullable().describe('Who has said who leads; null where it is told by rule.'),
    whose: z.enum(['council', 'partnership', 'outside']),
    standing: z.enum(followUpStates),
    saidIn: z.string().nullable().describe('The document on whose words the standing rests.'),
    said: z.string().nullable(),
    because: z.array(z.string()),
    sureness: z.number().nullable(),
    confirmedBy: z.string().nullable(),
  })
  .meta({
    id: 'FollowUp',
    description: 'A thing that inspectors asked for, and what later documents say became of it.',
  })

const askedFor = ({ finding, document, addressee, agencies, standing, last }: FollowUp): z.infer<typeof AskedFor> => ({
  id: finding.id,
  documentId: document.id,
  framework: document.framework,
  dated: document.dated,
  kind: finding.kind,
  value: finding.value,
  themes: [...finding.themes],
  addressee: addressee.name,
  whose: addressee.whose,
  leads: agencies.lead,
  contribute: [...agencies.contributing],
  leadToldBy: agencies.decisions[0]?.by ?? null,
  standing,
  saidIn: last?.saidIn.id ?? null,
  said: last?.exact ?? null,
  because: [...(last?.because ?? [])],
  sureness: last?.sureness ?? null,
  confirmedBy: last?.decision?.by ?? null,
})

const Window = z
  .object({
    programme: z.string(),
    next: z.string(),
    from: z.string().nullable().describe('The document from which it is counted.'),
    earliest: Day.nullable(),
    expected: Day.nullable(),
    latest: Day.nullable(),
    state: z.enum(['overdue', 'open', 'not yet', 'no window']),
    reason: z.string(),
    sum: z.string(),
    basis: z.enum(['published', 'unverified', 'local', 'none']).describe('Only what is published is a rule.'),
    rule: z.string(),
    source: z.string(),
  })
  .meta({ id: 'Window', description: 'When inspectors are to be expected next, by one rule.' })

const windowOf = ({
  programme,
  next,
  from,
  earliest,
  expected,
  latest,
  state,
  reason,
  sum,
  basis,
  says,
  source,
}: Forecast): z.infer<typeof Window> => ({
  programme,
  next,
  from: from?.document.id ?? null,
  earliest,
  expected,
  latest,
  state,
  reason,
  sum,
  basis,
  rule: says,
  source,
})

const Ready = z
  .object({
    id: z.string(),
    title: z.string(),
    lastSeenOn: Day.nullable().describe('When somebody from outside last looked.'),
    open: z.array(z.string()).describe('The ids of findings that were asked for and are not said to be done.'),
    missing: z.array(z.object({ says: z.string(), remedy: z.string() })),
    tasks: z.array(
      z.object({ title: z.string(), owner: z.string().nullable(), dueOn: Day.nullable(), isDone: z.boolean() }),
    ),
  })
  .meta({ id: 'Readiness', description: 'How ready the service is for inspectors who look at one topic.' })

const readyOf = ({ topic, seen, open, missing, tasks }: Readiness): z.infer<typeof Ready> => ({
  id: topic.id,
  title: topic.title,
  lastSeenOn: seen[0]?.dated ?? null,
  open: open.map(({ finding }) => finding.id),
  missing: missing.map(({ says, remedy }) => ({ says, remedy })),
  tasks: tasks.map(({ title, owner, dueOn, doneAt }) => ({ title, owner, dueOn, isDone: doneAt !== null })),
})

const Whose = z.object({
  authority: z.string().max(20).optional().describe('The authority by its code; one’s own by default.'),
  asAt: Day.optional().describe('As it stood on this day; today by default.'),
})

export const historyRoutes = [
  route({
    method: 'GET',
    path: '/judgements',
    tag: 'Judgements',
    does: 'Every grade that an authority was given, by line of areas.',
    about:
      'An area that was split stands in both lines. With format, all grades come as one file; that needs the permission findings.export.',
    needs: 'findings.read',
    query: Whose.extend({ format: z.enum(tableFormatNames).optional() }),
    answer: {
      status: 200,
      does: 'The lines of areas, each newest first, or a file.',
      schema: z.object({
        authority: z.object({ code: z.string(), name: z.string() }),
        asAt: Day,
        lines: z.array(Line),
        alone: z.array(Grade).describe('Of areas that nothing came before or after.'),
        settings: z.array(Grade).describe('Of schools and other settings.'),
      }),
    },
    files: tableFiles,
    async run({ db, person, query: { format, authority, asAt }, now, address }) {
      const history = await judgementHistory(db, { authority, asAt: asAt ?? dayOf(now) })
      if (format) {
        requirePermission(person, 'findings.export')
        const table = judgementsTable(history, { asAt: now, address, whose: person.authorityName })
        return answerWithTable(db, table, { format, action: 'judgements.exported', subjectKind: 'judgements' })
      }
      return {
        authority: history.authority,
        asAt: history.asAt,
        lines: history.services.flatMap(({ title, lines }) =>
          lines.map(({ line, grades, selfGrades, since }) => ({
            id: line.id,
            title: line.title,
            service: title,
            since,
            grades: grades.map(gradeOf),
            selfGrades: selfGrades.map(({ year, gradeInWords, statedOn, source, gap }) => ({
              year,
              grade: gradeInWords,
              statedOn,
              source,
              gap: gap?.words ?? null,
            })),
          })),
        ),
        alone: history.alone.flatMap(({ grades }) => grades.map(gradeOf)),
        settings: history.settings.flatMap(({ grades }) => grades.map(gradeOf)),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/follow-ups',
    tag: 'Judgements',
    does: 'What inspectors asked for, and what later documents say became of it.',
    needs: 'findings.read',
    query: z.object({ asAt: Day.optional().describe('As it stood on this day; today by default.') }),
    answer: { status: 200, does: 'All of them, newest first.', schema: z.object({ followUps: z.array(AskedFor) }) },
    run: async ({ db, query, now }) => {
      const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: query.asAt ?? dayOf(now) })
      return { followUps: asked.map(askedFor) }
    },
  }),
  route({
    method: 'GET',
    path: '/next-inspections',
    tag: 'Judgements',
    does: 'When inspectors are to be expected next, with the sum and the rule.',
    needs: 'findings.read',
    query: Whose,
    answer: {
      status: 200,
      does: 'The windows, the soonest to close first.',
      schema: z.object({ windows: z.array(Window) }),
    },
    run: async ({ db, query, now }) => {
      const { forecasts } = await nextInspections(db, { authority: query.authority, asAt: query.asAt ?? dayOf(now) })
      return { windows: forecasts.map(windowOf) }
    },
  }),
  route({
    method: 'GET',
    path: '/readiness',
    tag: 'Judgements',
    does: 'How ready the service is for inspectors, topic by topic, and what evidence is missing.',
    needs: 'readiness.read',
    answer: { status: 200, does: 'Every topic.', schema: z.object({ topics: z.array(Ready) }) },
    run: async ({ db, now }) => ({ topics: (await listReadiness(db, dayOf(now))).map(readyOf) }),
  }),
]
