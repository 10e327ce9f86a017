import { z } from 'zod'
import { sql, type Sql } from '../platform/sql.ts'
import { everyRole, type Role } from './roles.ts'

/** Somebody who works for an authority, or Sightline itself where the role is `system`. */
export interface Person {
  authorityId: string
  authorityName: string
  laCode: string
  id: string
  name: string
  job: string // as they would say it
  email: string
  role: Role
  body: string // whom they work for; '' for the council
}

export const Person = z.object({
  authorityId: z.string(),
  authorityName: z.string(),
  laCode: z.string(),
  id: z.string(),
  name: z.string(),
  job: z.string(),
  email: z.string(),
  role: z.enum(everyRole),
  body: z.string(),
})

/** What `Person` needs, from `people p join authorities a`. */
export const personColumns: Sql = sql`
  p.authority_id as "authorityId", a.name as "authorityName", a.la_code as "laCode", p.id, p.name, p.job, p.email, p.role, p.body`
