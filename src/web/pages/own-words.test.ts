import { expect, test } from 'vitest'
import { z } from 'zod'
import { pages } from './index.ts'

// What the library that checks forms says by itself is written for programmers.
const library = /^(?:Invalid|Too (?:small|big)|Unrecognized|Expected|Required)|expected .* received|regex/i

const forms = pages.flatMap((page) => (page.form ? [{ path: page.path, form: page.form as z.ZodType }] : []))

test('a form that is sent empty, or with nonsense in every field, is answered in our own words', () => {
  expect(forms.length).toBeGreaterThan(100)
  const strange = new Set<string>()
  for (const { path, form } of forms)
    for (const sent of [{}, ...everyField(form)]) {
      const parsed = form.safeParse(sent)
      for (const { path: at, message } of parsed.error?.issues ?? [])
        if (library.test(message)) strange.add(`${path} ${at.join('.')}: ${message}`)
    }
  expect([...strange].toSorted()).toEqual([])
})

/** The form with the same in each of its fields: nothing, nonsense, two of it, and more than any field takes. */
const everyField = (form: z.ZodType): Record<string, unknown>[] => {
  const { properties = {} } = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any', cycles: 'ref' })
  return ['', '~', ['~', '~'], 'x'.repeat(60_000)].map((value) =>
    Object.fromEntries(Object.keys(properties).map((name) => [name, value])),
  )
}
