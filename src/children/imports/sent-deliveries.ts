import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { sourcesInBytes } from '../import/find-sources.ts'
import type { Delivery } from '../import/import-children.ts'

export const SentId = z.uuid().brand('SentDeliveryId')
type SentId = z.infer<typeof SentId>

interface SentFile {
  fileName: string
  bytes: Uint8Array
}

/** Keeps what somebody has sent until they bring it in or drop it, a day at most. @throws Invalid where nothing was sent */
export const keepDelivery = async (db: Db, files: readonly SentFile[], asAt: Day): Promise<SentId> => {
  if (files.length === 0) throw new Invalid([{ field: 'files', message: 'Choose the files of the delivery.' }])
  await db.run(sql`delete from child_deliveries_sent where sent_at < now() - interval '1 day'`)
  const { id } = await db.one(
    sql`
      insert into child_deliveries_sent (authority_id, person_id, as_at)
      values (current_authority(), current_person(), ${asAt}) returning id`,
    z.object({ id: SentId }),
  )
  for (const [place, { fileName, bytes }] of files.entries()) {
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    await db.run(sql`
      insert into child_files_sent (authority_id, delivery_id, place, name, bytes)
      values (current_authority(), ${id}, ${place}, ${fileName}, ${held})`)
  }
  return id
}

const Kept = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array), asAt: Day })

/** @throws NotFound where it was brought in, dropped or sent by somebody else */
export const getSentDelivery = async (db: Db, id: SentId): Promise<Delivery> => {
  const kept = await db.many(
    sql`
      select f.name, f.bytes, d.as_at as "asAt" from child_files_sent f
      join child_deliveries_sent d on d.authority_id = f.authority_id and d.id = f.delivery_id
      where d.id = ${id} order by f.place`,
    Kept,
  )
  const [first] = kept
  if (!first) throw new NotFound('delivery')
  return deliveryOf(
    kept.map(({ name, bytes }) => ({ fileName: name, bytes })),
    first.asAt,
  )
}

/** A delivery from files that were sent, archives opened. */
export const deliveryOf = async (files: readonly SentFile[], asAt: Day): Promise<Delivery> => {
  const sources = []
  for (const { fileName, bytes } of files) sources.push(...(await sourcesInBytes(fileName, bytes)))
  return { name: files.map(({ fileName }) => fileName).join(', '), sources, asAt }
}

export const dropDelivery = async (db: Db, id: SentId): Promise<void> => {
  await db.run(sql`delete from child_deliveries_sent where id = ${id}`)
}
