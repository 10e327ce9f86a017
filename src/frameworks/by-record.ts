import { frameworks } from './frameworks.ts'
import type { Framework } from './framework.ts'

const byRecord = new Map(
  frameworks.flatMap((framework) =>
    [framework.record, ...framework.forms.map((form) => form.record)].map((record): [string, Framework] => [
      record,
      framework,
    ]),
  ),
)

/** The framework whose documents carry this name, whatever the form: `ILACS short` and `ILACS standard` are one framework. */
export const frameworkOfRecord = (record: string): Framework | undefined => byRecord.get(record)
