import { z } from 'zod'
import {
  agreeExemption,
  askForExemption,
  editItem,
  endExemption,
  ExemptFields,
  getItem,
  giveSpecialReason,
  ItemFields,
  takeItemOut,
} from '../../../scrutiny/index.ts'

import { page, redirect } from '../../page.ts'
import { deed } from './deed.ts'
import { params, to, reason } from './item-parts.ts'
import { showItem } from './item-page.ts'

export const editDeed = page({
  path: '/committees/items/:id/edit',
  needs: 'committees.manage',
  params,
  form: ItemFields.extend({ version: z.coerce.number().int().min(1) }),
  get: (visit) => showItem({ ...visit, open: 'edit' }),
  post: async (visit) => {
    const edited = await editItem(visit.db, visit.params.id, visit.form)
    if (edited.kind === 'saved') return redirect(to(visit.params.id), 'The item was changed.')
    const typed = Object.fromEntries(Object.entries(visit.form).map(([name, value]) => [name, String(value ?? '')]))
    const shown = await showItem({ ...visit, typed, problems: [], open: 'edit' }, edited)
    return { ...shown, status: 409 }
  },
})

export const exemptDeed = deed({
  path: '/committees/items/:id/exempt',
  needs: 'committees.manage',
  params,
  form: ExemptFields,
  name: 'exempt',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await askForExemption(db, id, form)
    return redirect(to(id), 'Somebody else must agree before the agenda can be published.')
  },
})

export const agreeDeed = page({
  path: '/committees/items/:id/agree',
  needs: 'exempt.agree',
  params,
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    await agreeExemption(db, id)
    return redirect(to(id), 'You agreed that the item is exempt.')
  },
})

/** Whoever asked and whoever may agree can say that the item is public after all. */
const endExemptionBy = (path: `/${string}`, needs: 'committees.manage' | 'exempt.agree') =>
  deed({
    path,
    needs,
    params,
    form: z.object({ why: reason }),
    name: 'public',
    shows: showItem,
    does: async ({ db, params: { id }, form }) => {
      await endExemption(db, id, form)
      return redirect(to(id), 'The item is public after all. The reason stays on the record.')
    },
  })
export const publicAfterAllDeed = endExemptionBy('/committees/items/:id/public', 'committees.manage')
export const notAgreedDeed = endExemptionBy('/committees/items/:id/not-agreed', 'exempt.agree')

export const specialDeed = deed({
  path: '/committees/items/:id/special',
  needs: 'committees.manage',
  params,
  form: z.object({ specialWhy: reason }),
  name: 'special',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await giveSpecialReason(db, id, form.specialWhy)
    return redirect(to(id), 'The chair’s reason is on the record.')
  },
})

export const outDeed = deed({
  path: '/committees/items/:id/out',
  needs: 'committees.manage',
  params,
  form: z.object({ why: reason }),
  name: 'out',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    const { meetingId } = await getItem(db, id)
    await takeItemOut(db, id, { ...form, today })
    return redirect(`/committees/meetings/${meetingId}`, 'The item came off the agenda; the record keeps it.')
  },
})
