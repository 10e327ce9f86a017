import { z } from 'zod'
import {
  addLetter,
  ChaseFields,
  chaseResolution,
  dropResolution,
  EndFields,
  followWithAction,
  getLetter,
  getResolution,
  implementResolution,
  LetterFields,
  LetterId,
  lookAtImpact,
  MendFields,
  mendResolutionText,
  planResolution,
  publishResponse,
  RespondFields,
  responses,
  respondTo,
  ServeFields,
  serveResolution,
} from '../../../scrutiny/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { download, page, redirect } from '../../page.ts'
import { deed } from '../committees/deed.ts'
import { params, to } from './resolution-parts.ts'
import { showResolution } from './resolution-page.ts'

interface Step<Fields extends z.ZodType> {
  name: string
  needs: 'committees.manage' | 'resolutions.answer'
  form: Fields
  /** Does it, and gives back what to say of it. */
  does: (visit: Parameters<Parameters<typeof deed<typeof params, Fields>>[0]['does']>[0]) => Promise<string>
}

const step = <Fields extends z.ZodType>({ name, needs, form, does }: Step<Fields>) =>
  deed({
    path: `/resolutions/:id/${name}`,
    needs,
    params,
    form,
    name,
    shows: showResolution,
    does: async (visit) => redirect(to(visit.params.id), await does(visit)),
  })

export const deeds = [
  step({
    name: 'serve',
    needs: 'committees.manage',
    form: ServeFields,
    does: async ({ db, params: { id }, form, today }) => {
      await serveResolution(db, id, form, today)
      return `Recorded as sent to ${form.addressee}.`
    },
  }),
  step({
    name: 'mend',
    needs: 'committees.manage',
    form: MendFields,
    does: async ({ db, params: { id }, form }) => {
      await mendResolutionText(db, id, form)
      return 'The words were changed. What they were stays in the history.'
    },
  }),
  step({
    name: 'respond',
    needs: 'resolutions.answer',
    form: RespondFields,
    does: async ({ db, params: { id }, form, today }) => {
      await respondTo(db, id, form, today)
      return `The answer was recorded: ${responses[form.response].toLowerCase()}.`
    },
  }),
  step({
    name: 'chase',
    needs: 'committees.manage',
    form: ChaseFields,
    does: async ({ db, params: { id }, form, today }) => {
      await chaseResolution(db, id, form, today)
      return 'It was asked for again.'
    },
  }),
  step({
    name: 'action',
    needs: 'resolutions.answer',
    form: z.object({ actionId: z.uuid('Choose an action.') }),
    does: async ({ db, params: { id }, form: { actionId } }) => {
      await followWithAction(db, id, actionId)
      return 'The action was tied to it.'
    },
  }),
  step({
    name: 'done',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await implementResolution(db, id, form, today)
      return 'Recorded as done.'
    },
  }),
  step({
    name: 'impact',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await lookAtImpact(db, id, form, today)
      return 'What changed is on the record.'
    },
  }),
  step({
    name: 'drop',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await dropResolution(db, id, form, today)
      return 'The committee asks no more for it.'
    },
  }),
]

export const letterPages = [
  deed({
    path: '/resolutions/:id/letters',
    needs: 'committees.manage',
    params,
    form: LetterFields,
    name: 'letters',
    shows: showResolution,
    does: async ({ app, db, params: { id }, form, files, today }) => {
      const sent = files[0] && { files: app.files, reader: app.reader, ...files[0] }
      await addLetter(db, id, form, { today, sent })
      return redirect(to(id), 'The letter is with the resolution.')
    },
  }),
  deed({
    path: '/resolutions/:id/plan',
    needs: 'committees.manage',
    params,
    form: z.object({ topic: z.string().trim().min(1, 'Give the topic.').max(300, 'Use 300 characters at most.') }),
    name: 'plan',
    shows: showResolution,
    does: async ({ db, params: { id }, form: { topic }, today }) => {
      const item = await planResolution(db, await getResolution(db, id), { topic, today })
      return redirect(`/work-programme/${item}`, `“${topic}” is on the work programme, tied to the resolution.`)
    },
  }),
  page({
    path: '/resolutions/letters/:id/file',
    needs: 'committees.read',
    params: z.object({ id: LetterId }),
    get: async ({ app, db, params: { id } }) => {
      const { sha256, fileName } = await getLetter(db, id)
      const bytes = sha256 && (await app.files.get(sha256))
      if (!bytes) throw new NotFound('kept copy of this letter')
      return download({ bytes, mediaType: 'application/octet-stream', fileName })
    },
  }),
]

export const publishAnswer = page({
  path: '/resolutions/:id/publish-answer',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  post: async ({ db, params: { id }, today }) => {
    await publishResponse(db, id, today)
    return redirect(to(id), 'The answer is public.')
  },
})
