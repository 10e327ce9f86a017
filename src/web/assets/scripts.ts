import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(import.meta.dirname, 'browser')
const govuk = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend'))), 'govuk-frontend.min.js')

/** The scripts that a page may ask for; each works alone and only adds to what works without it. */
export const scriptNames = ['start.js', 'desk.js', 'upload.js', 'live.js', 'minutes.js', 'session.js']

/** One script as a browser takes it. `addressOf` gives the address of each module that it imports. */
export const readScript = (name: string, addressOf: (name: string) => string): string => {
  // The library's own module is complete and names no other; only the note of its source map is of no use here.
  if (name === 'govuk-frontend.js') return readFileSync(govuk, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*$/m, '')
  const source = readFileSync(join(folder, name.replace(/\.js$/, '.ts')), 'utf8')
  return stripTypeScriptTypes(source).replace(
    /(\bfrom )'(govuk-frontend|\.\/[\w-]+\.ts)'/g,
    (_, from: string, module: string) =>
      `${from}'${addressOf(module === 'govuk-frontend' ? 'govuk-frontend.js' : module.replace(/^\.\/|\.ts$/g, '').concat('.js'))}'`,
  )
}
