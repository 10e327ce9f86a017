import { nothing, type Evidence } from './evidence/weigh.ts'

/** A theme that words say by the definitions, and whether the context says a part of it. Sureness: 0 to 100. */
interface Said {
  theme: string
  sureness: number
  implied: boolean
}

/** A theme to give, and how sure: 0 to 100. */
interface Settled {
  theme: string
  sureness: number
}

// Tried on findings that neither the definitions nor the examples knew. All are natural logarithms but the shares.
const forSaid = 3 // what words that say a theme count for, beside what the examples speak for
const forImplied = 9 // the same where the context says a part of it, of which the examples know nothing
const surestSaid = 90
const mostBehind = 1.8 // how far behind the first a further theme may be that words say
const mostBehindUnsaid = 0.3 // the same for one for which only the examples speak
const leastUnsaid = 0.2 // share of likelihood for a theme that no words say
const leastFurther = 0.4 // the same for one beside another
const mostThemes = 3
const mostListed = 4 // with those that are parts of a list
const leastListed = 0.0005 // share of likelihood in the whole text for a theme that the words of its own part say

/**
 * Which themes a finding has: the likeliest by its words and the examples together, and others nearly as likely. Two findings
 * meet where they share one theme, so a loosely right second theme costs more than it brings.
 *
 * @param isListed whether the words that say a theme are a part of a list by themselves, beside those of the first
 * @param denied what the words name in passing, as who acts or where; no further theme
 */
export function settle(
  said: readonly Said[],
  denied: ReadonlySet<string>,
  { shares }: Evidence,
  isListed: (theme: string, first: string) => boolean,
): Settled[] {
  const saidOf = new Map(said.map((one) => [one.theme, one]))
  const likeliest = shares
    .map(({ theme, share }) => {
      const one = saidOf.get(theme)
      const bonus = one ? ((one.implied ? forImplied : forSaid) * one.sureness) / surestSaid : 0
      return { theme, share, isSaid: one !== undefined, likely: Math.log(share) + bonus }
    })
    .filter(({ isSaid, share }) => isSaid || share >= leastUnsaid)
    .sort((one, other) => other.likely - one.likely)
  const [first, ...further] = likeliest.slice(0, mostThemes)
  if (!first || first.theme === nothing) return []
  const kept = further.filter(
    ({ theme, isSaid, share, likely }) =>
      theme !== nothing &&
      !denied.has(theme) &&
      ((isSaid && likely >= first.likely - mostBehind) ||
        (share >= leastFurther && likely >= first.likely - mostBehindUnsaid)),
  )
  const listed = likeliest.filter(
    (one) =>
      one !== first &&
      one.isSaid &&
      one.share >= leastListed &&
      !kept.includes(one) &&
      first.isSaid &&
      isListed(one.theme, first.theme),
  )
  return [first, ...kept, ...listed]
    .slice(0, mostListed)
    .map(({ theme, share }) => ({ theme, sureness: Math.round(100 * share) }))
}
