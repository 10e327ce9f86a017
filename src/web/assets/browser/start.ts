/**
 * On every page: lets GOV.UK's components do what they add in a browser (an error summary takes focus, a button ignores a
 * second press, a count of characters left, a drop zone, further questions under a ticked choice). Everything works
 * without it. They find their elements by `data-module`, which our components print; pages need do nothing.
 *
 * `data-auto-submit` on a select: sends its form when the choice changes, and hides the button marked `data-auto-hidden`.
 * `data-waits="words"` on a form: once it is sent, the words say beneath it what is being done, until the next page is there.
 * `data-warn-unsaved` on a form: asks before leaving the page with something typed in it and not sent.
 * `filters--side`, a form beside a list, and `data-folds`, a long one above it: on a narrow screen it folds under its name, so that the
 * list comes first.
 */
import { initAll } from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll({ onError: () => undefined })

// The library joins the parts of a name with a comma that nobody sees. Whoever speaks to a control says what they see of
// it, so a space takes its place. An accordion writes its names anew each time a section opens.
const unseen = '.govuk-accordion__section-heading-divider, .govuk-file-upload-button > .govuk-visually-hidden'
for (const comma of document.querySelectorAll(unseen)) {
  comma.textContent = ' '
  comma.before(' ')
}

const nameAsSeen = (button: Element): void => {
  const name = button.getAttribute('aria-label')
  if (name?.includes(' , ')) button.setAttribute('aria-label', name.replace(' , ', ' '))
}
const names = new MutationObserver((changes) => {
  for (const { target } of changes) if (target instanceof Element) nameAsSeen(target)
})
for (const button of document.querySelectorAll('.govuk-accordion__section-button')) {
  nameAsSeen(button)
  names.observe(button, { attributeFilter: ['aria-label'] })
}

for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-auto-submit]')) {
  select.form?.querySelector('[data-auto-hidden]')?.setAttribute('hidden', '')
  select.addEventListener('change', () => select.form?.requestSubmit())
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-waits]')) {
  const said = document.createElement('p')
  said.className = 'inset'
  said.setAttribute('role', 'status')
  form.addEventListener('submit', () => {
    said.textContent = form.dataset.waits ?? ''
    form.append(said)
  })
}
// Whoever comes back to a page that was kept as it was left is not told that they wait.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const said of document.querySelectorAll('form[data-waits] > .inset[role=status]')) said.remove()
})

const changed = new Set<HTMLFormElement>()
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-warn-unsaved]')) {
  form.addEventListener('input', () => changed.add(form))
  form.addEventListener('submit', () => changed.delete(form))
}
addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault()
})

const isChosen = (field: Element): boolean =>
  field instanceof HTMLSelectElement
    ? field.selectedIndex > 0
    : field instanceof HTMLInputElement &&
      (field.type === 'checkbox' ? field.checked : !['hidden', 'radio'].includes(field.type) && field.value !== '')

const made = (tag: string, className: string): HTMLElement => Object.assign(document.createElement(tag), { className })

const narrow = matchMedia('(max-width: 63.99rem)') // as in _widths.scss
for (const form of document.querySelectorAll<HTMLFormElement>('form.filters--side, form[data-folds]')) {
  const chosen = [...form.elements].filter(isChosen).length
  const fold = Object.assign(document.createElement('details'), { className: 'govuk-details' })
  const name = made('summary', 'govuk-details__summary')
  const words = made('span', 'govuk-details__summary-text')
  const within = made('div', 'govuk-details__text')
  words.textContent = `${form.getAttribute('aria-label') ?? 'Filters'}${chosen > 0 ? `: ${chosen} chosen` : ''}`
  name.append(words)
  fold.append(name, within)
  // What could not be used, and what an address leads to, is seen at once.
  fold.open = form.querySelector('.govuk-error-message, :target') !== null
  const place = (): void => {
    if (narrow.matches && !fold.isConnected) {
      form.before(fold)
      within.append(form)
    } else if (!narrow.matches && fold.isConnected) fold.replaceWith(form)
  }
  place()
  narrow.addEventListener('change', place)
}
