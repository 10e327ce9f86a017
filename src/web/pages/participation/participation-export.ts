import { z } from 'zod'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { participationTable, participationTableNames } from '../../../scrutiny/index.ts'
import { page } from '../../page.ts'
import { addressOf } from '../plans/parts.ts'
import { sendTable } from '../../send-table.ts'

/** Speakers, petitions, recordings, receipts and numbers of followers as files, for those who look after committees. */
export const participationExport = page({
  path: '/committees/participation/:table/:format',
  needs: 'committees.manage',
  params: z.object({ table: z.enum(participationTableNames), format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { table, format } }) => {
    const leaving = await participationTable(db, table, {
      asAt: now,
      today,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, leaving, { format, action: `${table}.exported`, subjectKind: table })
  },
})
