import { z } from 'zod'

/** What a backup says of itself. It is written last: a folder without it is no whole backup. */
export const Manifest = z.object({
  format: z.literal('sightline backup 1'),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  files: z.number().int(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'backup.json'
export const tableFile = (name: string): string => `${name}.ndjson.gz`
