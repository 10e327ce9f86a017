import { z } from 'zod'
import {
  addOwnRule,
  endOwnRule,
  endTargetFrom,
  itselfInWords,
  limitUnits,
  listOwnRules,
  listTargets,
  NewOwnRule,
  NewTarget,
  OwnRuleId,
  possibleClocks,
  setTarget,
  turns,
  type Turn,
} from '../../timescales/index.ts'
import { Day } from '../../platform/day.ts'
import { route } from '../route.ts'

const Limits = z
  .object({
    targets: z.array(
      z.object({
        rule: z.string(),
        itself: z.string().describe('What the rule itself allows, in words.'),
        count: z.number(),
        unit: z.enum(limitUnits),
        from: Day.describe('It counts for what starts from this day on.'),
        why: z.string(),
        setBy: z.string(),
      }),
    ),
    rules: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        between: z.string(),
        until: z.string(),
        turn: z.string(),
        count: z.number(),
        unit: z.enum(limitUnits),
        why: z.string(),
        setBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnLimits', description: 'An authority’s stricter targets, and the rules that it added.' })

const shown = async (...[db, authority]: Parameters<typeof listTargets>): Promise<z.infer<typeof Limits>> => ({
  targets: (await listTargets(db, authority)).map(({ ruleId, fromDay, count, unit, why, setBy }) => {
    return { rule: ruleId, itself: itselfInWords(ruleId), count, unit, from: fromDay, why, setBy }
  }),
  rules: (await listOwnRules(db, authority)).map(({ starts, stops, ...rule }) => {
    return { ...rule, between: `${starts}>${stops}` }
  }),
})

const turnNames = Object.keys(turns) as [Turn, ...Turn[]] // Object.keys forgets the names
const betweens = possibleClocks.map(({ value, words }) => `\`${value}\`: ${words}`).join('\n')

/** As they stand after what was asked. */
const answer = { status: 200, does: 'All targets and rules as they stand now.', schema: Limits } as const

export const limitRoutes = [
  route({
    method: 'GET',
    path: '/worklist/limits',
    tag: 'Time limits',
    does: 'The authority’s stricter targets for time limits, and the rules that it added.',
    needs: 'children.read',
    answer: { ...answer, does: 'The targets and rules.' },
    run: ({ db, person }) => shown(db, person.authorityId),
  }),
  route({
    method: 'POST',
    path: '/worklist/limits/targets',
    tag: 'Time limits',
    does: 'Set a stricter target for a time limit, for what starts from a day on.',
    about: 'The rule itself stays as it is, and its day beside the target’s on every clock.',
    needs: 'timescales.set',
    body: z.object({
      rule: NewTarget.shape.ruleId,
      from: Day,
      count: z.number().int().min(0).max(1000),
      unit: NewTarget.shape.unit,
      why: NewTarget.shape.why,
    }),
    answer,
    async run({ db, person, body: { rule, from, ...how } }) {
      await setTarget(db, person, { ruleId: rule, fromDay: from, ...how })
      return shown(db, person.authorityId)
    },
  }),
  route({
    method: 'POST',
    path: '/worklist/limits/targets/{rule}/end',
    tag: 'Time limits',
    does: 'End a target: the rule itself counts again.',
    needs: 'timescales.set',
    params: z.object({ rule: z.string().max(40) }),
    body: z.object({ from: Day.describe('The day from which it counts.') }),
    answer,
    async run({ db, person, params, body }) {
      await endTargetFrom(db, person, { ruleId: params.rule, fromDay: body.from })
      return shown(db, person.authorityId)
    },
  }),
  route({
    method: 'POST',
    path: '/worklist/limits/rules',
    tag: 'Time limits',
    does: 'Add a rule of the authority’s own, between two things that the data holds.',
    about: `What it may be between:\n${betweens}`,
    needs: 'timescales.set',
    body: z.object({
      id: z.string().max(34).describe('Letters, digits and hyphens; OWN- is put before it.'),
      title: NewOwnRule.shape.title,
      between: NewOwnRule.shape.between,
      until: NewOwnRule.shape.until,
      turn: z.enum(turnNames),
      count: z.number().int().min(0).max(1000),
      unit: NewOwnRule.shape.unit,
      why: NewOwnRule.shape.why,
    }),
    answer,
    async run({ db, person, body: { id, ...rule } }) {
      await addOwnRule(db, person, { ...rule, id: NewOwnRule.shape.id.parse(id) })
      return shown(db, person.authorityId)
    },
  }),
  route({
    method: 'POST',
    path: '/worklist/limits/rules/{id}/end',
    tag: 'Time limits',
    does: 'End a rule of the authority’s own, and its clocks with it.',
    needs: 'timescales.set',
    params: z.object({ id: OwnRuleId }),
    answer,
    async run({ db, person, params }) {
      await endOwnRule(db, person, params.id)
      return shown(db, person.authorityId)
    },
  }),
]
