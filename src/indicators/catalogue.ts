import { NotFound } from '../platform/errors.ts'
import { domains } from './definitions/index.ts'
import type { Domain, Indicator } from './indicator.ts'

export { domains }

interface Place {
  indicator: Indicator
  domain: Domain
}

const byId: ReadonlyMap<string, Place> = new Map(
  domains.flatMap((domain) =>
    domain.indicators.map((indicator): [string, Place] => [indicator.id, { indicator, domain }]),
  ),
)

/** Every indicator, domain by domain. */
export const allIndicators: readonly Indicator[] = [...byId.values()].map(({ indicator }) => indicator)

export const findIndicator = (id: string): Indicator | undefined => byId.get(id)?.indicator

/** @throws NotFound */
export const getIndicator = (id: string): Indicator => {
  const found = findIndicator(id)
  if (!found) throw new NotFound('indicator')
  return found
}

/** @throws NotFound */
export const domainOf = (id: string): Domain => {
  const found = byId.get(id)
  if (!found) throw new NotFound('indicator')
  return found.domain
}

const byLait: ReadonlyMap<string, Indicator> = new Map(
  allIndicators.flatMap((indicator) =>
    (indicator.lait ?? []).map((name): [string, Indicator] => [name.toLowerCase(), indicator]),
  ),
)

/** An indicator by its id, or by the name of its measure in the Local Authority Interactive Tool. */
export const indicatorCalled = (name: string): Indicator | undefined => {
  const said = name.trim()
  return findIndicator(said.toUpperCase()) ?? byLait.get(said.toLowerCase())
}
