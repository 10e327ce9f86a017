import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { fontNames, readFont } from './fonts.ts'
import { readScript, scriptNames } from './scripts.ts'
import { readStylesheet } from './styles.ts'

/** A file that pages refer to. Its address holds the hash of its content, so a browser may keep it for ever. */
export interface Asset {
  name: string // as pages ask for it: `sightline.css`
  path: string // as browsers ask for it: `/assets/sightline.0f1e2d3c4b5a.css`
  mediaType: string
  bytes: Buffer
  hash: string
  /** The same, compressed; null for what does not shrink. */
  brotli: Buffer | null
  gzip: Buffer | null
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const names = ['sightline.css', 'icon.svg', ...scriptNames]
const known = new Set([...names, ...fontNames, 'govuk-frontend.js'])
const made = new Map<string, Asset>()

const contentOf = (name: string): string | Buffer => {
  if (!known.has(name)) throw new Error(`There is no asset “${name}”`)
  switch (extname(name)) {
    case '.css':
      return readStylesheet().replace(/\basset:([\w-]+\.\w+)/g, (_, file: string) => makeAsset(file).path)
    case '.js':
      return readScript(name, (file) => makeAsset(file).path)
    case '.woff2':
      return readFont(name)
    default:
      return readFileSync(join(import.meta.dirname, 'images', name))
  }
}

const makeAsset = (name: string): Asset => {
  const before = made.get(name)
  if (before) return before
  const bytes = Buffer.from(contentOf(name))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const extension = extname(name)
  const shrinks = extension !== '.woff2'
  const asset = {
    name,
    path: `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`,
    mediaType: mediaTypes[extension] ?? 'application/octet-stream',
    bytes,
    hash,
    brotli: shrinks ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gzip: shrinks ? gzipSync(bytes, { level: 9 }) : null,
  }
  made.set(name, asset)
  return asset
}

/** Everything that pages refer to, made once in a process; called at start, so that no visitor waits for it. */
export const buildAssets = async (): Promise<readonly Asset[]> => {
  for (const name of [...names, ...fontNames]) makeAsset(name)
  return [...made.values()]
}

/** The address of an asset by its plain name, such as `sightline.css`; throws when there is no such file. */
export const assetPath = (name: string): string => makeAsset(name).path
