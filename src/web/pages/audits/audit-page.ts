import { z } from 'zod'
import {
  ActionFields,
  addAction,
  addVoice,
  AgainFields,
  askForModeration,
  auditAgain,
  AuditId,
  checkAction,
  closeAudit,
  CloseFields,
  closingFault,
  DoneFields,
  finishAction,
  getAudit,
  listActionsOf,
  listAuditors,
  listEligible,
  listJudgements,
  listOwnersFor,
  listVoices,
  ModeratorFields,
  readerOf,
  toolOf,
  VoiceFields,
} from '../../../audits/index.ts'
import { changesOfChild, recordLook, recordNumberOf } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { auditView } from './audit-view.ts'
import { auditHref, look } from './words.ts'

const Params = z.object({ id: AuditId })

const auditPage = page({
  path: '/audits/:id',
  needs: 'audits.read',
  params: Params,
  get: async ({ db, person, today, csrf, params: { id }, problems, typed }) => {
    const audit = await getAudit(db, id, today)
    const number = await recordNumberOf(db, audit.childId)
    await recordLook(db, audit.childId, 'audit')
    const draws = may(person, 'audits.draw')
    const auditors = draws ? await listAuditors(db, today) : []
    const eligible = draws
      ? await listEligible(
          db,
          [audit.childId],
          auditors.map((one) => one.id),
        )
      : []
    const reader = readerOf(audit, person.id)
    const sets = audit.closedOn === null && may(person, 'audits.do') && (draws || reader === 'auditor')
    return view({
      title: toolOf(audit).title,
      ...look,
      body: auditView({
        audit,
        number,
        today,
        personId: person.id,
        reader,
        changes: await changesOfChild(db, audit.childId, { from: audit.givenOn, to: audit.finishedOn ?? today }),
        judgements: await listJudgements(db, id),
        voices: await listVoices(db, id),
        actions: await listActionsOf(db, id),
        owners: sets ? await listOwnersFor(db, audit.childId) : [],
        auditors: auditors.filter((one) => eligible.some(({ auditorId }) => auditorId === one.id)),
        closing: closingFault(audit, person.id),
        may: {
          draw: draws,
          set: sets,
          check: may(person, 'audits.do'),
          tell: audit.closedOn === null && may(person, 'audits.tell'),
        },
        form: { csrf, problems, typed },
      }),
    })
  },
})

const voice = page({
  path: '/audits/:id/voices',
  needs: 'audits.tell',
  params: Params,
  form: VoiceFields,
  post: async ({ db, today, params: { id }, form }) => {
    await addVoice(db, await getAudit(db, id, today), form, today)
    return redirect(`${auditHref({ id })}#voices`, 'It was written down.')
  },
})

const action = page({
  path: '/audits/:id/actions',
  needs: 'audits.do',
  params: Params,
  form: ActionFields,
  post: async ({ db, today, params: { id }, form }) => {
    await addAction(db, await getAudit(db, id, today), form, today)
    return redirect(`${auditHref({ id })}#actions`, 'It was written down, and its owner sees it under Audits.')
  },
})

const ActionParams = Params.extend({ action: z.uuid() })

const done = page({
  path: '/audits/:id/actions/:action/done',
  needs: 'audits.read',
  params: ActionParams,
  form: DoneFields,
  post: async ({ db, person, today, params, form }) => {
    await finishAction(db, params, { ...form, id: params.action, personId: person.id, today })
    return redirect(`${auditHref(params)}#actions`, 'It is said to be done. Somebody else checks it.')
  },
})

const check = page({
  path: '/audits/:id/actions/:action/check',
  needs: 'audits.do',
  params: ActionParams,
  post: async ({ db, person, today, params }) => {
    await checkAction(db, params, { id: params.action, personId: person.id, today })
    return redirect(`${auditHref(params)}#actions`, 'It was checked.')
  },
})

const moderator = page({
  path: '/audits/:id/moderator',
  needs: 'audits.draw',
  params: Params,
  form: ModeratorFields,
  post: async ({ db, today, params: { id }, form }) => {
    await askForModeration(db, await getAudit(db, id, today), form)
    return redirect(
      auditHref({ id }),
      'The second reader was asked. What the first judged stays closed to them until they have judged.',
    )
  },
})

const close = page({
  path: '/audits/:id/close',
  needs: 'audits.draw',
  params: Params,
  form: CloseFields,
  post: async ({ db, person, today, params: { id }, form }) => {
    await closeAudit(db, await getAudit(db, id, today), { ...form, personId: person.id, today })
    return redirect(auditHref({ id }), 'The audit is closed. What each reader judged stays as it was.')
  },
})

const again = page({
  path: '/audits/:id/again',
  needs: 'audits.draw',
  params: Params,
  form: AgainFields,
  post: async ({ db, today, params: { id }, form }) => {
    const next = await auditAgain(db, await getAudit(db, id, today), { ...form, today })
    return redirect(auditHref({ id: next }), 'The child is looked at again.')
  },
})

export const auditPages = [auditPage, voice, action, done, check, moderator, close, again]
