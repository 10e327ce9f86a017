import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { agendaItems, legislativeTerms, locations, meetingFiles, meetings } from './meeting-objects.ts'
import { consultations, files, papers } from './paper-objects.ts'
import { memberships, organizations, people } from './people-objects.ts'
import { bodyOf, idOf, listOf, rootOf, typeOf, type ListName, type OparlObject, type Place } from './shape.ts'

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

export const oparlSystem = (place: Place): OparlObject => ({
  id: rootOf(place),
  type: typeOf('System'),
  oparlVersion: 'https://schema.oparl.org/1.1/',
  name: `${place.authority}: committees on children’s services`,
  body: `${rootOf(place)}/bodies`,
  license: licence,
  website: place.base,
  product: 'https://schema.org/SoftwareApplication#Sightline',
})

export const oparlBody = async (db: Db, place: Place): Promise<OparlObject> => ({
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
  links: { first: string; prev?: string; self: string; next?: string; last: string }
}

export interface OparlAsked {
  page: number
  limit: number
  /** Only what was changed from or until this instant; an object that does not say when it was changed is always there. */
  modifiedSince?: Date | undefined
  modifiedUntil?: Date | undefined
  organization?: string | undefined
}

/** One page of a list. Addresses of other pages keep what was asked. */
export const oparlList = async (db: Db, place: Place, list: ListName, asked: OparlAsked): Promise<OparlPage> =>
  paged(await lists[list](db, place, asked), listOf(place, list), asked)

export const oparlBodies = async (db: Db, place: Place): Promise<OparlPage> =>
  paged([await oparlBody(db, place)], `${rootOf(place)}/bodies`, { page: 1, limit: 100 })

const paged = (all: readonly OparlObject[], address: string, asked: OparlAsked): OparlPage => {
  const { page, limit, modifiedSince, modifiedUntil, organization } = asked
  const wanted = all.filter(({ modified }) => {
    if (modified === undefined) return true
    const at = new Date(modified)
    return !(modifiedSince && at < modifiedSince) && !(modifiedUntil && at > modifiedUntil)
  })
  const last = Math.max(1, Math.ceil(wanted.length / limit))
  const at = (number: number): string => {
    const query = new URLSearchParams({ page: String(number), limit: String(limit) })
    if (organization) query.set('organization', organization)
    if (modifiedSince) query.set('modified_since', modifiedSince.toISOString())
    if (modifiedUntil) query.set('modified_until', modifiedUntil.toISOString())
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

/** One object by the last part of its address. @throws NotFound */
export const oparlObject = async (db: Db, place: Place, list: ListName, id: string): Promise<OparlObject> => {
  const found = (await lists[list](db, place)).find((one) => one.id === idOf(place, list, id))
  if (!found) throw new NotFound('object')
  return found
}
