/**
 * On the page of a minute: keeps what is typed as it is typed. The form works without; this only sends it sooner.
 *
 * `data-keeps` on a form: sends it two seconds after the last key to the address of the attribute, and shows what comes back
 * in its `[data-kept]`. While the connection is gone the words stay in this browser, and go as soon as it is back. Where
 * somebody else has written in the meantime, nothing more is sent: the person decides.
 */
const pause = 2000 // milliseconds: a breath between sentences

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps]')) keep(form)

function keep(form: HTMLFormElement): void {
  const address = form.dataset['keeps'] ?? ''
  const area = form.querySelector('textarea')
  const version = form.querySelector<HTMLInputElement>('input[name="version"]')
  const said = form.querySelector<HTMLElement>('[data-kept]')
  if (!area || !version || !said) return
  const drawer = `sightline minute ${address}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let stopped = false

  // A browser that loads a page again puts back what was typed in it, so what the server sent is asked for by name.
  version.value = version.defaultValue
  const left = localStorage.getItem(drawer)
  if (left !== null && left !== area.defaultValue) {
    area.value = left
    said.textContent = 'These words were typed here and not sent. They are sent now.'
    timer = setTimeout(() => void send(), 0)
  }
  area.addEventListener('input', () => {
    localStorage.setItem(drawer, area.value)
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void send(), pause)
  })
  form.addEventListener('submit', () => {
    stopped = true
    clearTimeout(timer)
    localStorage.removeItem(drawer)
  })
  addEventListener('online', () => void send())

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
      if (area.value === typed) localStorage.removeItem(drawer)
    } catch {
      said.textContent = 'Not sent yet: Sightline could not be reached. Your words stay in this browser until it can.'
    } finally {
      sending = false
    }
    if (area.value !== typed && !stopped) timer = setTimeout(() => void send(), pause)
  }
}
