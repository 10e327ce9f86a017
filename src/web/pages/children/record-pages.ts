import { z } from 'zod'
import {
  ChangedFields,
  ChildId,
  confirmRestriction,
  liftRestriction,
  isRestrictedQuestion,
  listNameable,
  openInNeedQuestion,
  orSayWhy,
  restrictChild,
  RestrictionFields,
  restrictionOf,
  sayWhatChanged,
  shownRecordOf,
  showRecordQuestions,
  WordsFields,
  writeWords,
} from '../../../children/index.ts'
import { auditsOfChildQuestion, hasAuditsQuestion } from '../../../audits/index.ts'
import { entriesOfChildQuestion } from '../../../case-logs/index.ts'
import { may } from '../../../people/index.ts'
import { addDays } from '../../../platform/day.ts'
import { clocksOfChildQuestions, isStanding, readClocksOfChild, runClocks } from '../../../timescales/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, redirect, view } from '../../page.ts'
import { recordView } from './record-view.ts'

const Params = z.object({ id: ChildId })
const Query = z.object({ asAt: AsAt })
const month = 30 * 24 * 3_600_000

const recordPage = page({
  path: '/children/:id',
  needs: 'children.read',
  postNeeds: 'children.hear',
  params: Params,
  query: Query.catch({}),
  form: WordsFields,
  get: async ({ app, db, person, params: { id }, query, today, now, csrf, problems, typed }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const restricts = may(person, 'children.restrict')
    const clocks = clocksOfChildQuestions({ childId: id, asAt })
    const found = await db.together({
      ...showRecordQuestions(id, asAt, new Date(now.getTime() - month)),
      ...clocks,
      restricted: isRestrictedQuestion(id),
      logs: entriesOfChildQuestion(id, asAt < today ? asAt : undefined),
      audited: hasAuditsQuestion(id, asAt),
    })
    const { child, family, lookers } = await orSayWhy(db, { id, asAt }, () => shownRecordOf(id, asAt, found))
    const stands = isStanding(found.rules)
    if (!stands) await runClocks(app.database, person.authorityId)
    return view({
      title: 'Child’s record', // the title of a page stays in the browser’s history: it names nobody
      current: 'children',
      style: 'p-child',
      body: recordView({
        child,
        family,
        today,
        // Whoever sees every record needs none opened.
        openUntil: may(person, 'children.all') ? undefined : (await db.ask(openInNeedQuestion(id)))[0]?.endsAt,
        lookers,
        due: readClocksOfChild(asAt, stands ? found : await db.together(clocks)).open,
        restriction: found.restricted[0]?.found ? await restrictionOf(db, id) : undefined,
        nameable: restricts ? await listNameable(db) : [],
        logs: found.logs,
        audits: found.audited[0]?.found ? (await db.together({ audits: auditsOfChildQuestion(id, asAt) })).audits : [],
        may: {
          log: may(person, 'case-logs.write'),
          hear: may(person, 'children.hear'),
          restrict: restricts,
          answer: may(person, 'subject-access.answer'),
        },
        form: { csrf, problems, typed },
        tomorrow: addDays(today, 1),
      }),
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await writeWords(db, id, form)
    return redirect(`/children/${id}#words`, 'It was written down.')
  },
})

const changedPage = page({
  path: '/children/:id/words/:words',
  needs: 'children.hear',
  params: Params.extend({ words: z.uuid() }),
  form: ChangedFields,
  post: async ({ db, params: { id, words }, form }) => {
    await sayWhatChanged(db, id, words, form.changed)
    return redirect(`/children/${id}#words`, 'It was written down.')
  },
})

const restrictPage = page({
  path: '/children/:id/restrict',
  needs: 'children.restrict',
  params: Params,
  form: RestrictionFields,
  post: async ({ db, person, params: { id }, form }) => {
    await restrictChild(db, id, form)
    return redirect(
      form.named.includes(person.id) ? `/children/${id}` : '/children',
      'The record is now hidden from all but those named.',
    )
  },
})

const liftPage = page({
  path: '/children/:id/lift',
  needs: 'children.restrict',
  params: Params,
  form: z.object({ why: z.string().trim().min(1, 'Say why.').max(500) }),
  post: async ({ db, params: { id }, form }) => {
    await liftRestriction(db, id, form.why)
    return redirect(`/children/${id}`, 'The restriction was lifted.')
  },
})

const confirmPage = page({
  path: '/children/:id/restriction',
  needs: 'children.restrict',
  params: Params,
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    await confirmRestriction(db, id)
    return redirect(`/children/${id}`, 'It was noted that the restriction is right.')
  },
})

export const recordPages = [recordPage, changedPage, restrictPage, liftPage, confirmPage]
