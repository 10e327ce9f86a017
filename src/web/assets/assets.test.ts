import { expect, test } from 'vitest'
import fastify from 'fastify'
import { assetPath, buildAssets, serveAssets } from './index.ts'

const textOf = async (name: string): Promise<string> => {
  const asset = (await buildAssets()).find((one) => one.name === name)
  return asset?.bytes.toString('utf8') ?? ''
}

test('every address that an asset refers to is an asset', async () => {
  const assets = await buildAssets()
  const paths = new Set(assets.map(({ path }) => path))
  const referred = assets
    .filter(({ name }) => /\.(css|js)$/.test(name))
    .flatMap(({ bytes }) => [...bytes.toString('utf8').matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path))
  expect(referred.length).toBeGreaterThan(10)
  expect(referred.filter((path) => !paths.has(path))).toEqual([])
})

test('an address holds the hash of the content, and stays the same while the content does', async () => {
  const [css] = (await buildAssets()).filter(({ name }) => name === 'sightline.css')
  expect(css?.path).toBe(`/assets/sightline.${css?.hash}.css`)
  expect(assetPath('sightline.css')).toBe(css?.path)
})

test('a name that is no asset is an error, not a broken page', () => {
  expect(() => assetPath('nothing.css')).toThrow('nothing.css')
})

test('the stylesheet has no crown, no GDS Transport and no address but our own', async () => {
  const css = await textOf('sightline.css')
  expect(css.startsWith('@layer ground, govuk, sightline, pages, media;')).toBe(true)
  expect(css.match(/GDS Transport|govuk-crest/)).toBeNull()
  expect(css.match(/url\([^)]*\)/g)?.filter((url) => !url.startsWith('url("/assets/'))).toEqual([])
})

test('the stylesheet is under 25 kB as it is sent', async () => {
  const css = (await buildAssets()).find(({ name }) => name === 'sightline.css')
  expect(css?.brotli?.length).toBeLessThan(25_000)
})

test.each(['start.js', 'desk.js', 'upload.js', 'live.js', 'session.js'])(
  '%s is a script without types, and sets no inline style',
  async (name) => {
    const script = await textOf(name)
    expect(script).not.toBe('')
    expect(script).not.toMatch(/: HTML\w*Element|\.ts'|setAttribute\('style'|\.innerHTML/)
  },
)

test('an asset is sent compressed to whoever takes it so, to be kept for a year', async () => {
  const app = fastify()
  await app.register(serveAssets)
  const plain = await app.inject({ url: assetPath('sightline.css') })
  const small = await app.inject({ url: assetPath('sightline.css'), headers: { 'accept-encoding': 'gzip, br' } })
  await app.close()
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
  })
  expect(small.headers['content-encoding']).toBe('br')
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
})
