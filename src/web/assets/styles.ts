import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type * as Sass from 'sass'

const folder = join(import.meta.dirname, 'styles')
const load = createRequire(import.meta.url)
const packages = dirname(dirname(load.resolve('govuk-frontend/package.json')))
const cache = join(packages, '.cache', 'sightline')

/**
 * The one stylesheet as CSS, with `asset:` addresses still to be filled in. Compiling takes about a second, so what was
 * compiled is kept beside the packages under the hash of everything that it was made of.
 */
export const readStylesheet = (): string => {
  const kept = join(cache, `${inputsHash()}.css`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const css = compile()
    keep(kept, css)
    return css
  }
}

const inputsHash = (): string => {
  const hash = createHash('sha256')
  for (const name of ['sass', 'govuk-frontend']) hash.update(readFileSync(join(packages, name, 'package.json')))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'))
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 24)
}

const compile = (): string => {
  // Loaded here only: the compiler takes longer to load than everything else at start together.
  const sass = load('sass') as typeof Sass // what the package is by its own types
  const { css } = sass.compile(join(folder, 'sightline.scss'), {
    style: 'compressed',
    charset: false,
    loadPaths: [packages],
  })
  return css
}

const keep = (path: string, css: string): void => {
  try {
    mkdirSync(cache, { recursive: true })
    // Written aside and moved, so that another start never reads half a stylesheet.
    writeFileSync(`${path}.${process.pid}`, css)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // The packages may be on a disk that cannot be written: the next start compiles again.
  }
}
