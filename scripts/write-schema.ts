// npm run schema: writes schema.sql from what the migrations make.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { schemaNow } from './schema/schema-now.ts'

await writeFile(path.resolve(import.meta.dirname, '../schema.sql'), await schemaNow())
