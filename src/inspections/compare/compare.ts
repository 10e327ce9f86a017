import { z } from 'zod'
import { listThemes, neighbourRank, regionOf, type Theme } from '../../frameworks/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { several } from '../../platform/several.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepWhileLettersUnchanged } from '../register/keep-while-unchanged.ts'
import { frameworkNamed } from '../threads/framework-named.ts'
import { ownCode } from '../threads/said.ts'
import { laterOf, sideOfLetter, type Later, type ToldLetter } from './later.ts'
import { judgementsOfOthers, lettersOfOthers, passagesOn } from './told.ts'

const yearOrNone = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number().int().min(1900).max(2999).optional(),
)

export const CompareFilters = z.object({
  theme: z.string().max(100).default(''),
  region: several(z.string()),
  framework: several(z.string()),
  from: yearOrNone, // first and last year of the letters, both included
  to: yearOrNone,
  side: several(z.enum(['must improve', 'strength', 'in prose only'])),
  improved: z.enum(['', 'yes']).default(''), // only authorities that later improved
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})
export type CompareFilters = z.infer<typeof CompareFilters>

export const comparedPerPage = 20

/** Another authority with what it was told, the most like our own first. */
export interface Compared {
  laCode: string
  name: string
  region: string
  /** Its rank among our ten statistical neighbours; null where it is none. */
  rank: number | null
  sameRegion: boolean
  letters: readonly ToldLetter[] // newest first
  later: Later | undefined
}

export interface Comparison {
  theme: Theme
  authorities: readonly Compared[] // all that the filters let through
  /** Letters about others that the filters of region, framework and year let through, on whatever theme. */
  lettersInAll: number
  letters: number
  mustImprove: number
  strength: number
  improved: number
  findings: number
  confirmed: number
  /** What the filters can be set to. */
  regions: readonly string[]
  frameworks: readonly string[]
}

/** What other authorities were told on a theme, and what became of it. @throws NotFound where there is no such theme */
export const compare = async (db: Db, filters: CompareFilters): Promise<Comparison> => {
  const theme = listThemes().find(({ id }) => id === filters.theme)
  if (!theme) throw new NotFound('theme')
  const name = `comparison ${JSON.stringify({ ...filters, page: 1 })}`
  return keepWhileLettersUnchanged(db, name, () => compareOn(db, theme, filters))
}

const compareOn = async (db: Db, theme: Theme, filters: CompareFilters): Promise<Comparison> => {
  const { authorities, letters: all } = await everything(db, theme.id)
  const fits = fitting(filters)
  const chosen = authorities
    .map((authority) => ({
      ...authority,
      letters: authority.letters.filter((letter) => fits(letter) && sided(filters, letter)),
    }))
    .filter(({ letters, later }) => letters.length > 0 && (filters.improved === '' || later !== undefined))
  const letters = chosen.flatMap((authority) => authority.letters)
  const findings = letters.flatMap(({ passages }) => passages.filter(({ kind }) => kind !== 'mention'))
  return {
    theme,
    authorities: chosen,
    lettersInAll: all.filter(fits).length,
    letters: letters.length,
    mustImprove: letters.filter(({ side }) => side === 'must improve').length,
    strength: letters.filter(({ side }) => side === 'strength').length,
    improved: chosen.filter(({ later }) => later !== undefined).length,
    findings: findings.length,
    confirmed: findings.filter(({ state }) => state === 'confirmed').length,
    regions: [...new Set(all.map(({ laCode }) => regionOf(laCode)).filter(Boolean))].toSorted(),
    frameworks: [...new Set(all.map(({ framework }) => framework).filter(Boolean))].toSorted(),
  }
}

interface Place {
  laCode: string
  framework: string
  dated: string | null
}

const fitting =
  ({ region, framework, from, to }: CompareFilters) =>
  (letter: Place): boolean => {
    const year = letter.dated === null ? undefined : Number(letter.dated.slice(0, 4))
    return (
      (region.length === 0 || region.includes(regionOf(letter.laCode))) &&
      (framework.length === 0 || framework.includes(letter.framework)) &&
      (from === undefined || (year !== undefined && year >= from)) &&
      (to === undefined || (year !== undefined && year <= to))
    )
  }

const sided = ({ side }: CompareFilters, letter: ToldLetter): boolean => side.length === 0 || side.includes(letter.side)

/** All authorities with all that they were told on the theme, the most alike first. Computed once for each change. */
const everything = (db: Db, theme: string) =>
  keepWhileLettersUnchanged(db, `compare ${theme}`, async () => {
    const { code } = await db.one(sql`select ${ownCode} as code`, z.object({ code: z.string() }))
    const letters = await keepWhileLettersUnchanged(db, 'letters of others', () => lettersOfOthers(db))
    const judgements = await keepWhileLettersUnchanged(db, 'judgements of others', () => judgementsOfOthers(db))
    const passages = Map.groupBy(await passagesOn(db, theme), ({ documentId }) => documentId)
    const judgementsOf = Map.groupBy(judgements, ({ laCode }) => laCode)
    const told = letters.flatMap((letter): ToldLetter[] => {
      const own = passages.get(letter.id)
      return own ? [{ ...letter, passages: own, side: sideOfLetter(own) }] : []
    })
    const authorities = [...Map.groupBy(told, ({ laCode }) => laCode)].map(([laCode, own]): Compared => ({
      laCode,
      name: own.at(-1)?.authority ?? laCode,
      region: regionOf(laCode),
      rank: neighbourRank(code, laCode),
      sameRegion: regionOf(laCode) !== '' && regionOf(laCode) === regionOf(code),
      letters: own.toReversed(),
      later: laterOf({
        letters: own.filter(({ dated }) => dated !== null),
        judgements: judgementsOf.get(laCode) ?? [],
        frameworkOf: frameworkNamed,
      }),
    }))
    return { letters, authorities: authorities.toSorted(byLikeness) }
  })

const byLikeness = (a: Compared, b: Compared): number =>
  (a.rank ?? 99) - (b.rank ?? 99) ||
  Number(b.sameRegion) - Number(a.sameRegion) ||
  (b.letters[0]?.dated ?? '').localeCompare(a.letters[0]?.dated ?? '') ||
  a.name.localeCompare(b.name, 'en-GB')

/** How like our own an authority is, in words: `statistical neighbour 2`, `same region`, ''. */
export const likenessInWords = ({ rank, sameRegion, region }: Compared): string => {
  if (rank !== null) return `statistical neighbour, ${rank} of 10 in likeness`
  return sameRegion ? `same region, ${region}` : region
}
