import { expect, test } from 'vitest'
import { taskInWords } from './words.ts'

test('whose turn it is names a sort of task, and not the post of whoever has it', () => {
  expect(taskInWords('health coordinator')).toBe('a health coordinator’s task')
})
