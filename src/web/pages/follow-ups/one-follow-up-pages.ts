import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  answerChase,
  decideAgencies,
  decideFollowUp,
  getFollowUp,
  keyOf,
  listBodies,
  listChases,
  listFollowUps,
  NewAgencies,
  NewAnswer,
  NewChase,
  ownCode,
  recordChase,
  verdicts,
} from '../../../inspections/index.ts'
import { findLine } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import { type Answer, page, redirect, view, type Problem, type Visit } from '../../page.ts'
import { agenciesForm } from './agencies-view.ts'
import { oneFollowUpView } from './one-follow-up-view.ts'

const Params = z.object({ id: z.uuid() })

interface Sent {
  params: { id: string }
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

/** The page of one finding; each of its forms brings it back with what was wrong. */
const show = async ({ db, person, today, csrf, params, problems, typed }: Visit & Sent): Promise<Answer> => {
  const asked = { authority: await ownCode(db), asAt: today }
  const followUp = await getFollowUp(db, asked, params.id)
  const { documents } = await listFollowUps(db, asked)
  return view({
    title: 'One recommendation followed up',
    current: 'follow-ups',
    style: 'p-follow-ups',
    body: oneFollowUpView({
      followUp,
      documents,
      line: await findLine(db, { kind: 'finding', id: params.id }, { on: today }),
      chases: await listChases(db, params.id),
      decides: may(person, 'readings.decide'),
      chasesOthers: may(person, 'inspections.prepare'),
      today,
      csrf,
      problems,
      typed,
    }),
  })
}

const one = page({ path: '/follow-ups/:id', needs: 'findings.read', params: Params, get: show })

const add = page({
  path: '/follow-ups/:id/verdict',
  needs: 'readings.decide',
  params: Params,
  form: z.object({
    saidIn: z.uuid('Choose the document that says so.'),
    verdict: z.enum(verdicts, 'Choose what became of it.'),
    exact: z.string().trim().max(4000, 'The words are longer than 4,000 characters.').default(''),
    why: z
      .string()
      .trim()
      .min(1, 'Say why, so that others can follow it.')
      .max(2000, 'The reason is longer than 2,000 characters.'),
  }),
  get: show,
  post: async ({ db, params, form, today }) => {
    const asked = { authority: await ownCode(db), asAt: today }
    const { document } = await getFollowUp(db, asked, params.id)
    const { documents } = await listFollowUps(db, asked)
    const saidIn = documents.find(({ id }) => id === form.saidIn)
    if (!saidIn) throw new NotFound('document')
    if (saidIn.dated <= document.dated)
      throw new Invalid([{ field: 'saidIn', message: 'Choose a document that came after the one that asked.' }])
    await decideFollowUp(db, {
      lookBack: keyOf(saidIn.id, params.id, randomUUID()),
      saidIn: saidIn.id,
      exact: form.exact,
      page: 0,
      earlierDocument: document.id,
      findingId: params.id,
      verdict: form.verdict,
      asRead: null,
      why: form.why,
    })
    return redirect(`/follow-ups/${params.id}`, 'Kept, with your reason.')
  },
})

const leads = page({
  path: '/follow-ups/:id/agencies',
  needs: 'readings.decide',
  params: Params,
  form: NewAgencies,
  get: async ({ db, today, csrf, params, problems, typed }) => {
    const { finding, agencies } = await getFollowUp(db, { authority: await ownCode(db), asAt: today }, params.id)
    return view({
      title: 'Who leads and who contributes',
      current: 'follow-ups',
      style: 'p-follow-ups',
      body: agenciesForm({
        title: finding.value,
        agencies,
        bodies: await listBodies(db, agencies.byRule),
        address: `/follow-ups/${params.id}/agencies`,
        back: { href: `/follow-ups/${params.id}`, text: 'What became of it' },
        csrf,
        problems,
        typed,
      }),
    })
  },
  post: async ({ db, params, form, today }) => {
    const { agencies } = await getFollowUp(db, { authority: await ownCode(db), asAt: today }, params.id)
    await decideAgencies(db, { kind: 'finding', id: params.id }, agencies.byRule, form)
    return redirect(`/follow-ups/${params.id}#agencies`, 'Kept, with your reason and what the rule said.')
  },
})

const chase = page({
  path: '/follow-ups/:id/chases',
  needs: 'inspections.prepare',
  params: Params,
  form: NewChase,
  get: show,
  post: async ({ db, params, form, today }) => {
    await recordChase(db, params.id, form, today)
    return redirect(`/follow-ups/${params.id}#chases`, 'Kept in the log.')
  },
})

const answer = page({
  path: '/follow-ups/chases/:id/answer',
  needs: 'inspections.prepare',
  params: Params,
  form: NewAnswer,
  post: async ({ db, params, form, today }) => {
    const finding = await answerChase(db, params.id, form, today)
    return redirect(`/follow-ups/${finding}#chases`, 'The answer is kept in the log.')
  },
})

export const oneFollowUpPages = [one, add, leads, chase, answer]
