import type { Day } from '../../../platform/day.ts'
import type { Db } from '../../../platform/sql.ts'
import type { Table } from '../../../platform/tables/index.ts'
import { listReceipts } from '../../notices/distributions.ts'
import { listFollowing } from '../../notices/notices.ts'
import { mustManage } from '../../who-asks.ts'
import { listPetitions } from '../petitions.ts'
import { listAllRecordings } from '../recordings.ts'
import { listAllSpeakers } from '../speakers.ts'
import { standingOrdersOn } from '../standing-orders.ts'
import type { Leaving } from './about.ts'
import { followersTable } from './followers-table.ts'
import { petitionsTable } from './petitions-table.ts'
import { receiptsTable } from './receipts-table.ts'
import { recordingsTable } from './recordings-table.ts'
import { speakersTable } from './speakers-table.ts'

/** The tables of how the public and councillors take part, by the name that an address and a command know them by. */
export const participationTableNames = ['speakers', 'petitions', 'recordings', 'receipts', 'followers'] as const
export type ParticipationTableName = (typeof participationTableNames)[number]

/** One of them, of the whole authority. @throws Forbidden to whoever does not look after committees */
export const participationTable = async (
  db: Db,
  name: ParticipationTableName,
  { today, ...leaving }: Leaving & { today: Day },
): Promise<Table<unknown>> => {
  await mustManage(db)
  return (await made[name](db, leaving, today)) as unknown as Table<unknown> // each has its own rows and the columns that fit them
}

const made = {
  speakers: async (db: Db, leaving: Leaving) => speakersTable(await listAllSpeakers(db), leaving),
  petitions: async (db: Db, leaving: Leaving, today: Day) =>
    petitionsTable(await listPetitions(db), { ...leaving, today, orders: await standingOrdersOn(db, today) }),
  recordings: async (db: Db, leaving: Leaving) => recordingsTable(await listAllRecordings(db), leaving),
  receipts: async (db: Db, leaving: Leaving) => receiptsTable(await listReceipts(db), leaving),
  followers: async (db: Db, leaving: Leaving) => followersTable(await listFollowing(db), leaving),
} satisfies Record<ParticipationTableName, unknown>
