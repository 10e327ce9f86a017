import { z } from 'zod'
import { may, record } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFileName, tableFormatNames, tableFormats, writeTable } from '../../../platform/tables/index.ts'
import {
  addPlanningMeeting,
  CommitteeId,
  Count,
  count,
  decideMatter,
  getPlanningMeeting,
  listCommitteeMeetings,
  listCommittees,
  listPlanningMeetings,
  listWaiting,
  MatterFields,
  planningDecisions,
  PlanningFields,
  PlanningMeetingId,
  planningTable,
  removeMatter,
  stages,
  type Committee,
  type CommitteeMeeting,
  type PlanningMeeting,
  type Waiting,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, select, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { download, page, redirect, view, type Visit } from '../../page.ts'
import { deed, type Showing } from '../committees/deed.ts'
import { addressOf } from '../plans/parts.ts'

/** Meetings of planning groups, and what waits for them, committee by committee. */
const planningPage = page({
  path: '/work-programme/planning',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  form: PlanningFields.extend({ committeeId: CommitteeId }),
  get: (visit) => showPlanning(visit),
  post: async ({ db, form: { committeeId, ...fields }, today }) =>
    redirect(
      `/work-programme/planning/${await addPlanningMeeting(db, committeeId, fields, today)}`,
      `The meeting of ${inWords(fields.heldOn)} is recorded. Now say what was decided.`,
    ),
})

const showPlanning = async ({
  db,
  person,
  today,
  csrf,
  problems,
  typed,
}: Visit & Pick<FormParts, 'problems' | 'typed'>) => {
  const committees = (await listCommittees(db)).filter(({ endedOn }) => endedOn === null)
  const meetings = await listPlanningMeetings(db)
  const waiting = new Map<string, Waiting[]>()
  for (const { id } of committees) waiting.set(id, await listWaiting(db, id, today)) // a council has few committees
  const waits = [...waiting.values()].flat().length
  const decided = meetings.flatMap(({ matters }) => matters).length
  return view({
    title: 'Planning group',
    current: 'programme',
    style: 'p-committees',
    body: html`${backLink({ href: '/work-programme', text: 'Work programme' })}
      <h1>Planning group</h1>
      <p class="lede">
        The chair, the vice-chairs and officers settle between meetings what the committee looks at.
        ${waits === 0 ? 'Nothing waits for them.' : `${Count(waits, 'matter waits', 'matters wait')} for them.`}
      </p>
      ${
        meetings.length === 0
          ? html`<p>No meeting of a planning group is recorded.</p>`
          : table({
              caption: 'Meetings, latest first',
              classes: 'fold',
              firstCellIsHeader: true,
              head: [{ text: 'Met on' }, { text: 'Who was there' }, { text: 'Decided', format: 'numeric' }],
              rows: meetings.map(({ id, heldOn, committeeName, present, matters }) => [
                {
                  html: html`<a href="/work-programme/planning/${id}">${inWords(heldOn)}</a><br /><span class="meta"
                      >${committeeName}</span
                    >`,
                },
                { text: present },
                { text: count(matters.length, 'matter'), format: 'numeric' },
              ]),
            })
      }
      ${may(person, 'committees.export') && decided > 0 && exportLinks({ path: '/work-programme/planning/export', words: `Take ${count(decided, 'decision')} away` })}
      ${committees.map((committee) => waitingView(committee, waiting.get(committee.id) ?? []))}
      ${may(person, 'committees.manage') && committees.length > 0 && details({ summaryText: 'Record a meeting of the planning group', open: problems.length > 0, html: metForm(committees, today, { csrf, problems, typed }) })}`,
  })
}

const waitingView = ({ id, name }: Committee, waiting: readonly Waiting[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="waits-${id}">
    <h2 id="waits-${id}">What waits, ${name} <span class="meta">${waiting.length}</span></h2>
    ${
      waiting.length === 0
        ? html`<p>Every suggestion has its reply, and everything taken up has its meeting.</p>`
        : html`<ul class="rows">
            ${waiting.map(
              ({ ref, about, what }) =>
                html`<li><a href="${placeOf(ref)}">${about}</a> <span class="meta">${what}</span></li>`,
            )}
          </ul>`
    }
  </section>`

/** The page of something that waits. */
const placeOf = (ref: string): string => {
  const [kind, id] = ref.split(':')
  if (kind === 'item') return `/work-programme/${id}`
  return kind === 'resolution' ? `/resolutions/${id}` : '/work-programme/suggestions'
}

const metForm = (committees: readonly Committee[], today: Day, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts, { heldOn: today })
  return html`<form method="post" action="/work-programme/planning" novalidate>
    ${csrf}
    ${select({ ...field('committeeId'), label: { text: 'Committee' }, items: committees.map(({ id, name }) => ({ value: id, text: name })) })}
    ${input({ ...field('heldOn'), type: 'date', label: { text: 'Met on' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('present'), label: { text: 'Who was there' } })}
    ${textarea({ ...field('noted'), rows: 3, label: { text: 'What else is to be noted' } })}
    ${button({ text: 'Record it', preventDoubleClick: true })}
  </form>`
}

const params = z.object({ id: PlanningMeetingId })

/** One meeting of a planning group, matter by matter. */
const onePage = page({
  path: '/work-programme/planning/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showOne(visit),
})

const showOne = async ({
  db,
  person,
  params: { id },
  today,
  csrf,
  problems,
  typed,
  open,
}: Showing & { params: z.output<typeof params> }) => {
  const meeting = await getPlanningMeeting(db, id)
  const form = may(person, 'committees.manage') ? { csrf, problems, typed } : undefined
  return view({
    title: `Planning group, ${inWords(meeting.heldOn)}`,
    current: 'programme',
    style: 'p-committees',
    body: html`${backLink({ href: '/work-programme/planning', text: 'Planning group' })}
      <h1>Planning group, ${inWords(meeting.heldOn)}</h1>
      <p class="lede">${meeting.committeeName}. There: ${meeting.present}.</p>
      ${meeting.noted && html`<p>${meeting.noted}</p>`} ${mattersView(meeting, form?.csrf)}
      ${
        form &&
        details({
          summaryText: 'Add what was decided',
          open: open === 'matters' || meeting.matters.length === 0,
          html: matterForm(meeting, form, {
            waiting: await listWaiting(db, meeting.committeeId, today),
            toCome: (await listCommitteeMeetings(db, { committeeId: meeting.committeeId }))
              .filter(({ stage, cancelledOn, heldOn }) => !stages[stage].isHeld && !cancelledOn && heldOn >= today)
              .toReversed(),
          }),
        })
      }`,
  })
}

const mattersView = ({ id, matters }: PlanningMeeting, csrf: Html | undefined): Html =>
  matters.length === 0
    ? html`<p>Nothing is recorded of what was decided.</p>`
    : table({
        caption: 'What was decided',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Matter' },
          { text: 'Decision' },
          { text: 'Said' },
          ...(csrf ? [{ text: 'Entered by mistake' }] : []),
        ],
        rows: matters.map((matter) => [
          {
            html: matter.programmeItemId
              ? html`<a href="/work-programme/${matter.programmeItemId}">${matter.about}</a>`
              : matter.resolutionId
                ? html`<a href="/resolutions/${matter.resolutionId}">${matter.about}</a>`
                : html`${matter.about}`,
          },
          {
            html: html`${planningDecisions[matter.decision]}${matter.forMeetingId && matter.forMeetingOn && html`: <a href="/committees/meetings/${matter.forMeetingId}">${inWords(matter.forMeetingOn)}</a>`}`,
          },
          { text: matter.said || 'Nothing more' },
          ...(csrf
            ? [
                {
                  html: details({
                    summaryHtml: html`Take it out<span class="govuk-visually-hidden">: ${matter.about}</span>`,
                    html: html`<form
                      method="post"
                      action="/work-programme/planning/${id}/matters/${matter.id}/remove"
                      novalidate
                    >
                      ${csrf}
                      <p>What it did on the work programme stays, and is put right there.</p>
                      ${button({ text: 'Take it out', classes: 'govuk-button--secondary' })}
                    </form>`,
                  }),
                },
              ]
            : []),
        ]),
      })

const matterForm = (
  { id }: PlanningMeeting,
  { csrf, ...parts }: FormParts,
  { waiting, toCome }: { waiting: readonly Waiting[]; toCome: readonly CommitteeMeeting[] },
): Html => {
  const field = fieldsOf(parts, {})
  const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text)
  return html`<form method="post" action="/work-programme/planning/${id}/matters" novalidate>
    ${csrf}
    ${select({
      ...field('ref'),
      label: { text: 'What it is about' },
      items: [
        { value: '', text: 'Something else, in words below' },
        ...waiting.map(({ ref, about }) => ({
          value: ref,
          text: `${ref.startsWith('suggestion') ? 'Suggestion: ' : ref.startsWith('resolution') ? 'Resolution: ' : ''}${short(about)}`,
        })),
      ],
    })}
    ${input({ ...field('about'), label: { text: 'In words, where it is not in the list' } })}
    ${select({ ...field('decision'), label: { text: 'What was decided' }, items: Object.entries(planningDecisions).map(([value, text]) => ({ value, text })) })}
    ${select({ ...field('forMeetingId'), label: { text: 'For which meeting' }, items: [{ value: '', text: 'None' }, ...toCome.map(({ id: value, heldOn }) => ({ value, text: inWords(heldOn) }))] })}
    ${textarea({ ...field('said'), rows: 3, label: { text: 'What is said of it' }, hint: { text: 'Whoever made a suggestion is told this. Needed where something is not taken up.' } })}
    ${button({ text: 'Record and do it', preventDoubleClick: true })}
  </form>`
}

const matterDeed = deed({
  path: '/work-programme/planning/:id/matters',
  needs: 'committees.manage',
  params,
  form: MatterFields,
  name: 'matters',
  shows: showOne,
  does: async ({ db, params: { id }, form, today }) => {
    await decideMatter(db, id, form, today)
    return redirect(
      `/work-programme/planning/${id}`,
      `Recorded and done: ${planningDecisions[form.decision].toLowerCase()}.`,
    )
  },
})

const removeDeed = page({
  path: '/work-programme/planning/:id/matters/:decision/remove',
  needs: 'committees.manage',
  params: params.extend({ decision: z.uuid() }),
  form: z.object({}),
  post: async ({ db, params: { id, decision } }) => {
    await removeMatter(db, id, decision)
    return redirect(`/work-programme/planning/${id}`, 'It is out of the record of this meeting.')
  },
})

const exportPage = page({
  path: '/work-programme/planning/export/:format',
  needs: 'committees.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { format } }) => {
    const leaving = planningTable(await listPlanningMeetings(db), {
      asAt: now,
      on: today,
      authority: person.authorityName,
      address: addressOf(app),
    })
    await record(db, { action: 'planning.exported', subjectKind: 'planning meeting', detail: { format } })
    return download({
      bytes: writeTable(leaving, format),
      mediaType: tableFormats[format].mediaType,
      fileName: tableFileName(leaving, format),
    })
  },
})

export const planningPages = [planningPage, exportPage, onePage, matterDeed, removeDeed]
