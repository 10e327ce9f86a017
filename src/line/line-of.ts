import {
  actionOfAudit,
  actionsOfPlans,
  type Evidence,
  listEvidence,
  type LinksFrom,
  type MeasureStanding,
  measuresOfIndicator,
  type ShownClaim,
  showClaims,
} from '../improvement/index.ts'
import { findIndicator } from '../indicators/index.ts'
import {
  allFindings,
  type Finding,
  FindingFilters,
  followUpStateInWords,
  ownCode,
  themeInWords,
} from '../inspections/index.ts'
import { type ItemAround, itemsAround, listActionIdsOf, listFindingIdsOf, responses } from '../scrutiny/index.ts'
import type { Day } from '../platform/day.ts'
import { NotFound } from '../platform/errors.ts'
import type { Db } from '../platform/sql.ts'
import {
  becameOfAction,
  becameOfAudit,
  becameOfFinding,
  becameOfFindings,
  becameOfItem,
  becameOfMeasures,
  becameOfResolution,
} from './became-of.ts'
import { childrenBehind } from './children-behind.ts'
import { type Facts, gatherFacts, resolutionsAbout, type When } from './facts.ts'
import { type Echo, everyStage, type Line, type Stop } from './stop.ts'
import {
  actionStop,
  auditStop,
  findingStop,
  itemStop,
  keyOf,
  letterStop,
  measureStop,
  resolutionStop,
} from './stops.ts'

/** What a line can be asked of. A theme's is that of every confirmed finding on it that asks for something. */
export const starts = [
  'finding',
  'action',
  'measure',
  'document',
  'theme',
  'resolution',
  'indicator',
  'audit',
  'item',
] as const
export type Start = (typeof starts)[number]

export interface StartingAt {
  kind: Start
  id: string
}

/** What led to a thing and what followed from it. @throws NotFound where no line begins there, or none that may be seen */
export const lineOf = async (db: Db, start: StartingAt, when: When): Promise<Line> => {
  const line = await findLine(db, start, when)
  if (!line) throw new NotFound(start.kind)
  return line
}

/** The same; undefined where no line begins there: a document of which nothing that asks for anything is confirmed, say. */
export const findLine = async (db: Db, start: StartingAt, when: When): Promise<Line | undefined> => {
  const item = start.kind === 'item' ? await itemAtStart(db, start.id, when) : undefined
  const resolutions = start.kind === 'resolution' ? [start.id] : item ? resolutionsOf(item) : []
  const also = await findingsAtStart(db, start, resolutions)
  const from = await linksFrom(db, { start, findings: also, resolutions, item }, when)
  const facts = await gatherFacts(db, { from, also, resolutions, items: item ? [item.id] : [] }, when)
  return walk(db, facts, start, when)
}

const itemAtStart = async (db: Db, id: string, { on }: When): Promise<ItemAround | undefined> =>
  (await itemsAround(db, { ids: [id], resolutionIds: [], indicators: [] }, on)).find((item) => item.id === id)

/** The resolutions passed under an item, those that it has back, and that for which it was planned. */
const resolutionsOf = ({ passed, planned, backAgain }: ItemAround): string[] => [
  ...passed,
  ...backAgain,
  ...(planned === null ? [] : [planned]),
]

const walk = async (db: Db, facts: Facts, start: StartingAt, when: When): Promise<Line | undefined> => {
  const { asAt } = when
  const findings = [...facts.findings.values()]
  const actions = [...facts.actions.values()]
  const measures = [...facts.measures.values()].filter(
    ({ measure }) =>
      facts.links.moves.some(({ measureId }) => measureId === measure.id) || isWatched(facts, measure.id),
  )
  const alone = start.kind === 'measure' ? facts.measures.get(start.id) : undefined
  const indicated =
    start.kind === 'indicator'
      ? [...facts.measures.values()].filter(({ measure }) => measure.indicatorId === start.id)
      : []
  const shownMeasures = [...new Set([...measures, ...(alone ? [alone] : []), ...indicated])]
  const ids = actions.map((one) => one.facts.id)
  const children = await childrenBehind(db, shownMeasures, when)
  const audits = (await listEvidence(db, ids, asAt)).filter(
    ({ kind, verdict }) => kind === 'audit' && verdict === 'verified',
  )
  const title = titleOf(start, facts, audits)
  if (title === undefined) return undefined
  const stops: Stop[] = [
    ...unique(findings.map(letterStop)),
    ...findings.map((finding) => findingStop(finding, facts)),
    ...actions.map((action) => actionStop(action, facts)),
    ...shownMeasures.map(measureStop),
    ...children.map(({ stop }) => stop),
    ...audits.map(auditStop),
    ...facts.items.map(itemStop),
    ...[...facts.resolutions.values()].map(resolutionStop),
  ]
  return {
    title,
    stops: inOrder(stops),
    links: [
      ...linksOf(facts, findings, audits, new Set(stops.map(({ key }) => key))),
      ...children.flatMap(({ stop, measureIds }) =>
        measureIds.map((id): [string, string] => [keyOf.measure(id), stop.key]),
      ),
    ],
    back: echoes(facts, await showClaims(db, ids, asAt), audits),
    broken: inOrder(stops).filter(({ breaks }) => breaks !== null),
    became: becameSentence(start, facts, { audits, measures: shownMeasures }),
  }
}

/** The findings that a walk begins with, whether or not anybody has linked them. */
const findingsAtStart = async (db: Db, { kind, id }: StartingAt, resolutions: readonly string[]): Promise<string[]> => {
  if (kind === 'finding') return [id]
  if (resolutions.length > 0) return listFindingIdsOf(db, resolutions)
  const filters =
    kind === 'document' ? { document: [id] } : kind === 'theme' ? { theme: [id], authority: [await ownCode(db)] } : null
  if (filters === null) return []
  const asking = await allFindings(
    db,
    FindingFilters.parse({ ...filters, kind: ['improve', 'priority', 'recommendation'], state: ['confirmed'] }),
  )
  return asking.map((finding) => finding.id)
}

const linksFrom = async (
  db: Db,
  {
    start: { kind, id },
    findings,
    resolutions,
    item,
  }: {
    start: StartingAt
    findings: readonly string[]
    resolutions: readonly string[]
    item: ItemAround | undefined
  },
  { on, asAt }: When,
): Promise<LinksFrom> => {
  if (kind === 'action') return { kind: 'actions', ids: [id] }
  if (kind === 'measure') return { kind: 'measures', ids: [id] }
  if (kind === 'indicator') return { kind: 'measures', ids: await measuresFrom(db, [id], on) }
  if (kind === 'audit') {
    const action = await actionOfAudit(db, id, asAt)
    return { kind: 'actions', ids: action ? [action] : [] }
  }
  const following = [...(await listActionIdsOf(db, resolutions)), ...(await actionsOfPlans(db, item?.plans ?? []))]
  if (following.length > 0) return { kind: 'actions', ids: [...new Set(following)] }
  if (item && item.indicators.length > 0 && findings.length === 0)
    return { kind: 'measures', ids: await measuresFrom(db, item.indicators, on) }
  return { kind: 'findings', ids: findings }
}

const measuresFrom = async (db: Db, indicators: readonly string[], on: Day): Promise<string[]> => {
  const ids: string[] = []
  for (const indicator of indicators) {
    const { measures } = await measuresOfIndicator(db, indicator, on)
    ids.push(...measures.map(({ measure }) => measure.id))
  }
  return ids
}

const titleOf = ({ kind, id }: StartingAt, facts: Facts, audits: readonly Evidence[]): string | undefined => {
  switch (kind) {
    case 'finding':
      return facts.findings.get(id)?.value
    case 'action':
      return facts.actions.get(id)?.facts.title
    case 'measure':
      return facts.measures.get(id)?.measure.title
    case 'resolution':
      return facts.resolutions.get(id)?.resolution.text
    case 'indicator':
      return facts.measures.size === 0 ? undefined : findIndicator(id)?.title
    case 'theme':
      return facts.findings.size === 0 ? undefined : themeInWords(id)
    case 'audit':
      return audits.find((audit) => audit.id === id)?.title
    case 'item':
      return facts.items.find((item) => item.id === id)?.title
    case 'document': {
      const [first] = facts.findings.values()
      return first && (first.title || first.fileName)
    }
  }
}

const isWatched = ({ links }: Facts, id: string): boolean => links.watches.some(({ measureId }) => measureId === id)

const becameSentence = (
  { kind, id }: StartingAt,
  facts: Facts,
  { audits, measures }: { audits: readonly Evidence[]; measures: readonly MeasureStanding[] },
): string => {
  const actions = [...facts.actions.values()]
  const resolutions = [...facts.resolutions.values()]
  const findings = facts.findings.size
  switch (kind) {
    case 'finding': {
      const finding = facts.findings.get(id)
      const about = resolutionsAbout(facts, id, [...facts.actions.keys()])
      return finding
        ? becameOfFinding({ finding, followUp: facts.followUps.get(id), actions, measures, resolutions: about })
        : ''
    }
    case 'action': {
      const action = facts.actions.get(id)
      return action ? becameOfAction(action, { findings, measures, resolutions }) : ''
    }
    case 'measure':
    case 'indicator':
      return becameOfMeasures({ actions, measures }, kind)
    case 'theme':
    case 'document': {
      const answered = [...facts.findings.keys()].filter((finding) => facts.answered.has(finding)).length
      return becameOfFindings({ actions, measures }, { findings, answered, resolutions })
    }
    case 'resolution': {
      const own = facts.resolutions.get(id)
      return own ? becameOfResolution(own, { actions, measures, findings }) : ''
    }
    case 'audit': {
      const audit = audits.find((one) => one.id === id)
      return audit ? becameOfAudit(audit, { actions, measures }) : ''
    }
    case 'item': {
      const item = facts.items.find((one) => one.id === id)
      return item ? becameOfItem(item, resolutions) : ''
    }
  }
}

const linksOf = (
  { links, ties, items, measures }: Facts,
  findings: readonly Finding[],
  audits: readonly Evidence[],
  there: ReadonlySet<string>,
): [string, string][] => {
  const acting = new Set(links.moves.map(({ measureId }) => measureId))
  const all: [string, string][] = [
    ...findings.map(({ id, documentId }): [string, string] => [keyOf.letter(documentId), keyOf.finding(id)]),
    ...links.answers.map((link): [string, string] => [keyOf.finding(link.findingId), keyOf.action(link.actionId)]),
    ...links.moves.map((link): [string, string] => [keyOf.action(link.actionId), keyOf.measure(link.measureId)]),
    // A measure that a priority watches hangs on the finding itself where no action of this line moves it.
    ...links.watches
      .filter(({ measureId }) => !acting.has(measureId))
      .map((link): [string, string] => [keyOf.finding(link.findingId), keyOf.measure(link.measureId)]),
    ...audits.map(({ id, actionId }): [string, string] => [keyOf.action(actionId), keyOf.audit(id)]),
    ...ties.flatMap(({ resolutionId, findingId, actionId }): [string, string][] => {
      const to = keyOf.resolution(resolutionId)
      if (findingId !== null) return [[keyOf.finding(findingId), to]]
      return actionId === null ? [] : [[keyOf.action(actionId), to]]
    }),
    ...items.flatMap(({ id, passed, indicators }): [string, string][] => [
      ...[...measures.values()].flatMap(({ measure }): [string, string][] =>
        measure.indicatorId !== null && indicators.includes(measure.indicatorId)
          ? [[keyOf.measure(measure.id), keyOf.item(id)]]
          : [],
      ),
      ...passed.map((resolution): [string, string] => [keyOf.item(id), keyOf.resolution(resolution)]),
    ]),
  ]
  return all.filter(([from, to]) => there.has(from) && there.has(to))
}

/** What came back: later letters, what may be said of impact, what auditors saw, what others answered. Newest first. */
const echoes = (facts: Facts, claims: readonly ShownClaim[], audits: readonly Evidence[]): Echo[] => {
  const shown = [...facts.findings.keys()]
  const inspectors = shown.flatMap((id): Echo[] => {
    const followUp = facts.followUps.get(id)
    return (followUp?.lookBacks ?? []).slice(0, 2).map(({ exact, saidIn, page, verdict, readingId, decision }) => ({
      kind: 'inspectors',
      words: followUpStateInWords(verdict),
      said: exact,
      href: `/documents/${saidIn.id}?page=${page}${readingId === null ? '' : `&reading=${readingId}`}`,
      notes: [
        saidIn.title || saidIn.fileName,
        decision === null ? 'read by rule, decided by nobody yet' : 'decided by a person',
      ],
      on: saidIn.dated,
    }))
  })
  const impact = claims.map(({ claim, sentence, gradeName }): Echo => ({
    kind: 'impact',
    words: sentence,
    said: '',
    href: `/actions/${claim.actionId}#impact`,
    notes: [`Grade ${claim.grade} of 4, ${gradeName.toLowerCase()}`],
    on: claim.claimedOn,
  }))
  const auditors = audits.map((audit): Echo => ({
    kind: 'auditors',
    words: audit.title,
    said: '',
    href: `/actions/${audit.actionId}#evidence`,
    notes: audit.sampleN === null ? [] : [`${audit.sampleGood ?? 'not said how many'} of ${audit.sampleN} cases`],
    on: audit.datedOn,
  }))
  const bodies = shown.flatMap((id): Echo[] =>
    (facts.chases.get(id) ?? []).flatMap(({ answeredOn, answer, askedOf }) =>
      answeredOn === null
        ? []
        : [
            {
              kind: 'body',
              words: '',
              said: answer,
              href: `/follow-ups/${id}#chases`,
              notes: [askedOf],
              on: answeredOn,
            },
          ],
    ),
  )
  const councillors = [...facts.resolutions.values()].flatMap(({ resolution }): Echo[] =>
    resolution.respondedOn === null || resolution.respondedOn > facts.on
      ? []
      : [
          {
            kind: 'councillors',
            words: resolution.response === '' ? 'Answered' : responses[resolution.response],
            said: resolution.responseText,
            href: `/resolutions/${resolution.id}`,
            notes: [`${resolution.name}, ${resolution.committeeName}`],
            on: resolution.respondedOn,
          },
        ],
  )
  return saidOnce([...inspectors, ...impact, ...auditors, ...bodies, ...councillors]).toSorted((a, b) =>
    (b.on ?? '').localeCompare(a.on ?? ''),
  )
}

/** Each thing that was said once, however many findings it looks back at. */
const saidOnce = (echoed: readonly Echo[]): Echo[] => [
  ...new Map(echoed.map((echo) => [`${echo.kind} ${echo.href} ${echo.words} ${echo.said}`, echo])).values(),
]

const unique = (stops: readonly Stop[]): Stop[] => [...new Map(stops.map((stop) => [stop.key, stop])).values()]

/** By station, then by day; findings of one letter as they stand in it, the rest of one day by name. */
const inOrder = (stops: readonly Stop[]): Stop[] =>
  stops.toSorted(
    (a, b) =>
      everyStage.indexOf(a.stage) - everyStage.indexOf(b.stage) ||
      (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
      (a.stage === 'finding' ? 0 : a.title.localeCompare(b.title) || a.key.localeCompare(b.key)),
  )
