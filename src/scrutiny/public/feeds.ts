import ical, { ICalEventStatus } from 'ical-generator'
import { escapeHtml } from '../../platform/html.ts'
import { inWords } from '../../platform/day.ts'
import type { CommitteeMeeting } from '../meetings/meeting.ts'
import type { News } from './news.ts'

const sentenceOf = ({ kind, committee, heldOn, title }: News): string => {
  const meeting = `${committee}, ${inWords(heldOn)}`
  switch (kind) {
    case 'papers':
      return `Agenda and papers: ${meeting}`
    case 'late paper':
      return `Late paper “${title}”: ${meeting}`
    case 'minutes':
      return `Minutes: ${meeting}`
    case 'answer':
      return `An answer to a resolution: ${meeting}`
    case 'cancelled':
      return `Cancelled: ${meeting}`
  }
}

/** Where a piece of news leads, below the public pages of its authority. */
export const pathOf = ({ kind, id, meetingId }: News): string =>
  kind === 'answer' ? `/resolutions#${id}` : kind === 'late paper' ? `/papers/${id}` : `/meetings/${meetingId}`

/** RSS 2.0 of what became public last. `base`: the absolute address of the public pages of the authority. */
export const rssOf = (news: readonly News[], { authority, base }: { authority: string; base: string }): string => {
  const x = escapeHtml
  const items = news.map(
    (one) =>
      `<item><title>${x(sentenceOf(one))}</title><link>${x(base + pathOf(one))}</link>` +
      `<guid isPermaLink="false">${x(`${one.kind} ${one.id}`)}</guid><pubDate>${new Date(`${one.on}T00:00:00Z`).toUTCString()}</pubDate>` +
      `<description>${x(one.title || sentenceOf(one))}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${x(`${authority}: committees on children’s services`)}</title><link>${x(base)}</link><description>${x('Agendas, papers, minutes and what became of resolutions.')}</description><language>en-GB</language>${items.join('')}</channel></rss>\n`
}

/** Every meeting as a calendar (RFC 5545): one that moved keeps its UID, one that was cancelled says so. */
export const calendarOfMeetings = (
  meetings: readonly CommitteeMeeting[],
  { authority, base, now }: { authority: string; base: string; now: Date },
): string => {
  const host = new URL(base).hostname
  const calendar = ical({
    name: `${authority}: committees`,
    prodId: { company: 'Sightline', product: 'Committees', language: 'EN' },
    ttl: 3600,
    timezone: 'Europe/London',
  })
  for (const meeting of meetings) {
    const start = `${meeting.heldOn}T${meeting.startsAt}:00`
    calendar.createEvent({
      id: `committee-meeting-${meeting.id}@${host}`,
      sequence: (meeting.heldOn === meeting.firstHeldOn ? 0 : 1) + (meeting.cancelledOn ? 1 : 0),
      stamp: now,
      start,
      end: twoHoursAfter(start),
      timezone: 'Europe/London',
      summary: meeting.committeeName,
      location: meeting.place,
      description: meeting.cancelledOn
        ? `Cancelled: ${meeting.cancelledWhy}`
        : meeting.privateBecause
          ? `Not open to the public: ${meeting.privateBecause}`
          : meeting.joining,
      url: `${base}/meetings/${meeting.id}`,
      status: meeting.cancelledOn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** Local time two hours later: a meeting’s usual length, and none goes over midnight. */
const twoHoursAfter = (start: string): string => {
  const [date = '', time = ''] = start.split('T')
  const hour = Math.min(23, Number(time.slice(0, 2)) + 2)
  return `${date}T${String(hour).padStart(2, '0')}${time.slice(2)}`
}
