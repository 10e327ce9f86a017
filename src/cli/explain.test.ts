import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound, NotSignedIn, Refused } from '../platform/errors.ts'
import { explain } from './explain.ts'
import { sightline } from './said.fixture.ts'

test.each([
  [new Invalid([{ field: 'x', message: 'Choose one.' }]), 2],
  [new NotFound('document'), 3],
  [new Forbidden(), 4],
  [new NotSignedIn(), 4],
  [new Refused('Not now.'), 1],
])('%s ends a command with a code of its own and no trace', (error, exitCode) => {
  expect(explain(error)).toEqual({ exitCode, sentence: error.message, trace: '' })
})

test('a bug ends it with 70 and what helps to find it', () => {
  const { exitCode, trace } = explain(new TypeError('x is not a function'))
  expect(exitCode).toBe(70)
  expect(trace).toContain('explain.test.ts')
})

test('what the machine refuses is no bug', () => {
  const error = Object.assign(new Error('open ENOENT /nowhere/x'), { code: 'ENOENT', syscall: 'open' })
  expect(explain(error)).toEqual({ exitCode: 1, sentence: 'open ENOENT /nowhere/x', trace: '' })
})

test('a database that does not answer is named with what to check', async () => {
  const { code, err } = await sightline(['migrate'], {
    environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  })
  expect(code).toBe(1)
  expect(err).toMatch(/^sightline: The database cannot be reached as DATABASE_URL says\..*ECONNREFUSED/)
})
