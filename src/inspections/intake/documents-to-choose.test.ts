import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newGround } from '../ground.fixture.ts'
import { documentsPerPage } from './documents.ts'
import { documentsToChoose } from './documents-to-choose.ts'

const { asLead, read } = await newGround()

test('every document that was read can be chosen, also beyond a page, and each is named apart', async () => {
  const ids = []
  for (let n = 0; n <= documentsPerPage; n++) {
    const year = 1900 + n
    ids.push(await read({ inspectionStart: day(`${year}-03-01`), inspectionEnd: day(`${year}-03-02`) }))
  }
  const choices = await asLead(documentsToChoose)
  expect(choices.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(new Set(choices.map(({ title }) => title)).size).toBe(ids.length)
})
