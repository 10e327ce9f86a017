import { z } from 'zod'
import {
  addPerson,
  changePerson,
  endPerson,
  getColleague,
  listPeople,
  NewPerson,
  restorePerson,
} from '../../../people/index.ts'
import { page, redirect, view } from '../../page.ts'
import { addPersonView, peopleView, personView } from './people-views.ts'

const Params = z.object({ id: z.uuid() })
const why = z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('')

const list = page({
  path: '/people',
  needs: 'people.manage',
  get: async ({ db, today }) =>
    view({ title: 'People', current: 'people', style: 'p-people', body: peopleView(await listPeople(db), today) }),
})

const add = page({
  path: '/people/add',
  needs: 'people.manage',
  form: NewPerson,
  get: async ({ db, csrf, problems, typed }) =>
    view({
      title: 'Give somebody access',
      current: 'people',
      style: 'p-people',
      body: addPersonView({ people: await listPeople(db), csrf, problems, typed }),
    }),
  post: async ({ db, person, form }) => {
    await addPerson(db, person.authorityId, form)
    return redirect('/people', `${form.name} has access and can sign in with ${form.email}.`)
  },
})

const change = page({
  path: '/people/:id',
  needs: 'people.manage',
  params: Params,
  form: NewPerson,
  get: async ({ db, person, params, today, csrf, problems, typed }) => {
    const colleague = await getColleague(db, params.id)
    return view({
      title: colleague.name,
      current: 'people',
      style: 'p-people',
      body: personView({
        colleague,
        people: await listPeople(db),
        isMyself: colleague.id === person.id,
        today,
        csrf,
        problems,
        typed,
      }),
    })
  },
  post: async ({ db, params, form }) => {
    await changePerson(db, params.id, form)
    return redirect('/people', `What is held about ${form.name} was changed.`)
  },
})

const end = page({
  path: '/people/:id/end',
  needs: 'people.manage',
  params: Params,
  form: z.object({ why }),
  post: async ({ db, params, form }) => {
    const { name } = await getColleague(db, params.id)
    await endPerson(db, params.id, form)
    return redirect('/people', `The access of ${name} has ended. Their sessions and tokens ended with it.`)
  },
})

const restore = page({
  path: '/people/:id/restore',
  needs: 'people.manage',
  params: Params,
  form: z.object({ why }),
  post: async ({ db, params, form }) => {
    const { name } = await getColleague(db, params.id)
    await restorePerson(db, params.id, form)
    return redirect('/people', `${name} has access again.`)
  },
})

export const peoplePages = [list, add, change, end, restore]
