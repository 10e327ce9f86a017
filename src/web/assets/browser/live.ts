/**
 * Keeps part of a page up to date while something is being worked on, such as the reading of a letter.
 *
 * `data-live="/address"` on an element: that address is asked again and again, and the element takes the content of the
 * element with the same `data-live` in the answer (the answer may be a whole page, or the element alone). When the answer
 * has no such element any more the work is done: the page is loaded anew. Without this script the person loads the page
 * again. While files are being sent (`data-busy`) or somebody types, the new load waits. The element is made a polite live region unless it says otherwise.
 */

const first = 1500 // milliseconds
const longest = 15_000
// Each answer that changes nothing makes the next wait half as long again, so that a page left open asks less and less.
const slower = 1.5

// Loading the page anew would stop files on their way and lose what is being typed.
const isBusy = (): boolean =>
  document.querySelector('[data-busy]') !== null ||
  (document.activeElement?.matches('input, textarea, select') ?? false)

const follow = (element: HTMLElement, address: string): void => {
  if (!element.hasAttribute('aria-live') && element.role === null) element.setAttribute('aria-live', 'polite')
  let wait = first

  const ask = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, credentials: 'same-origin' })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector(`[data-live="${CSS.escape(address)}"]`)
    if (!fresh && isBusy()) {
      wait = longest
      later()
      return
    }
    if (!fresh) {
      location.reload()
      return
    }
    const changed = fresh.textContent !== element.textContent
    if (changed) element.replaceChildren(...fresh.childNodes)
    wait = changed ? first : Math.min(wait * slower, longest)
    later()
  }

  const later = (): void => {
    setTimeout(() => {
      // A page that nobody looks at waits; the server or the line being away is no reason to give up.
      if (document.hidden) document.addEventListener('visibilitychange', later, { once: true })
      else {
        ask().catch(() => {
          wait = longest
          later()
        })
      }
    }, wait)
  }
  later()
}

for (const element of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const address = element.dataset.live
  if (address) follow(element, address)
}

export {}
