// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { runsOut } from '../clock.ts'
import { registerNamed } from '../ground.fixture.ts'

test('S-108: what is shared with a partner has its basis and is looked at again', () => {
  const [clock] = registerNamed('sharing-agreements').clocks ?? []
  expect(clock && runsOut(clock, { signed_on: '2026-01-31' })).toMatchObject({ on: '2027-01-31' })
})
