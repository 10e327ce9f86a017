import { expect, test } from 'vitest'
import { saysOf } from '../letter-case.fixture.ts'
import { olderLetters } from './older-letters.fixture.ts'

test.each(olderLetters)('$what', async (letter) => {
  expect(await saysOf(letter)).toEqual(letter.says)
})
