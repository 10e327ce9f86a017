import { beforeAll, describe, test } from 'vitest'
import type { Role } from '../../src/people/index.ts'
import type { widths } from '../harness/browser.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { landmarksOf, type Landmarks } from './landmarks.ts'
import { looks, statesFor } from './looks.ts'
import type { Visitor } from './visitor.ts'

/** Tests that look at every page in every state that is to be seen at this width, with scripts and without. */
export const lookAtEveryPage = (width: (typeof widths)[number]): void => {
  let alderwick: Alderwick
  let place: Landmarks

  beforeAll(async () => {
    alderwick = await startAlderwick()
    place = await landmarksOf(alderwick)
  })

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_, javaScript) => {
    const visitors = new Map<string, Promise<Visitor>>()
    const visitorFor = (as: Role | 'nobody'): Promise<Visitor> => {
      const made = visitors.get(as) ?? alderwick.visitorWho(as === 'nobody' ? undefined : as, { width, javaScript })
      visitors.set(as, made)
      return made
    }
    const paths = Object.keys(looks).filter((path) => statesFor(path, width, javaScript).length > 0)
    test.each(paths)('%s has nothing wrong with it', async (path) => {
      for (const { at, as = 'quality-lead', status = 200 } of statesFor(path, width, javaScript)) {
        await (await visitorFor(as)).open(at(place), { status })
      }
    })
  })
}
