import { z } from 'zod'
import { asPerson, may, require as requirePermission, workNeeds, type Person } from '../../../people/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  calendarFeed,
  calendarOf,
  chooseMail,
  closeFeed,
  healthCalendarOf,
  mailChoices,
  personOfFeed,
  renewFeed,
  worklistCalendarOf,
  type Feed,
} from '../../../my-work/index.ts'
import { runClocks } from '../../../timescales/index.ts'
import { backLink, button, checkboxes, insetText } from '../../components/index.ts'
import { download, page, redirect, view } from '../../page.ts'
import { addressOf } from '../plans/parts.ts'

/** Whoever has work here, and whoever comes for the one list of health. */
const reached = [...workNeeds, 'children.health'] as const
const healthNeeds = ['children.read', 'children.health'] as const

const ticked = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))

interface Shown {
  choices: { weekly: boolean; daily: boolean }
  feed: Feed | undefined
  csrf: Html
  made: string // the secret address that has just been made
  person: Person
}

const shown = (parts: Shown) =>
  view({ title: 'Mail and calendar', current: 'my-work', style: 'p-start', body: mailView(parts) })

/** Which mail about their work a person gets, and the address of their calendar. */
const mailPage = page({
  path: '/my-work/mail',
  needs: reached,
  form: z.object({ mail: ticked }),
  get: async ({ db, person, csrf }) =>
    shown({ choices: await mailChoices(db), feed: await calendarFeed(db), csrf, made: '', person }),
  post: async ({ db, person, form: { mail } }) => {
    requirePermission(person, workNeeds)
    await chooseMail(db, { weekly: mail.includes('weekly'), daily: mail.includes('daily') })
    return redirect('/my-work/mail', 'Your choice is kept.')
  },
})

const renewPage = page({
  path: '/my-work/calendar',
  needs: reached,
  form: z.object({ do: z.enum(['renew', 'close']) }),
  post: async ({ app, db, person, csrf, form }) => {
    if (form.do === 'close') {
      await closeFeed(db)
      return redirect('/my-work/mail', 'The address leads nowhere from now on.')
    }
    const { secret } = await renewFeed(db)
    const made = `${addressOf(app)}/calendar/${secret}`
    return shown({ choices: await mailChoices(db), feed: await calendarFeed(db), csrf, made, person })
  },
})

/** The calendar itself, for a calendar program that knows the secret and signs in as nobody. */
const feedPage = page({
  path: '/calendar/:secret',
  needs: 'nothing',
  params: z.object({ secret: z.string().max(100) }),
  get: async ({ app, now, today, params: { secret } }) => {
    const person = await personOfFeed(app.database, secret.replace(/\.ics$/, ''), now)
    if (!person || !may(person, workNeeds)) throw new NotFound('calendar')
    const bytes = await asPerson(app.database, person, (db) =>
      calendarOf(db, { person, today, address: addressOf(app) }),
    )
    return download({ bytes, mediaType: 'text/calendar; charset=utf-8' })
  },
})

/** The time limits of somebody’s cases or team, opened by the same secret. */
const worklistFeedPage = page({
  path: '/calendar/:secret/worklist',
  needs: 'nothing',
  params: z.object({ secret: z.string().max(100) }),
  get: async ({ app, now, today, params: { secret } }) => {
    const person = await personOfFeed(app.database, secret, now)
    if (!person || !may(person, 'children.read')) throw new NotFound('calendar')
    await runClocks(app.database, person.authorityId)
    const bytes = await asPerson(app.database, person, (db) =>
      worklistCalendarOf(db, { person, today, address: addressOf(app) }),
    )
    return download({ bytes, mediaType: 'text/calendar; charset=utf-8' })
  },
})

/** What of the health of children in care is due, opened by the same secret. */
const healthFeedPage = page({
  path: '/calendar/:secret/health',
  needs: 'nothing',
  params: z.object({ secret: z.string().max(100) }),
  get: async ({ app, now, today, params: { secret } }) => {
    const person = await personOfFeed(app.database, secret, now)
    if (!person || !may(person, healthNeeds)) throw new NotFound('calendar')
    await runClocks(app.database, person.authorityId)
    const bytes = await asPerson(app.database, person, (db) =>
      healthCalendarOf(db, { person, today, address: addressOf(app) }),
    )
    return download({ bytes, mediaType: 'text/calendar; charset=utf-8' })
  },
})

const mailView = ({ choices, feed, csrf, made, person }: Shown): Html => {
  const works = may(person, workNeeds)
  return html`${works ? backLink({ href: '/my-work', text: 'My work' }) : backLink({ href: '/worklists/health', text: 'Health of children in care' })}
    <h1>Mail and calendar</h1>
    <p class="lede">What reaches you about your work without your coming here.</p>
    ${works && mailSection({ choices, csrf, person })}
    <section class="sec sec--plain" aria-labelledby="calendar">
      <h2 id="calendar">Your calendar</h2>
      <p>
        A secret address shows a calendar program
        ${calendarsOf(person)
          .map(({ shows }) => shows)
          .join('; ')}.
        No child is named in it. Whoever knows the address sees the same, so keep it to yourself; a new one ends the
        old.
      </p>
      ${
        made &&
        insetText({
          html: html`<p><strong>Copy it now: it is shown once.</strong></p>
            ${calendarsOf(person).map(
              ({ path, title }) =>
                html`<p>${title}:</p>
                  <p><code class="long">${made}${path}</code></p>`,
            )}`,
        })
      }
      <p class="meta">
        ${feed === undefined ? 'You have no address.' : `Made ${instantInWords(feed.madeAt)}; ${feed.askedAt === null ? 'no calendar has asked yet' : `last asked for ${instantInWords(feed.askedAt)}`}.`}
      </p>
      <form method="post" action="/my-work/calendar" class="btnrow">
        ${csrf}
        ${button({ text: feed === undefined ? 'Make an address' : 'Make a new address', name: 'do', value: 'renew', classes: 'govuk-button--secondary' })}
        ${feed !== undefined && button({ text: 'Take it away', name: 'do', value: 'close', classes: 'govuk-button--secondary' })}
      </form>
    </section>`
}

/** The calendars that the one secret opens for somebody, by what their role lets them see. */
const calendarsOf = (person: Person): { path: string; title: string; shows: string }[] => [
  ...(may(person, workNeeds) ? [{ path: '', title: 'Your work', shows: 'what you have to do and by when' }] : []),
  ...(may(person, 'children.read')
    ? [
        {
          path: '/worklist',
          title: 'The time limits of the children whom you or your team work with',
          shows: 'the time limits on your worklist',
        },
      ]
    : []),
  ...(may(person, healthNeeds)
    ? [
        {
          path: '/health',
          title: 'Health assessments, dental checks and questionnaires of children in care, counted by day',
          shows: 'how many health checks of children in care are due on which day',
        },
      ]
    : []),
]

const mailSection = ({ choices, csrf, person }: Pick<Shown, 'choices' | 'csrf' | 'person'>): Html =>
  html`<section class="sec sec--plain" aria-labelledby="mail">
    <h2 id="mail">Mail about your work</h2>
    <p>It goes to the address that you have at work, and says nothing of any child.</p>
    <form method="post" action="/my-work/mail">
      ${csrf}
      ${checkboxes({
        idPrefix: 'mail',
        name: 'mail',
        fieldset: { legend: { text: 'What you get' } },
        items: [
          {
            value: 'weekly',
            text: 'Your week',
            hint: { text: 'On Mondays: what is late, what waits for you, what is on its way, what others changed.' },
            checked: choices.weekly,
          },
          {
            value: 'daily',
            text: 'What is late',
            hint: { text: 'From Monday to Friday, on days on which something of yours is late.' },
            checked: choices.daily,
          },
        ],
      })}
      ${button({ text: 'Keep this choice', preventDoubleClick: true })}
    </form>
    ${may(person, 'indicators.read') && html`<p><a href="/my-work/figures">Figures that you follow</a></p>`}
  </section>`

export const workMailPages = [mailPage, renewPage, feedPage, worklistFeedPage, healthFeedPage]
