import { z } from 'zod'
import { Day } from '../platform/day.ts'
import { rolesForPeople, type Role } from './roles.ts'

/** What somebody types in to give a person access. The messages are for them. */
export const NewPerson = z
  .object({
    name: z.string().trim().min(1, 'Enter the person’s name.').max(200, 'The name is longer than 200 characters.'),
    job: z.string().trim().max(200, 'The job is longer than 200 characters.').default(''),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(320, 'The email address is too long.')
      .pipe(z.email('Enter an email address, such as name@council.example.')),
    role: z.enum(rolesForPeople, 'Choose a role.'),
    body: z.string().trim().max(200, 'The name of the body is longer than 200 characters.').default(''),
    activeUntil: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()),
    reportsTo: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.uuid('Choose somebody from the list.').optional(),
    ),
  })
  .refine(({ role, activeUntil }) => role !== 'inspector' || activeUntil !== undefined, {
    path: ['activeUntil'],
    message: 'Enter the last day of the inspector’s access.',
  })
  .refine(({ role, body }) => role !== 'partner' || body !== '', {
    path: ['body'],
    message: 'Enter the body that the partner works for.',
  })
export interface NewPerson {
  name: string
  job?: string | undefined
  email: string
  role: Role
  /** Whom they work for, where it is not the council. */
  body?: string | undefined
  activeUntil?: string | undefined
  /** Whom they report to: nobody checks the work of their own manager. */
  reportsTo?: string | undefined
}

/** A person as those who manage access see them. */
export const Colleague = z.object({
  id: z.string(),
  name: z.string(),
  job: z.string(),
  email: z.string(),
  role: z.enum(rolesForPeople),
  body: z.string(), // whom they work for; '' for the council
  active: z.boolean(),
  activeUntil: Day.nullable(),
  reportsTo: z.string().nullable(),
  /** Whether they have signed in since their address was given. */
  isKnownToProvider: z.boolean(),
})
export type Colleague = z.infer<typeof Colleague>
