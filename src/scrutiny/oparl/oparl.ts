import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { agendaItems, legislativeTerms, locations, meetingFiles, meetings } from './meeting-objects.ts'
import { consultations, files, papers } from './paper-objects.ts'
import { memberships, organizations, people } from './people-objects.ts'
import type { Database } from '../../platform/database.ts'
import { bringUpToDate, readLedger, type Ledger, type Shelf } from './ledger.ts'
import { gravestone, stamped } from './stamp.ts'
import {
  bodyOf,
  idOf,
  listNames,
  listOf,
  rootOf,
  typeOf,
  type ListName,
  type OparlObject,
  type Place,
} from './shape.ts'

/**
 * What is public of a council’s committees in OParl 1.1, the standard of German council information systems: read-only JSON,
 * every object known by its address, lists by the page. Asked as the public. Source: https://dev.oparl.org/spezifikation/
 */
const lists: Readonly<
  Record<ListName, (db: Db, place: Place, asked?: { organization?: string | undefined }) => Promise<OparlObject[]>>
> = {
  organizations,
  people,
  memberships,
  meetings,
  'agenda-items': agendaItems,
  papers,
  consultations,
  files: async (db, place) => [...(await files(db, place)), ...(await meetingFiles(db, place))],
  locations,
  'legislative-terms': legislativeTerms,
}

/** Public output of councils is under it: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/ */
const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

const oparlSystem = (place: Place): OparlObject => ({
  id: rootOf(place),
  type: typeOf('System'),
  oparlVersion: 'https://schema.oparl.org/1.1/',
  name: `${place.authority}: committees on children’s services`,
  body: `${rootOf(place)}/bodies`,
  license: licence,
  website: place.base,
  product: 'https://schema.org/SoftwareApplication#Sightline',
})

const oparlBody = async (db: Db, place: Place): Promise<OparlObject> => ({
  id: bodyOf(place),
  type: typeOf('Body'),
  system: rootOf(place),
  name: place.authority,
  website: place.base,
  license: licence,
  organization: listOf(place, 'organizations'),
  person: listOf(place, 'people'),
  membership: listOf(place, 'memberships'),
  meeting: listOf(place, 'meetings'),
  agendaItem: listOf(place, 'agenda-items'),
  paper: listOf(place, 'papers'),
  consultation: listOf(place, 'consultations'),
  file: listOf(place, 'files'),
  locationList: listOf(place, 'locations'),
  legislativeTermList: listOf(place, 'legislative-terms'),
  legislativeTerm: await legislativeTerms(db, place),
  web: place.base,
})

export interface OparlPage {
  data: readonly OparlObject[]
  pagination: { totalElements: number; elementsPerPage: number; currentPage: number; totalPages: number }
  links: { first: string; prev?: string; self: string; next?: string; last: string; web?: string }
}

/** The filters of OParl 1.1, chapter 2.5, by the name of each in an address. */
export const filterNames = ['created_since', 'created_until', 'modified_since', 'modified_until'] as const
type Filters = Readonly<Partial<Record<(typeof filterNames)[number], Date | undefined>>>

export interface OparlAsked {
  page: number
  limit: number
  filters?: Filters
  organization?: string | undefined
  /** Without the objects that stand inside others: they have lists of their own. */
  omitInternal?: boolean | undefined
}

/** Everything of a council that is public, with the shelf on which it stands. */
const everything = async (db: Db, place: Place): Promise<[Shelf, OparlObject][]> => {
  const found: [Shelf, OparlObject][] = [
    ['system', oparlSystem(place)],
    ['body', await oparlBody(db, place)],
  ]
  for (const list of listNames) for (const one of await lists[list](db, place)) found.push([list, one])
  return found
}

/** Has what is given out from here on say when it came and when it changed. To be called before anything below. */
export const keepOparlLedger = async (
  database: Database,
  db: Db,
  about: { authorityId: string; authority: string; mark: string; now: Date },
): Promise<void> => bringUpToDate(database, about, () => everything(db, { base: '', authority: about.authority }))

/** One page of a list, in the order in which its objects came. Addresses of other pages keep what was asked. */
export const oparlList = async (db: Db, place: Place, list: ListName, asked: OparlAsked): Promise<OparlPage> => {
  const ledger = await readLedger(db)
  const { omitInternal, organization, filters = {} } = asked
  const there = (await lists[list](db, place, { organization })).map((one) =>
    stamped(place, ledger, one, { shelf: list, omitInternal }),
  )
  // Whoever asks for what has changed hears of what is gone; whoever asks for all is spared it.
  const gone = isSince(filters) && organization === undefined ? goneFrom(ledger, place, list) : []
  const wanted = [...there, ...gone].filter((one) => passes(one, filters)).toSorted(byAge)
  return paged(wanted, listOf(place, list), asked)
}

const isSince = ({ created_since, modified_since }: Filters): boolean =>
  created_since !== undefined || modified_since !== undefined

const goneFrom = (ledger: Ledger, place: Place, list: ListName): OparlObject[] =>
  [...ledger].flatMap(([at, standing]) => {
    const [shelf, key = ''] = at.split('/')
    return shelf === list && standing.deleted ? [gravestone(idOf(place, list, key), list, standing)] : []
  })

const passes = ({ created = '', modified = '' }: OparlObject, filters: Filters): boolean => {
  const [made, changed] = [new Date(created), new Date(modified)]
  return !(
    (filters.created_since && made < filters.created_since) ||
    (filters.created_until && made > filters.created_until) ||
    (filters.modified_since && changed < filters.modified_since) ||
    (filters.modified_until && changed > filters.modified_until)
  )
}

/** What came later stands later, so no page shifts when something comes. */
const byAge = (one: OparlObject, other: OparlObject): number =>
  (one.created ?? '').localeCompare(other.created ?? '') || one.id.localeCompare(other.id)

export const oparlBodies = async (db: Db, place: Place, asked: OparlAsked): Promise<OparlPage> => {
  const body = stamped(place, await readLedger(db), await oparlBody(db, place), {
    shelf: 'body',
    omitInternal: asked.omitInternal,
  })
  return paged(passes(body, asked.filters ?? {}) ? [body] : [], `${rootOf(place)}/bodies`, asked)
}

const paged = (wanted: readonly OparlObject[], address: string, asked: OparlAsked): OparlPage => {
  const { page, limit, filters = {}, organization, omitInternal } = asked
  const last = Math.max(1, Math.ceil(wanted.length / limit))
  const at = (number: number): string => {
    const query = new URLSearchParams({ page: String(number), limit: String(limit) })
    if (organization) query.set('organization', organization)
    if (omitInternal) query.set('omit_internal', 'true')
    for (const name of filterNames) if (filters[name]) query.set(name, filters[name].toISOString())
    return `${address}?${query}`
  }
  return {
    data: wanted.slice((page - 1) * limit, page * limit),
    pagination: { totalElements: wanted.length, elementsPerPage: limit, currentPage: page, totalPages: last },
    links: {
      first: at(1),
      ...(page > 1 ? { prev: at(Math.min(page - 1, last)) } : {}),
      self: at(page),
      ...(page < last ? { next: at(page + 1) } : {}),
      last: at(last),
    },
  }
}

/** One object by the last part of its address; of one that is gone, that it is. @throws NotFound where there never was one */
export const oparlObject = async (db: Db, place: Place, list: ListName, id: string): Promise<OparlObject> => {
  const ledger = await readLedger(db)
  const found = (await lists[list](db, place)).find((one) => one.id === idOf(place, list, id))
  if (found) return stamped(place, ledger, found, { shelf: list })
  const standing = ledger.get(`${list}/${id}`)
  if (!standing?.deleted) throw new NotFound('object')
  return gravestone(idOf(place, list, id), list, standing)
}

export const oparlSystemObject = async (db: Db, place: Place): Promise<OparlObject> =>
  stamped(place, await readLedger(db), oparlSystem(place), { shelf: 'system' })

export const oparlBodyObject = async (db: Db, place: Place): Promise<OparlObject> =>
  stamped(place, await readLedger(db), await oparlBody(db, place), { shelf: 'body' })
