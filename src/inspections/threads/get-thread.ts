import { listThemes, type Theme } from '../../frameworks/index.ts'
import type { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { keepWhileUnchanged } from '../register/keep-while-unchanged.ts'
import { regulatorOf } from './framework-named.ts'
import { directionOf, standingOf, stepsOf, type Direction, type Standing, type Step } from './ladder.ts'
import { movesOf, type Moved } from './lessons/list-lessons.ts'
import {
  findingsOn,
  mentionsOn,
  sourcesOf,
  type About,
  type SaidFinding,
  type SaidMention,
  type Source,
  type When,
} from './said.ts'
import { gradesFor, gradesOf, type Graded } from './scale.ts'
import { sentenceOf } from './sentence.ts'
import { sharedTies, tiesOf, type SharedTie } from './ties.ts'

export interface TiedFinding extends SaidFinding {
  ties: readonly string[]
  /** How a person put it here, where one did: by moving it, or by a lesson. */
  moved: Moved | undefined
}
export interface TiedMention extends SaidMention {
  ties: readonly string[]
}

/** One document on the thread's ladder. */
export interface Rung extends Step {
  source: Source
  regulator: string
  findings: readonly TiedFinding[] // confirmed first
  mentions: readonly TiedMention[]
  graded: readonly Graded[]
  dated: Day | null
  framework: string
}

export interface Thread {
  theme: Theme
  sentence: string
  /** What the sentence would be if all that waits were confirmed; '' where that changes nothing. */
  sentenceIfConfirmed: string
  direction: Direction
  standing: Standing
  firstSeen: Day | null
  lastSeen: Day | null
  confirmed: number
  waiting: number
  mentions: number
  rungs: readonly Rung[] // newest first
  shared: readonly SharedTie[]
}

interface Asked {
  about?: About
  when: When
  today: Day
}

/**
 * The thread of one theme in the documents about one authority, put together once for each change in the authority.
 *
 * @throws NotFound where there is no such theme
 */
export const getThread = async (db: Db, themeId: string, { about = 'own', when, today }: Asked): Promise<Thread> => {
  const theme = listThemes().find(({ id }) => id === themeId)
  if (!theme) throw new NotFound('thread')
  const name = `thread ${JSON.stringify([themeId, about, when, today])}`
  return keepWhileUnchanged(db, name, () => putTogether(db, theme, { about, when, today }))
}

const putTogether = async (db: Db, theme: Theme, { about, when, today }: Required<Asked>): Promise<Thread> => {
  const { id: themeId } = theme
  const findings = await findingsOn(db, themeId, about, when)
  const mentions = await mentionsOn(db, themeId, about, when)
  const sources = await sourcesOf(db, [...new Set([...findings, ...mentions].map(({ documentId }) => documentId))])
  const graded = await gradesOf(
    db,
    sources.map(({ id }) => id),
  )
  const moves = await movesOf(
    db,
    findings.map(({ id }) => id),
    themeId,
  )
  const findingsIn = Map.groupBy(findings, ({ documentId }) => documentId)
  const mentionsIn = Map.groupBy(mentions, ({ documentId }) => documentId)
  const steps = stepsOf(sources.map(({ id, dated }) => ({ dated, spoken: findingsIn.get(id) ?? [] })))
  const rungs = sources.map((source, index): Rung => {
    const said = findingsIn.get(source.id) ?? []
    const { framework, dated } = source
    const tie = (value: string, area: string) => tiesOf({ value, area, framework }, themeId)
    return {
      ...(steps[index] ?? { side: null, move: 'not counted' }),
      source,
      dated,
      framework,
      regulator: regulatorOf(framework),
      findings: said
        .toSorted((a, b) => a.state.localeCompare(b.state))
        .map((finding) => ({ ...finding, ties: tie(finding.value, finding.area), moved: moves.get(finding.id) })),
      mentions: (mentionsIn.get(source.id) ?? []).map((mention) => ({
        ...mention,
        ties: tie(mention.said, mention.area),
      })),
      graded: gradesFor(
        graded.get(source.id) ?? [],
        said.map(({ area }) => area),
      ),
    }
  })
  const ifConfirmed = rungs.map((rung) => ({
    ...rung,
    spoken: rung.findings.map(({ kind }) => ({ kind, state: 'confirmed' })),
  }))
  const stepsIfConfirmed = stepsOf(ifConfirmed)
  const sentence = sentenceOf(rungs)
  const other = sentenceOf(ifConfirmed.map((rung, index) => ({ ...rung, ...stepsIfConfirmed[index] })))
  const counted = rungs.filter(({ move }) => move !== 'not counted')
  const days = counted.flatMap(({ dated }) => dated ?? [])
  return {
    theme,
    sentence,
    sentenceIfConfirmed: other === sentence ? '' : other,
    direction: directionOf(steps),
    standing: standingOf(
      rungs.findLast(({ side, dated }) => side !== null && dated !== null),
      when.asAt ?? today,
    ),
    firstSeen: days[0] ?? null,
    lastSeen: days.at(-1) ?? null,
    confirmed: findings.filter(({ state }) => state === 'confirmed').length,
    waiting: findings.filter(({ state }) => state === 'waiting').length,
    mentions: mentions.length,
    rungs: rungs.toReversed(),
    shared: sharedTies(rungs.flatMap((rung) => [...rung.findings, ...rung.mentions].map(({ ties }) => ties))),
  }
}
