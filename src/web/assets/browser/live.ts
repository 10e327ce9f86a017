/**
 * Keeps part of a page up to date while something is being worked on, such as the reading of a letter.
 *
 * `data-live="/address"` on an element: that address is asked again and again, and the element takes the content of the
 * element with the same `data-live` in the answer (the answer may be a whole page, or the element alone). When the answer
 * has no such element any more the work is done: the page is loaded anew. Without this script the person loads the page
 * again. `data-live-after="/address"` is such an element that has nothing to tell yet: it begins once files were sent one by
 * one (the event `files-sent`), and when the work is done it takes the last answer and says so instead of loading the page
 * anew, for what became of each file stands on it; the event `files-worked` tells whoever shows that. With `data-stopped` the work waits for a person, and says so itself. While files are being sent (`data-busy`) or somebody types, the new load waits. The element is made a polite live region unless it says otherwise.
 */

const first = 1500 // milliseconds
const longest = 15_000
// Each answer that changes nothing makes the next wait half as long again, so that a page left open asks less and less.
const slower = 1.5

// Loading the page anew would stop files on their way and lose what is being typed.
const isBusy = (): boolean =>
  document.querySelector('[data-busy]') !== null ||
  (document.activeElement?.matches('input, textarea, select') ?? false)

const reload = (): void => location.reload()

const follow = (element: HTMLElement, address: string, done: (answer: Document) => void = reload): void => {
  if (!element.hasAttribute('aria-live') && element.role === null) element.setAttribute('aria-live', 'polite')
  let wait = first

  const ask = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, credentials: 'same-origin' })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector(`[data-live="${CSS.escape(address)}"]`)
    if (!fresh && done === reload && isBusy()) {
      wait = longest
      later()
      return
    }
    if (!fresh) {
      done(page)
      return
    }
    const changed = fresh.textContent !== element.textContent
    if (changed) {
      element.className = fresh.className
      element.replaceChildren(...fresh.childNodes)
    }
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

const sayDone = (element: HTMLElement, address: string, answer: Document): void => {
  const link = document.createElement('a')
  link.href = location.pathname
  link.textContent = 'Show them in the list'
  const said = document.createElement('p')
  said.className = 'inset'
  said.append('Everything that was sent has been worked through. ', link, '.')
  const last = answer.querySelector<HTMLElement>(`[data-live-after="${CSS.escape(address)}"]`)
  const isStopped = last?.dataset.stopped !== undefined
  element.role = 'status'
  element.replaceChildren(...(last?.childNodes ?? []), ...(isStopped ? [] : [said]))
}

document.addEventListener('files-sent', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-live-after]')) {
    const address = element.dataset.liveAfter
    delete element.dataset.liveAfter // files that are sent while this goes on are followed with it
    if (!address) continue
    follow(element, address, (answer) => {
      sayDone(element, address, answer)
      element.dataset.liveAfter = address
      document.dispatchEvent(new Event('files-worked'))
    })
  }
})

export {}
