import { beforeAll, describe, expect, test } from 'vitest'
import { listDocuments, listReadings, type DocumentId, type ReadingRecord } from '../../src/inspections/index.ts'
import { asPerson, type Person } from '../../src/people/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { hands, type Hands, type Way } from './hands.ts'
import type { Visitor } from './visitor.ts'

const ways: readonly (readonly [string, Way])[] = [
  ['by mouse', { width: 1280, javaScript: true, keys: false }],
  ['by keyboard', { width: 1280, javaScript: true, keys: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false, keys: false }],
]

describe.each(ways)('the quality lead decides what was read, %s', (_, way) => {
  let alderwick: Alderwick
  let lead: Person
  let document: DocumentId
  let visitor: Visitor
  let hand: Hands

  const readings = (): Promise<ReadingRecord[]> =>
    asPerson(alderwick.product.app.database, lead, (db) => listReadings(db, document))
  const waitingFinding = async (at = 0): Promise<ReadingRecord> => {
    const found = (await readings()).filter(({ field, state }) => field === 'finding' && state === 'waiting')[at]
    if (!found) throw new Error('The demonstration has too few findings that wait for this journey.')
    return found
  }
  const stateOf = async ({ id }: ReadingRecord) => (await readings()).find((reading) => reading.id === id)?.state
  const open = (reading: ReadingRecord) => visitor.open(`/documents/${document}?reading=${reading.id}`)
  const said = () => visitor.page.getByRole('alert').innerText()

  beforeAll(async () => {
    alderwick = await startAlderwick()
    lead = await alderwick.personWho('quality-lead')
    const { database } = alderwick.product.app
    const counts = await asPerson(database, lead, async (db) => {
      const found: { id: DocumentId; findings: number }[] = []
      for (const { id } of await listDocuments(db)) {
        const waiting = (await listReadings(db, id)).filter(
          ({ field, state }) => field === 'finding' && state === 'waiting',
        )
        found.push({ id, findings: waiting.length })
      }
      return found
    })
    const [most] = counts.toSorted((a, b) => b.findings - a.findings)
    if (!most) throw new Error('The demonstration has no documents.')
    document = most.id
    visitor = await alderwick.visitorWho('quality-lead', way)
    hand = hands(visitor.page, way)
  })

  test('what waits is confirmed, and counts', async () => {
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Confirm', 'c')
    expect(await said()).toContain('Confirmed')
    expect(await stateOf(finding)).toBe('confirmed')
    await visitor.look('after confirming')
  })

  test('the last step is undone', async () => {
    const before = (await readings()).filter(({ state }) => state === 'confirmed').length
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Confirm', 'c')
    await hand.openDetails('What people did')
    await hand.press('Undo my last', 'z')
    expect(await said()).toContain('Undone')
    expect(await stateOf(finding)).toBe('waiting')
    expect((await readings()).filter(({ state }) => state === 'confirmed').length).toBe(before)
  })

  test('what was read wrongly is corrected, and the new words count', async () => {
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Edit', 'e')
    await visitor.look('editing')
    if (way.javaScript) await visitor.page.locator('textarea[name=value]:focus').waitFor()
    await visitor.page.getByLabel('What the document says').fill('Visits are written up late.')
    await hand.submit('Save and confirm')
    expect(await said()).toContain('Corrected')
    const after = (await readings()).find(({ id }) => id === finding.id)
    expect(after).toMatchObject({ state: 'confirmed', corrected: true, value: 'Visits are written up late.' })
    await visitor.look('after correcting')
  })

  test('a correction without words is shown again, with what is wrong', async () => {
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Edit', 'e')
    await visitor.page.getByLabel('What the document says').fill('')
    await hand.submit('Save and confirm')
    expect(await visitor.page.getByRole('alert').innerText()).toContain('There is a problem')
    expect(await visitor.page.title()).toMatch(/^Error: /)
    expect(await stateOf(finding)).toBe('waiting')
    await visitor.look('after a correction without words')
  })

  test('one finding that is two is split', async () => {
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Split', 's')
    await visitor.look('splitting')
    await visitor.page.getByLabel('Parts').fill('Plans are late.\n\nPlans are thin.')
    await hand.submit('Split and confirm')
    expect(await said()).toContain('Split into 2')
    const values = (await readings()).filter(({ state }) => state === 'confirmed').map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(['Plans are late.', 'Plans are thin.']))
    await visitor.look('after splitting')
  })

  test('two findings that are one are merged', async () => {
    const all = await readings()
    const [late, thin] = ['Plans are late.', 'Plans are thin.'].map((value) =>
      all.find((reading) => reading.value === value),
    )
    if (!late || !thin) throw new Error('The two parts of the split are not there.')
    await visitor.open(`/readings/${late.id}/merge`)
    await visitor.page.getByLabel('“Plans are thin.”').check()
    await hand.submit('Merge and confirm')
    expect(await said()).toContain('Merged 2')
    expect((await readings()).find(({ value }) => value === 'Plans are late. Plans are thin.')?.state).toBe('confirmed')
    await visitor.look('after merging')
  })

  test('what is no finding is rejected with a reason, and can be put back', async () => {
    const finding = await waitingFinding()
    await open(finding)
    await hand.press('Reject', 'x')
    await visitor.look('rejecting')
    await visitor.page.getByLabel('Why (optional)').fill('A remark in passing.')
    await hand.submit('Reject')
    expect(await said()).toContain('Rejected')
    expect((await readings()).find(({ id }) => id === finding.id)).toMatchObject({
      state: 'rejected',
      why: 'A remark in passing.',
    })
    await open(finding)
    await hand.submit('Put back among those that wait')
    expect(await said()).toContain('Put back')
    expect(await stateOf(finding)).toBe('waiting')
  })

  test('what was not read is added', async () => {
    await visitor.open(`/documents/${document}`)
    await hand.press('Add what was not read', 'a')
    await visitor.look('adding')
    if (way.javaScript) await visitor.page.locator('select[name=field]:focus').waitFor()
    await visitor.page.getByLabel('What the document says').fill('Children like their homes.')
    await hand.submit('Add and confirm')
    expect(await said()).toContain('Added')
    expect((await readings()).find(({ value }) => value === 'Children like their homes.')).toMatchObject({
      state: 'confirmed',
      origin: 'person',
    })
    await visitor.look('after adding')
  })
})
