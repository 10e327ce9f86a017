import { listThemes, type Theme } from '../../frameworks/index.ts'
import type { Db } from '../../platform/sql.ts'
import { keepWhileLettersUnchanged } from '../register/keep-while-unchanged.ts'
import { frameworkNamed } from '../threads/framework-named.ts'
import { laterOf, sideOfLetter, type ToldLetter } from './later.ts'
import {
  judgementsOfOthers,
  lettersOfOthers,
  passagesOfOthers,
  type Judgement,
  type Letter,
  type Passage,
} from './told.ts'

/** A subject with how many other authorities were asked to be better at it, and how many of them later were. */
export interface ToldTheme {
  theme: Theme
  authorities: number // that were asked to improve
  letters: number // that ask for it
  improved: number // of the authorities
}

/** The subjects on which other authorities were told to improve, those told to most authorities first. */
export const mostTold = (db: Db): Promise<readonly ToldTheme[]> =>
  keepWhileLettersUnchanged(db, 'most told', async () => {
    const letters = await keepWhileLettersUnchanged(db, 'letters of others', () => lettersOfOthers(db))
    const judgements = await keepWhileLettersUnchanged(db, 'judgements of others', () => judgementsOfOthers(db))
    const passages = Map.groupBy(await passagesOfOthers(db), ({ theme }) => theme)
    const judgementsOf = Map.groupBy(judgements, ({ laCode }) => laCode)
    return listThemes()
      .map((theme) => toldOn(theme, passages.get(theme.id) ?? [], letters, judgementsOf))
      .filter(({ authorities }) => authorities > 0)
      .toSorted(
        (a, b) =>
          b.authorities - a.authorities || b.letters - a.letters || a.theme.title.localeCompare(b.theme.title, 'en-GB'),
      )
  })

const toldOn = (
  theme: Theme,
  passages: readonly Passage[],
  letters: readonly Letter[],
  judgementsOf: ReadonlyMap<string, readonly Judgement[]>,
): ToldTheme => {
  const byLetter = Map.groupBy(passages, ({ documentId }) => documentId)
  const told = letters.flatMap((letter): ToldLetter[] => {
    const own = byLetter.get(letter.id)
    return own ? [{ ...letter, passages: own, side: sideOfLetter(own) }] : []
  })
  const asking = told.filter(({ side }) => side === 'must improve')
  const asked = new Set(asking.map(({ laCode }) => laCode))
  const improved = [...Map.groupBy(told, ({ laCode }) => laCode)].filter(([laCode, own]) =>
    laterOf({
      letters: own.filter(({ dated }) => dated !== null),
      judgements: judgementsOf.get(laCode) ?? [],
      frameworkOf: frameworkNamed,
    }),
  )
  return { theme, authorities: asked.size, letters: asking.length, improved: improved.length }
}
