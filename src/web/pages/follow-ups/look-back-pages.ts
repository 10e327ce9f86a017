import { z } from 'zod'
import {
  decideFollowUp,
  listFollowUps,
  ownCode,
  verdicts,
  type FollowUps,
  type Said,
} from '../../../inspections/index.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/sql.ts'
import { page, redirect, view } from '../../page.ts'
import { lookBackView } from './look-back-view.ts'

const Params = z.object({ key: z.string().regex(/^[0-9a-f]{24}$/) })
const back = '/follow-ups/said'

/** @throws NotFound where the words have changed since, or were never there */
const lookBackOf = async (db: Db, key: string, today: Day): Promise<{ lookBack: Said; among: FollowUps }> => {
  const among = await listFollowUps(db, { authority: await ownCode(db), asAt: today })
  const lookBack = among.said.find((each) => each.key === key)
  if (!lookBack) throw new NotFound('sentence about an earlier document')
  return { lookBack, among }
}

const asRead = ({ verdict, earlier, finding, sureness, because }: Said) => ({
  verdict,
  earlier: earlier?.id ?? null,
  finding: finding?.id ?? null,
  sureness,
  because,
})

const confirm = page({
  path: '/follow-ups/said/:key/confirm',
  needs: 'readings.decide',
  params: Params,
  post: async ({ db, params, today }) => {
    const { lookBack } = await lookBackOf(db, params.key, today)
    await decideFollowUp(db, {
      lookBack: lookBack.key,
      saidIn: lookBack.saidIn.id,
      exact: lookBack.exact,
      page: lookBack.page,
      earlierDocument: lookBack.earlier?.id ?? null,
      findingId: lookBack.finding?.id ?? null,
      verdict: lookBack.verdict,
      asRead: asRead(lookBack),
      why: '',
    })
    return redirect(lookBack.finding ? `/follow-ups/${lookBack.finding.id}` : back, 'Confirmed as it was read.')
  },
})

const correct = page({
  path: '/follow-ups/said/:key',
  needs: 'readings.decide',
  params: Params,
  form: z.object({
    verdict: z.enum(verdicts, 'Choose what the sentence says became of it.'),
    finding: z.string().max(100).default(''),
    why: z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default(''),
  }),
  get: async ({ db, params, today, csrf, problems, typed }) => {
    const { lookBack, among } = await lookBackOf(db, params.key, today)
    return view({
      title: 'What a letter says of an earlier one',
      current: 'follow-ups',
      style: 'p-follow-ups',
      body: lookBackView({ lookBack, among, csrf, problems, typed }),
    })
  },
  post: async ({ db, params, form, today }) => {
    const { lookBack, among } = await lookBackOf(db, params.key, today)
    const chosen = among.asked.find(({ finding }) => finding.id === form.finding)
    const earlier = chosen?.document.id ?? lookBack.earlier?.id ?? null
    await decideFollowUp(db, {
      lookBack: lookBack.key,
      saidIn: lookBack.saidIn.id,
      exact: lookBack.exact,
      page: lookBack.page,
      earlierDocument: earlier,
      findingId: chosen?.finding.id ?? null,
      verdict: form.verdict,
      asRead: asRead(lookBack),
      why: form.why,
    })
    return redirect(
      chosen ? `/follow-ups/${chosen.finding.id}` : back,
      'Kept. What the rules had read is in the history.',
    )
  },
})

export const lookBackPages = [confirm, correct]
