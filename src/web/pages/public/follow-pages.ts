import { z } from 'zod'
import { html } from '../../../platform/html.ts'
import {
  confirmFollowing,
  followCommittee,
  FollowFields,
  getCommittee,
  getFollowing,
  listCommittees,
  stopFollowing,
} from '../../../scrutiny/index.ts'
import { button, input, select, status } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { redirect } from '../../page.ts'
import type { App } from '../../app.ts'
import { byHand, byHandFields, mustBeByHand } from './by-hand.ts'
import { publicPage, publicView } from './public-page.ts'

const sendsMail = ({ config }: App): boolean => Boolean(config.mail.smtp ?? config.mail.notify)

/** Following a committee: by mail, where the council sends any, by RSS and by calendar. */
const followPage = publicPage({
  path: '/follow',
  form: FollowFields.extend(byHand),
  get: async (visit) => {
    const { app, db, now, path, csrf, problems, typed, words } = visit
    const say = words.follow
    const committees = (await listCommittees(db)).filter(({ endedOn }) => endedOn === null)
    const field = fieldsOf({ problems, typed }, { committeeId: committees[0]?.id })
    return publicView(visit, {
      title: say.title,
      body: html`<h1>${say.title}</h1>
        <p class="lede">${say.lede}</p>
        ${
          sendsMail(app)
            ? html`<form method="post" action="${path}/follow" id="form" novalidate>
                ${csrf} ${byHandFields({ app, now, words }, typed)}
                ${select({ ...field('committeeId'), label: { text: say.committee }, items: committees.map(({ id, name }) => ({ value: id, text: name })) })}
                ${input({ ...field('address'), type: 'email', autocomplete: 'email', label: { text: say.address }, hint: { text: say.addressHint } })}
                ${button({ text: say.send, preventDoubleClick: true })}
              </form>`
            : html`<p>${say.noMail}</p>`
        }
        <p>
          ${say.without} <a href="${path}/feed.xml">${words.home.rss}</a>,
          <a href="${path}/meetings.ics">${words.home.calendar}</a>.
        </p>`,
    })
  },
  post: async ({ app, db, now, today, path, form, words }) => {
    mustBeByHand(app, form, now)
    await followCommittee(db, form, today)
    return redirect(`${path}/follow`, words.follow.look)
  },
})

const secret = { secret: z.uuid() }

/** Where the letters lead: to say yes, or to stop. A button each, since programs that read mail open every address in it. */
const choicePage = publicPage({
  path: '/follow/:secret',
  params: secret,
  form: z.object({ choice: z.enum(['yes', 'stop'], 'Say whether you want it or not.') }),
  get: async (visit) => {
    const { db, params, path, csrf, words } = visit
    const say = words.follow
    const { committeeId, confirmedOn } = await getFollowing(db, params.secret)
    const { name } = await getCommittee(db, committeeId)
    const choose = (choice: string, text: string, secondary = false) =>
      html`<form method="post" action="${path}/follow/${params.secret}">
        ${csrf}<input type="hidden" name="choice" value="${choice}" />
        ${button({ text, ...(secondary ? { classes: 'govuk-button--secondary' } : {}) })}
      </form>`
    return publicView(visit, {
      title: say.following,
      body: html`<h1>${name}</h1>
        ${confirmedOn ? status({ symbol: 'done', word: say.yours, reason: say.yoursWhy }) : status({ symbol: 'first', word: say.notYet, reason: say.notYetWhy })}
        ${confirmedOn === null && choose('yes', say.yes)} ${choose('stop', confirmedOn ? say.stop : say.no, true)}`,
    })
  },
  post: async ({ db, params, path, today, words, form: { choice } }) => {
    if (choice === 'yes') {
      await confirmFollowing(db, params.secret, today)
      return redirect(`${path}/follow/${params.secret}`, words.follow.willHear)
    }
    await stopFollowing(db, params.secret)
    return redirect(`${path}/follow`, words.follow.ended)
  },
})

/**
 * Where the button of a mail program leads, which the head of each letter names: one post by the program ends the letters, without
 * a word more and however often it comes (RFC 8058). A person whose program knows no such button opens the page instead.
 */
const stopPage = publicPage({
  path: '/follow/:secret/stop',
  params: secret,
  isForPrograms: true,
  form: z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
  get: ({ path, params }) => Promise.resolve(redirect(`${path}/follow/${params.secret}`)),
  post: async (visit) => {
    await stopFollowing(visit.db, visit.params.secret)
    const say = visit.words.follow
    return publicView(visit, {
      title: say.following,
      body: html`<h1>${say.endedTitle}</h1>
        <p>${say.endedMore}</p>`,
    })
  },
})

export const followPages = [followPage, choicePage, stopPage]
