import { expect, test } from 'vitest'
import { needsOf } from '../../../indicators/index.ts'
import { needAlone } from './main-needs-view.ts'

test('a need that stands alone in a cell begins with a capital, one that is not recorded as well', () => {
  const [plans] = needsOf
  if (!plans) expect.unreachable()
  expect([needAlone(plans, ''), needAlone(plans, null)]).toEqual(['Not recorded', 'Not among them'])
})
