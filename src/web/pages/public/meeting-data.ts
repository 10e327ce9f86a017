import type { CommitteeMeeting } from '../../../scrutiny/index.ts'
import { londonInstant } from '../../../scrutiny/index.ts'

/** A meeting as schema.org has an event, for search engines and calendars. Nothing about anybody who was there. */
export const meetingData = (
  meeting: CommitteeMeeting,
  { council, base }: { council: string; base: string },
): Readonly<Record<string, unknown>> => {
  const { id, committeeName, heldOn, firstHeldOn, startsAt, place, cancelledOn, privateBecause } = meeting
  const hasMoved = heldOn !== firstHeldOn
  const status = cancelledOn ? 'EventCancelled' : hasMoved ? 'EventRescheduled' : 'EventScheduled'
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${base}/meetings/${id}`,
    url: `${base}/meetings/${id}`,
    name: committeeName,
    startDate: londonInstant(heldOn, startsAt),
    ...(hasMoved ? { previousStartDate: londonInstant(firstHeldOn, startsAt) } : {}),
    eventStatus: `https://schema.org/${status}`,
    ...(place ? { location: { '@type': 'Place', name: place, address: place } } : {}),
    organizer: { '@type': 'GovernmentOrganization', name: council, url: base },
    isAccessibleForFree: privateBecause === '',
    inLanguage: 'en-GB',
  }
}
