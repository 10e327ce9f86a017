import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { z } from 'zod'
import { ask } from './ask.ts'
import { atEndOfFile } from './end-of-file.ts'

/** The two widths that every page is looked at: a small telephone (WCAG 1.4.10) and a laptop. */
export const widths = [320, 1280] as const

export interface PageOptions {
  width?: (typeof widths)[number]
  javaScript?: boolean
  /** Where a path such as '/documents' leads. */
  baseUrl?: string
}

let browser: Browser | undefined

const connected = async (): Promise<Browser> => {
  if (browser?.isConnected()) return browser
  const { endpoint } = await ask('/browser', z.object({ endpoint: z.string() }))
  browser = await chromium.connect(endpoint)
  const opened = browser
  atEndOfFile(() => opened.close())
  return opened
}

/** A browser of one person: its own cookies. Closed when the test file ends. */
export const newContext = async ({
  width = 1280,
  javaScript = true,
  baseUrl,
}: PageOptions = {}): Promise<BrowserContext> => {
  const options: BrowserContextOptions = {
    viewport: { width, height: width === 320 ? 640 : 800 },
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...(baseUrl && { baseURL: baseUrl }),
  }
  const context = await (await connected()).newContext(options)
  context.setDefaultTimeout(15_000)
  atEndOfFile(() => context.close())
  return context
}

/** A page in a browser of its own: no cookies yet. */
export const newPage = async (options: PageOptions = {}): Promise<Page> => (await newContext(options)).newPage()
