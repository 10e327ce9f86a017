import { expect, test } from 'vitest'
import { saysOf } from '../letter-case.fixture.ts'
import { unseenLetters } from './unseen-letters.fixture.ts'

test.each(unseenLetters)('$what', async (letter) => {
  expect(await saysOf(letter)).toEqual(letter.says)
})
