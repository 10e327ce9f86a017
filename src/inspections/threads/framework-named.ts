import { frameworks, type Framework } from '../../frameworks/index.ts'

const byName = new Map<string, Framework>(
  frameworks.flatMap((framework) =>
    [framework.record, ...framework.forms.map(({ record }) => record)].map((name) => [name, framework] as const),
  ),
)

/** The framework that a document's record names, whatever its form. */
export const frameworkNamed = (record: string): Framework | undefined => byName.get(record)

/** Who wrote a document, in a few words: `Ofsted`. */
export const regulatorOf = (record: string): string => {
  const framework = frameworkNamed(record)
  if (framework?.id === 'committee-pack') return 'a committee of the council'
  return framework?.regulator.split(/,| with /)[0]?.trim() || 'an unnamed body'
}
