import { z } from 'zod'
import type { Colleague } from '../../people/index.ts'
import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const actionArgument = { name: '<action>', does: 'the id of the action' } as const
const withOption = {
  flags: '--with <email>',
  does: 'the address that the partner signs in with',
  schema: z.string('is needed'),
} as const

const loaded = async () => {
  const [{ atWork }, { choosePerson }, people, improvement, { Invalid }] = await Promise.all([
    import('../at-work.ts'),
    import('../choose.ts'),
    import('../../people/index.ts'),
    import('../../improvement/index.ts'),
    import('../../platform/errors.ts'),
  ])
  const partnerIn = (colleagues: readonly Colleague[], email: string): Colleague => {
    const found = colleagues.find((one) => one.email === email.trim().toLowerCase())
    if (found) return found
    throw new Invalid([{ field: 'with', message: `--with: nobody has the address ${email}.` }])
  }
  const actionIn = (given: string | undefined) => {
    const parsed = improvement.ActionId.safeParse(given)
    if (parsed.success) return parsed.data
    throw new Invalid([{ field: 'action', message: `“${given ?? ''}” is the id of no action.` }])
  }
  return { atWork, choosePerson, people, improvement, Invalid, partnerIn, actionIn }
}

export const actionsShareCommand = command({
  name: 'actions share',
  does: 'Share an action with a partner, who sees it from then on, says how it goes and brings evidence.',
  examples: [
    {
      line: 'sightline actions share ID --as dee@council.example --with kim@trust.example --why "Send your waiting times."',
      does: 'Shares it from today on.',
    },
  ],
  arguments: [actionArgument],
  options: {
    as: asSomebodyOption,
    with: withOption,
    from: { flags: '--from <day>', does: 'the first day (default: today)', schema: z.string().default('') },
    why: { flags: '--why <words>', does: 'what is asked of them, which they read', schema: z.string().default('') },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const { atWork, choosePerson, people, improvement, partnerIn, actionIn } = await loaded()
    const actionId = actionIn(args[0])
    await atWork(terminal, async ({ database }) => {
      const by = await choosePerson(database, options)
      people.require(by, 'plans.edit')
      const partner = await people.asPerson(database, by, async (db) => {
        const found = partnerIn(await people.listPeople(db), options.with)
        const fields = { personId: found.id, sharedFrom: options.from, why: options.why }
        await improvement.shareAction(db, actionId, fields, dayOf(new Date()))
        return found
      })
      terminal.err(`The action is shared with ${partner.name}, ${partner.body}.\n`)
    })
  },
})

export const actionsUnshareCommand = command({
  name: 'actions unshare',
  does: 'End the sharing of an action with a partner. What they said and brought stays in their name.',
  examples: [
    {
      line: 'sightline actions unshare ID --as dee@council.example --with kim@trust.example --why "It is in."',
      does: 'From now on Kim sees it no more.',
    },
  ],
  arguments: [actionArgument],
  options: {
    as: asSomebodyOption,
    with: withOption,
    why: { flags: '--why <reason>', does: 'why it ends', schema: z.string().default('') },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const { atWork, choosePerson, people, improvement, Invalid, partnerIn, actionIn } = await loaded()
    const actionId = actionIn(args[0])
    await atWork(terminal, async ({ database }) => {
      const by = await choosePerson(database, options)
      people.require(by, 'plans.edit')
      const partner = await people.asPerson(database, by, async (db) => {
        const found = partnerIn(await people.listPeople(db), options.with)
        const share = (await improvement.listShares(db, [actionId])).find(
          ({ personId, endedOn }) => personId === found.id && endedOn === null,
        )
        if (!share) throw new Invalid([{ field: 'with', message: `The action is not shared with ${found.name}.` }])
        await improvement.endShare(db, share.id, { why: options.why, today: dayOf(new Date()) })
        return found
      })
      terminal.err(`The action is shared with ${partner.name} no more.\n`)
    })
  },
})
