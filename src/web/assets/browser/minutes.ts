/**
 * On the page of a minute: keeps what is typed as it is typed. The form works without; this only sends it sooner.
 *
 * `data-keeps` on a form: sends it two seconds after the last key to the address of the attribute, and shows what comes back
 * in its `[data-kept]`. While the connection is gone the words stay in this browser, and go as soon as it is back. Where
 * somebody else has written in the meantime, nothing more is sent: the person decides.
 */
const pause = 2000 // milliseconds: a breath between sentences
/** So long a page may be on its way that was asked for before words arrived; then this browser forgets them. Milliseconds. */
const onItsWay = 20_000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps]')) keep(form)

/** What was typed in this browser last, and as which version it is kept; null while it is not. */
interface Laid {
  words: string
  keptAs: string | null
}

const lay = (drawer: string, laid: Laid): void => localStorage.setItem(drawer, JSON.stringify(laid))

function inDrawer(drawer: string): Laid | null {
  const text = localStorage.getItem(drawer)
  if (text === null) return null
  try {
    const laid: unknown = JSON.parse(text)
    if (typeof laid !== 'object' || laid === null || !('words' in laid) || typeof laid.words !== 'string')
      return { words: text, keptAs: null }
    return { words: laid.words, keptAs: 'keptAs' in laid && typeof laid.keptAs === 'string' ? laid.keptAs : null }
  } catch {
    return { words: text, keptAs: null } // as an earlier edition laid it there
  }
}

function keep(form: HTMLFormElement): void {
  const address = form.dataset['keeps'] ?? ''
  const area = form.querySelector('textarea')
  const version = form.querySelector<HTMLInputElement>('input[name="version"]')
  const said = form.querySelector<HTMLElement>('[data-kept]')
  if (!area || !version || !said) return
  const drawer = `sightline minute ${address}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let emptying: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let stopped = false

  // A browser that loads a page again puts back what was typed in it, so what the server sent is asked for by name.
  version.value = version.defaultValue
  const left = inDrawer(drawer)
  if (left && left.keptAs === null && left.words !== area.defaultValue) {
    area.value = left.words
    said.textContent = 'These words were typed here and not sent. They are sent now.'
    timer = setTimeout(() => void send(), 0)
  } else if (left && Number(left.keptAs) > Number(version.value)) {
    // They arrived while this page was on its way, which holds what stood before.
    area.value = left.words
    version.value = left.keptAs ?? version.value
  } else localStorage.removeItem(drawer)
  area.addEventListener('input', () => {
    lay(drawer, { words: area.value, keptAs: null })
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void send(), pause)
  })
  form.addEventListener('submit', () => {
    stopped = true
    clearTimeout(timer)
    localStorage.removeItem(drawer)
  })
  addEventListener('online', () => void send())

  /** What was kept leaves this browser; where it was kept beside somebody else’s words, at once. */
  function forgetSoon(): void {
    if (stopped || !area || !version) {
      localStorage.removeItem(drawer)
      return
    }
    lay(drawer, { words: area.value, keptAs: version.value })
    clearTimeout(emptying)
    emptying = setTimeout(() => {
      if (inDrawer(drawer)?.keptAs !== null) localStorage.removeItem(drawer)
    }, onItsWay)
  }

  async function send(): Promise<void> {
    if (sending || stopped || !area || !version || !said) return
    sending = true
    const typed = area.value
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('auto', 'yes')
    try {
      const answer = await fetch(address, { method: 'POST', body })
      const piece = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const kept = piece.querySelector<HTMLElement>('[data-version]')
      if (!answer.ok || !kept) throw new Error('not kept')
      said.replaceChildren(kept)
      if (kept.dataset['state'] === 'beside') stopped = true
      else version.value = kept.dataset['version'] ?? version.value
      if (area.value === typed) forgetSoon()
    } catch {
      said.textContent = 'Not sent yet: Sightline could not be reached. Your words stay in this browser until it can.'
    } finally {
      sending = false
    }
    if (area.value !== typed && !stopped) timer = setTimeout(() => void send(), pause)
  }
}
