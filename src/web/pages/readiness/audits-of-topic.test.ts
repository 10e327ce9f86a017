import { expect, test } from 'vitest'
import { noAudit, type Readiness } from '../../../inspections/index.ts'
import { withAudits } from './audits-of-topic.ts'

const readiness = (finished: number) =>
  ({
    audits: { finished: Array.from({ length: finished }) },
    missing: finished === 0 ? [noAudit] : [],
  }) as unknown as Readiness // of which nothing else is looked at
const kept = (finished: number, late = 0) => ({ topic: 'send', finished, moderated: 0, gradedOtherwise: 0, late })
const says = (one: Readiness) => one.missing.map((each) => each.says)

test.each([
  ['neither in the register nor of a record', 0, 0, [noAudit.says]],
  ['in the register', 1, 0, []],
  ['of a record', 0, 3, []],
])('no audit is missing where one was finished %s', (_, inRegister, ofRecords, missing) => {
  expect(says(withAudits(readiness(inRegister), kept(ofRecords)))).toEqual(missing)
})

test('audits of records past their day are missing, and who may see none is told of none', () => {
  expect(says(withAudits(readiness(1), kept(1, 2)))).toEqual(['2 audits of records are past the day and not finished.'])
  expect(says(withAudits(readiness(0), undefined))).toEqual([noAudit.says])
})
