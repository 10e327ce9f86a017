import {
  judge,
  type Judged,
  type LineLinks,
  lineLinks,
  type LinksFrom,
  listActionsWithoutMeasure,
  type MeasureStanding,
  standingsOf,
} from '../improvement/index.ts'
import {
  type Chase,
  type Finding,
  findingsById,
  type FollowUp,
  listChases,
  listFollowUps,
  ownCode,
} from '../inspections/index.ts'
import {
  type Followed,
  type ItemAround,
  itemsAround,
  resolutionsAround,
  type ResolutionTie,
} from '../scrutiny/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'

/** When: how things stand on `on`, by what is known now or, with `asAt`, by what was known at the end of that day. */
export interface When {
  on: Day
  asAt?: Day | undefined
}

/** Everything that lines are made of, each by its id, so that a line is a walk and never another query. */
export interface Facts {
  links: LineLinks
  findings: ReadonlyMap<string, Finding>
  /** The ids of the findings that an action answers. */
  answered: ReadonlySet<string>
  /** What later letters say of what was asked for; only of our own authority. */
  followUps: ReadonlyMap<string, FollowUp>
  chases: ReadonlyMap<string, readonly Chase[]>
  actions: ReadonlyMap<string, Judged>
  measures: ReadonlyMap<string, MeasureStanding>
  /** Actions that have no measure and do not say why. */
  unmeasured: ReadonlySet<string>
  resolutions: ReadonlyMap<string, Followed>
  ties: readonly ResolutionTie[]
  /** The items of agendas that are named, under which these resolutions were passed, or before which these figures came. */
  items: readonly ItemAround[]
  on: Day
}

/** The facts of a walk in a fixed number of queries. `also` are findings that nobody may have linked yet. */
export const gatherFacts = async (
  db: Db,
  {
    from,
    also,
    resolutions = [],
    items = [],
  }: { from: LinksFrom; also: readonly string[]; resolutions?: readonly string[]; items?: readonly string[] },
  { on, asAt }: When,
): Promise<Facts> => {
  const links = await lineLinks(db, from, asAt)
  const findingIds = new Set([...also, ...links.answers.map((link) => link.findingId)])
  const actionIds = new Set([...links.answers, ...links.moves].map((link) => link.actionId))
  if (from.kind === 'actions') for (const id of from.ids) actionIds.add(id)
  const measureIds = new Set([...links.moves, ...links.watches].map((link) => link.measureId))
  if (from.kind === 'measures') for (const id of from.ids) measureIds.add(id)
  const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: on })
  // A line that goes out from everything has every resolution on it that is about a finding, acted on or not.
  const around = await resolutionsAround(
    db,
    {
      findingIds: from.kind === 'all' ? [...findingIds, ...asked.map(({ finding }) => finding.id)] : [...findingIds],
      actionIds: [...actionIds],
      ids: resolutions,
    },
    on,
  )
  const measures = await standingsOf(db, [...measureIds], { on, asAt })
  return {
    links,
    answered: new Set(links.answers.map(({ findingId }) => findingId)),
    findings: byId(await findingsById(db, [...findingIds])),
    followUps: new Map(asked.map((one) => [one.finding.id, one])),
    chases: Map.groupBy(await listChases(db), ({ findingId }) => findingId as string),
    actions: new Map((await judge(db, { ids: [...actionIds], asAt }, on)).map((one) => [one.facts.id, one])),
    measures,
    unmeasured: new Set((await listActionsWithoutMeasure(db, asAt)).map(({ id }) => id)),
    resolutions: new Map(around.followed.map((one) => [one.resolution.id, one])),
    ties: around.ties,
    items:
      from.kind === 'all'
        ? []
        : await itemsAround(
            db,
            {
              ids: items,
              resolutionIds: around.followed.map(({ resolution }) => resolution.id),
              indicators: [...measures.values()].flatMap(({ measure }) => measure.indicatorId ?? []),
            },
            on,
          ),
    on,
  }
}

const byId = <Thing extends { id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** The resolutions that are tied to a finding, or to any of the actions that answer it. */
export const resolutionsAbout = (
  { ties, resolutions }: Pick<Facts, 'ties' | 'resolutions'>,
  findingId: string,
  actionIds: readonly string[],
): Followed[] => {
  const ids = ties.flatMap((tie) =>
    tie.findingId === findingId || (tie.actionId !== null && actionIds.includes(tie.actionId))
      ? [tie.resolutionId]
      : [],
  )
  return [...new Set(ids)].flatMap((id) => resolutions.get(id) ?? [])
}
