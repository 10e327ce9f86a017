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
    const { app, db, now, path, csrf, problems, typed } = visit
    const committees = (await listCommittees(db)).filter(({ endedOn }) => endedOn === null)
    const field = fieldsOf({ problems, typed }, { committeeId: committees[0]?.id })
    return publicView(visit, {
      title: 'Follow a committee',
      body: html`<h1>Follow a committee</h1>
        <p class="lede">Hear when papers are published, and when a meeting moves or is cancelled.</p>
        ${
          sendsMail(app)
            ? html`<form method="post" action="${path}/follow" id="form" novalidate>
                ${csrf} ${byHandFields(app, now, typed)}
                ${select({ ...field('committeeId'), label: { text: 'Committee' }, items: committees.map(({ id, name }) => ({ value: id, text: name })) })}
                ${input({ ...field('address'), type: 'email', autocomplete: 'email', label: { text: 'Your e-mail address' }, hint: { text: 'One letter asks whether you mean it. Until you say yes nothing else comes, and after a week the address is deleted.' } })}
                ${button({ text: 'Send me that letter', preventDoubleClick: true })}
              </form>`
            : html`<p>This council sends no mail from here.</p>`
        }
        <p>
          Without an address: <a href="${path}/feed.xml">news as RSS</a>,
          <a href="${path}/meetings.ics">meetings as a calendar</a>.
        </p>`,
    })
  },
  post: async ({ app, db, now, today, path, form }) => {
    mustBeByHand(app, form, now)
    await followCommittee(db, form, today)
    return redirect(`${path}/follow`, 'Look into your mail: a letter asks whether you mean it.')
  },
})

const secret = { secret: z.uuid() }

/** Where the letters lead: to say yes, or to stop. A button each, since programs that read mail open every address in it. */
const choicePage = publicPage({
  path: '/follow/:secret',
  params: secret,
  form: z.object({ choice: z.enum(['yes', 'stop'], 'Say whether you want it or not.') }),
  get: async (visit) => {
    const { db, params, path, csrf } = visit
    const { committeeId, confirmedOn } = await getFollowing(db, params.secret)
    const { name } = await getCommittee(db, committeeId)
    const choose = (choice: string, text: string, secondary = false) =>
      html`<form method="post" action="${path}/follow/${params.secret}">
        ${csrf}<input type="hidden" name="choice" value="${choice}" />
        ${button({ text, ...(secondary ? { classes: 'govuk-button--secondary' } : {}) })}
      </form>`
    return publicView(visit, {
      title: 'Following a committee',
      body: html`<h1>${name}</h1>
        ${confirmedOn ? status({ symbol: 'done', word: 'You follow it', reason: 'a letter comes with each agenda, paper and change' }) : status({ symbol: 'first', word: 'Not yet', reason: 'say yes, and letters come' })}
        ${confirmedOn === null && choose('yes', 'Yes, write to me')}
        ${choose('stop', confirmedOn ? 'Stop the letters' : 'No, delete the address', true)}`,
    })
  },
  post: async ({ db, params, path, today, form: { choice } }) => {
    if (choice === 'yes') {
      await confirmFollowing(db, params.secret, today)
      return redirect(`${path}/follow/${params.secret}`, 'You will hear of it.')
    }
    await stopFollowing(db, params.secret)
    return redirect(`${path}/follow`, 'It has ended, and the address is deleted.')
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
    return publicView(visit, {
      title: 'Following a committee',
      body: html`<h1>It has ended</h1>
        <p>No other letter comes, and the address is deleted.</p>`,
    })
  },
})

export const followPages = [followPage, choicePage, stopPage]
