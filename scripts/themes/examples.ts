import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { definitions } from '../../src/frameworks/themes/definitions/index.ts'
import type { Example } from '../../src/frameworks/themes/evidence/learn.ts'
import { nothing } from '../../src/frameworks/themes/evidence/weigh.ts'
import { invented, learntPairs } from '../../test/themes/labelled.ts'

const folder = path.resolve(import.meta.dirname, '../../src/frameworks/themes/examples')

/**
 * All findings of our own words that the theme coder learns from: the lists beside the definitions, what tests label and are
 * tuned on, and what each theme says of itself. Throws where a list names a theme that there is not.
 */
export function examples(): Example[] {
  return [
    ...readdirSync(folder)
      .sort()
      .flatMap((name) => parseExamples(readFileSync(path.join(folder, name), 'utf8'), name)),
    ...invented,
    ...learntPairs.flatMap(({ one, other }) => [one, other]),
    ...definitions.flatMap(({ id, title, about }) => [
      { text: `${title}. ${about}`, themes: [id] },
      { text: title, themes: [id] },
    ]),
  ]
}

/** “# theme” or “# theme + theme”, then findings about it, one a line. */
function parseExamples(text: string, file: string): Example[] {
  let themes: string[] = []
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line, index) => {
      if (!line.startsWith('# ')) return [{ text: line, themes }]
      themes = line.slice(2).split(' + ')
      const unknown = themes.find((theme) => theme !== nothing && !definitions.some(({ id }) => id === theme))
      if (unknown) throw new Error(`${file}, line ${index + 1}: no theme is called ${unknown}`)
      return []
    })
}
