import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Html, raw } from '../../../platform/html.ts'
import * as components from './index.ts'
import { sameShape } from '../same-shape.ts'

const library = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend'))), 'components')

interface Fixture {
  name: string
  options: unknown
  html: string
}

const published = readdirSync(library, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => {
    // The shape is the library's own, pinned by its exact version.
    const file = JSON.parse(readFileSync(join(library, entry.name, 'fixtures.json'), 'utf8')) as { fixtures: Fixture[] }
    return { component: entry.name, fixtures: file.fixtures }
  })

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The library takes markup as text in options named so; ours are typed as `Html`, so that no text is taken for markup. */
const isMarkup = (name: string, path: readonly string[]): boolean => /html$/i.test(name) || path.at(-1) === 'slots'

const typed = (value: unknown, path: readonly string[] = []): unknown => {
  if (Array.isArray(value)) return value.map((part) => typed(part, path))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name,
      typeof part === 'string' && isMarkup(name, path) ? raw(part) : typed(part, [...path, name]),
    ]),
  )
}

/** Markup of the library that ours leaves out on purpose: only central government may show the crown. */
const leftOut: Readonly<Record<string, (markup: string) => string>> = {
  header: (markup) => markup.replace(/<svg[^>]*govuk-header__logotype[^]*?<\/svg>/, ''),
  footer: (markup) => markup.replace(/<svg[^>]*govuk-footer__crown[^]*?<\/svg>/, ''),
}

const render = (component: string, options: unknown): string => {
  // Fixtures are data: that each fits its component's options is what the comparison proves.
  const functions = components as unknown as Record<string, (options: unknown) => Html>
  const made = functions[camel(component)]?.(typed(options))
  if (!(made instanceof Html)) throw new Error(`no component is named ${component}`)
  return made.text
}

test('every component of the library has its function here: 39 components with 725 published cases', () => {
  expect(published.map(({ component }) => camel(component)).filter((name) => !(name in components))).toEqual([])
  expect(published).toHaveLength(39)
  expect(published.flatMap(({ fixtures }) => fixtures)).toHaveLength(725)
})

describe.each(published)('$component prints what the library publishes', ({ component, fixtures }) => {
  test.each(fixtures)('$name', ({ options, html }) => {
    expect(sameShape(render(component, options))).toEqual(sameShape(leftOut[component]?.(html) ?? html))
  })
})
