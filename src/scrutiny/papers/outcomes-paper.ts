import { areaInWords, listJudgements, ownCode } from '../../inspections/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import type { ItemId } from '../meetings/agenda.ts'
import { count } from '../words.ts'
import { addPaper, type PaperId } from './papers.ts'

/** Inspections that a committee is shown at once: the newest. */
const mostInspections = 4

/**
 * What inspectors found of the council, as a report to a committee: the confirmed grades of its newest inspections, in the words of
 * each framework.
 *
 * @throws Refused where no grade has been confirmed
 */
export const outcomesReport = async (db: Db, on: Day): Promise<{ title: string; summary: string; body: string }> => {
  const all = await listJudgements(db, { authority: await ownCode(db), asAt: on })
  const confirmed = all.filter(({ state }) => state === 'confirmed')
  const inspections = [...Map.groupBy(confirmed, ({ documentId }) => documentId).values()].slice(0, mostInspections)
  const [newest] = inspections[0] ?? []
  if (!newest) throw new Refused('No grade has been confirmed yet. Confirm what was read from a letter first.')
  const waiting = all.length - confirmed.length
  return {
    title: 'What inspectors found',
    summary: `The newest inspection whose grades are confirmed is “${newest.documentTitle}” of ${inWords(newest.dated)}: ${(inspections[0] ?? []).map(({ area, grade }) => `${areaInWords(area).toLowerCase()} ${grade}`).join('; ')}.`,
    body: [
      ...inspections.flatMap((grades) => {
        const [first] = grades
        return first
          ? [
              `# ${first.documentTitle}, ${inWords(first.dated)}`,
              [
                '| What was judged | Grade | Page of the letter |',
                ...grades.map(({ area, grade, page }) => `| ${areaInWords(area)} | ${grade} | ${page} |`),
              ].join('\n'),
              `Framework: ${first.framework}.`,
            ]
          : []
      }),
      '# Where this comes from',
      `Read from the letters and confirmed by somebody who answers for the service; as of ${inWords(on)}.${waiting > 0 ? ` ${count(waiting, 'grade was', 'grades were')} read and nobody has confirmed ${waiting === 1 ? 'it' : 'them'} yet: ${waiting === 1 ? 'it is' : 'they are'} left out.` : ''} Grades of different frameworks are not on one scale.`,
    ].join('\n\n'),
  }
}

/** Lays the outcomes of inspections under an item. @throws NotFound, Refused, Forbidden */
export const addOutcomesPaper = async (
  db: Db,
  itemId: ItemId,
  { author, today }: { author: string; today: Day },
): Promise<PaperId> => {
  const { title, summary, body } = await outcomesReport(db, today)
  return addPaper(
    db,
    itemId,
    { title, sort: 'outcomes', author, wards: 'All', summary, body },
    { today, told: { on: today } },
  )
}
