import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright-core'
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

/** A page in a browser of one person: no cookies yet. Closed when the test file ends. */
export const newPage = async ({ width = 1280, javaScript = true, baseUrl }: PageOptions = {}): Promise<Page> => {
  const options: BrowserContextOptions = {
    viewport: { width, height: width === 320 ? 640 : 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...(baseUrl && { baseURL: baseUrl }),
  }
  const context = await (await connected()).newContext(options)
  context.setDefaultTimeout(15_000)
  atEndOfFile(() => context.close())
  const page = await context.newPage()
  if (!javaScript) {
    const switches = await context.newCDPSession(page)
    await switches.send(scriptSwitch, { value: true })
    scriptSwitches.set(page, switches)
  }
  return page
}

// The browser's own switch rather than Playwright's: that one cannot be turned back, and axe is a script too.
const scriptSwitch = 'Emulation.setScriptExecutionDisabled'
const scriptSwitches = new WeakMap<Page, CDPSession>()

/** Runs a script of the test's in a page, also in one without JavaScript: the page's own scripts stay unrun. */
export const runInPage = async (page: Page, script: string): Promise<unknown> => {
  const switches = scriptSwitches.get(page)
  await switches?.send(scriptSwitch, { value: false })
  try {
    return await page.evaluate(script)
  } finally {
    await switches?.send(scriptSwitch, { value: true })
  }
}
