import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { beforeAll, expect, test } from 'vitest'
import { asPublic, listCommittees } from '../../src/scrutiny/index.ts'
import { languages } from '../../src/web/words/languages.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { landmarksOf, type Landmarks } from './landmarks.ts'

/** Words without which hardly a sentence of English can be made, and which Polish does not have. */
const english =
  /\b(the|of|and|is|are|was|were|has|have|been|not|from|with|which|what|when|where|for|this|that|your|you|yet|nothing|published|meeting)\b/i

type Node = DefaultTreeAdapterMap['node']

/** The texts of a page that are not marked as English, with what is read out of attributes. Its title is that of its heading. */
const texts = (node: Node): string[] => {
  if ('value' in node) return [node.value]
  const attributes = 'attrs' in node ? node.attrs : []
  if (attributes.some(({ name, value }) => name === 'lang' && value === languages.en.lang)) return []
  if (['script', 'style', 'noscript', 'title'].includes(node.nodeName)) return []
  const said = attributes
    .filter(({ name }) => ['aria-label', 'alt', 'placeholder', 'title'].includes(name))
    .map(({ value }) => value)
  return [...said, ...('childNodes' in node ? node.childNodes.flatMap(texts) : [])]
}

/** What of a page is English and does not say so; names of committees and of the council are no words of ours. */
const unmarked = (page: string, names: readonly string[]): string[] =>
  texts(parse(page))
    .map((text) => names.reduce((left, name) => left.replaceAll(name, ''), text.replaceAll(/\s+/g, ' ').trim()))
    .filter((text) => english.test(text))

let alderwick: Alderwick
let place: Landmarks
let names: string[]
beforeAll(async () => {
  alderwick = await startAlderwick()
  place = await landmarksOf(alderwick)
  const committees = await asPublic(alderwick.product.app.database, '999', (db) => listCommittees(db))
  names = ['Alderwick City Council', ...committees.map(({ name }) => name)]
})

const inPolish = async (path: string): Promise<string> => {
  const answer = await fetch(`${alderwick.product.address}${path}`, { headers: { cookie: 'lang=pl' } })
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const pages: readonly [string, (place: Landmarks) => string][] = [
  ['home', () => '/public/999'],
  ['meetings', () => '/public/999/meetings'],
  ['work programme', () => '/public/999/work-programme'],
  ['plans', () => '/public/999/plans'],
  ['inspections', () => '/public/999/inspections'],
  ['search', () => '/public/999/search?q=carers'],
  ['petitions', () => '/public/999/petitions'],
  ['a new petition', () => '/public/999/petitions/new'],
  ['a petition of one’s own', ({ ownPetition }) => `/public/999/petitions/own/${ownPetition}`],
  ['asking to speak', ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}/speak`],
  ['asking too late', ({ meetingHeld }) => `/public/999/meetings/${meetingHeld}/speak`],
  ['a request of one’s own', ({ speaking }) => `/public/999/speaking/${speaking}`],
  ['following', () => '/public/999/follow'],
  ['what one follows', ({ following }) => `/public/999/follow/${following}`],
  ['a meeting to come', ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}`],
  ['a meeting that was held', ({ meetingHeld }) => `/public/999/meetings/${meetingHeld}`],
  ['resolutions', () => '/public/999/resolutions'],
  ['a plan in easy words', ({ plan }) => `/public/999/plans/${plan}/easy`],
  ['papers as one', ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}/pack`],
  ['a paper', ({ paper }) => `/public/999/papers/${paper}`],
]

test.each(pages)('%s is in Polish, and what of it is English says so', async (_, at) => {
  expect(unmarked(await inPolish(at(place)), names)).toEqual([])
})

test('an English sentence that does not say so would be found, and one that does would not', () => {
  expect(unmarked('<main><p>This page is new.</p><p lang="en-GB">So is this.</p></main>', [])).toEqual([
    'This page is new.',
  ])
  expect(unmarked('<main><img alt="A picture of the hall"></main>', [])).toEqual(['A picture of the hall'])
})
