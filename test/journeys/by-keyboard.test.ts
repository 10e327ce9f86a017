import { beforeAll, expect, test } from 'vitest'
import { childNumbered, listImports, listRestrictionsToReview } from '../../src/children/index.ts'
import { asPerson, type Role } from '../../src/people/index.ts'
import type { Db } from '../../src/platform/sql.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { leadingOn, tabTo, wordsInFocus } from './hands.ts'
import type { Visitor } from './visitor.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

const asked = async <Answer>(role: Role, ask: (db: Db) => Promise<Answer>): Promise<Answer> =>
  asPerson(alderwick.product.app.database, await alderwick.personWho(role), ask)

/** One who walks with Tab and works what they come to with Enter, and never takes the mouse. */
const walker = async (role: Role) => {
  const { page, open, look }: Visitor = await alderwick.visitorWho(role)
  return {
    open,
    look,
    /** Sends or follows what is of these words. */
    enter: async (words: string) => {
      await tabTo(page, words)
      await leadingOn(page, () => page.keyboard.press('Enter'))
    },
    unfold: async (words: string) => {
      await tabTo(page, words)
      await page.keyboard.press('Enter')
    },
    tick: async (words: string) => {
      await tabTo(page, words)
      await page.keyboard.press('Space')
    },
    /** From the list of what is wrong straight into the first field of it, and the words that were missing. */
    correct: async (problem: string, words: string) => {
      expect(await wordsInFocus(page)).toMatch(/^There is a problem/)
      await tabTo(page, problem)
      await page.keyboard.press('Enter')
      await page.keyboard.type(words)
    },
    inFocus: () => wordsInFocus(page),
    send: () => leadingOn(page, () => page.keyboard.press('Enter')),
  }
}

test('a record is restricted and the restriction is lifted, both after a try without a reason', async () => {
  const practice = await walker('principal-social-worker')
  const own = (await alderwick.personWho('principal-social-worker')).name
  const id = await asked('director', (db) => childNumbered(db, 'ALD-20715'))
  const isSeen = () =>
    asked('director', (db) => childNumbered(db, 'ALD-20715')).then(
      () => true,
      () => false,
    )
  await practice.open(`/children/${id}`)
  await practice.unfold('Restrict this record')
  await practice.enter('Hide it from all others')
  await practice.look('restricted without a reason')
  await practice.correct('Say why', 'His aunt works in the duty team.')
  await practice.tick(own)
  await practice.enter('Hide it from all others')
  expect(await practice.inFocus()).toContain('The record is now hidden from all but those named.')
  expect(await isSeen()).toBe(false)
  await practice.unfold('Lift the restriction')
  await practice.enter('Lift it')
  await practice.look('lifted without a reason')
  await practice.correct('Say why', 'The aunt has left.')
  await practice.send()
  expect(await practice.inFocus()).toContain('The restriction was lifted.')
  expect(await isSeen()).toBe(true)
})

test('the restriction of an adopted child’s record is found in one’s work and said to be right', async () => {
  const practice = await walker('principal-social-worker')
  expect(await asked('director', listRestrictionsToReview)).toHaveLength(1)
  await practice.open('/my-work')
  await practice.enter('The record of an adopted child was restricted')
  await practice.enter('The restriction is right')
  expect(await practice.inFocus()).toContain('It was noted that the restriction is right.')
  await practice.look('after it was found right')
  expect(await asked('director', listRestrictionsToReview)).toEqual([])
})

test('the newest delivery is taken back, after a try without a reason', async () => {
  const analyst = await walker('analyst')
  await analyst.open('/children/imports')
  await analyst.enter('Delivery 3')
  await analyst.unfold('Take this delivery back')
  await analyst.enter('Take it back')
  await analyst.look('taken back without a reason')
  await analyst.correct('Say why it is taken back', 'The extract was of the wrong day.')
  await analyst.send()
  expect(await analyst.inFocus()).toContain('Delivery 3 was taken back.')
  await analyst.look('after it was taken back')
  const [newest] = await asked('analyst', listImports)
  expect(newest).toMatchObject({ number: 3, undoneWhy: 'The extract was of the wrong day.' })
})
