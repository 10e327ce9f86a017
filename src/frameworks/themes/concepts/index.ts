import type { Concepts } from './concepts.ts'
import { how } from './how.ts'
import { what } from './what.ts'
import { who } from './who.ts'

export { misleading } from './misleading.ts'

/**
 * The words of three decades for the people, things and qualities that themes are made of. Written as theme.ts explains.
 * A longer phrase hides the shorter ones inside it, so “health assessment” is no assessment and “care leaver” no care.
 */
export const concepts: Concepts = { ...who, ...what, ...how }
