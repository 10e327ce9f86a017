import { readObjects } from './pdf-objects.ts'
import { pdfUaRules } from './rules.ts'
import { walk } from './walk.ts'

/** What breaks PDF/UA in a file, by rule; empty where nothing does. At most ten lines for each rule. */
export const checkPdf = (bytes: Uint8Array): Record<string, string[]> => {
  const file = walk(readObjects(bytes))
  const found = pdfUaRules.map(({ id, faults }): [string, string[]] => [id, faults(file).slice(0, 10)])
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0))
}
