import { expect, test } from 'vitest'
import { assessment } from './cases/assessment.fixture.ts'
import { people, type Told } from './cases/case.fixture.ts'
import { childProtection } from './cases/child-protection.fixture.ts'
import { childrenInCare } from './cases/children-in-care.fixture.ts'
import { frontDoor } from './cases/front-door.fixture.ts'
import { permanence } from './cases/permanence.fixture.ts'
import { send } from './cases/send.fixture.ts'
import { newComputedGround, period } from './computed.fixture.ts'
import { references } from './references/references.fixture.ts'
import { rowsOf } from './records.fixture.ts'

const year = period('2025-11-01', '2026-10-31')
const cases = [...frontDoor, ...assessment, ...childProtection, ...childrenInCare, ...permanence, ...send]

const keys = (text = ''): string[] => text.split(' ').filter(Boolean)

test.each(cases)('$title', async ({ given, told }) => {
  const ground = await newComputedGround()
  const tables = { ssd_person: people, ...given }
  await ground.deliver('2026-11-01', tables)
  const asked = ground.asked([year])
  const ids = Object.keys(told)
  const values = await ground.values(ids, asked)
  const found: Record<string, unknown> = {}
  const meant: Record<string, unknown> = {}
  for (const id of ids) {
    const list = await ground.list(id, asked)
    const those = (counted: boolean | null) =>
      list
        .filter((row) => row.counted === counted)
        .map(({ thing }) => thing)
        .toSorted()
    const value = values.find(({ indicatorId, split }) => indicatorId === id && split === '')
    const { counted, not, leftOut, amount }: Told = told[id] ?? {}
    // The members, and the value beside them.
    found[id] = [those(true), those(false), those(null), value?.counted ?? 0, value?.outOf ?? 0, value?.amount ?? null]
    const [inNumber, beside] = [keys(counted), keys(not)]
    meant[id] = [inNumber, beside, keys(leftOut), inNumber.length, inNumber.length + beside.length, amount ?? null]
  }
  expect(found).toEqual(meant)
  // The second working out, row by row, says the same.
  const records = rowsOf(tables)
  for (const id of ids) {
    const verdicts =
      references[id]?.({ all: (table) => records[table] ?? [], period: year, known: asked.knownOn }) ?? []
    const { counted, not, leftOut } = told[id] ?? {}
    expect([
      id,
      ...[true, false, null].map((one) => verdicts.filter((verdict) => verdict.counted === one).length),
    ]).toEqual([id, keys(counted).length, keys(not).length, keys(leftOut).length])
  }
})

test('at least 100 indicators are worked out by hand', () => {
  expect(new Set(cases.flatMap(({ told }) => Object.keys(told))).size).toBeGreaterThanOrEqual(100)
})
