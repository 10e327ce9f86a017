import { authorities, type Authority } from './authority.ts'
import { inventedAuthorities } from './invented.ts'

/** Other names by official name: what letters and councils say for short, and older forms. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'Bath and North East Somerset': ['banes'],
  'Bedford Borough': ['bedford'],
  'Blackburn with Darwen': ['blackburn'],
  'Bournemouth, Christchurch and Poole': ['bcp'],
  'Brighton and Hove': ['brighton'],
  'Bristol, City of': ['bristol'],
  'Cheshire West and Chester': ['cheshire west'],
  'City of London': ['corporation of london'],
  'East Riding of Yorkshire': ['east riding'],
  'Hammersmith and Fulham': ['hammersmith'],
  Herefordshire: ['hereford'],
  'Isles of Scilly': ['scilly'],
  'Kensington and Chelsea': ['kensington'],
  'Kingston Upon Hull, City of': ['kingston upon hull', 'hull'],
  'Kingston upon Thames': ['kingston'],
  'Newcastle upon Tyne': ['newcastle'],
  'Redcar and Cleveland': ['redcar'],
  'Richmond upon Thames': ['richmond'],
  'Southend-on-Sea': ['southend'],
  'St. Helens': ['saint helens'],
  'Stockton-on-Tees': ['stockton'],
  'Telford and Wrekin': ['telford'],
  'Windsor and Maidenhead': ['windsor'],
}

/** Letters only, cases kept, so that “St. Helens”, “St Helens” and “Stoke on Trent” are found however they are printed. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[’']s\b/g, '')
    .replace(/\bsaint\b/gi, 'St')
    .split(/[^a-z]+/i)
    .filter((word) => word !== '')

interface Name {
  words: readonly string[]
  authority: Authority
}

/** Names by their first word, longest first, so that a county is not found inside the name of a district that carries it. */
type Names = ReadonlyMap<string, readonly Name[]>

function namesOf(some: readonly Authority[]): Names {
  const names = new Map<string, Name[]>()
  for (const authority of some)
    for (const name of [authority.name, ...(alsoCalled[authority.name] ?? [])]) {
      const words = wordsOf(name.toLowerCase()).map((word) => word.toLowerCase())
      const first = words[0] ?? ''
      names.set(
        first,
        [...(names.get(first) ?? []), { words, authority }].toSorted(
          (left, right) => right.words.length - left.words.length,
        ),
      )
    }
  return names
}

let official: Names | undefined

/** Finds authorities in texts: those of the official list, and an installation's own besides. */
export function authorityFinder(own: readonly Authority[] = []): (text: string) => Authority[] {
  official ??= namesOf([...authorities(), ...inventedAuthorities])
  const names = own.length === 0 ? official : namesOf([...own, ...authorities(), ...inventedAuthorities])
  return (text) => findIn(text, names)
}

function mayName(text: string, names: Names): boolean {
  for (const word of text.match(/[A-Z][A-Za-z]*/g) ?? [])
    if (/^saint$/i.test(word) || names.has(word.toLowerCase())) return true
  return false
}

/** In the order in which the text names them; each once, the longest name at each place. Reading and Bury begin with a capital. */
function findIn(text: string, names: Names): Authority[] {
  // Most texts have no word that could begin a name: it begins with a capital.
  if (!/[^\p{ASCII}‘’“”–—◼■•]/u.test(text) && !mayName(text, names)) return []
  const printed = wordsOf(text)
  const words = printed.map((word) => word.toLowerCase())
  const found = new Map<string, Authority>()
  for (let at = 0; at < words.length; at++) {
    const here = names
      .get(words[at] ?? '')
      ?.find((name) => name.words.every((word, index) => words[at + index] === word))
    if (!here || !/^[A-Z]/.test(printed[at] ?? '')) continue
    if (!found.has(here.authority.name)) found.set(here.authority.name, here.authority)
    at += here.words.length - 1
  }
  return [...found.values()]
}
