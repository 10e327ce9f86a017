import { z } from 'zod'
import { Day, inWords } from '../../../platform/day.ts'
import { askWitness, briefWitness, PresentId, sayWitnessCame, WitnessFields } from '../../../scrutiny/index.ts'
import { page, redirect } from '../../page.ts'
import { deed } from './deed.ts'
import { showItem } from './item-page.ts'
import { params, to } from './item-parts.ts'

/** Asking somebody to speak to an item, and what becomes of it. */
const askDeed = deed({
  path: '/committees/items/:id/witnesses',
  needs: 'committees.manage',
  params,
  form: WitnessFields,
  name: 'witnesses',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await askWitness(db, id, form)
    return redirect(to(id), `${form.name} is to be heard. Send them what they will be asked.`)
  },
})

const witness = z.object({ id: PresentId })

const briefedDeed = page({
  path: '/committees/witnesses/:id/briefed',
  needs: 'committees.manage',
  params: witness,
  form: z.object({ on: Day }),
  post: async ({ db, params: { id }, form: { on }, today }) =>
    redirect(to(await briefWitness(db, id, { on, today })), `Recorded as sent on ${inWords(on)}.`),
})

const cameDeed = page({
  path: '/committees/witnesses/:id/came',
  needs: 'committees.manage',
  params: witness,
  form: z.object({ came: z.enum(['yes', 'no']) }),
  post: async ({ db, params: { id }, form: { came } }) =>
    redirect(to(await sayWitnessCame(db, id, came === 'yes')), 'Recorded.'),
})

export const witnessPages = [askDeed, briefedDeed, cameDeed]
