import { z } from 'zod'
import { everyPermission, may } from '../../people/index.ts'
import { route } from '../route.ts'

const Me = z
  .object({
    name: z.string(),
    job: z.string(),
    email: z.string(),
    role: z.string(),
    authority: z.object({ name: z.string(), laCode: z.string() }),
    may: z.array(z.string()).describe('The permissions of this person’s role.'),
  })
  .meta({ id: 'Me' })

export const meRoute = route({
  method: 'GET',
  path: '/me',
  tag: 'You',
  does: 'Who this token acts as, and what it may do.',
  needs: 'token',
  answer: { status: 200, does: 'The person.', schema: Me },
  run: async ({ person }) => ({
    name: person.name,
    job: person.job,
    email: person.email,
    role: person.role,
    authority: { name: person.authorityName, laCode: person.laCode },
    may: everyPermission.filter((permission) => may(person, permission)),
  }),
})
