import { expect, test } from 'vitest'
import { pages } from '../../src/web/pages/index.ts'
import { lookAtEveryPage } from './look-at-every-page.ts'
import { looks, notLookedAt } from './looks.ts'

test('every page of the product is looked at', () => {
  const shown = pages.filter((page) => page.get && !notLookedAt.has(page.path)).map((page) => page.path)
  expect(Object.keys(looks).toSorted()).toEqual(shown.toSorted())
})

lookAtEveryPage(320)
