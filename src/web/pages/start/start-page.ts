import { listThreads, ThreadFilters, whatWaits } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { findBrokenLines } from '../../../line/index.ts'
import { countWork, myWork } from '../../../my-work/index.ts'
import { page, redirect, view } from '../../page.ts'
import { startView } from './start-view.ts'

// The subjects that a person who has just come in should know of: praised once, and found again or worse.
const cameBack = ThreadFilters.parse({ direction: ['came back', 'worse'], standing: 'open' })

/** What waits for the person who has just come in. */
export const startPage = page({
  path: '/',
  needs: 'sign-in',
  get: async ({ db, person, today }) => {
    if (may(person, 'actions.shared')) return redirect('/my-work') // a partner sees the work that is shared with them
    if (may(person, 'children.health')) return redirect('/worklists/health') // a nurse comes for the one list that is theirs
    if (!may(person, 'documents.read')) return redirect('/people') // an administrator sees no content
    return view({
      title: 'Start',
      current: 'start',
      style: 'p-start',
      body: startView({
        waits: await whatWaits(db),
        back: await listThreads(db, cameBack, today),
        work: countWork(await myWork(db, { person, today })),
        lines: await findBrokenLines(db, { person, today }),
        today,
        decides: may(person, 'readings.decide'),
        adds: may(person, 'documents.add'),
        oversees: may(person, 'plans.read') && !may(person, 'actions.update'),
      }),
    })
  },
})
