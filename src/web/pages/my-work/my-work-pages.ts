import { z } from 'zod'
import { changedSinceLook, keepLook, myWork, workTable } from '../../../my-work/index.ts'
import { may, workNeeds } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { workFiguresPages } from './figures-pages.ts'
import { workMailPages } from './mail-pages.ts'
import { myWorkView } from './my-work-view.ts'

/** What a person has to do, what waits for them, what they own, and what others changed in it. */
const myWorkPage = page({
  path: '/my-work',
  needs: workNeeds,
  get: async ({ db, person, today, now, csrf }) =>
    view({
      title: 'My work',
      current: 'my-work',
      style: 'p-start',
      body: myWorkView({
        work: await myWork(db, { person, today }),
        changed: await changedSinceLook(db, now),
        now,
        csrf,
        exports: may(person, 'plans.export'),
        isPartner: may(person, 'actions.shared'),
      }),
    }),
})

/** The person says that they have seen what changed until the page was made. */
const seenPage = page({
  path: '/my-work/seen',
  needs: workNeeds,
  form: z.object({ until: z.iso.datetime().transform((text) => new Date(text)) }),
  post: async ({ db, form, now }) => {
    await keepLook(db, form.until < now ? form.until : now)
    return redirect('/my-work', 'What changed until now is marked as seen.')
  },
})

const exportPage = page({
  path: '/my-work/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { format } }) => {
    const rows = await myWork(db, { person, today })
    const table = workTable(rows, {
      asAt: now,
      person: person.name,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, table, { format, action: 'work.exported', subjectKind: 'work' })
  },
})

export const myWorkPages = [myWorkPage, seenPage, exportPage, ...workMailPages, ...workFiguresPages]
