import { actionOverview, agenciesOfAction, decideActionAgencies } from '../../../improvement/index.ts'
import { listBodies, NewAgencies } from '../../../inspections/index.ts'
import { page, redirect, view } from '../../page.ts'
import { agenciesForm } from '../follow-ups/agencies-view.ts'
import { actionParams } from './action-page.ts'

/** On which somebody says who of several bodies leads an action. */
export const actionAgenciesPage = page({
  path: '/actions/:id/agencies',
  needs: 'plans.edit',
  params: actionParams,
  form: NewAgencies,
  get: async ({ db, params, today, csrf, problems, typed }) => {
    const { action, findings } = await actionOverview(db, params.id, { on: today })
    const agencies = await agenciesOfAction(db, params.id, findings)
    return view({
      title: 'Who leads and who contributes',
      current: 'actions',
      style: 'p-action',
      body: agenciesForm({
        title: action.title,
        agencies,
        bodies: await listBodies(db, agencies.byRule),
        address: `/actions/${params.id}/agencies`,
        back: { href: `/actions/${params.id}`, text: action.title },
        csrf,
        problems,
        typed,
      }),
    })
  },
  post: async ({ db, params, form, today }) => {
    const { findings } = await actionOverview(db, params.id, { on: today })
    const agencies = await agenciesOfAction(db, params.id, findings)
    await decideActionAgencies(db, { id: params.id, agencies }, form)
    return redirect(`/actions/${params.id}#agencies`, 'Kept, with your reason and what the rule said.')
  },
})
