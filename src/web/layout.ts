import type { Person } from '../people/index.ts'
import { may } from '../people/index.ts'
import { instantInWords } from '../platform/day.ts'
import { html, type Html, raw } from '../platform/html.ts'
import { assetPath } from './assets/index.ts'
import { errorSummary, notificationBanner, skipLink, sprite } from './components/index.ts'
import { navigation } from './menu.ts'
import type { Problem, Section, View } from './page.ts'

interface Surroundings {
  person: Person | undefined
  now: Date
  csrf: Html
  problems: readonly Problem[]
  /** What the page before had to say. */
  said: string | undefined
  demo: boolean
}

/** A whole page: the head, what the page says, the foot. */
export const layout = (page: View, around: Surroundings): Html => {
  const { person, problems } = around
  const { publicOf } = page
  const title = [
    problems.length > 0 ? `Error: ${page.title}` : page.title,
    publicOf ? publicOf.name : 'Sightline',
    publicOf ? undefined : person?.authorityName,
  ]
    .filter(Boolean)
    .join(' – ')
  return html`<!doctype html>
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPath('sightline.css')}" />
        ${['start', ...(page.scripts ?? [])].map((name) => html`<script type="module" src="${assetPath(`${name}.js`)}"></script> `)}
      </head>
      <body class="govuk-template__body ${page.style ?? ''}">
        ${sprite()} ${skipLink({ href: '#main', text: 'Skip to main content' })}
        <header class="top">
          ${
            publicOf
              ? html`<div class="wrap top__row">
                    <a class="brand" href="${publicOf.path}">${publicOf.name}</a>
                    <span class="top__org">committees on children’s services</span>
                  </div>
                  ${publicNavigation(publicOf.path, page.current)}`
              : html`<div class="wrap top__row">
                    <a class="brand" href="/">${brand}Sightline</a>
                    ${person && html`<span class="top__org">${person.authorityName}, children’s services</span>`}
                    ${person ? who(person, around.csrf) : html`<span class="top__who"><a href="/sign-in">Sign in</a></span>`}
                  </div>
                  ${person && navigation(person, page.current)}`
          }
        </header>
        <main id="main" class="wrap" tabindex="-1">
          ${problems.length > 0 && summary(problems)}
          ${around.said && notificationBanner({ text: around.said, type: 'success' })} ${page.body}
        </main>
        ${foot(around)}
      </body>
    </html>`
}

const brand = raw(
  '<svg viewBox="0 0 52 14" aria-hidden="true" focusable="false"><path d="M9 7h12M30 7h9" stroke="#0b5668" stroke-width="1.5"/><circle cx="5" cy="7" r="4" fill="none" stroke="#0b5668" stroke-width="1.75"/><circle cx="25.5" cy="7" r="4" fill="none" stroke="#0b5668" stroke-width="1.75"/><circle cx="45" cy="7" r="5.5" fill="#0b5668"/></svg>',
)

const who = (person: Person, csrf: Html): Html =>
  html`<div class="top__who">
    <span>${person.name}${person.job && `, ${person.job}`}</span>
    <form method="post" action="/sign-out">${csrf}<button class="link" type="submit">Sign out</button></form>
  </div>`

const publicMenu: readonly { section: Section; label: string; at: string }[] = [
  { section: 'public-meetings', label: 'Meetings', at: '/meetings' },
  { section: 'public-resolutions', label: 'Resolutions', at: '/resolutions' },
  { section: 'public-programme', label: 'Work programme', at: '/work-programme' },
  { section: 'public-plans', label: 'Plans', at: '/plans' },
  { section: 'public-inspections', label: 'Inspections', at: '/inspections' },
  { section: 'public-petitions', label: 'Petitions', at: '/petitions' },
  { section: 'public-search', label: 'Search', at: '/search' },
]

const publicNavigation = (path: string, current: Section | undefined): Html =>
  html`<nav class="wrap mainnav" aria-label="Main">
    <ul>
      ${publicMenu.map(
        ({ section, label, at }) =>
          html`<li><a href="${path}${at}" ${section === current && raw(' aria-current="page"')}>${label}</a></li> `,
      )}
    </ul>
  </nav>`

const summary = (problems: readonly Problem[]): Html =>
  errorSummary({
    titleText: 'There is a problem',
    errorList: problems.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  })

const foot = ({ person, now, demo }: Surroundings): Html =>
  html`<footer class="foot">
    <div class="wrap">
      <ul>
        <li><a href="/help">Help</a></li>
        <li><a href="/help/frameworks">Frameworks and rules</a></li>
        <li><a href="/clocks">Time limits</a></li>
        <li><a href="/help/permissions">Who may see what</a></li>
        <li><a href="/help/accessibility">Accessibility statement</a></li>
        <li><a href="/help/privacy">Privacy and cookies</a></li>
        <li><a href="/api/v1/openapi.json">API description</a></li>
        ${person && may(person, 'tokens.own') && html`<li><a href="/tokens">Tokens for programs</a></li>`}
      </ul>
      ${demo && html`<p>Demonstration: the council, the documents, the people and the figures are invented. Published figures of real councils are real, and say so.</p>`}
      ${person && html`<p class="printonly">Printed ${instantInWords(now)} by ${person.name}. Official-Sensitive.</p>`}
    </div>
  </footer>`
