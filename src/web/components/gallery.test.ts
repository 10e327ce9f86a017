import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fastify from 'fastify'
import type { AxeResults } from 'axe-core'
import { expect, test } from 'vitest'
import { atEndOfFile } from '../../../test/harness/end-of-file.ts'
import { newPage, widths } from '../../../test/harness/browser.ts'
import { html, type Html } from '../../platform/html.ts'
import { assetPath, serveAssets } from '../assets/index.ts'
import { gallery } from './gallery.ts'
import { skipLink, sprite, table } from './index.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pageOf = (parts: Html): Html =>
  html`<!doctype html>
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Every part, once</title>
        <link rel="icon" href="${assetPath('icon.svg')}" />
        <link rel="stylesheet" href="${assetPath('sightline.css')}" />
        <script type="module" src="${assetPath('start.js')}"></script>
      </head>
      <body class="govuk-template__body">
        ${sprite()}${skipLink({ href: '#main', text: 'Skip to main content' })}
        <main id="main" class="wrap" tabindex="-1">${parts}</main>
      </body>
    </html>`

const address = async (parts: Html = gallery()): Promise<string> => {
  const server = fastify()
  await serveAssets(server)
  server.get('/', (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'",
      )
      .send(pageOf(parts).text),
  )
  atEndOfFile(() => server.close())
  return server.listen({ host: '127.0.0.1', port: 0 })
}

test.each(widths)(
  'at %i px every part passes axe, fits, and asks for nothing that a strict policy refuses',
  async (width) => {
    const shown = await newPage({ width, baseUrl: await address() })
    const said: string[] = []
    shown.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    shown.on('pageerror', (error) => said.push(error.message))
    await shown.goto('/')
    await shown.waitForSelector('.js-enabled')
    const wide = await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await shown.evaluate(axe)
    const { violations } = await shown.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    expect(wide).toBe(0)
    expect(said).toEqual([])
  },
)

test.each([
  [320, 1],
  [1280, 2],
] as const)(
  'at %i px a row of a table that folds has %i cells beside its name where one is empty',
  async (width, cells) => {
    const made = table({
      classes: 'fold',
      firstCellIsHeader: true,
      head: ['Indicator', 'Here', 'Read it with'].map((text) => ({ text })),
      rows: [[{ text: 'Repeat missing' }, { text: '0 of 2' }, { text: '' }]],
    })
    const shown = await newPage({ width, baseUrl: await address(made) })
    await shown.goto('/')
    expect(await shown.locator('td:visible').count()).toBe(cells)
  },
)
