import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../../src/documents/index.ts'
import { asDocument, saysIn, type LetterCase } from '../../src/inspections/reading/letter-case.fixture.ts'
import { olderLetters } from '../../src/inspections/reading/older-letters/older-letters.fixture.ts'
import { unseenLetters } from '../../src/inspections/reading/unseen-letters/unseen-letters.fixture.ts'
import { newPage } from '../harness/browser.ts'
import { layouts } from './layouts.ts'
import { printAnew } from './print-anew.ts'

let page: Page | undefined

const letters = [...unseenLetters, ...olderLetters]

/** Each layout sets a few of the letters, each letter stands in a few of the layouts: all by all would take minutes. */
const chosen = layouts.flatMap((layout, row) =>
  letters.flatMap((letter, column) =>
    (row * 5 + column) % 28 === 11 ? [{ name: `${letter.what}, ${layout.what}`, layout, letter }] : [],
  ),
)

test.each(chosen)('$name', async ({ layout, letter }) => {
  page ??= await newPage()
  const bytes = await printAnew(page, await asDocument(letter), layout)
  expect(comparable(saysIn(await readPdf(bytes), letter))).toEqual(comparable(letter.says))
})

/** Without what another layout prints otherwise: capitals, quotes, bullets inside a finding, the space behind a broken word. */
const comparable = (says: LetterCase['says']): unknown =>
  JSON.parse(
    JSON.stringify(says)
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, "'")
      .replace(/(?<=[ "])[•■–◦◼»o\uF000-\uF0FF-] /gu, '')
      .replace(/- (?=\p{Ll})/gu, '-'),
  )
