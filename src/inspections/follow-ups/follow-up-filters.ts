import { z } from 'zod'
import { several } from '../../platform/several.ts'
import { PageNumber } from '../../platform/page-number.ts'
import { topicOf } from '../readiness/topics.ts'
import { followUpStates, type FollowUp } from './follow-ups.ts'

/** What narrows the list of what was asked for. Several values of one filter widen it, different filters narrow it. */
export const FollowUpFilters = z.object({
  standing: several(z.enum(followUpStates)),
  whose: several(z.enum(['council', 'partnership', 'outside'])),
  document: several(z.string().max(100)),
  topic: z.string().max(50).optional(),
  page: PageNumber,
})
export type FollowUpFilters = z.infer<typeof FollowUpFilters>

export const passes = ({ standing, addressee, document, finding }: FollowUp, filters: FollowUpFilters): boolean => {
  const topic = filters.topic ? topicOf(filters.topic) : undefined
  return (
    (filters.standing.length === 0 || filters.standing.includes(standing)) &&
    (filters.whose.length === 0 || filters.whose.includes(addressee.whose)) &&
    (filters.document.length === 0 || filters.document.includes(document.id)) &&
    (!topic || finding.themes.some((theme) => topic.themes.includes(theme)))
  )
}
