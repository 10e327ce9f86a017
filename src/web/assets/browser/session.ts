/**
 * On every page of somebody who is signed in: whoever types is not signed out meanwhile, and whoever does nothing is asked in time
 * whether they go on. Without it a form that is sent too late comes back as what was typed, to be copied.
 *
 * `data-idle-minutes` on the body: after so many minutes without use the session ends. Other pages that are open in this browser count as use.
 * The form with `data-sign-out` carries the session’s token.
 */

const minute = 60_000 // milliseconds
const idle = Number(document.body.dataset.idleMinutes) * minute
const warning = Math.min(5 * minute, idle / 2) // before the end
const between = 5 * minute // from telling the server of typing to telling it again
const used = 'sightline used'

const note = (): void => {
  try {
    localStorage.setItem(used, String(Date.now()))
  } catch {
    // Where the browser keeps nothing, each page counts for itself.
  }
}

let here = Date.now()
const lastUse = (): number => {
  try {
    return Math.max(here, Math.min(Number(localStorage.getItem(used)), Date.now()))
  } catch {
    return here
  }
}

const dialog = document.createElement('dialog')
dialog.className = 'box'
dialog.setAttribute('aria-labelledby', 'session-title')
const title = document.createElement('h2')
title.id = 'session-title'
const words = document.createElement('p')
const stay = document.createElement('button')
stay.type = 'button'
stay.className = 'govuk-button'
const link = document.createElement('a')
link.href = '/sign-in'
link.target = '_blank'
link.textContent = 'Sign in in another tab'
dialog.append(title, words, stay, link)
document.body.append(dialog)

type State = 'used' | 'ends soon' | 'ended'
let state: State = 'used'

const say = (now: State): void => {
  if (state === now) return
  state = now
  if (now === 'used') {
    dialog.close()
    return
  }
  const end = new Date(lastUse() + idle).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  title.textContent = now === 'ended' ? 'You have been signed out' : 'You are about to be signed out'
  words.textContent =
    now === 'ended'
      ? 'What you typed is still on this page and was not saved. Sign in in another tab, then come back here and send it: you are shown it once more before it is kept.'
      : `Nothing was done here for a while. At ${end} you are signed out, so that nobody else sees what you see.`
  stay.textContent = now === 'ended' ? 'Back to the page' : 'Stay signed in'
  link.hidden = now !== 'ended'
  if (!dialog.open) dialog.showModal()
}

/** Tells the server that somebody is here. */
const tell = async (): Promise<void> => {
  const form = document.querySelector<HTMLFormElement>('form[data-sign-out]')
  const csrf = form?.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? ''
  const answer = await fetch('/sign-in/here', {
    method: 'POST',
    body: new URLSearchParams({ csrf }),
    redirect: 'manual',
    credentials: 'same-origin',
  })
  if (answer.ok) {
    here = Date.now()
    note()
    say('used')
  } else if (answer.type === 'opaqueredirect') say('ended')
}
// The line being away is no end: what is left of the time is told as before.
const tellIfPossible = (): void => void tell().catch(() => undefined)

const look = (): void => {
  const left = lastUse() + idle - Date.now()
  say(left <= 0 ? 'ended' : left <= warning ? 'ends soon' : 'used')
}

stay.addEventListener('click', () => {
  if (state === 'ended') dialog.close()
  else tellIfPossible()
})
// Escape closes it as well: whoever presses it is here.
dialog.addEventListener('cancel', () => {
  if (state === 'ends soon') tellIfPossible()
})
document.addEventListener('input', () => {
  if (Date.now() - here < between || state === 'ended') return
  here = Date.now()
  tellIfPossible()
})

note()
setInterval(look, 15_000)

export {}
