import { z } from 'zod'
import { LessonId, listLessons, withdrawLesson } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { lessonsView } from './lessons-view.ts'

const lessons = page({
  path: '/threads/lessons',
  needs: 'findings.read',
  get: async ({ db, person, csrf }) =>
    view({
      title: 'What people have taught',
      current: 'threads',
      body: lessonsView({ lessons: await listLessons(db), manages: may(person, 'themes.manage'), csrf }),
    }),
})

const withdraw = page({
  path: '/lessons/:id/withdraw',
  needs: 'themes.manage',
  params: z.object({ id: LessonId }),
  form: z.object({ why: z.string().trim().max(2000).default(''), putBack: z.string().optional() }),
  post: async ({ db, params, form }) => {
    const back = await withdrawLesson(db, params.id, { why: form.why, putBack: form.putBack !== undefined })
    const went =
      back === 0 ? 'No finding went back.' : back === 1 ? 'One finding went back.' : `${back} findings went back.`
    return redirect('/threads/lessons', `Withdrawn. ${went}`)
  },
})

export const lessonsPages = [lessons, withdraw]
