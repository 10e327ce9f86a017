import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const text = z.string().default('')

export const clocksLimitsCommand = command({
  name: 'clocks limits',
  does: 'List the council’s stricter targets and rules of its own; set or add one, or end it.',
  examples: [
    { line: 'sightline clocks limits --as dee@council.example', does: 'Lists them, with what the rule itself allows.' },
    {
      line: 'sightline clocks limits --as dee@council.example --set FD-ASM-45 --allow "35 working days" --from 2026-10-01 --why "Agreed in June."',
      does: 'Sets a target for what starts from that day on.',
    },
    {
      line: 'sightline clocks limits --as dee@council.example --add CIN-VISIT --title "A visit every four weeks" --between "in_need_plans>in_need_visits" --until "next, from the start" --turn "social worker" --allow "4 weeks" --why "Our standard."',
      does: 'Adds a rule between two things that the data holds; --choices lists them.',
    },
    {
      line: 'sightline clocks limits --as dee@council.example --end OWN-CIN-VISIT',
      does: 'Ends a rule; a target by the id of its time limit and the day from which it counts (--from).',
    },
  ],
  options: {
    as: asSomebodyOption,
    set: { flags: '--set <rule>', does: 'the id of the time limit that gets a target', schema: z.string().optional() },
    add: { flags: '--add <id>', does: 'a short id for a rule of one’s own', schema: z.string().optional() },
    end: {
      flags: '--end <id>',
      does: 'the rule that ends, or the time limit whose target does',
      schema: z.string().optional(),
    },
    choices: {
      flags: '--choices',
      does: 'list what a rule may be between instead',
      schema: z.boolean().default(false),
    },
    allow: { flags: '--allow <time>', does: 'how long, such as “35 working days” or “4 weeks”', schema: text },
    from: {
      flags: '--from <day>',
      does: 'first day of a target (default: today; to end one it must be given)',
      schema: Day.optional(),
    },
    title: { flags: '--title <words>', does: 'what must be done, for a rule', schema: text },
    between: { flags: '--between <two>', does: 'what starts and what meets a rule', schema: text },
    until: { flags: '--until <how>', does: 'first, next or “next, from the start”', schema: text },
    turn: { flags: '--turn <who>', does: 'whose turn it is, such as “social worker”', schema: text },
    why: { flags: '--why <reason>', does: 'the reason, in a sentence', schema: text },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, limits, { dayOf }, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../timescales/index.ts'),
      import('../../platform/day.ts'),
      import('../../platform/errors.ts'),
    ])
    const { set, add, end, choices, allow } = options
    const given = <Fields>(schema: z.ZodType<Fields>, fields: Record<string, unknown>): Fields => {
      const parsed = schema.safeParse(fields)
      if (parsed.success) return parsed.data
      throw new Invalid(
        parsed.error.issues.map(({ path, message }) => {
          const field = String(path[0] ?? '')
          return { field, message: `--${optionOf[field] ?? field}: ${message}` }
        }),
      )
    }
    if (choices) {
      for (const { value, words } of limits.possibleClocks) terminal.out(`${value}\t${words}\n`)
      return
    }
    const [, count = '', unit = ''] = /^(\d+) +(.+)$/.exec(allow.trim()) ?? []
    const allowed = { count: count === '' ? Number.NaN : count, unit, why: options.why }
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, (set ?? add ?? end) ? 'timescales.set' : 'children.read')
      await people.asPerson(database, person, async (db) => {
        if (set !== undefined) {
          const fromDay = options.from ?? dayOf(new Date())
          await limits.setTarget(db, person, given(limits.NewTarget, { ruleId: set, fromDay, ...allowed }))
        }
        if (add !== undefined) {
          const { title, between, until, turn } = options
          await limits.addOwnRule(
            db,
            person,
            given(limits.NewOwnRule, { id: add, title, between, until, turn, ...allowed }),
          )
        }
        if (end !== undefined) {
          if (end.toUpperCase().startsWith('OWN-')) await limits.endOwnRule(db, person, end.toUpperCase())
          else {
            const from = given(z.object({ from: Day }), { from: options.from })
            await limits.endTargetFrom(db, person, { ruleId: end, fromDay: from.from })
          }
        }
        for (const { ruleId, ...target } of await limits.listTargets(db, person.authorityId))
          terminal.out(
            `${ruleId}\t${target.count} ${target.unit} from ${target.fromDay}\tthe rule itself: ${limits.itselfInWords(ruleId)}\t${target.setBy}\t${target.why}\n`,
          )
        for (const { id, title, ...rule } of await limits.listOwnRules(db, person.authorityId))
          terminal.out(`${id}\t${title}\t${rule.count} ${rule.unit}\t${rule.turn}\t${rule.setBy}\t${rule.why}\n`)
      })
    })
  },
})

/** By which option a field is given, where its name is another. */
const optionOf: Readonly<Record<string, string>> = {
  count: 'allow',
  unit: 'allow',
  ruleId: 'set',
  fromDay: 'from',
  id: 'add',
}
