import { z } from 'zod'

export const CommitteeMeetingId = z.uuid().brand('CommitteeMeetingId')
export type CommitteeMeetingId = z.infer<typeof CommitteeMeetingId>
