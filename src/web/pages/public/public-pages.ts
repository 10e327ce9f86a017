import { z } from 'zod'
import { areaInWords } from '../../../inspections/index.ts'
import { listAuthorities } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  ageOfData,
  calendarOfMeetings,
  checkedProgramme,
  CommitteeMeetingId,
  Count,
  count,
  exemptionInWords,
  findResolutions,
  getCommitteeMeeting,
  getItem,
  getPaper,
  isLate,
  latenessOf,
  listAgenda,
  listAttendance,
  listCommitteeMeetings,
  listDeclarations,
  listMinutes,
  listNews,
  listOutcomes,
  listPapers,
  listPresent,
  listPetitions,
  listProgressPapers,
  listQuestions,
  listRecordings,
  listResolutionsOf,
  listSeats,
  PaperId,
  pathOf,
  quorumOf,
  ResolutionFilters,
  resolutionKinds,
  resolutionsPerPage,
  responses,
  rssOf,
  searchPublic,
  sentenceOf,
  speakingDoor,
  stages,
  standingOf,
  standingOrdersOn,
  supplementsOf,
  whatBecame,
  attendanceStates,
  declarationSorts,
  peopleSorts,
  type AgendaItem,
  type CommitteeMeeting,
  type Hit,
  type Minute,
  type News,
  type Outcome,
  type Paper,
  type Petition,
  type Question,
  type Recording,
  type Resolution,
  type SpeakingDoor,
} from '../../../scrutiny/index.ts'
import { backLink, button, input, status, summaryList, table } from '../../components/index.ts'
import { download, page, redirect, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { paperHtml } from '../committees/paper-html.ts'
import { addressOf } from '../plans/parts.ts'
import { resolutionStatus } from '../resolutions/parts.ts'
import { publicPage, publicView } from './public-page.ts'

/** Leads to the pages of the one council of an installation, or lists them where there are several. */
const doorPage = page({
  path: '/public',
  needs: 'nothing',
  get: async ({ app }) => {
    const authorities = await listAuthorities(app.database)
    const [only, ...others] = authorities
    if (only && others.length === 0) return redirect(`/public/${only.laCode}`)
    return view({
      title: 'Public pages',
      body: html`<h1>Public pages</h1>
        ${
          only
            ? html`<ul class="rows">
                ${authorities.map(({ name, laCode }) => html`<li><a href="/public/${laCode}">${name}</a></li>`)}
              </ul>`
            : html`<p>No council keeps its committees here yet.</p>`
        }`,
    })
  },
})

const homePage = publicPage({
  path: '',
  get: async (visit) => {
    const { db, today, path } = visit
    const [meetings, news] = [await listCommitteeMeetings(db), await listNews(db, 12)]
    const next = meetings.filter(({ heldOn }) => heldOn >= today).toReversed()
    return publicView(visit, {
      title: 'Committees on children’s services',
      body: html`<h1>Committees on children’s services</h1>
        <p class="lede">
          What councillors ask about children in ${visit.authority.name}, what they were told, and what came of it.
        </p>
        <h2>Next meetings</h2>
        ${
          next.length === 0
            ? html`<p>No meeting is called.</p>`
            : html`<ul class="rows">
                ${next.slice(0, 4).map((meeting) => meetingRow(meeting, path))}
              </ul>`
        }
        <h2>What is new</h2>
        ${
          news.length === 0
            ? html`<p>Nothing has been published yet.</p>`
            : html`<ul class="rows">
                ${news.map((one) => newsRow(one, path))}
              </ul>`
        }
        <p class="meta">
          Follow it: <a href="${path}/follow">by mail</a>, <a href="${path}/feed.xml">news as RSS</a>,
          <a href="${path}/meetings.ics">meetings as a calendar</a>,
          <a href="${path}/oparl">everything as data (OParl)</a>.
        </p>`,
    })
  },
})

const newsRow = (one: News, path: string): Html =>
  html`<li>
    <a href="${path}${pathOf(one)}">${sentenceOf(one)}</a>
    <span class="meta">${inWords(one.on)}</span>${one.kind === 'answer' && html`<p class="said">${one.title}</p>`}
  </li>`

const meetingRow = (meeting: CommitteeMeeting, path: string): Html => {
  const {
    heldOn,
    startsAt,
    committeeName,
    place,
    cancelledOn,
    cancelledWhy,
    publishedOn,
    minutesPublishedOn,
    privateBecause,
  } = meeting
  return html`<li>
    <a href="${path}/meetings/${meeting.id}">${inWords(heldOn)}, ${startsAt}: ${committeeName}</a>
    <p class="meta">
      ${[place, privateBecause && 'not open to the public', publishedOn ? 'papers are out' : 'papers are not out yet', minutesPublishedOn && 'minutes are out'].filter(Boolean).join(' · ')}
    </p>
    ${cancelledOn && status({ symbol: 'no', word: 'Cancelled', reason: cancelledWhy })}
  </li>`
}

const meetingsPage = publicPage({
  path: '/meetings',
  get: async (visit) => {
    const { db, today, path } = visit
    const meetings = await listCommitteeMeetings(db)
    const [toCome, held] = [
      meetings.filter(({ heldOn }) => heldOn >= today).toReversed(),
      meetings.filter(({ heldOn }) => heldOn < today),
    ]
    return publicView(visit, {
      title: 'Meetings',
      current: 'public-meetings',
      body: html`<h1>Meetings</h1>
        <p class="lede">
          ${Count(toCome.length, 'meeting is', 'meetings are')} called; ${count(held.length, 'has', 'have')} been.
        </p>
        <h2>To come</h2>
        ${
          toCome.length === 0
            ? html`<p>No meeting is called.</p>`
            : html`<ul class="rows">
                ${toCome.map((meeting) => meetingRow(meeting, path))}
              </ul>`
        }
        <h2>Held</h2>
        ${
          held.length === 0
            ? html`<p>None yet.</p>`
            : html`<ul class="rows">
                ${held.map((meeting) => meetingRow(meeting, path))}
              </ul>`
        }`,
    })
  },
})

const meetingPage = publicPage({
  path: '/meetings/:id',
  params: { id: CommitteeMeetingId },
  get: async (visit) => {
    const {
      db,
      params: { id },
      path,
      today,
    } = visit
    const meeting = await getCommitteeMeeting(db, id)
    const [items, papers, minutes] = [await listAgenda(db, id), await listPapers(db, id), await listMinutes(db, id)]
    return publicView(visit, {
      title: `${meeting.committeeName}, ${inWords(meeting.heldOn)}`,
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings`, text: 'Meetings' })}
        <h1>${meeting.committeeName}</h1>
        <p class="lede">${inWords(meeting.heldOn)}, ${meeting.startsAt}${meeting.place && `, ${meeting.place}`}.</p>
        ${meeting.cancelledOn && status({ symbol: 'no', word: 'Cancelled', reason: `on ${inWords(meeting.cancelledOn)}: ${meeting.cancelledWhy}` })}
        ${meeting.firstHeldOn !== meeting.heldOn && status({ symbol: 'again', word: 'Moved', reason: `first called for ${inWords(meeting.firstHeldOn)}: ${meeting.movedWhy}` })}
        <p>
          ${meeting.privateBecause ? `The public may not come: ${meeting.privateBecause}` : `Everybody may come and listen. ${meeting.joining}`}
        </p>
        ${takingPart({ meeting, door: speakingDoor(meeting, await standingOrdersOn(db, today), visit.now), petitions: (await listPetitions(db)).filter(({ meetingId }) => meetingId === id), recordings: await listRecordings(db, id), path })}
        ${meeting.publishedOn && isLate(meeting.publishedOn, meeting.heldOn) && status({ symbol: 'late', word: 'Papers late', reason: `published on ${inWords(meeting.publishedOn)}: ${meeting.publishedLateWhy}` })}
        ${items.length > 0 && html`<p><a href="${path}/meetings/${id}/pack">Agenda and papers as one</a>${supplementsOf(meeting, papers).map((on) => html` · <a href="${path}/meetings/${id}/pack?supplement=${on}">supplement of ${inWords(on)}</a>`)}</p>`}
        <section class="sec sec--plain" aria-labelledby="agenda">
          <h2 id="agenda">Agenda</h2>
          ${
            items.length === 0
              ? html`<p>The agenda is not published yet.</p>`
              : html`<ol class="agenda">
                  ${items.map((item) => itemRow(item, { papers, meeting, path }))}
                </ol>`
          }
        </section>
        ${
          minutes.length > 0
            ? minutesView({
                meeting,
                minutes,
                attended: await listAttendance(db, id),
                seats: await listSeats(db, meeting.committeeId, meeting.heldOn),
                present: await listPresent(db, id),
                declarations: await listDeclarations(db, id),
                questions: await listQuestions(db, id),
                resolutions: await listResolutionsOf(db, { meetingId: id }),
                today,
                path,
              })
            : stages[meeting.stage].isHeld && html`<p>The minutes are not published yet.</p>`
        }`,
    })
  },
})

interface TakingPart {
  meeting: CommitteeMeeting
  door: SpeakingDoor
  petitions: readonly Petition[]
  recordings: readonly Recording[]
  path: string
}

/** How the public takes part in a meeting, and where it can be seen afterwards. */
const takingPart = ({ meeting, door, petitions, recordings, path }: TakingPart): Html => {
  const isToCome = !stages[meeting.stage].isHeld && !meeting.cancelledOn && !meeting.privateBecause
  return html`${isToCome && html`<p>${door.isOpen ? html`<a href="${path}/meetings/${meeting.id}/speak">Ask to speak</a> until ${inWords(door.closes.on)}, ${door.closes.at}.` : door.because}</p>`}
  ${petitions.map(({ id, title }) => html`<p>Petition: <a href="${path}/petitions#${id}">${title}</a></p>`)}
  ${recordings.map(({ id, link, sha256, deleteOn, goneOn }) =>
    goneOn
      ? html`<p class="meta">
          The recording was deleted on ${inWords(goneOn)}. The minutes are the record of the meeting.
        </p>`
      : html`<p>
          <a href="${sha256 ? `${path}/recordings/${id}/file` : link}">Watch or hear the meeting</a>
          <span class="meta">until ${inWords(deleteOn)}</span>
        </p>`,
  )}`
}

const itemRow = (
  item: AgendaItem,
  { papers, meeting, path }: { papers: readonly Paper[]; meeting: CommitteeMeeting; path: string },
): Html => {
  const own = papers.filter(({ itemId }) => itemId === item.id)
  const late = latenessOf(item, own, meeting.heldOn)
  const age = ageOfData(item.dataTo, meeting.heldOn)
  return html`<li>
    <h3>${item.title}</h3>
    ${item.asks && html`<p>The committee is asked to: ${item.asks}</p>`}
    <p class="meta">${[item.presenter, age].filter(Boolean).join(' · ')}</p>
    ${item.exemptParagraph !== null && status({ symbol: 'blocked', word: 'In part not public', reason: `${exemptionInWords(item)}. ${item.exemptSaid}`, tone: 'plain' })}
    ${late && status({ symbol: 'risk', word: 'Late', reason: `${late.sentence} ${item.specialWhy}` })}
    ${own.length === 0 && item.followsWhy && status({ symbol: 'stale', word: 'To follow', reason: item.followsWhy })}
    ${
      own.length > 0 &&
      html`<ul class="papers">
        ${own.map(({ id, title, lateWhy, publishedOn }) => html`<li><a href="${path}/papers/${id}">${title}</a>${lateWhy && publishedOn && html` <span class="meta">late, ${inWords(publishedOn)}: ${lateWhy}</span>`}</li>`)}
      </ul>`
    }
  </li>`
}

interface Minuted {
  meeting: CommitteeMeeting
  minutes: readonly Minute[]
  attended: Awaited<ReturnType<typeof listAttendance>>
  seats: Awaited<ReturnType<typeof listSeats>>
  present: Awaited<ReturnType<typeof listPresent>>
  declarations: Awaited<ReturnType<typeof listDeclarations>>
  questions: readonly Question[]
  resolutions: readonly Resolution[]
  today: Day
  path: string
}

const minutesView = ({
  meeting,
  minutes,
  attended,
  seats,
  present,
  declarations,
  questions,
  resolutions,
  today,
  path,
}: Minuted): Html =>
  html`<section class="sec sec--plain" aria-labelledby="minutes">
    <h2 id="minutes">
      Minutes
      <span class="meta"
        >${meeting.signedOn ? `signed by ${meeting.signedBy} on ${inWords(meeting.signedOn)}` : stages[meeting.stage].word.toLowerCase()}</span
      >
    </h2>
    ${
      attended.length > 0 &&
      html`<p class="meta">${quorumOf(meeting, attended, seats).sentence}</p>
        ${table({ caption: 'Who was there', classes: 'fold', firstCellIsHeader: true, head: [{ text: 'Name' }, { text: 'As' }], rows: [...attended.map(({ name, sort, state, forName }) => [{ text: sort === 'councillor' ? `Councillor ${name}` : name }, { text: `${attendanceStates[state]}${forName ? ` for ${forName}` : ''}` }]), ...present.map(({ name, office, sort }) => [{ text: name }, { text: [peopleSorts[sort], office].filter(Boolean).join(': ') }])] })}`
    }
    ${
      declarations.length > 0 &&
      html`<h3>Declarations of interests</h3>
        <ul class="rows">
          ${declarations.map(({ name, itemTitle, sort, nature, leftRoom }) => html`<li>${name}, “${itemTitle}”: ${declarationSorts[sort].toLowerCase()}, ${nature}${leftRoom ? ' They left the room.' : ''}</li>`)}
        </ul>`
    }
    ${minutes.map((minute) => {
      const [asked, resolved] = [
        questions.filter(({ minuteId }) => minuteId === minute.id),
        resolutions.filter(({ minuteId }) => minuteId === minute.id),
      ]
      return html`<h3 id="${minute.id}">${minute.name} ${minute.title}</h3>
        ${minute.points && paperHtml(minute.points, 3)}
        ${
          asked.length > 0 &&
          html`<dl class="qa">
            ${asked.map(
              ({ askedBy, question, answer, answeredBy }) =>
                html`<dt>${askedBy && `${askedBy}: `}${question}</dt>
                  <dd>${answeredBy && `${answeredBy}: `}${answer || 'No answer was given.'}</dd>`,
            )}
          </dl>`
        }
        ${
          resolved.length > 0 &&
          html`<p><b>Resolved:</b></p>
            <ol class="agenda">
              ${resolved.map(
                (one) =>
                  html`<li>
                    <p class="said">${one.text}</p>
                    <p class="meta">
                      <a href="${path}/resolutions#${one.id}">${one.name}</a>: ${whatBecame(one, today)}
                    </p>
                  </li>`,
              )}
            </ol>`
        }`
    })}
  </section>`

const paperPage = publicPage({
  path: '/papers/:id',
  params: { id: PaperId },
  get: async (visit) => {
    const {
      db,
      params: { id },
      path,
    } = visit
    const paper = await getPaper(db, id)
    const item = await getItem(db, paper.itemId)
    const meeting = await getCommitteeMeeting(db, item.meetingId)
    return publicView(visit, {
      title: paper.title,
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings/${meeting.id}`, text: `${meeting.committeeName}, ${inWords(meeting.heldOn)}` })}
        <h1>${paper.title}</h1>
        <p class="lede">Item ${item.place}: ${item.title}.</p>
        ${summaryList({
          rows: [
            { key: { text: 'Author' }, value: { text: paper.author || 'Not said' } },
            paper.sponsor !== '' && { key: { text: 'Cabinet member' }, value: { text: paper.sponsor } },
            { key: { text: 'Wards' }, value: { text: paper.wards || 'Not said' } },
            paper.publishedOn && {
              key: { text: 'Published' },
              value: { text: `${inWords(paper.publishedOn)}${paper.lateWhy && `, late: ${paper.lateWhy}`}` },
            },
            paper.toldOn && { key: { text: 'As of' }, value: { text: inWords(paper.toldOn) } },
            paper.sha256 && {
              key: { text: 'File' },
              value: { html: html`<a href="${path}/papers/${id}/file" download>${paper.fileName}</a>` },
            },
          ],
        })}
        ${paper.summary && html`<p class="inset">${paper.summary}</p>`} ${paperHtml(paper.body, 1)}`,
    })
  },
})

const paperFile = publicPage({
  path: '/papers/:id/file',
  params: { id: PaperId },
  get: async ({ app, db, params: { id } }) => {
    const { sha256, fileName } = await getPaper(db, id)
    const bytes = sha256 && (await app.files.get(sha256))
    if (!bytes) throw new NotFound('kept copy of this paper')
    return download({ bytes, mediaType: 'application/octet-stream', fileName })
  },
})

const resolutionsPage = publicPage({
  path: '/resolutions',
  query: ResolutionFilters.pick({ q: true, page: true }).catch({ q: '', page: 1 }),
  get: async (visit) => {
    const { db, query, today, url, path } = visit
    const found = await findResolutions(db, ResolutionFilters.parse({ ...query, sort: 'newest' }), today)
    const first = (query.page - 1) * resolutionsPerPage
    const asked = found.filter(({ resolution }) => resolutionKinds[resolution.kind].asks)
    const answered = asked.filter(({ resolution }) => resolution.respondedOn !== null)
    return publicView(visit, {
      title: 'Resolutions, and what became of them',
      current: 'public-resolutions',
      body: html`<h1>Resolutions, and what became of them</h1>
        <p class="lede">
          ${found.length === 0 ? 'Nothing here.' : `${Count(asked.length, 'resolution asks', 'resolutions ask')} somebody for something; ${answered.length} of them ${answered.length === 1 ? 'has' : 'have'} been answered.`}
        </p>
        <form method="get" action="${path}/resolutions" role="search" class="asat noprint">
          ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
          ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
        </form>
        <ul class="rows">
          ${found.slice(first, first + resolutionsPerPage).map(({ resolution }) => resolutionRow(resolution, { today, path }))}
        </ul>
        ${paging({ url, page: query.page, perPage: resolutionsPerPage, total: found.length, noun: 'resolutions' })}`,
    })
  },
})

const resolutionRow = (one: Resolution, { today, path }: { today: Day; path: string }): Html =>
  html`<li id="${one.id}">
    <h2 class="govuk-heading-s">
      ${one.name}
      <span class="meta"
        ><a href="${path}/meetings/${one.meetingId}"
          >${inWords(one.heldOn)}<span class="govuk-visually-hidden">, the meeting of ${one.name}</span></a
        ></span
      >
    </h2>
    <p class="said">${one.text}</p>
    ${resolutionStatus(standingOf(one, today))}
    <p>${whatBecame(one, today)}</p>
    ${
      one.responsePublishedOn &&
      one.responseText &&
      html`<blockquote class="said">${one.responseText}</blockquote>
        <p class="meta">
          ${one.response !== '' && responses[one.response]}, published ${inWords(one.responsePublishedOn)}
        </p>`
    }
  </li>`

const programmePage = publicPage({
  path: '/work-programme',
  get: async (visit) => {
    const { db, today } = visit
    const items = (await checkedProgramme(db, { today })).filter(({ item }) => item.closedOn === null)
    return publicView(visit, {
      title: 'Work programme',
      current: 'public-programme',
      body: html`<h1>Work programme</h1>
        <p class="lede">
          ${items.length === 0 ? 'Nothing is planned.' : `${Count(items.length, 'thing is', 'things are')} planned.`}
        </p>
        ${items.length > 0 && table({ caption: 'What committees mean to look at', classes: 'fold', firstCellIsHeader: true, head: [{ text: 'Topic' }, { text: 'When' }, { text: 'What for' }, { text: 'Who is heard' }], rows: items.map(({ item }) => [{ text: item.topic }, { text: item.meetingOn ? inWords(item.meetingOn) : item.meetingSaid || 'No meeting yet' }, { text: item.objective || 'Not said yet' }, { text: item.witnesses || 'Not said yet' }]) })}`,
    })
  },
})

const plansPage = publicPage({
  path: '/plans',
  get: async (visit) => {
    const papers = await listProgressPapers(visit.db)
    return publicView(visit, {
      title: 'How plans go',
      current: 'public-plans',
      body: html`<h1>How plans go</h1>
        <p class="lede">
          What councillors were told in public of the council’s plans for children, as they stood on the day.
        </p>
        ${
          papers.length === 0
            ? html`<p>No committee has had a plan before it yet.</p>`
            : html`<ul class="rows">
                ${papers.map(
                  ({ id, title, summary, toldOn, heldOn, committee }) =>
                    html`<li>
                      <a href="${visit.path}/papers/${id}">${title}, as of ${inWords(toldOn)}</a>
                      <p>${summary}</p>
                      <p class="meta">For ${committee}, ${inWords(heldOn)}</p>
                    </li>`,
                )}
              </ul>`
        }`,
    })
  },
})

const inspectionsPage = publicPage({
  path: '/inspections',
  get: async (visit) => {
    const outcomes = await listOutcomes(visit.db)
    const documents = [...Map.groupBy(outcomes, ({ documentId }) => documentId).values()]
    return publicView(visit, {
      title: 'What inspectors found',
      current: 'public-inspections',
      body: html`<h1>What inspectors found</h1>
        <p class="lede">
          ${documents.length === 0 ? 'No outcome has been confirmed yet.' : `The grades of ${count(documents.length, 'inspection')}, newest first, in the words of each framework.`}
        </p>
        ${documents.map(outcomeTable)}`,
    })
  },
})

const outcomeTable = (outcomes: readonly Outcome[]): Html | false => {
  const [first] = outcomes
  return (
    first !== undefined &&
    table({
      caption: `${first.title}, ${inWords(first.dated)} (${first.framework})`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'What was judged' }, { text: 'Grade' }],
      rows: outcomes.map(({ area, grade }) => [{ text: areaInWords(area) }, { text: grade }]),
    })
  )
}

const searchPage = publicPage({
  path: '/search',
  query: z.object({ q: z.string().trim().max(200).default('').catch('') }),
  get: async (visit) => {
    const {
      db,
      query: { q },
      path,
    } = visit
    const hits = q === '' ? [] : await searchPublic(db, q)
    return publicView(visit, {
      title: 'Search',
      current: 'public-search',
      body: html`<h1>Search</h1>
        <form method="get" action="${path}/search" role="search" class="asat">
          ${input({ id: 'q', name: 'q', label: { text: 'Words in agendas, papers, minutes and resolutions' }, value: q })}
          ${button({ text: 'Search' })}
        </form>
        ${q !== '' && html`<p class="lede">${hits.length === 0 ? `Nothing that is public says “${q}”.` : `${Count(hits.length, 'place says', 'places say')} “${q}”${hits.length === 50 ? '; the first fifty are shown' : ''}.`}</p>`}
        ${
          hits.length > 0 &&
          html`<ul class="rows">
            ${hits.map((hit) => hitRow(hit, path))}
          </ul>`
        }`,
    })
  },
})

const hitRow = ({ kind, id, meetingId, heldOn, title, words }: Hit, path: string): Html => {
  const href =
    kind === 'paper'
      ? `${path}/papers/${id}`
      : kind === 'resolution'
        ? `${path}/resolutions#${id}`
        : kind === 'minute'
          ? `${path}/meetings/${meetingId}#${id}`
          : `${path}/meetings/${meetingId}`
  const sort = { item: 'agenda', paper: 'paper', minute: 'minutes', resolution: 'resolution' }[kind]
  return html`<li>
    <a href="${href}">${title}</a> <span class="meta">${sort}, ${inWords(heldOn)}</span>
    <p class="meta">${words}</p>
  </li>`
}

const feed = publicPage({
  path: '/feed.xml',
  get: async ({ app, db, authority, path }) =>
    download({
      bytes: rssOf(await listNews(db), { authority: authority.name, base: `${addressOf(app)}${path}` }),
      mediaType: 'application/rss+xml; charset=utf-8',
      sharedFor: 60,
    }),
})

const calendar = publicPage({
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

export const publicPages = [
  doorPage,
  homePage,
  meetingsPage,
  meetingPage,
  paperPage,
  paperFile,
  resolutionsPage,
  programmePage,
  plansPage,
  inspectionsPage,
  searchPage,
  feed,
  calendar,
]
