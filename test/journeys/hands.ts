import type { Page } from 'playwright-core'

/** How somebody looks at Sightline and works it. */
export interface Way {
  width: 320 | 1280
  javaScript: boolean
  keys: boolean // by keyboard alone
}

export interface Hands {
  /** Presses a button or link by its words; by keyboard, by the single key that the page gives it. */
  press: (words: string, key: string) => Promise<void>
  /** Sends the form that this button belongs to; by keyboard, by walking to it with Tab. */
  submit: (words: string) => Promise<void>
  openDetails: (summary: string) => Promise<void>
}

export const hands = (page: Page, { keys }: Way): Hands => {
  const control = (words: string) => page.getByRole('button', { name: new RegExp(`^${words}`) }).first()
  return {
    press: (words, key) => leadingOn(page, () => (keys ? page.keyboard.press(key) : control(words).click())),
    submit: (words) =>
      leadingOn(page, async () => {
        if (!keys) return control(words).click()
        await tabTo(page, words)
        await page.keyboard.press('Enter')
      }),
    openDetails: async (summary) => {
      if (keys) return // the key works whether the list is open or not
      await page.locator('summary', { hasText: summary }).click()
    },
  }
}

/** Does something that leads to another page, and waits until that is there. */
export const leadingOn = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const next = page.waitForEvent('framenavigated')
  await act()
  await next
  await page.waitForLoadState('load')
}

/** Walks on with Tab to the link, button or field of these words. */
export const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab')
    if ((await wordsInFocus(page)).startsWith(words)) return
  }
  throw new Error(`Tab does not lead to “${words}”.`)
}

/** What stands on what has the focus, or labels it. */
export const wordsInFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : undefined
    return (label ?? at)?.textContent?.trim() ?? ''
  })
