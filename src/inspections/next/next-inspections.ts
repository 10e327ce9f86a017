import { comingChanges } from '../../frameworks/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import {
  listInspectionDocuments,
  listJudgements,
  listSubjects,
  ownCode,
  type Subject,
} from '../judgements/judgement.ts'
import { keepWhileUnchanged } from '../register/keep-while-unchanged.ts'
import { forecastsOf, type Forecast } from './forecast.ts'

export interface NextInspections {
  authority: Subject
  subjects: readonly Subject[]
  asAt: Day
  forecasts: readonly Forecast[]
  /** What may move the windows. */
  changes: readonly { from: string; says: string; source: string }[]
}

/** When inspectors are to be expected next, computed from the documents dated until that day. */
export const nextInspections = async (
  db: Db,
  { authority, asAt }: { authority?: string | undefined; asAt: Day },
): Promise<NextInspections> => {
  const asked = { authority: authority ?? (await ownCode(db)), asAt }
  return keepWhileUnchanged(db, `next inspections ${asked.authority} ${asAt}`, async () => {
    const subjects = await listSubjects(db)
    const documents = await listInspectionDocuments(db, asked)
    const judgements = await listJudgements(db, asked)
    return {
      authority: subjects.find(({ code }) => code === asked.authority) ?? {
        code: asked.authority,
        name: 'This authority',
      },
      subjects,
      asAt,
      forecasts: forecastsOf(documents, judgements, asAt),
      changes: comingChanges.filter(({ from }) => from > asAt),
    }
  })
}
