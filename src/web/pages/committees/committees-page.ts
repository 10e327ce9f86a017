import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  addCommittee,
  changeCommittee,
  callMeeting,
  callYear,
  capacities,
  CommitteeChanges,
  CommitteeFields,
  CommitteeId,
  CommitteeMeetingFields,
  Count,
  count,
  endPortfolio,
  endSeat,
  followersOf,
  getCommittee,
  givePortfolio,
  listCommitteeMeetings,
  listCommittees,
  listPortfolios,
  listQuorums,
  listSeats,
  municipalYear,
  PortfolioFields,
  SeatFields,
  SeatId,
  seatMember,
  YearFields,
  type Committee,
  type CommitteeMeeting,
  type Portfolio,
  type Seat,
} from '../../../scrutiny/index.ts'
import { backLink, button, checkboxes, details, input, select, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { deed, type Showing } from './deed.ts'
import { meetingsTable } from './meeting-parts.ts'

/** Every committee, the meetings that come next, and who holds which portfolio. */
const committeesPage = page({
  path: '/committees',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  form: CommitteeFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    const [committees, meetings, portfolios] = [
      await listCommittees(db),
      await listCommitteeMeetings(db),
      await listPortfolios(db),
    ]
    const manages = may(person, 'committees.manage')
    return view({
      title: 'Committees',
      current: 'committees',
      style: 'p-committees',
      body: html`<h1>Committees</h1>
        <p class="lede">${lede(committees, meetings, today)}</p>
        ${
          committees.length > 0 &&
          table({
            caption: 'Committees',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'Committee' }, { text: 'Meets next' }, { text: 'Met last' }, { text: 'Quorum' }],
            rows: committees.map(({ id, name, quorum, endedOn }) => {
              const own = meetings.filter(({ committeeId, cancelledOn }) => committeeId === id && !cancelledOn)
              return [
                {
                  html: html`<a href="/committees/${id}">${name}</a
                    >${endedOn && html`<br /><span class="meta">ended ${inWords(endedOn)}</span>`}`,
                },
                { html: meetingLink(own.findLast(({ heldOn }) => heldOn >= today)) },
                { html: meetingLink(own.find(({ heldOn }) => heldOn < today)) },
                { text: `${quorum} voting members` },
              ]
            }),
          })
        }
        ${meetingsTable(meetings.filter(({ heldOn }) => heldOn >= today).toReversed(), {
          caption: 'Meetings to come',
          today,
          empty: 'No meeting is called.',
        })}
        <p class="btnrow">
          ${manages && html`<a href="/committees/petitions">Petitions</a> · `}<a href="/committees/standing-orders"
            >Rules for the public at meetings</a
          >
          · <a href="/committees/portfolios">Who holds which portfolio</a>
          <span class="meta">${portfolios.filter(({ toOn }) => toOn === null || toOn >= today).length} now</span>
        </p>
        ${manages && exportLinks({ path: '/committees/participation/followers', words: 'Take away how many follow each committee' })}
        ${
          manages &&
          details({
            summaryText: 'Set up a committee',
            open: problems.length > 0,
            html: committeeForm({ csrf, problems, typed }),
          })
        }`,
    })
  },
  post: async ({ db, form }) =>
    redirect(`/committees/${await addCommittee(db, form)}`, `“${form.name}” was set up. Now seat its members.`),
})

const lede = (committees: readonly Committee[], meetings: readonly CommitteeMeeting[], today: Day): string => {
  if (committees.length === 0) return 'No committee yet. It begins with a name and the letters of its minute numbers.'
  const next = meetings.findLast(({ heldOn, cancelledOn }) => heldOn >= today && !cancelledOn)
  return `${Count(committees.length, 'committee')}. ${next ? `${next.committeeName} meets next, on ${inWords(next.heldOn)}.` : 'No meeting is called.'}`
}

const meetingLink = (meeting: CommitteeMeeting | undefined): Html =>
  meeting
    ? html`<a href="/committees/meetings/${meeting.id}"
        >${inWords(meeting.heldOn)}<span class="govuk-visually-hidden">, ${meeting.committeeName}</span></a
      >`
    : html`<span class="meta">none</span>`

const committeeForm = (parts: FormParts): Html => committeeFields('/committees', 'Set it up', parts)

/** The fields of a committee, for a new one and for one that changes. */
const committeeFields = (action: string, submit: string, { csrf, ...parts }: FormParts, held?: Committee): Html => {
  const field = fieldsOf(parts, { ...(held ?? { quorum: 3, mostSubstantive: 3, startsAt: '18:30' }) })
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${input({ ...field('name'), label: { text: 'Name' }, classes: 'govuk-!-width-two-thirds' })}
    ${input({ ...field('prefix'), label: { text: 'Letters of its minute numbers' }, hint: { text: 'For example CYP, for CYP01, CYP02 and so on; or / for 1/26, 2/26 through the year' }, classes: 'govuk-input--width-5' })}
    ${textarea({ ...field('purpose'), rows: 3, label: { text: 'What it looks at' } })}
    ${input({ ...field('quorum'), label: { text: 'Quorum: voting members present' }, classes: 'govuk-input--width-2', inputmode: 'numeric' })}
    ${input({ ...field('mostSubstantive'), label: { text: 'Most items for discussion at one meeting' }, hint: { text: 'A local choice; a meeting can do justice to about three.' }, classes: 'govuk-input--width-2', inputmode: 'numeric' })}
    ${input({ ...field('place'), label: { text: 'Where it meets' } })}
    ${input({ ...field('startsAt'), label: { text: 'When it begins' }, classes: 'govuk-input--width-5' })}
    ${
      held &&
      html`${input({ ...field('quorumFrom'), type: 'date', label: { text: 'Another quorum holds from' }, hint: { text: 'From today where it is left empty. Meetings before keep the one they had.' }, classes: 'govuk-input--width-10' })}
      ${input({ ...field('quorumWhy'), label: { text: 'Why the quorum changes' } })}
      ${input({ ...field('endedOn'), type: 'date', label: { text: 'Last day of the committee, where it ends' }, classes: 'govuk-input--width-10' })}`
    }
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

/** One committee in one municipal year: who sits on it, and its meetings. */
const committeePage = page({
  path: '/committees/:id',
  needs: 'committees.read',
  params: z.object({ id: CommitteeId }),
  query: z.object({ year: Day.optional().catch(undefined) }),
  get: (visit) => showCommittee(visit, visit.query.year),
})

const showCommittee = async (
  { db, person, params: { id }, today, csrf, problems, typed, open }: Showing & { params: { id: CommitteeId } },
  asked?: Day,
) => {
  const committee = await getCommittee(db, id)
  const year = municipalYear(asked ?? today)
  const seats = await listSeats(db, id, year.to < today ? year.to : today)
  const meetings = await listCommitteeMeetings(db, { committeeId: id, year: year.from })
  const form = may(person, 'committees.manage') ? { csrf, problems, typed, open } : undefined
  return view({
    title: committee.name,
    current: 'committees',
    style: 'p-committees',
    body: committeeView({
      committee,
      seats,
      meetings,
      year,
      today,
      form,
      quorums: await listQuorums(db, id),
      followers: form && (await followersOf(db, id)),
    }),
  })
}

interface OneCommittee {
  committee: Committee
  seats: readonly Seat[]
  meetings: readonly CommitteeMeeting[]
  year: ReturnType<typeof municipalYear>
  today: Day
  form: (FormParts & { open: string | undefined }) | undefined
  quorums: Awaited<ReturnType<typeof listQuorums>>
  followers: number | undefined
}

const committeeView = ({ committee, seats, meetings, year, today, form, quorums, followers }: OneCommittee): Html => {
  const [before, after] = [`${Number(year.from.slice(0, 4)) - 1}-05-01`, `${Number(year.from.slice(0, 4)) + 1}-05-01`]
  const voting = seats.filter(({ votes, capacity }) => votes && capacity !== 'substitute').length
  return html`${backLink({ href: '/committees', text: 'Committees' })}
    <h1>${committee.name}</h1>
    <p class="lede">${committee.purpose || 'What it looks at is not written down.'}</p>
    <p>
      <a href="/work-programme?committee=${committee.id}">Work programme</a> ·
      <a href="/resolutions?committee=${committee.id}">Resolutions</a> · <a href="/distributions">Sent round</a>
      ${followers !== undefined && html`<span class="meta">· ${followers === 0 ? 'nobody of the public follows it by mail' : `${count(followers, 'person follows', 'people follow')} it by mail`}</span>`}
    </p>
    ${quorums.map(({ quorum, untilOn, why }) => html`<p class="meta">Until ${inWords(untilOn)} ${quorum} made a quorum. ${why}</p>`)}
    ${
      form &&
      details({
        summaryText: 'Change the committee',
        open: form.open === 'edit',
        html: committeeFields(`/committees/${committee.id}/edit`, 'Keep the changes', form, committee),
      })
    }
    <section class="sec sec--plain" aria-labelledby="members">
      <h2 id="members">
        Members <span class="meta">${count(voting, 'voting member')}; ${committee.quorum} make a quorum</span>
      </h2>
      ${
        seats.length === 0
          ? html`<p>Nobody sits on it yet.</p>`
          : table({
              classes: 'fold',
              caption: 'Members',
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [
                { text: 'Name' },
                { text: 'Capacity' },
                { text: 'For' },
                { text: 'Vote' },
                { text: 'Since' },
                ...(form ? [{ text: 'End' }] : []),
              ],
              rows: seats.map((seat) => [
                { text: seat.sort === 'councillor' ? `Councillor ${seat.name}` : seat.name },
                { text: capacities[seat.capacity] },
                { text: seat.standsFor || 'Not said' },
                {
                  text:
                    seat.capacity === 'substitute'
                      ? 'When standing in'
                      : seat.votes
                        ? 'Votes'
                        : 'Speaks, does not vote',
                },
                { text: `${inWords(seat.fromOn)}${seat.toOn ? ` to ${inWords(seat.toOn)}` : ''}` },
                ...(form ? [{ html: endForm(seat, today, form.csrf) }] : []),
              ]),
            })
      }
      ${form && details({ summaryText: 'Seat somebody', open: form.open === 'seats', html: seatForm(committee.id, today, form) })}
    </section>
    <section class="sec sec--plain" aria-labelledby="meetings">
      <h2 id="meetings">Meetings of ${year.name}</h2>
      ${meetingsTable(meetings, { caption: `Meetings of ${year.name}, latest first`, today, empty: 'No meeting in this municipal year.' })}
      <p class="noprint">
        <a href="/committees/${committee.id}?year=${before}">The year before</a> ·
        <a href="/committees/${committee.id}?year=${after}">The year after</a>
      </p>
      ${form && details({ summaryText: 'Call a meeting', open: form.open === 'meetings', html: callForm(committee, form) })}
      ${form && details({ summaryText: 'Call a year’s meetings at once', open: form.open === 'year', html: yearForm(committee, form) })}
    </section>`
}

/** A council decides on seats in the evening and the clerk writes it down later: the last day is asked for. */
const endForm = (seat: Seat, today: Day, csrf: Html): Html =>
  seat.toOn === null
    ? details({
        summaryHtml: html`End<span class="govuk-visually-hidden"> the seat of ${seat.name}</span>`,
        html: html`<form method="post" action="/committees/seats/${seat.id}/end" novalidate>
          ${csrf}
          ${input({ id: `last-${seat.id}`, name: 'lastDay', type: 'date', value: today, label: { text: 'Last day' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'End the seat', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    : html`<span class="meta">Ends</span>`

const seatForm = (id: string, today: Day, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts, { fromOn: today, capacity: 'member' }, 'seat-')
  return html`<form method="post" action="/committees/${id}/seats" novalidate>
    ${csrf} ${input({ ...field('name'), label: { text: 'Name' } })}
    ${select({ ...field('capacity'), label: { text: 'Capacity' }, items: Object.entries(capacities).map(([value, text]) => ({ value, text })) })}
    ${input({ ...field('standsFor'), label: { text: 'Ward; or the body that sends a co-opted member' } })}
    ${input({ ...field('email'), label: { text: 'E-mail for notices' }, hint: { text: 'Of an account, or of their own where they have none.' } })}
    ${checkboxes({ name: 'votes', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'This co-opted member votes' }] })}
    ${input({ ...field('fromOn'), type: 'date', label: { text: 'From' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('toOn'), type: 'date', label: { text: 'To, where it is known' }, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Seat them', preventDoubleClick: true })}
  </form>`
}

const callForm = ({ id, place, startsAt }: Committee, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts, { startsAt, place }, 'meeting-')
  return html`<form method="post" action="/committees/${id}/meetings" novalidate>
    ${csrf} ${input({ ...field('heldOn'), type: 'date', label: { text: 'Day' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('startsAt'), label: { text: 'Begins at' }, classes: 'govuk-input--width-5' })}
    ${input({ ...field('place'), label: { text: 'Place' } })}
    ${input({ ...field('joining'), label: { text: 'How to watch or join from elsewhere' } })}
    ${input({ ...field('privateBecause'), label: { text: 'Why the public may not come' }, hint: { text: 'Leave it empty for a public meeting, as nearly all are.' } })}
    ${button({ text: 'Call it', preventDoubleClick: true })}
  </form>`
}

const yearForm = ({ id, place, startsAt }: Committee, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts, { place }, 'year-')
  return html`<form method="post" action="/committees/${id}/year" novalidate>
    ${csrf}
    ${textarea({ ...field('days'), rows: 8, label: { text: 'Days, one on each line' }, hint: { text: `For example 9 September 2027, or 14/10/2027 10:00 where it does not begin at ${startsAt || 'the usual hour'}. Either all are called or none.` } })}
    ${input({ ...field('place'), label: { text: 'Place' } })}
    ${input({ ...field('joining'), label: { text: 'How to watch or join from elsewhere' } })}
    ${button({ text: 'Call them', preventDoubleClick: true })}
  </form>`
}

const editPage = deed({
  path: '/committees/:id/edit',
  needs: 'committees.manage',
  params: z.object({ id: CommitteeId }),
  form: CommitteeChanges,
  name: 'edit',
  shows: showCommittee,
  does: async ({ db, params: { id }, form, today }) => {
    await changeCommittee(db, id, form, today)
    return redirect(`/committees/${id}`, `“${form.name}” was changed. Meetings of the past keep the quorum they had.`)
  },
})

const seatsPage = deed({
  path: '/committees/:id/seats',
  needs: 'committees.manage',
  params: z.object({ id: CommitteeId }),
  form: SeatFields,
  name: 'seats',
  shows: showCommittee,
  does: async ({ db, params: { id }, form }) => {
    await seatMember(db, id, form)
    return redirect(`/committees/${id}`, `${form.name} has a seat.`)
  },
})

const endSeatPage = page({
  path: '/committees/seats/:id/end',
  needs: 'committees.manage',
  params: z.object({ id: SeatId }),
  form: z.object({ lastDay: Day }),
  post: async ({ db, params: { id }, form: { lastDay } }) => {
    const committeeId = await endSeat(db, id, lastDay)
    return redirect(`/committees/${committeeId}`, `The seat ends on ${inWords(lastDay)}. Its history stays.`)
  },
})

const callPage = deed({
  path: '/committees/:id/meetings',
  needs: 'committees.manage',
  params: z.object({ id: CommitteeId }),
  form: CommitteeMeetingFields,
  name: 'meetings',
  shows: showCommittee,
  does: async ({ db, params: { id }, form }) =>
    redirect(
      `/committees/meetings/${await callMeeting(db, id, form)}`,
      `The meeting of ${inWords(form.heldOn)} was called.`,
    ),
})

const yearPage = deed({
  path: '/committees/:id/year',
  needs: 'committees.manage',
  params: z.object({ id: CommitteeId }),
  form: YearFields,
  name: 'year',
  shows: showCommittee,
  does: async ({ db, params: { id }, form, today }) => {
    const days = await callYear(db, id, form, today)
    return redirect(
      `/committees/${id}?year=${days[0] ?? today}`,
      `${Count(days.length, 'meeting was', 'meetings were')} called.`,
    )
  },
})

/** Who holds which portfolio, and who did. */
const portfoliosPage = page({
  path: '/committees/portfolios',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  form: PortfolioFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    const portfolios = await listPortfolios(db)
    const field = fieldsOf({ problems, typed }, { fromOn: today })
    return view({
      title: 'Portfolios',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/committees', text: 'Committees' })}
        <h1>Portfolios</h1>
        <p class="lede">
          Who answers for what in the executive. Whoever holds a portfolio does not vote on a committee that holds the
          executive to account.
        </p>
        ${portfoliosTable(portfolios, today, may(person, 'committees.manage') ? csrf : undefined)}
        ${
          may(person, 'committees.manage') &&
          details({
            summaryText: 'Give a portfolio',
            open: problems.length > 0,
            html: html`<form method="post" action="/committees/portfolios" novalidate>
              ${csrf} ${input({ ...field('name'), label: { text: 'Councillor' } })}
              ${input({ ...field('title'), label: { text: 'Portfolio' } })}
              ${input({ ...field('fromOn'), type: 'date', label: { text: 'From' }, classes: 'govuk-input--width-10' })}
              ${button({ text: 'Give it', preventDoubleClick: true })}
            </form>`,
          })
        }`,
    })
  },
  post: async ({ db, form }) => {
    await givePortfolio(db, form)
    return redirect('/committees/portfolios', `${form.name} holds “${form.title}” from ${inWords(form.fromOn)}.`)
  },
})

const portfoliosTable = (portfolios: readonly Portfolio[], today: Day, csrf: Html | undefined): Html =>
  portfolios.length === 0
    ? html`<p>No portfolio is recorded.</p>`
    : table({
        caption: 'Portfolios, those held now first',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Portfolio' }, { text: 'Held by' }, { text: 'From' }, { text: 'To' }],
        rows: portfolios.map(({ id, title, name, fromOn, toOn }) => [
          {
            html: html`<a href="/committees/portfolios/${id}"
              >${title}<span class="govuk-visually-hidden">: ${name}</span></a
            >`,
          },
          { text: `Councillor ${name}` },
          { text: inWords(fromOn) },
          {
            html: html`${toOn === null ? 'Now' : inWords(toOn)}
            ${
              csrf &&
              toOn === null &&
              details({
                summaryHtml: html`End it<span class="govuk-visually-hidden">: ${title}</span>`,
                html: html`<form method="post" action="/committees/portfolios/${id}/end" novalidate>
                  ${csrf}
                  ${input({ id: `last-${id}`, name: 'lastDay', type: 'date', value: today, label: { text: 'Last day' }, hint: { text: 'Giving it to somebody else ends it by itself.' }, classes: 'govuk-input--width-10' })}
                  ${button({ text: 'End the portfolio', classes: 'govuk-button--secondary' })}
                </form>`,
              })
            }`,
          },
        ]),
      })

const endPortfolioPage = page({
  path: '/committees/portfolios/:id/end',
  needs: 'committees.manage',
  params: z.object({ id: z.uuid() }),
  form: z.object({ lastDay: Day }),
  post: async ({ db, params: { id }, form: { lastDay } }) => {
    await endPortfolio(db, id, lastDay)
    return redirect('/committees/portfolios', `The portfolio ends on ${inWords(lastDay)}. Its history stays.`)
  },
})

export const committeePages = [
  committeesPage,
  portfoliosPage,
  endPortfolioPage,
  committeePage,
  editPage,
  seatsPage,
  endSeatPage,
  callPage,
  yearPage,
]
