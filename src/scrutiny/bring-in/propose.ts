import type { Pack } from '../../inspections/index.ts'
import { day, isDay, type Day } from '../../platform/day.ts'
import type { ResolutionKind } from '../resolutions/kinds.ts'
import { throughTheYear } from '../minutes/minute.ts'
import type { AttendanceState, Capacity, ItemSort, PeopleSort } from '../words.ts'
import { monthNames } from '../../platform/months.ts'

/** What the papers of a meeting would become, before anybody has said yes: plain data, nothing kept. */
export interface Proposal {
  committee: { name: string; prefix: string }
  members: readonly { name: string; capacity: Capacity }[]
  meetings: readonly ProposedMeeting[]
  programme: readonly {
    topic: string
    objective: string
    witnesses: string
    meetingOn: Day | null
    meetingSaid: string
  }[]
  /** What has to be said before somebody says yes. */
  doubts: readonly string[]
}

export interface ProposedMeeting {
  heldOn: Day
  startsAt: string
  place: string
  items: readonly { title: string; sort: ItemSort; follows: boolean; report: ProposedReport | null }[]
  attendance: readonly { name: string; state: AttendanceState; standsFor: string | null }[]
  people: readonly { name: string; office: string; sort: PeopleSort; minute: number | null }[]
  closedAt: string
  minutes: readonly { number: number; yearFrom?: Day; title: string; resolutions: readonly ProposedResolution[] }[]
}

interface ProposedReport {
  title: string
  sponsor: string
  author: string
  planReference: string
  wards: string
}

export interface ProposedResolution {
  number: number
  text: string
  kind: ResolutionKind
  addressee: string
  due: Day | null
}

const kinds: Readonly<Record<Pack['resolutions'][number]['kind'], ResolutionKind>> = {
  note: 'note',
  decision: 'decision',
  'request to officers': 'request_officer',
  'request to cabinet member': 'request_cabinet_member',
  'recommendation to cabinet': 'recommend_cabinet',
  'request to partner': 'request_partner',
  'letter to others': 'write_external',
  'future item': 'future_item',
}

const memberOfParliament = /\bMPs?\b|members? of parliament/i

/**
 * `CYP07` as its letters and its number, `13/21` as “/”, its number and the year that it was numbered in; undefined where it is
 * no such number.
 */
const minuteOf = (name: string | null): { prefix: string; number: number; yearFrom?: Day } | undefined => {
  const [, inYear, year] = /^0*(\d{1,3})\/(?:20)?(\d{2})$/.exec(name ?? '') ?? []
  if (inYear && year) return { prefix: throughTheYear, number: Number(inYear), yearFrom: day(`20${year}-05-01`) }
  const [, prefix, number] = /^([A-Z]{2,5})\s?0*(\d{1,3})$/.exec(name ?? '') ?? []
  return prefix && number ? { prefix, number: Number(number) } : undefined
}

/** To whom a letter is to go: the resolution tells the chair to write it, and it is not the chair who is asked. */
const writtenTo = (text: string): string | undefined =>
  /\bwrite to (?:the )?(.{3,110}?)(?= about\b| asking\b| to \w| on \w| and ask|[,.;]|$)/i.exec(text)?.[1]

const initialsOf = (name: string): string =>
  name
    .replace(/\b(committee|scrutiny|overview|the|and|of|for|select)\b/gi, '')
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .replace(/[^A-Z]/g, '')
    .slice(0, 5)
    .padEnd(2, 'X')

const procedure =
  /^minutes$|apolog|welcome|substitut|declaration|disclosure|minutes of|public (speaking|participation)|urgent/i

/** What the papers would become. Null where they name no committee or no day: then there is no meeting to make. */
export const proposeFrom = (pack: Pack): Proposal | null => {
  if (pack.committee === null || pack.meetingDate === null) return null
  const numbers = pack.minutes.flatMap((minutes) => minutes.numbers.flatMap(({ minute }) => minuteOf(minute) ?? []))
  const doubts = new Set<string>([...pack.meeting.doubts, ...pack.programmes.flatMap(({ doubts: own }) => own)])
  const whole = wholeNames(pack)
  const meetings: ProposedMeeting[] = []
  for (const minutes of pack.minutes) {
    if (minutes.ofMeeting === null) {
      doubts.add('Minutes stand in the papers and do not say of which day: they are left out.')
      continue
    }
    meetings.push({
      heldOn: minutes.ofMeeting,
      startsAt: minutes.starts ?? pack.meetingStarts ?? '18:00',
      place: '',
      items: [],
      attendance: minutes.attendance.map(({ name, state, other }) => ({
        name: whole(name),
        state,
        standsFor: state === 'present' && other !== null ? whole(other) : null,
      })),
      people: [
        ...minutes.officers.map(({ name, role }) => ({
          name,
          office: role ?? '',
          sort: 'officer' as const,
          minute: null,
        })),
        ...minutes.alsoPresent.map(({ name, role }) => ({
          name: plainName(name),
          office: role ?? '',
          sort: /cabinet/i.test(role ?? '') ? ('cabinet_member' as const) : ('other' as const),
          minute: null,
        })),
        ...minutes.numbers.flatMap(({ minute, witnesses }) =>
          witnesses.map(({ name, role }) => ({
            name,
            office: role ?? '',
            sort: 'witness' as const,
            minute: minuteOf(minute)?.number ?? null,
          })),
        ),
      ],
      closedAt: minutes.closed ?? '',
      minutes: minutes.numbers.flatMap(({ minute, title }) => {
        const found = minuteOf(minute)
        if (!found) return []
        const { prefix: _, ...numbered } = found
        return [{ ...numbered, title: title || minute, resolutions: resolutionsOf(pack, minute) }]
      }),
    })
  }
  const own: ProposedMeeting = {
    heldOn: pack.meetingDate,
    startsAt: pack.meetingStarts ?? '18:00',
    place: pack.meetingPlace ?? '',
    items: pack.items.map(({ item, title, toFollow }) => {
      const report = pack.reports.find((one) => one.item === item)
      return {
        title,
        sort: /work programme/i.test(title) ? 'programme' : procedure.test(title) ? 'procedural' : 'substantive',
        follows: toFollow,
        report: report
          ? {
              title: report.title ?? title,
              sponsor: report.sponsor ?? '',
              author: report.author ?? '',
              planReference: report.planReference ?? '',
              wards: report.wards ?? '',
            }
          : null,
      }
    }),
    attendance: [],
    people: [],
    closedAt: '',
    minutes: [],
  }
  // Minutes that stand alone are of the very meeting that they name: it is one meeting, not two of that day.
  const sameDay = meetings.findIndex(({ heldOn }) => heldOn === own.heldOn)
  const minuted = meetings[sameDay]
  if (minuted) meetings[sameDay] = { ...minuted, place: own.place, items: own.items }
  else meetings.push(own)
  const unplaced = pack.resolutions.filter(({ minute }) => minuteOf(minute) === undefined).length
  if (unplaced > 0)
    doubts.add(
      `${unplaced === 1 ? 'One resolution stands' : `${unplaced} resolutions stand`} under no minute that has a number: left out.`,
    )
  return {
    committee: { name: pack.committee, prefix: numbers[0]?.prefix ?? initialsOf(pack.committee) },
    members: membersOf(pack),
    meetings: meetings.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn)),
    programme: pack.programmes.flatMap(({ rows }) =>
      rows.map(({ item, meeting, objective, witness }) => {
        const meetingOn = dayIn(meeting ?? '')
        return {
          topic: item,
          objective: objective?.join('; ') ?? '',
          witnesses: witness ?? '',
          meetingOn,
          meetingSaid: meetingOn ? '' : (meeting ?? 'not told'),
        }
      }),
    ),
    doubts: [...doubts],
  }
}

const resolutionsOf = (pack: Pack, minute: string): ProposedResolution[] =>
  pack.resolutions
    .filter((one) => one.minute === minute)
    .map(({ number, text, kind, addressedTo, due }, index) => ({
      number: number ?? index + 1,
      text,
      kind: kind === 'letter to others' && memberOfParliament.test(text) ? 'lobby_mp' : kinds[kind],
      addressee: (kind === 'letter to others' ? writtenTo(text) : undefined) ?? addressedTo ?? '',
      due,
    }))

const plainName = (name: string): string => name.replace(/^(councillors?|cllrs?\.?)\s+/i, '').trim()

/** Minutes give surnames where the front sheet has whole names: of one member who has that surname, the whole name. */
const wholeNames = ({ members }: Pack): ((name: string) => string) => {
  const bySurname = Map.groupBy(members, ({ name }) => plainName(name).split(' ').at(-1)?.toLowerCase() ?? '')
  return (name) => {
    const plain = plainName(name)
    const found = plain.includes(' ') ? undefined : bySurname.get(plain.toLowerCase())
    const [only] = found ?? []
    return only && found?.length === 1 ? plainName(only.name) : name
  }
}

/** Everybody who sits on the committee by the front sheet or by the minutes, each once, the office from wherever it is said. */
const membersOf = (pack: Pack): Proposal['members'] => {
  const members = new Map<string, Capacity>()
  const whole = wholeNames(pack)
  const add = (name: string, role: string | null, isSubstitute: boolean): void => {
    const plain = plainName(whole(name))
    const office = role ?? ''
    const capacity: Capacity = /vice/i.test(office)
      ? 'vice_chair'
      : /chair/i.test(office)
        ? 'chair'
        : /co-?opt|governor|diocese/i.test(office)
          ? 'co_optee'
          : isSubstitute
            ? 'substitute'
            : 'member'
    const known = members.get(plain)
    if (known === undefined || (known === 'member' && capacity !== 'substitute')) members.set(plain, capacity)
  }
  for (const { name, role } of pack.members) add(name, role, false)
  for (const { attendance } of pack.minutes)
    for (const { name, role, state, other } of attendance) add(name, role, state === 'present' && other !== null)
  return [...members].map(([name, capacity]) => ({ name, capacity }))
}

/** The day that words name, such as “16 September 2026”; null where they name none. */
const dayIn = (words: string): Day | null => {
  const [, date, month, year] = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\s+(\d{4})/.exec(words) ?? []
  const at = monthNames.indexOf((month ?? '').toLowerCase())
  if (at < 0 || !date || !year) return null
  const text = `${year}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(text) ? day(text) : null
}
