import { calendarOfMeetings, listCommitteeMeetings, listNews, rssOf } from '../../../scrutiny/index.ts'
import { download } from '../../page.ts'
import { addressOf } from '../plans/parts.ts'
import { publicPage } from './public-page.ts'

export const feed = publicPage({
  path: '/feed.xml',
  get: async ({ app, db, authority, path }) =>
    download({
      bytes: rssOf(await listNews(db), { authority: authority.name, base: `${addressOf(app)}${path}` }),
      mediaType: 'application/rss+xml; charset=utf-8',
      sharedFor: 60,
    }),
})

export const calendar = publicPage({
  path: '/meetings.ics',
  get: async ({ app, db, authority, path, now }) =>
    download({
      bytes: calendarOfMeetings(await listCommitteeMeetings(db), {
        authority: authority.name,
        base: `${addressOf(app)}${path}`,
        now,
      }),
      mediaType: 'text/calendar; charset=utf-8',
      sharedFor: 60,
    }),
})
