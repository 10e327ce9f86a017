import {
  answer,
  findAnswerPage,
  inUnit,
  standingInWords,
  type Answer,
  type AnswerPage,
  type Answers,
} from '../../indicators/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import type { ItemId } from '../meetings/agenda.ts'
import { addPaper, type PaperId } from './papers.ts'

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`
const words = ({ indicator }: Answer, value: number | null): string =>
  value === null ? 'not published' : inUnit(indicator.unit, value)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A page of answers as a report to a committee: part by part what is published of the council beside its statistical neighbours and
 * England, where each figure comes from, and whether it may still change. The council’s own numbers are not in it: they may be small.
 *
 * @throws Refused where nothing is published about the council
 */
export const pageReport = (
  page: AnswerPage,
  { answers, area, isOwn }: Answers,
  on: Day,
): { title: string; summary: string; body: string } => {
  const published = answers.filter((one) => one.published.figure !== null)
  if (!isOwn || published.length === 0)
    throw new Refused('Nothing is published about this council, so there is nothing to report yet.')
  const found = new Map(published.map((one) => [one.indicator.id, one]))
  const parts = page.sections.flatMap(({ title, indicators }) => {
    const rows = indicators.flatMap((id) => found.get(id) ?? [])
    return rows.length === 0 ? [] : [{ title, rows }]
  })
  const open = published.filter(({ published: { figure } }) => figure?.period.standing !== 'final')
  return {
    title: page.title,
    summary: `${page.about} ${leadsOf(published)} ${open.length === 0 ? 'Every figure is final.' : `${open.length} of ${published.length} figures are not said to be final.`}`,
    body: [
      ...parts.flatMap(({ title, rows }) => [
        `# ${title}`,
        [
          `| Question | Period | ${area} | Neighbours, mean | England |`,
          ...rows.map((one) =>
            row(
              one.indicator.asks,
              one.published.period ?? '',
              words(one, one.published.own),
              words(one, one.published.neighbours),
              words(one, one.published.england),
            ),
          ),
        ].join('\n'),
        ...rows.flatMap((one) => gapOf(one)).map((sentence) => `- ${sentence}`),
      ]),
      '# Whether figures may still change',
      [
        '| Figure | Period | Provisional or final | Source |',
        ...published.map(({ indicator, published: { period, figure } }) =>
          row(indicator.title, period ?? '', figure ? standingInWords(figure.period) : '', figure?.source ?? ''),
        ),
      ].join('\n'),
      '# Where this comes from',
      `Written on ${inWords(on)} from the publications that are named. The mean of statistical neighbours is unweighted, of six or more of the ten, and worked out here.`,
    ].join('\n\n'),
  }
}

/** How many are better than the mean of the neighbours, and how many worse. */
const leadsOf = (published: readonly Answer[]): string => {
  const judged = published.flatMap((one) => isBetter(one) ?? [])
  const better = judged.filter(Boolean).length
  return judged.length === 0
    ? ''
    : `Of ${judged.length} figures that can be set beside the mean of councils like ours, ${better} are better.`
}

const isBetter = ({ indicator: { better }, published: { own, neighbours } }: Answer): boolean | undefined => {
  if (better === 'neither' || own === null || neighbours === null || own === neighbours) return undefined
  return better === 'higher' ? own > neighbours : own < neighbours
}

/** A sentence of a figure that is worse than that of councils like ours. */
const gapOf = (one: Answer): string[] => {
  const { own, neighbours } = one.published
  if (isBetter(one) !== false || own === null || neighbours === null) return []
  return [`${capital(one.indicator.title)}: ${words(one, own)}, and ${words(one, neighbours)} in councils like ours.`]
}

/** Lays a page of answers under an item. @throws NotFound, Refused, Forbidden */
export const addPagePaper = async (
  db: Db,
  itemId: ItemId,
  { pageId, author, today }: { pageId: string; author: string; today: Day },
): Promise<PaperId> => {
  const page = findAnswerPage(pageId)
  if (!page) throw new NotFound('page of answers')
  const found = await answer(
    db,
    page.sections.flatMap(({ indicators }) => indicators),
    false,
  )
  const { title, summary, body } = pageReport(page, found, today)
  return addPaper(
    db,
    itemId,
    { title, sort: 'figures', author, wards: 'All', summary, body },
    { today, told: { on: today } },
  )
}
