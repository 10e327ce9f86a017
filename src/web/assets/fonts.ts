import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const faces = [
  { name: 'sans', package: 'atkinson-hyperlegible-next', weights: [400, 500, 600] },
  { name: 'serif', package: 'source-serif-4', weights: [400, 600] },
]

/** The font files that the stylesheet names, each with where its package keeps it. */
const files = new Map(
  faces.flatMap((face) =>
    face.weights.flatMap((weight) =>
      ['latin', 'latin-ext'].map((part) => [
        `${face.name}-${part}-${weight}.woff2`,
        `@fontsource/${face.package}/files/${face.package}-${part}-${weight}-normal.woff2`,
      ]),
    ),
  ),
)

export const fontNames = [...files.keys()]

/** The bytes of one font; throws when the stylesheet names a font that is not listed here. */
export const readFont = (name: string): Buffer => {
  const path = files.get(name)
  if (path === undefined) throw new Error(`There is no font “${name}”`)
  return readFileSync(fileURLToPath(import.meta.resolve(path)))
}
