import { everyRole, idleMinutes, roles, type Person } from '../../../people/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, insetText, table, warningText } from '../../components/index.ts'

interface SignIn {
  csrf: Html
  returnTo: string
  hasProvider: boolean
  /** The invented people whom anybody may sign in as: none outside demo mode. */
  demo: readonly Person[]
  /** The browser still carries a session that holds no longer. */
  hasEnded: boolean
}

export const signInView = (of: SignIn): Html =>
  html`<h1>Sign in</h1>
    ${of.hasEnded && ended(of.returnTo)} ${of.hasProvider && withAccount(of.returnTo)}
    ${of.demo.length > 0 && demonstration(of)}
    ${
      !of.hasProvider &&
      of.demo.length === 0 &&
      html`<p class="lede">Nobody can sign in yet: this installation has no sign-in service.</p>
        <p>Whoever looks after it sets <code>OIDC_ISSUER</code> and <code>OIDC_CLIENT_ID</code>.</p>`
    }`

const ended = (returnTo: string): Html =>
  insetText({
    html: html`<p>
        <strong>Your session has ended.</strong> That is so after ${idleMinutes} minutes without use, after 12 hours,
        and when access ends.
      </p>
      ${returnTo !== '/' && html`<p>Sign in again and you are back on the page that you were on.</p>`}`,
  })

const withAccount = (returnTo: string): Html =>
  html`<p class="lede">
      Sightline shows what inspectors found and what became of it. It is for people who have been given access.
    </p>
    <p>
      ${button({ text: 'Sign in with your work account', href: `/sign-in/begin?return=${encodeURIComponent(returnTo)}` })}
    </p>`

const demonstration = ({ demo, csrf, returnTo, hasProvider }: SignIn): Html =>
  html`<section class="sec sec--plain" aria-labelledby="demo">
    <h2 id="demo">${hasProvider ? 'Or look round the demonstration' : 'Look round the demonstration'}</h2>
    ${warningText({
      text: `${demo[0]?.authorityName ?? 'The council'}, its people and its letters are invented. Anybody who opens this page can sign in, so put nothing real in it.`,
      iconFallbackText: 'Warning',
    })}
    ${table({
      caption: 'Choose who to be. There is no password.',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Name' },
        { text: 'Works as' },
        { text: 'May see and do' },
        { html: html`<span class="vh">Sign in</span>` },
      ],
      rows: demo
        .toSorted((a, b) => everyRole.indexOf(a.role) - everyRole.indexOf(b.role))
        .map((person) => [
          { text: person.name },
          { text: [person.job || roles[person.role].title, person.body].filter(Boolean).join(', ') },
          { text: roles[person.role].sees },
          { html: signInForm(person, csrf, returnTo) },
        ]),
    })}
  </section>`

const signInForm = (person: Person, csrf: Html, returnTo: string): Html =>
  html`<form method="post" action="/sign-in/demo">
    ${csrf}<input type="hidden" name="person" value="${person.id}" /><input
      type="hidden"
      name="return"
      value="${returnTo}"
    />
    ${button({
      html: html`Sign in<span class="govuk-visually-hidden"> as ${person.name}</span>`,
      classes: 'govuk-button--secondary',
      preventDoubleClick: true,
    })}
  </form>`

export const signedOutView = (): Html =>
  html`<h1>You are signed out</h1>
    <p class="lede">Nobody who opens this browser now sees what you saw.</p>
    <p>${button({ text: 'Sign in again', href: '/sign-in' })}</p>`

export const notSignedInView = (sentence: string): Html =>
  html`<h1>You could not be signed in</h1>
    <p class="lede">${sentence}</p>
    <p>${button({ text: 'Begin again', href: '/sign-in' })}</p>`
