import papaparse from 'papaparse'
import { z } from 'zod'
import { record, require as requirePermission, signAs, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { joined, sql } from '../../platform/sql.ts'

/** A worker or team of the case system, and who of our people that is. */
const Member = z.object({
  kind: z.enum(['worker', 'team']),
  id: z.string(),
  name: z.string(),
  /** Addresses of our people; of a worker there is one at most. */
  emails: z.array(z.string()),
  /** Somebody of ours of the same name as a worker whom nobody is yet. */
  likely: z.string(),
})
export type Member = z.infer<typeof Member>

/** Every worker and team of the newest delivery. Asked as the owner of the tables: who gives access reads no child's record. */
export const listStaff = (database: Database, person: Person): Promise<Member[]> => {
  requirePermission(person, 'people.manage')
  return database.asOwner((db) =>
    db.many(
      sql`
        select 'worker' as kind, w.prof_professional_id as id, coalesce(w.prof_professional_name, '') as name,
          array_remove(array[p.email], null) as emails,
          case when p.id is null then coalesce((
            select min(o.email) from people o where o.authority_id = w.authority_id and o.active
              and lower(o.name) = lower(w.prof_professional_name) having count(*) = 1), '') else '' end as likely
        from ssd_professionals w
        left join worker_people l on l.authority_id = w.authority_id and l.professional_id = w.prof_professional_id
        left join people p on p.authority_id = l.authority_id and p.id = l.person_id
        where w.authority_id = ${person.authorityId} and w.to_import is null
        union all
        select 'team', d.dept_team_id, coalesce(d.dept_team_name, ''), coalesce(array_agg(p.email order by p.email)
          filter (where p.id is not null), '{}'), ''
        from ssd_department d
        left join team_people l on l.authority_id = d.authority_id and l.team_id = d.dept_team_id
        left join people p on p.authority_id = l.authority_id and p.id = l.person_id
        where d.authority_id = ${person.authorityId} and d.to_import is null
        group by d.dept_team_id, d.dept_team_name
        order by 1 desc, 3, 2`,
      Member,
    ),
  )
}

const Line = z.object({ kind: z.enum(['worker', 'team']), id: z.string().min(1), email: z.string().toLowerCase() })
export type StaffLine = z.infer<typeof Line>

/** Lines `kind,id,email` of a CSV file. @throws Invalid, with every line that cannot be used */
export const readStaff = (text: string, fileName: string): StaffLine[] => {
  const { data } = papaparse.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim().toLowerCase(),
    transform: (cell) => cell.trim(),
  })
  const problems: { field: string; message: string }[] = []
  const lines = data.flatMap((row, index) => {
    const parsed = Line.safeParse(row)
    if (parsed.success) return [parsed.data]
    const message = `${fileName}, line ${index + 2}: give “worker” or “team”, its number in the case system, and an address, under the headings kind, id and email.`
    problems.push({ field: fileName, message })
    return []
  })
  if (problems.length > 0) throw new Invalid(problems)
  return lines
}

const Known = z.object({ id: z.string(), email: z.string() })

/**
 * Says who the workers are and who belongs to the teams that the lines name; others stay as they are. A worker or team with
 * an empty address is nobody any more. Who may see whom follows at once.
 */
export const setStaff = (database: Database, person: Person, lines: readonly StaffLine[]): Promise<void> => {
  requirePermission(person, 'people.manage')
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      await signAs(step, person)
      const { authorityId } = person
      const people = await step.many(
        sql`select id, email from people where authority_id = ${authorityId} and active and role <> 'system'`,
        Known,
      )
      const ids = new Map(people.map(({ id, email }) => [email, id]))
      const unknown = lines.filter(({ email }) => email !== '' && !ids.has(email))
      if (unknown.length > 0) {
        const problems = unknown.map(({ email }) => ({
          field: email,
          message: `Nobody has access with the address ${email}.`,
        }))
        throw new Invalid(problems)
      }
      for (const { kind, table, column } of kinds) {
        const these = lines.filter((line) => line.kind === kind)
        if (these.length === 0) continue
        await step.run(
          sql`delete from ${table} where authority_id = ${authorityId} and ${column} = any (${these.map(({ id }) => id)})`,
        )
        const pairs = these.flatMap(({ id, email }) => {
          const personId = ids.get(email)
          return personId === undefined ? [] : [sql`(${authorityId}::uuid, ${id}, ${personId}::uuid)`]
        })
        if (pairs.length > 0)
          await step.run(sql`
            insert into ${table} (authority_id, ${column}, person_id) values ${joined(pairs)} on conflict do nothing`)
      }
      await record(step, { action: 'children.staff-set', subjectKind: 'delivery', detail: { lines: lines.length } })
    }),
  )
}

const kinds = [
  { kind: 'worker', table: sql`worker_people`, column: sql`professional_id` },
  { kind: 'team', table: sql`team_people`, column: sql`team_id` },
] as const
