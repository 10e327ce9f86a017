import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { newPage, runInPage, type PageOptions } from '../harness/browser.ts'

const axeScript = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 at A and AA, and what axe counts as good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const Violations = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
)

export interface Visitor {
  page: Page
  /** Opens an address and looks at what comes. */
  open: (path: string, expected?: { status?: number }) => Promise<void>
  /** Looks at the page as it stands now: fails with everything that is wrong with it. */
  look: (state?: string) => Promise<void>
}

/**
 * Somebody at a browser, who notices what a person would complain of on any page: what axe finds, a page wider than the
 * screen, words that run into each other, an error in the console, a request that went anywhere but to Sightline, a picture or script that did not come.
 */
export const visitor = async (address: string, options: Omit<PageOptions, 'baseUrl'> = {}): Promise<Visitor> => {
  const page = await newPage({ ...options, baseUrl: address })
  const noticed: string[] = []
  page.on('pageerror', (error) => noticed.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    // A response that is an error is noticed below, where the test can say that it is expected.
    const isResponse = message.text().startsWith('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !isResponse) noticed.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(address).origin)
      noticed.push(`request to ${url.origin}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      noticed.push(`${response.status()} for ${new URL(response.url()).pathname}`)
    }
  })

  const look = async (state = ''): Promise<void> => {
    const faults = [
      ...noticed.splice(0),
      ...(await overflow(page)),
      ...(await glued(page)),
      ...(await blocksOf(page)).flatMap(oddWords).slice(0, 5),
      ...(await axeFaults(page)),
    ]
    if (faults.length > 0) {
      const where = `${new URL(page.url()).pathname}${state && ` (${state})`}, ${options.width ?? 1280} px`
      throw new Error(
        `${where}${options.javaScript === false ? ', without JavaScript' : ''}:\n  ${faults.join('\n  ')}`,
      )
    }
  }
  const open: Visitor['open'] = async (path, { status = 200 } = {}) => {
    const response = await page.goto(path)
    if (response?.status() !== status)
      throw new Error(`${path} answered ${response?.status() ?? 'nothing'}, not ${status}.`)
    await look()
  }
  return { page, open, look }
}

const overflow = async (page: Page): Promise<string[]> => {
  const wider = z.array(z.string()).parse(
    await runInPage(
      page,
      `(() => {
          const room = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= room) return []
          const outside = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > room + 1)
          return outside.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
        })()`,
    ),
  )
  return wider.map((element) => `wider than the screen: ${element}`)
}

/** A remark that follows a word on the same line without a space between. */
const glued = async (page: Page): Promise<string[]> => {
  const found = z.array(z.string()).parse(
    await runInPage(
      page,
      `(() => {
          const endsInWord = (text) => /[\\p{L}\\p{N}]$/u.test(text ?? '')
          const remarks = [...document.body.querySelectorAll('.meta')]
          return remarks
            .filter((remark) => getComputedStyle(remark).display === 'inline' && remark.checkVisibility())
            .filter((remark) => /^[\\p{L}\\p{N}]/u.test(remark.textContent) && endsInWord(remark.previousSibling?.textContent))
            .slice(0, 5)
            .map((remark) => remark.parentElement.textContent.trim().replace(/\\s+/g, ' ').slice(0, 120))
        })()`,
    ),
  )
  return found.map((text) => `words run into each other: ${text}`)
}

/** What no sentence for people says: the names that programs have for nothing, two ends of a sentence, one thing in words for several. */
export const oddWords = (text: string): string[] =>
  [
    /\b(?:undefined|NaN|null|Infinity)\b|\[object /,
    /(?<!\.)\.\.(?!\.)|[?!]\.(?=\s|$)|,,|;;/,
    /\b(?:[Tt]hese|[Tt]hose|[Aa]ll) 1 (?!to\b)/,
    /(?<![\d.,/–-])\b1 (?:children|people|days|months|years|records|rows|findings|actions|events|entries|questions)\b/,
  ].flatMap((pattern) => {
    const found = pattern.exec(text)
    return found ? [`odd words: ${text.slice(Math.max(0, found.index - 40), found.index + 40).trim()}`] : []
  })

/** The words of the page by its blocks, without what people wrote in fields and what stands there to be read by programs. */
const blocksOf = (page: Page): Promise<string[]> =>
  runInPage(
    page,
    `[...document.querySelectorAll('main :is(p, li, td, th, dt, dd, caption, h1, h2, h3, legend, label, summary)')]
      .filter((one) => !one.closest('blockquote, pre, svg') && !one.querySelector('p, li, td, dd, blockquote, pre'))
      .map((one) => one.textContent.replace(/\\s+/g, ' ').trim())`,
  ).then((found) => z.array(z.string()).parse(found))

const axeFaults = async (page: Page): Promise<string[]> => {
  if (!(await runInPage(page, 'typeof axe === "object"'))) await runInPage(page, axeScript)
  const options = JSON.stringify({ runOnly: standards, resultTypes: ['violations'] })
  const violations = Violations.parse(
    await runInPage(page, `axe.run(document, ${options}).then((result) => result.violations)`),
  )
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes
    return `axe ${id}: ${help} (${nodes.length}×): ${first?.html.slice(0, 200)} ${first?.failureSummary?.split('\n').slice(1).join(';').trim()}`
  })
}
