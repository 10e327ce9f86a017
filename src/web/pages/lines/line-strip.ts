import { everyStage, type Line, type Stage, stages, type StartingAt, type Stop } from '../../../line/index.ts'
import { inWords } from '../../../platform/day.ts'
import type { Html } from '../../../platform/html.ts'
import { strip } from '../../components/index.ts'

/** Where a page stands on its line, and how far the line goes. Without a line only the page itself is there. */
export const lineStrip = (line: Line | undefined, start: StartingAt, here: Stage): Html =>
  strip(
    everyStage.map((stage) => {
      const stops = line?.stops.filter((stop) => stop.stage === stage) ?? []
      return {
        stage: stages[stage],
        what: stops.length === 0 ? (stage === here ? 'This page' : 'Not yet') : whatOf(stage, stops),
        here: stage === here,
        state: stops.length === 0 && stage !== here ? 'absent' : isCut(stops) ? 'broken' : 'there',
        ...(stage !== here && stops.length > 0 && { href: hrefOf(stops, start) }),
      }
    }),
    { ...(line && { wholeLine: `/lines/${start.kind}/${start.id}` }), label: 'This line, from letter to resolution' },
  )

const isCut = (stops: readonly Stop[]): boolean => stops.some(({ breaks }) => breaks !== null)

const whatOf = (stage: Stage, stops: readonly Stop[]): string => {
  const [first] = stops
  const cut = stops.find(({ breaks }) => breaks !== null)?.breaks?.missing.split(/[,:]/)[0]
  const count =
    stage === 'letter' && stops.length === 1 && first?.on
      ? inWords(first.on)
      : `${stops.length} ${nouns[stage][stops.length === 1 ? 0 : 1]}`
  return cut === undefined ? count : `${count}, ${cut}`
}

const nouns: Readonly<Record<Stage, readonly [string, string]>> = {
  letter: ['letter', 'letters'],
  finding: ['finding', 'findings'],
  action: ['action', 'actions'],
  measure: ['measure', 'measures'],
  children: ['list', 'lists'],
  audit: ['audit', 'audits'],
  item: ['item', 'items'],
  resolution: ['resolution', 'resolutions'],
}

/** The thing itself where there is one; with several, the whole line, which lists them. */
const hrefOf = (stops: readonly Stop[], { kind, id }: StartingAt): string => {
  const [only, ...others] = stops
  return only && others.length === 0 ? only.href : `/lines/${kind}/${id}`
}
