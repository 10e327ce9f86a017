import { z } from 'zod'

/** The options by which a command is told for which authority and as whom it acts. */
export const authorityOption = {
  flags: '--authority <code>',
  does: 'for which authority, by its three-digit code (default: the only one there is)',
  schema: z.string().optional(),
} as const
export const asOption = {
  flags: '--as <email>',
  does: 'as this person; the audit trail names them (default: Sightline itself)',
  schema: z.string().optional(),
} as const
export const asSomebodyOption = {
  flags: '--as <email>',
  does: 'as this person, whose role must allow it; the audit trail names them',
  schema: z.string('say who you are').min(1),
} as const
