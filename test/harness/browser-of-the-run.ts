import { chromium, type BrowserServer } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

// Without these Chromium looks up hosts of its maker at every start; tests speak to this machine only.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** The browser of one test run: started when the first test asks, closed when the run ends. */
export class BrowserOfTheRun {
  #server: Promise<BrowserServer> | undefined

  async ready(): Promise<{ endpoint: string }> {
    this.#server ??= this.#start()
    return { endpoint: (await this.#server).wsEndpoint() }
  }

  async #start(): Promise<BrowserServer> {
    const isRoot = process.getuid?.() === 0
    return chromium.launchServer({
      executablePath: await findBrowser(),
      headless: true,
      chromiumSandbox: !isRoot, // Chromium's own sandbox refuses to start as root
      args: ['--disable-gpu', '--disable-dev-shm-usage', ...quiet],
    })
  }

  async stop(): Promise<void> {
    const server = await this.#server?.catch(() => undefined)
    await server?.close()
  }
}
