import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { verifyTrail } from '../../people/index.ts'
import { sql } from '../../platform/sql.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { recordUntoldRestrictions } from './record-untold.ts'

const adopted = {
  ssd_person: `
    pers_person_id
    --------------
    ONE
    OTHER
  `,
  ssd_permanence: `
    perm_table_id | perm_person_id | perm_permanence_order_date | perm_permanence_order_type
    --------------+----------------+----------------------------+---------------------------
    P1            | ONE            | 2026-10-02                 | Adoption
    P2            | OTHER          | 2026-10-09                 | Adoption
  `,
}

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', { ssd_person: adopted.ssd_person })
})

const told = () =>
  ground.database.asOwner((db) =>
    db.many(
      sql`
        select p.role, e.subject_id as "subjectId", e.why, e.detail->'restricted' as restricted from events e
          join people p on p.authority_id = e.authority_id and p.id = e.person_id
        where e.action = 'children.restricted-by-delivery' order by e.seq`,
      z.object({ role: z.string(), subjectId: z.string(), why: z.string(), restricted: z.number() }),
    ),
  )

test('records that an update restricted are told of on the trail once, as the system, with why', async () => {
  const { id } = ground.northmere.authority
  // As of an authority whose delivery came before records of adopted children were restricted by the delivery.
  await ground.database.asOwner((db) =>
    db.script(`alter function restrict_adopted(uuid, integer) rename to restrict_later;
      create function restrict_adopted(uuid, integer) returns integer language sql as 'select 0'`),
  )
  await ground.deliver('2026-11-21', adopted)
  await recordUntoldRestrictions(ground.database)
  expect(await told()).toEqual([])
  await ground.database.asOwner((db) => db.run(sql`select restrict_later(${id}, 2)`))
  await Promise.all(Array.from({ length: 6 }, () => recordUntoldRestrictions(ground.database)))
  await recordUntoldRestrictions(ground.database)
  expect(await told()).toMatchObject([{ role: 'system', subjectId: '2', restricted: 2 }])
  expect((await told())[0]?.why).toMatch(/^They were adopted before Sightline/)
  expect((await verifyTrail(ground.database, id)).firstBad).toBeUndefined()
})

test('a delivery that told of what it restricted is not told of again', async () => {
  await ground.database.asOwner((db) =>
    db.script(`drop function restrict_adopted(uuid, integer);
      alter function restrict_later(uuid, integer) rename to restrict_adopted`),
  )
  await ground.deliver('2026-11-22', {
    ssd_person: `${adopted.ssd_person.trimEnd()}\n    THIRD`,
    ssd_permanence: `${adopted.ssd_permanence.trimEnd()}\n    P3            | THIRD          | 2026-11-01                 | Adoption`,
  })
  expect(await told()).toHaveLength(2)
  await recordUntoldRestrictions(ground.database)
  expect((await told()).map(({ role }) => role)).toEqual(['system', 'analyst'])
})
