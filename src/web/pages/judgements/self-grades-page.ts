import { z } from 'zod'
import {
  documentsToChoose,
  listSelfGrades,
  NewSelfGrade,
  recordSelfGrade,
  takeBackSelfGrade,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { selfGradesView } from './self-grades-view.ts'

const list = page({
  path: '/judgements/self-grades',
  needs: 'findings.read',
  postNeeds: 'inspections.prepare',
  form: NewSelfGrade,
  get: async ({ db, person, today, csrf, problems, typed }) =>
    view({
      title: 'What the council graded itself',
      current: 'judgements',
      style: 'p-judgements',
      body: selfGradesView({
        grades: await listSelfGrades(db, { asAt: today, all: true }),
        documents: await documentsToChoose(db),
        records: may(person, 'inspections.prepare'),
        today,
        csrf,
        problems,
        typed,
      }),
    }),
  post: async ({ db, form, today }) => {
    await recordSelfGrade(db, form, today)
    return redirect(
      '/judgements/self-grades',
      'Recorded. It stands beside the inspectors’ grade as soon as there is one.',
    )
  },
})

const takeBack = page({
  path: '/judgements/self-grades/:id/take-back',
  needs: 'inspections.prepare',
  params: z.object({ id: z.uuid() }),
  form: z.object({ why: z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('') }),
  post: async ({ db, params, form }) => {
    await takeBackSelfGrade(db, params.id, form.why)
    return redirect('/judgements/self-grades', 'Taken back. It counts no more, and stays in the list with the reason.')
  },
})

export const selfGradePages = [list, takeBack]
