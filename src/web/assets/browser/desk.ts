/**
 * The document page: single keys press the page's own buttons and links, and a reading and its passage point at each other.
 *
 * `data-key="c"` on a button or link: the key presses it. The first that is shown wins. Where the page has none, `j` and
 * `k` move along the list of readings, and Enter opens the one reached, as it opens any link.
 * `data-keys` (hidden) on the line that explains the keys, with a button `data-keys-switch` in it: shown by this script,
 * turns the keys off and on, and the browser remembers (WCAG 2.1.4).
 * `data-reading="id"` on each reading and `data-passage="id"` on each passage of the page's drawing: pointing at one, or
 * reaching it by keyboard, outlines the other and brings it into view. `data-now` marks the reading in hand.
 * `data-words` on the page's words: what is selected there goes into the first field marked `data-takes-words`, or else
 * the field named `value`, of a form on the page.
 * `data-asked` on a form that a person has just opened: its first field is ready to be typed into, and Escape presses the
 * link `data-cancel` in it as long as nothing in it was changed.
 */

const remembered = 'sightline-keys'
const typing = 'input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]'

const keysAreOn = (): boolean => {
  try {
    return localStorage.getItem(remembered) !== 'off'
  } catch {
    return true // the browser keeps nothing for us, so the choice lasts as long as the page
  }
}

let isOn = keysAreOn()

const setKeys = (on: boolean): void => {
  isOn = on
  try {
    localStorage.setItem(remembered, on ? 'on' : 'off')
  } catch {
    // As above.
  }
}

for (const line of document.querySelectorAll<HTMLElement>('[data-keys]')) {
  line.hidden = false
  const button = line.querySelector<HTMLElement>('[data-keys-switch]')
  const say = (): void => {
    if (button) button.textContent = isOn ? 'Turn keys off' : 'Turn keys on'
  }
  say()
  button?.addEventListener('click', () => {
    setKeys(!isOn)
    say()
  })
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

const press = (key: string): boolean => {
  const [target] = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].filter(isShown)
  if (!target) return false
  target.focus()
  target.click()
  return true
}

/** Puts the focus on the link of the next reading of the list, or the one before. */
const move = (by: 1 | -1): boolean => {
  const links = [...document.querySelectorAll<HTMLElement>('li[data-reading] :is(h2, h3) a')].filter(isShown)
  const at = links.findIndex((link) => link === document.activeElement)
  const to = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by]
  to?.focus()
  return Boolean(to)
}

document.addEventListener('keydown', (event) => {
  if (!isOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
  if (event.target instanceof Element && event.target.closest(typing)) return
  const key = event.key.toLowerCase()
  if (key.length !== 1) return
  const done = press(key) || (key === 'j' && move(1)) || (key === 'k' && move(-1))
  if (done) event.preventDefault()
})

const asked = document.querySelector<HTMLFormElement>('form[data-asked]')
// Where something is wrong, the summary of errors takes the focus.
const first = document.querySelector('.govuk-error-summary')
  ? null
  : asked?.querySelector<HTMLElement>('textarea, select, input:not([type=hidden])')
const beginTyping = (): void => {
  if (document.activeElement === document.body) first?.focus({ preventScroll: true })
}
beginTyping()
// Where the address names a place on the page, the browser takes the focus away again when it has gone there.
addEventListener('load', () => {
  beginTyping()
  requestAnimationFrame(() => requestAnimationFrame(beginTyping))
})

const isUntouched = (field: Element): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].every((option) => option.selected === option.defaultSelected)
    : field instanceof HTMLInputElement
      ? field.value === field.defaultValue && field.checked === field.defaultChecked
      : !(field instanceof HTMLTextAreaElement) || field.value === field.defaultValue

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing || !asked || ![...asked.elements].every(isUntouched)) return
  asked.querySelector<HTMLElement>('[data-cancel]')?.click()
})

const partners = (element: Element): Element[] => {
  const passage = element.getAttribute('data-passage')
  const reading = element.getAttribute('data-reading')
  const selector =
    passage === null ? `[data-passage="${CSS.escape(reading ?? '')}"]` : `[data-reading="${CSS.escape(passage)}"]`
  return [...document.querySelectorAll(selector)]
}

const point = (event: Event, isPointed: boolean, isChosen: boolean): void => {
  const from = event.target instanceof Element ? event.target.closest('[data-reading], [data-passage]') : null
  if (!from) return
  for (const partner of partners(from)) {
    // The reading in hand and its passage are marked as such already.
    partner.classList.toggle('pointed', isPointed && !partner.hasAttribute('data-now'))
    if (isPointed && isChosen) partner.scrollIntoView({ block: 'nearest' })
  }
}

document.addEventListener('mouseover', (event) => point(event, true, false))
document.addEventListener('mouseout', (event) => point(event, false, false))
// Only the keyboard brings the other into view: a page that moves under a mouse button that is down loses the press.
document.addEventListener('focusin', (event) =>
  point(event, true, event.target instanceof Element && event.target.matches(':focus-visible')),
)
document.addEventListener('focusout', (event) => point(event, false, false))

const fieldForWords = (): HTMLInputElement | HTMLTextAreaElement | null =>
  document.querySelector('[data-takes-words]') ?? document.querySelector('form textarea[name=value]')

let taken = ''
document.addEventListener('selectionchange', () => {
  const selection = getSelection()
  const from = selection?.anchorNode
  const start = (from instanceof Element ? from : from?.parentElement)?.closest('[data-words]')
  const text = selection?.toString().replace(/\s+/g, ' ').trim() ?? ''
  const field = fieldForWords()
  // What a person has typed is theirs: only an empty field, or what an earlier selection put there, is filled.
  if (!start || !text || !field || (field.value !== '' && field.value !== taken)) return
  taken = text
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
})

export {}
