import type { Block } from '../../../documents/index.ts'
import type { Letter } from '../letter.ts'
import { groundsIn } from './grounds.ts'
import type { Attendee, AttendanceState, Person } from './pack.ts'
import { peopleIn, withoutTitle } from './people-lists.ts'

export interface Attendance {
  attendance: Attendee[]
  officers: Person[]
  alsoPresent: Person[]
}

type Section = 'present' | 'officers' | 'also' | 'apologies' | 'absent' | 'observing'

const labels: readonly { section: Section; like: RegExp }[] = [
  {
    section: 'also',
    like: /^(?:also (?:present|in attendance|attending)|others? (?:present|in attendance)|guests?|witnesses present)$/i,
  },
  { section: 'officers', like: /^(?:officers?(?: present| in attendance| attending)?|in attendance|staff)$/i },
  { section: 'apologies', like: /^(?:apologies(?: for absence)?(?: received)?)$/i },
  { section: 'absent', like: /^(?:absent|not present|absent without apologies)$/i },
  {
    section: 'observing',
    like: /^(?:observing(?: remotely)?|joined remotely|attending remotely|online|remote attendance)$/i,
  },
  {
    section: 'present',
    like: /^(?:(?:members?|councillors?|committee members?) )?present(?: in person)?|members|councillors$/i,
  },
]

interface Stretch {
  section: Section | null
  block: Block
  from: number
  text: string
  behind: boolean // its label stood behind it
}

/**
 * Who was there, in five states (trap T10): only `present` counts. A label may stand before its names, on their line or,
 * where columns came apart, behind them: a label with nothing of its own then takes the last names that stand before it.
 */
export function readAttendance(letter: Letter, blocks: readonly Block[]): Attendance {
  const stretches = stretchesOf(blocks)
  const of = (section: Section) => stretches.filter((each) => each.section === section)
  const people = (section: Section, options?: { titles: boolean }) =>
    of(section).flatMap(({ text }) => peopleIn(text, options))
  const present = of('present').flatMap((stretch) => presentIn(letter, stretch))
  const away = (['apologies', 'absent', 'observing'] as const).flatMap((section) =>
    of(section).flatMap((stretch) => awayIn(letter, stretch, section)),
  )
  return {
    attendance: tieSubstitutes([...present, ...away]),
    officers: people('officers'),
    alsoPresent: people('also', { titles: true }),
  }
}

function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = []
  let section: Section | null = null
  let own = 0 // stretches since the last label
  for (const block of blocks) {
    if (block.kind === 'table') continue
    for (const { text, from } of cutAtLabels(block.text)) {
      const colon = text.indexOf(':')
      const label = sectionOf(colon >= 0 ? text.slice(0, colon) : text)
      if (!label) {
        if (section || /^apologies .{0,30}received/i.test(text))
          stretches.push({ section: section ?? 'apologies', block, from, text, behind: false })
        own++
        continue
      }
      const rest = colon >= 0 ? text.slice(colon + 1).trim() : ''
      section = label
      own = 0
      if (rest !== '') {
        stretches.push({ section, block, from: from + text.indexOf(rest), text: rest, behind: false })
        own++
      }
    }
  }
  const last = stretches.at(-1)
  if (
    section &&
    own === 0 &&
    last &&
    last.section !== section &&
    stretches.filter((each) => each.section === last.section).length > 1
  ) {
    last.section = section
    last.behind = true
  }
  return stretches
}

const sectionOf = (text: string): Section | undefined => labels.find(({ like }) => like.test(text.trim()))?.section

/** One paragraph may hold several labels, each at the head of a printed line. */
function cutAtLabels(text: string): { text: string; from: number }[] {
  const starts = [
    ...text.matchAll(
      /(?:^|\s)((?:Also (?:present|in attendance)|Officers?(?: present| in attendance)?|In attendance|Present|Apologies(?: for absence)?|Absent|Observing(?: remotely)?|Joined remotely):)/gi,
    ),
  ].map((found) => found.index + (found[0].length - (found[1]?.length ?? 0)))
  const cuts = [...new Set([0, ...starts])]
  return cuts
    .map((from, index) => ({ from, text: text.slice(from, cuts[index + 1]).trim() }))
    .filter((part) => part.text !== '')
}

function presentIn(letter: Letter, { block, from, text, behind }: Stretch): Attendee[] {
  return peopleIn(text).map(({ name, role }) => {
    const standsFor = /^(?:as )?(?:a )?substitut\w* for (.+)$|^in place of (.+)$/i.exec(role ?? '')
    const other = standsFor?.[1] ?? standsFor?.[2]
    return {
      name,
      role: other ? null : role,
      state: 'present' as const,
      other: other ? withoutTitle(other) : null,
      ...groundsIn(letter, block, 'attendance', { from, to: from + text.length, ...surenessOf(behind) }),
    }
  })
}

/** A sentence says for all whom it names whether they sent apologies, were away without, or looked on from elsewhere. */
function awayIn(
  letter: Letter,
  { block, from, text, behind }: Stretch,
  section: 'apologies' | 'absent' | 'observing',
): Attendee[] {
  return sentencesOf(text).flatMap(({ sentence, at }) => {
    const state = stateOf(sentence, section)
    const names = sentence
      .replace(/^.*?\b(?:received (?:from|on behalf of)|apologies from|submitted by|sent by)\s+/i, '')
      .replace(
        /\s(?:gave|sent|sends|had sent|had given|tendered|joined|observed|watched|attended|was absent|were absent|did not)\b.*$/i,
        '',
      )
    return peopleIn(names).map(({ name, role }) => {
      const other = substituteIn(role)
      return {
        name,
        role: other ? null : role,
        state: other ? ('substituted' as const) : state,
        other,
        ...groundsIn(letter, block, 'attendance', {
          from: from + at,
          to: from + at + sentence.length,
          ...surenessOf(behind),
        }),
      }
    })
  })
}

const surenessOf = (behind: boolean): { sureness: number; doubts: string[] } =>
  behind
    ? { sureness: 80, doubts: ['The label stands behind these names and not before them.'] }
    : { sureness: 92, doubts: [] }

function stateOf(sentence: string, section: 'apologies' | 'absent' | 'observing'): AttendanceState {
  if (/\b(?:remote(?:ly)?|online|virtually|by video|observ(?:ed|ing)|watched)\b/i.test(sentence)) return 'observing'
  if (/\b(?:absent|no apologies|without (?:sending )?apologies|did not attend)\b/i.test(sentence)) return 'absent'
  return section
}

const substituteIn = (role: string | null): string | null => {
  const found =
    /^(?:substituted by|substitute:?|replaced by) (.+)$|^(.+?) (?:substituting|substituted|as substitute|attended as substitute)\b/i.exec(
      role ?? '',
    )
  const name = found?.[1] ?? found?.[2]
  return name ? withoutTitle(name) : null
}

/** Sentences end at a full stop behind a word of three letters or more: “Cllr A. Bell” has none. */
function sentencesOf(text: string): { sentence: string; at: number }[] {
  const ends = [...text.matchAll(/(?<=[\p{L})]{3})\.\s+(?=\p{Lu})/gu)].map((found) => found.index + 1)
  const cuts = [0, ...ends]
  return cuts.map((at, index) => {
    const raw = text.slice(at, cuts[index + 1])
    const blank = raw.length - raw.trimStart().length
    return { sentence: raw.trim(), at: at + blank }
  })
}

/** Who stands in is told beside whoever sent apologies, or the other way about: each gets the other's name. */
function tieSubstitutes(attendance: readonly Attendee[]): Attendee[] {
  return attendance.map((person) => {
    if (person.state === 'present' && !person.other) {
      const away = attendance.find(({ state, other }) => state === 'substituted' && other === person.name)
      return away ? { ...person, other: away.name } : person
    }
    const standIn = attendance.find(({ state, other }) => state === 'present' && other === person.name)
    return standIn && person.state === 'apologies'
      ? { ...person, state: 'substituted' as const, other: standIn.name }
      : person
  })
}
