import { whatWaits } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { startView } from './start-view.ts'

/** What waits for the person who has just come in. */
export const startPage = page({
  path: '/',
  needs: 'sign-in',
  get: async ({ db, person, today }) => {
    if (!may(person, 'documents.read')) return redirect('/people') // an administrator sees no content
    return view({
      title: 'Start',
      current: 'start',
      style: 'p-start',
      body: startView({
        waits: await whatWaits(db),
        today,
        decides: may(person, 'readings.decide'),
        adds: may(person, 'documents.add'),
      }),
    })
  },
})
