import { z } from 'zod'
import { findAnswerPage, findIndicator } from '../../../indicators/index.ts'
import { PlanId } from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import {
  addExemptPaper,
  addFiguresPaper,
  addOutcomesPaper,
  addPagePaper,
  addPaper,
  addProgressPaper,
  ExemptPaperFields,
  PaperFields,
} from '../../../scrutiny/index.ts'
import { redirect, type SentFile } from '../../page.ts'
import { type App } from '../../app.ts'
import { deed } from './deed.ts'
import { params, to } from './item-parts.ts'
import { showItem } from './item-page.ts'

const sentFrom = (app: App, files: readonly SentFile[]) => {
  const [first] = files
  return first && { files: app.files, reader: app.reader, ...first }
}

export const papersDeed = deed({
  path: '/committees/items/:id/papers',
  needs: 'committees.manage',
  params,
  form: PaperFields,
  name: 'papers',
  shows: showItem,
  does: async ({ app, db, params: { id }, form, files, today }) => {
    await addPaper(db, id, form, { today, sent: sentFrom(app, files) })
    return redirect(to(id), `“${form.title}” was added.`)
  },
})

export const exemptPapersDeed = deed({
  path: '/committees/items/:id/exempt-papers',
  needs: 'committees.manage',
  params,
  form: ExemptPaperFields,
  name: 'exempt-papers',
  shows: showItem,
  does: async ({ app, db, params: { id }, form, files, today }) => {
    await addExemptPaper(db, id, form, { today, sent: sentFrom(app, files) })
    return redirect(to(id), `“${form.title}” was added, apart from the public papers.`)
  },
})

const answersForPaper = z.string().trim().min(1, 'Say who answers for the paper.').max(200)

export const figuresDeed = deed({
  path: '/committees/items/:id/figures',
  needs: 'committees.manage',
  params,
  form: z.object({
    indicatorId: z
      .string()
      .refine((id) => findIndicator(id) ?? findAnswerPage(id), 'Choose an indicator, or a page of answers.'),
    author: answersForPaper,
  }),
  name: 'figures',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    await (findAnswerPage(form.indicatorId)
      ? addPagePaper(db, id, { pageId: form.indicatorId, author: form.author, today })
      : addFiguresPaper(db, id, { ...form, today }))
    return redirect(to(id), `The figures were written down as they stand on ${inWords(today)}.`)
  },
})

export const outcomesDeed = deed({
  path: '/committees/items/:id/outcomes',
  needs: 'committees.manage',
  params,
  form: z.object({ author: answersForPaper }),
  name: 'outcomes',
  shows: showItem,
  does: async ({ db, params: { id }, form: { author }, today }) => {
    await addOutcomesPaper(db, id, { author, today })
    return redirect(to(id), 'What inspectors found was written down, from the grades that are confirmed.')
  },
})

export const progressDeed = deed({
  path: '/committees/items/:id/progress',
  needs: 'committees.manage',
  params,
  form: z.object({ planId: PlanId, author: z.string().trim().min(1, 'Say who answers for the paper.').max(200) }),
  name: 'progress',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    await addProgressPaper(db, id, { ...form, today })
    return redirect(to(id), `The progress of the plan was written as it stands on ${inWords(today)}.`)
  },
})
