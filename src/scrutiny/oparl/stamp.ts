import { keyOf, type Ledger, type Shelf, type Standing } from './ledger.ts'
import { rootOf, typeOf, listNames, type ListName, type OparlObject, type Place } from './shape.ts'

/** An object with the days that OParl wants on every one, its own and those of the objects inside it. */
export const stamped = (
  place: Place,
  ledger: Ledger,
  one: OparlObject,
  { shelf, omitInternal = false }: { shelf: Shelf; omitInternal?: boolean | undefined },
): OparlObject => {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    const list = isObject(value) ? shelfOf(place, value.id) : undefined
    return isObject(value) && list ? stamped(place, ledger, value, { shelf: list }) : value
  }
  const standing = ledger.get(`${shelf}/${keyOf(shelf, one.id)}`)
  return {
    ...Object.fromEntries(
      Object.entries(one)
        .filter(([name, value]) => name === 'type' || name === 'id' || !(omitInternal && isInternal(value)))
        .map(([name, value]) => [name, inside(value)]),
    ),
    id: one.id,
    type: one.type,
    ...(standing && daysOf(standing)),
  }
}

const isObject = (value: unknown): value is OparlObject =>
  typeof value === 'object' && value !== null && 'id' in value && 'type' in value

const isInternal = (value: unknown): boolean => isObject(value) || (Array.isArray(value) && value.some(isObject))

const shelfOf = (place: Place, id: string): ListName | undefined =>
  listNames.find((name) => id.startsWith(`${rootOf(place)}/${name}/`))

export const daysOf = ({ createdAt, modifiedAt }: Standing): { created: string; modified: string } => ({
  created: createdAt.toISOString(),
  modified: modifiedAt.toISOString(),
})

/** What stays of an object that is gone. Source: OParl 1.1, chapter 2.8. */
export const gravestone = (id: string, list: ListName, standing: Standing): OparlObject => ({
  id,
  type: typeOf(typeNames[list]),
  ...daysOf(standing),
  deleted: true,
})

const typeNames: Record<ListName, string> = {
  organizations: 'Organization',
  people: 'Person',
  memberships: 'Membership',
  meetings: 'Meeting',
  'agenda-items': 'AgendaItem',
  papers: 'Paper',
  consultations: 'Consultation',
  files: 'File',
  locations: 'Location',
  'legislative-terms': 'LegislativeTerm',
}
