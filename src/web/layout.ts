import type { Person } from '../people/index.ts'
import { idleMinutes, may } from '../people/index.ts'
import { instantInWords } from '../platform/day.ts'
import { html, type Html, raw } from '../platform/html.ts'
import { assetPath } from './assets/index.ts'
import { errorSummary, notificationBanner, skipLink, sprite } from './components/index.ts'
import { navigation } from './menu.ts'
import type { Problem, PublicOf, Section, View } from './page.ts'
import { type Words } from './words/words.ts'
import { languages } from './words/languages.ts'

/** What the page before had to say, and whether not all was done. */
export interface Said {
  words: string
  warns: boolean
}

interface Surroundings {
  person: Person | undefined
  now: Date
  csrf: Html
  problems: readonly Problem[]
  /** What the page before had to say. */
  said: Said | undefined
  demo: boolean
}

/** A whole page: the head, what the page says, the foot. */
export const layout = (page: View, around: Surroundings): Html => {
  const { person, problems } = around
  const { publicOf } = page
  // Pages for the public know nobody, nor can anybody sign out there.
  const asksWhetherToStay = person && !publicOf
  const title = [
    problems.length > 0 ? `${publicOf?.words.problems.before ?? 'Error'}: ${page.title}` : page.title,
    publicOf ? publicOf.name : 'Sightline',
    publicOf ? undefined : person?.authorityName,
  ]
    .filter(Boolean)
    .join(' – ')
  return html`<!doctype html>
    <html lang="${publicOf?.words.lang ?? 'en-GB'}" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPath('sightline.css')}" />
        ${page.data && raw(`<script type="application/ld+json">${JSON.stringify(page.data).replaceAll('<', String.raw`\u003c`)}</script>`)}
        ${['start', ...(asksWhetherToStay ? ['session'] : []), ...(page.scripts ?? [])].map((name) => html`<script type="module" src="${assetPath(`${name}.js`)}"></script> `)}
      </head>
      <body
        class="govuk-template__body ${page.style ?? ''}"
        ${asksWhetherToStay && html` data-idle-minutes="${idleMinutes}"`}
      >
        ${sprite()} ${skipLink({ href: '#main', text: publicOf?.words.frame.skip ?? 'Skip to main content' })}
        <header class="top">
          ${
            publicOf
              ? html`<div class="wrap top__row">
                    <a class="brand" href="${publicOf.path}">${publicOf.name}</a>
                    <span class="top__org">${publicOf.words.frame.about}</span>
                    ${languageSwitch(publicOf)}
                  </div>
                  ${publicNavigation(publicOf, page.current)}`
              : html`<div class="wrap top__row">
                    <a class="brand" href="/">${brand}Sightline</a>
                    ${person && html`<span class="top__org">${person.authorityName}, children’s services</span>`}
                    ${person ? who(person, around.csrf) : html`<span class="top__who"><a href="/sign-in">Sign in</a></span>`}
                  </div>
                  ${person && navigation(person, page.current)}`
          }
        </header>
        <main id="main" class="wrap" tabindex="-1">
          ${problems.length > 0 && summary(problems, publicOf?.words.problems.title)}
          ${around.said && notificationBanner({ text: around.said.words, type: around.said.warns ? undefined : 'success' })}
          ${page.body}
        </main>
        ${foot(around, publicOf)}
      </body>
    </html>`
}

const brand = raw(
  '<svg viewBox="0 0 52 14" aria-hidden="true" focusable="false"><path d="M9 7h12M30 7h9" stroke="#0b5668" stroke-width="1.5"/><circle cx="5" cy="7" r="4" fill="none" stroke="#0b5668" stroke-width="1.75"/><circle cx="25.5" cy="7" r="4" fill="none" stroke="#0b5668" stroke-width="1.75"/><circle cx="45" cy="7" r="5.5" fill="#0b5668"/></svg>',
)

const who = (person: Person, csrf: Html): Html =>
  html`<div class="top__who">
    <span>${person.name}${person.job && `, ${person.job}`}</span>
    <form method="post" action="/sign-out" data-sign-out>
      ${csrf}<button class="link" type="submit">Sign out</button>
    </form>
  </div>`

const publicMenu: readonly { section: Section; word: keyof Words['frame']; at: string }[] = [
  { section: 'public-meetings', word: 'meetings', at: '/meetings' },
  { section: 'public-resolutions', word: 'resolutions', at: '/resolutions' },
  { section: 'public-programme', word: 'programme', at: '/work-programme' },
  { section: 'public-plans', word: 'plans', at: '/plans' },
  { section: 'public-inspections', word: 'inspections', at: '/inspections' },
  { section: 'public-petitions', word: 'petitions', at: '/petitions' },
  { section: 'public-search', word: 'search', at: '/search' },
]

const publicNavigation = ({ path, words: { frame } }: PublicOf, current: Section | undefined): Html =>
  html`<nav class="wrap mainnav" aria-label="${frame.menu}">
    <ul>
      ${publicMenu.map(
        ({ section, word, at }) =>
          html`<li>
            <a href="${path}${at}" ${section === current && raw(' aria-current="page"')}>${frame[word]}</a>
          </li> `,
      )}
    </ul>
  </nav>`

/** The other languages, each by its own name and in its own tongue. */
const languageSwitch = ({ path, here, words }: PublicOf): Html =>
  html`<nav class="top__who" aria-label="${words.frame.language}">
    ${Object.entries(languages).map(([code, { lang, name }]) =>
      lang === words.lang
        ? html`<span lang="${lang}" aria-current="true">${name}</span>`
        : html`<a
            href="${path}/language/${code}?back=${encodeURIComponent(here)}"
            lang="${lang}"
            hreflang="${lang}"
            rel="nofollow"
            >${name}</a
          >`,
    )}
  </nav>`

const summary = (problems: readonly Problem[], titleText = 'There is a problem'): Html =>
  errorSummary({
    titleText,
    errorList: problems.map(({ field, message }) => ({ text: message, href: field && `#${field}` })),
  })

const foot = ({ person, now, demo }: Surroundings, publicOf: PublicOf | undefined): Html =>
  html`<footer class="foot">
    <div class="wrap">
      <ul>
        <li><a href="/help">${publicOf?.words.frame.help ?? 'Help'}</a></li>
        ${
          !publicOf &&
          html`<li><a href="/help/frameworks">Frameworks and rules</a></li>
            <li><a href="/clocks">Time limits</a></li>
            <li><a href="/help/permissions">Who may see what</a></li>`
        }
        <li><a href="/help/accessibility">${publicOf?.words.frame.accessibility ?? 'Accessibility statement'}</a></li>
        <li><a href="/help/privacy">${publicOf?.words.frame.privacy ?? 'Privacy and cookies'}</a></li>
        ${!publicOf && html`<li><a href="/api/v1/openapi.json">API description</a></li>`}
        ${person && may(person, 'tokens.own') && html`<li><a href="/tokens">Tokens for programs</a></li>`}
      </ul>
      ${demo && html`<p lang="en-GB">Demonstration: the council, the documents, the people and the figures are invented. Published figures of real councils are real, and say so.</p>`}
      ${person && html`<p class="printonly">Printed ${instantInWords(now)} by ${person.name}. Official-Sensitive.</p>`}
    </div>
  </footer>`
