import { beforeAll, expect, test } from 'vitest'
import { openSession, type Role } from '../../src/people/index.ts'
import { startAlderwick, type Alderwick } from '../journeys/alderwick.ts'
import { landmarksOf, type Landmarks } from '../journeys/landmarks.ts'
import { checkPdf } from './check-pdf.ts'

let alderwick: Alderwick
let place: Landmarks
beforeAll(async () => {
  alderwick = await startAlderwick()
  place = await landmarksOf(alderwick)
})

const take = async (path: string, role?: Role): Promise<Uint8Array> => {
  const { app, address } = alderwick.product
  const cookie = role && `sightline=${await openSession(app.database, await alderwick.personWho(role), app.now())}`
  const answer = await fetch(`${address}${path}`, { headers: cookie ? { cookie } : {} })
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}

const files: readonly [what: string, at: (place: Landmarks) => string, as?: Role][] = [
  ['the public pack of a meeting to come', ({ meetingToCome }) => `/public/999/meetings/${meetingToCome}/pack.pdf`],
  ['the public pack of a meeting that was held', ({ meetingHeld }) => `/public/999/meetings/${meetingHeld}/pack.pdf`],
  [
    'a pack as the council has it',
    ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/pack.pdf`,
    'councillor',
  ],
  ['the exempt papers', ({ meetingToCome }) => `/committees/meetings/${meetingToCome}/exempt-pack.pdf`, 'councillor'],
  ['the paper of a board', ({ meeting }) => `/meetings/${meeting}/paper/pdf`, 'quality-lead'],
  [
    'the paper of a board as it would be',
    ({ meeting }) => `/meetings/${meeting}/paper/pdf?version=draft`,
    'quality-lead',
  ],
  ['a councillor’s page', ({ priority }) => `/councillor/${priority}/paper/pdf`, 'councillor'],
  ['the paper of the annual conversation', () => '/annual-conversation/paper/pdf', 'quality-lead'],
]

test.each(files)('%s breaks no rule of PDF/UA', async (_, at, as) => {
  expect(checkPdf(await take(at(place), as))).toEqual({})
})
