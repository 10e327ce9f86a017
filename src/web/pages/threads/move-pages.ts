import { z } from 'zod'
import {
  getMention,
  getReading,
  MentionId,
  mentionKinds,
  moveFinding,
  ReadingId,
  takeUpMention,
  themeInWords,
} from '../../../inspections/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page, redirect, view } from '../../page.ts'
import { moveView, takeUpView } from './move-view.ts'

const why = z.string().trim().max(2000).default('')
const ThemeOrNone = z.string().max(80).default('')

const move = page({
  path: '/readings/:id/move',
  needs: 'themes.manage',
  params: z.object({ id: ReadingId }),
  query: z.object({ from: ThemeOrNone.catch('') }),
  form: z.object({ from: ThemeOrNone, to: ThemeOrNone, why }),
  get: async ({ db, params, query, csrf, problems, typed }) => {
    const reading = await getReading(db, params.id)
    if (reading.field !== 'finding') throw new NotFound('finding')
    return view({
      title: 'Move to another thread',
      current: 'threads',
      body: moveView({ reading, from: typed['from'] ?? query.from, csrf, problems, typed }),
    })
  },
  post: async ({ db, params, form }) => {
    await moveFinding(db, params.id, form)
    const said = `${form.from ? `Moved out of “${themeInWords(form.from)}”` : 'Done'}. Findings like it will go the same way; “What people have taught” undoes that.`
    return redirect(`/threads/${form.to || form.from}`, said)
  },
})

const takeUp = page({
  path: '/mentions/:id/take-up',
  needs: 'readings.decide',
  params: z.object({ id: MentionId }),
  query: z.object({ thread: ThemeOrNone.catch('') }),
  form: z.object({ kind: z.enum(mentionKinds, 'Choose what it is.'), thread: ThemeOrNone, why }),
  get: async ({ db, params, query, csrf, problems, typed }) => {
    const mention = await getMention(db, params.id)
    return view({
      title: 'Make a finding of a sentence',
      current: 'threads',
      body: takeUpView({ ...mention, id: params.id, thread: typed['thread'] ?? query.thread, csrf, problems, typed }),
    })
  },
  post: async ({ db, params, form }) => {
    const { documentId, readingId } = await takeUpMention(db, params.id, form)
    const to = form.thread ? `/threads/${form.thread}` : `/documents/${documentId}?reading=${readingId}#readings`
    return redirect(to, 'It is a finding now, confirmed, and counts.')
  },
})

export const movePages = [move, takeUp]
