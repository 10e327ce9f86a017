import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  attendanceStates,
  count,
  declarationSorts,
  minuteSteps,
  peopleSorts,
  possibleMinuteSteps,
  quorumOf,
  stages,
  type AgendaItem,
  type Attended,
  type CommitteeMeeting,
  type Declaration,
  type Minute,
  type Present,
  type Seat,
} from '../../../scrutiny/index.ts'
import {
  backLink,
  button,
  checkboxes,
  details,
  input,
  select,
  status,
  table,
  textarea,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'

/** Where the record of a meeting stands. */
export const recordPath = (id: string) => `/committees/meetings/${id}/record`

interface OneRecord {
  meeting: CommitteeMeeting
  items: readonly AgendaItem[]
  seats: readonly Seat[]
  attended: readonly Attended[]
  present: readonly Present[]
  declarations: readonly Declaration[]
  minutes: readonly Minute[]
  isDay: boolean
  canAgree: readonly CommitteeMeeting[]
  toAgree: readonly CommitteeMeeting[]
  form: (FormParts & { open: string | undefined }) | undefined
}

export const recordView = (shown: OneRecord): Html => {
  const { meeting, seats, attended, form, isDay } = shown
  const { isHeld, isPublished, word } = stages[meeting.stage]
  const quorum = quorumOf(meeting, attended, seats)
  return html`${backLink({ href: `/committees/meetings/${meeting.id}`, text: 'Agenda and papers' })}
    <h1>Minutes of ${inWords(meeting.heldOn)}</h1>
    <p class="lede">
      ${meeting.committeeName}.
      ${isHeld ? `${meeting.heldAtFrom ? `Opened at ${meeting.heldAtFrom}` : 'Held'}${meeting.heldAtTo ? `, closed at ${meeting.heldAtTo}` : ''}. ${word}.` : 'The meeting has not been opened.'}
      ${meeting.agreedOn && html`Agreed at <a href="/committees/meetings/${meeting.agreedAtMeetingId}/record">the meeting of ${inWords(meeting.agreedOn)}</a>, ${meeting.corrections ? `with these corrections: ${meeting.corrections}` : 'without corrections.'}`}
      ${meeting.signedOn && `Signed by ${meeting.signedBy} on ${inWords(meeting.signedOn)}.`}
    </p>
    ${
      shown.minutes.length > 0 &&
      html`<p class="noprint">
        <a href="/committees/meetings/${meeting.id}/minutes-paper">The minutes as one paper</a>
      </p>`
    }
    ${isHeld && shown.toAgree.map((one) => html`<p class="inset">The minutes of <a href="/committees/meetings/${one.id}/record">${inWords(one.heldOn)}</a> wait for this committee to agree them.</p>`)}
    ${
      !isHeld &&
      isPublished &&
      isDay &&
      form &&
      html`<form method="post" action="/committees/meetings/${meeting.id}/open" novalidate>
        ${form.csrf}
        ${input({ ...fieldsOf(form, { at: meeting.startsAt })('at'), label: { text: 'The chair opened the meeting at' }, classes: 'govuk-input--width-5' })}
        ${button({ text: 'Open the meeting' })}
      </form>`
    }
    ${
      isHeld &&
      html`<section class="sec sec--plain" aria-labelledby="present">
          <h2 id="present">Who was there</h2>
          ${attended.length === 0 ? html`<p>Nobody is recorded yet.</p>` : html`${status(quorum.isMet ? { symbol: 'course', word: 'Quorum', reason: quorum.sentence } : { symbol: 'late', word: 'No quorum', reason: quorum.sentence })} ${attendanceTable(attended)}`}
          ${form && details({ summaryText: attended.length === 0 ? 'Record who was there' : 'Change who was there', open: form.open === 'attendance', html: attendanceForm(shown, form) })}
          ${presentView(shown)}
        </section>
        ${declarationsView(shown)} ${minutesView(shown)} ${form && stepsView(shown, form)}`
    }`
}

const attendanceTable = (attended: readonly Attended[]): Html =>
  table({
    caption: 'Members',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Member' }, { text: 'State' }, { text: 'Note' }],
    rows: attended.map(({ name, state, forName, note }) => {
      const standIn = attended.find((one) => one.forName === name)
      return [
        { text: name },
        {
          text: `${attendanceStates[state]}${forName ? ` for ${forName}` : ''}${state === 'substituted' && standIn ? ` by ${standIn.name}` : ''}`,
        },
        { text: note || 'None' },
      ]
    }),
  })

const attendanceForm = ({ meeting, seats, attended }: OneRecord, { csrf, problems, typed }: FormParts): Html => {
  const held = Object.fromEntries(
    attended.flatMap(({ memberId, state, forMemberId, note }) => [
      [`state-${memberId}`, state],
      [`for-${memberId}`, forMemberId ?? ''],
      [`note-${memberId}`, note],
    ]),
  )
  const field = fieldsOf({ problems, typed }, held)
  const choices = Object.entries(attendanceStates).map(([value, text]) => ({ value, text }))
  const seated = seats.filter(({ capacity }) => capacity !== 'substitute')
  return html`<form method="post" action="/committees/meetings/${meeting.id}/attendance" novalidate>
    ${csrf}
    ${seats.map(
      ({ memberId, name, capacity }) =>
        html`${select({ ...field(`state-${memberId}`), label: { text: `${name}${capacity === 'substitute' ? ', substitute' : ''}` }, items: [{ value: '', text: capacity === 'substitute' ? 'Was not asked' : 'Not recorded' }, ...choices] })}
        ${capacity === 'substitute' && select({ ...field(`for-${memberId}`), label: { text: `${name} stands in for` }, items: [{ value: '', text: 'Nobody' }, ...seated.map((seat) => ({ value: seat.memberId, text: seat.name }))] })}
        ${input({ ...field(`note-${memberId}`), label: { text: `Note on ${name}` }, hint: { text: 'For example: came at 18:50, left before item 6' } })}`,
    )}
    ${button({ text: 'Keep who was there', preventDoubleClick: true })}
  </form>`
}

/** The form, while what was entered by mistake can still be put right. */
const mendsOf = ({ meeting, form }: OneRecord) =>
  meeting.stage === 'approved' || meeting.stage === 'signed' ? undefined : form

const takeOff = (action: string, what: string, csrf: Html): Html =>
  html`<form method="post" action="${action}">
    ${csrf}<button class="link" type="submit">Take it off<span class="govuk-visually-hidden">: ${what}</span></button>
  </form>`

const presentView = (shown: OneRecord): Html => {
  const { meeting, present, items } = shown
  const mends = mendsOf(shown)
  const form = mends
  return html`${
    present.length > 0 &&
    table({
      caption: 'Officers, witnesses and others',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Name' }, { text: 'Office' }, { text: 'As' }, ...(mends ? [{ text: 'Entered by mistake' }] : [])],
      rows: present.map(({ id, name, office, sort, itemTitle }) => [
        { text: name },
        { text: office || 'Not said' },
        { text: `${peopleSorts[sort]}${itemTitle ? `: ${itemTitle}` : ''}` },
        ...(mends
          ? [{ html: takeOff(`/committees/meetings/${meeting.id}/people/${id}/remove`, name, mends.csrf) }]
          : []),
      ]),
    })
  }
  ${
    form &&
    details({
      summaryText: 'Add an officer, a witness or somebody else',
      open: form.open === 'people',
      html: html`<form method="post" action="/committees/meetings/${meeting.id}/people" novalidate>
        ${form.csrf} ${input({ ...fieldsOf(form)('name'), label: { text: 'Name' } })}
        ${input({ ...fieldsOf(form)('office'), label: { text: 'Office' } })}
        ${select({ ...fieldsOf(form)('sort'), label: { text: 'Was there as' }, items: Object.entries(peopleSorts).map(([value, text]) => ({ value, text })) })}
        ${select({ ...fieldsOf(form)('itemId'), label: { text: 'Spoke to' }, items: [{ value: '', text: 'No item in particular' }, ...items.map(({ id, title }) => ({ value: id, text: title }))] })}
        ${button({ text: 'Add them', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }`
}

const declarationsView = (shown: OneRecord): Html => {
  const { meeting, declarations, items, seats } = shown
  const mends = mendsOf(shown)
  const form = mends
  return html`<section class="sec sec--plain" aria-labelledby="declarations">
    <h2 id="declarations">Declarations of interests</h2>
    ${
      declarations.length === 0
        ? html`<p>${isChecked(meeting) ? 'There were none.' : 'None is recorded yet.'}</p>`
        : table({
            caption: 'Declarations',
            captionClasses: 'govuk-visually-hidden',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Member' },
              { text: 'Item' },
              { text: 'Interest' },
              { text: 'Left the room' },
              ...(mends ? [{ text: 'Entered by mistake' }] : []),
            ],
            rows: declarations.map(({ id, name, itemTitle, sort, nature, leftRoom }) => [
              { text: name },
              { text: itemTitle },
              { text: `${declarationSorts[sort]}: ${nature}` },
              { text: leftRoom ? 'Yes' : 'No' },
              ...(mends
                ? [
                    {
                      html: takeOff(
                        `/committees/meetings/${meeting.id}/declarations/${id}/remove`,
                        `${name}, ${itemTitle}`,
                        mends.csrf,
                      ),
                    },
                  ]
                : []),
            ]),
          })
    }
    ${
      form &&
      details({
        summaryText: 'Add a declaration',
        open: form.open === 'declarations',
        html: html`<form method="post" action="/committees/meetings/${meeting.id}/declarations" novalidate>
          ${form.csrf}
          ${select({ ...fieldsOf(form)('memberId'), label: { text: 'Who declares' }, items: seats.map(({ memberId, name }) => ({ value: memberId, text: name })) })}
          ${select({ ...fieldsOf(form)('itemId'), id: 'declared-item', label: { text: 'In which item' }, items: items.map(({ id, title }) => ({ value: id, text: title })) })}
          ${select({ ...fieldsOf(form)('sort'), id: 'declared-sort', label: { text: 'Sort of interest, or party whip' }, items: Object.entries(declarationSorts).map(([value, text]) => ({ value, text })) })}
          ${input({ ...fieldsOf(form)('nature'), label: { text: 'What the interest is, or what the whip asks of them' } })}
          ${checkboxes({ name: 'leftRoom', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'They left the room for the item' }] })}
          ${input({ ...fieldsOf(form)('dispensation'), label: { text: 'Where they stayed in spite of a pecuniary interest, by which dispensation' } })}
          ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`
}

/** Whether the chair has gone through the minutes: what is not recorded by then was not there. */
const isChecked = ({ stage }: CommitteeMeeting): boolean =>
  stage === 'chair_checked' || stage === 'approved' || stage === 'signed'

const minutesView = ({ meeting, minutes, items, form }: OneRecord): Html => {
  const without = items.filter((item) => !minutes.some(({ itemId }) => itemId === item.id))
  return html`<section class="sec sec--plain" aria-labelledby="minutes">
    <h2 id="minutes">
      Minutes <span class="meta">${minutes.length === 0 ? 'none yet' : count(minutes.length, 'minute')}</span>
    </h2>
    ${
      minutes.length > 0 &&
      html`<ul class="rows">
        ${minutes.map(
          ({ id, name, title, points, isExempt, itemId }) =>
            html`<li>
              <a href="/committees/minutes/${id}"><b>${name}</b> ${title}</a
              >${isExempt && html` <span class="meta">exempt in part</span>`}${
                form !== undefined &&
                itemId === null &&
                without.length > 0 &&
                html` <span class="meta">of no item yet</span>`
              }
              <p class="meta">${firstWords(points)}</p>
            </li>`,
        )}
      </ul>`
    }
    ${
      form &&
      without.length > 0 &&
      details({
        summaryText: 'Begin a minute',
        open: form.open === 'minutes' || minutes.length === 0,
        html: html`<form method="post" action="/committees/meetings/${meeting.id}/minutes" novalidate>
          ${form.csrf}
          ${select({ ...fieldsOf(form)('itemId'), id: 'minute-item', label: { text: 'Item' }, items: without.map(({ id, place, title }) => ({ value: id, text: `${place}. ${title}` })) })}
          ${input({ ...fieldsOf(form)('title'), id: 'minute-title', label: { text: 'Heading, where it differs from the item' } })}
          ${button({ text: 'Begin it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`
}

const firstWords = (text: string): string =>
  text === '' ? 'Nothing written yet.' : text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text

const stepsView = ({ meeting, canAgree }: OneRecord, form: FormParts): Html | false => {
  const possible = possibleMinuteSteps(meeting)
  return (
    possible.length > 0 &&
    html`<section class="sec sec--plain" aria-labelledby="steps">
      <h2 id="steps">What comes next</h2>
      ${meeting.minutesPublishedOn ? html`<p>Published on ${inWords(meeting.minutesPublishedOn)}.</p>` : html`<p>The public has not seen the minutes yet.</p>`}
      ${possible.map(
        (name) =>
          html`<form method="post" action="/committees/meetings/${meeting.id}/minute-step" novalidate>
            ${form.csrf}<input type="hidden" name="step" value="${name}" />
            ${
              name === 'approve' &&
              (canAgree.length === 0
                ? html`<p>The committee agrees them at its next meeting, once that is opened.</p>`
                : html`${select({ ...fieldsOf(form)('atMeetingId'), label: { text: 'Agreed at the meeting of' }, items: canAgree.map(({ id, heldOn }) => ({ value: id, text: inWords(heldOn) })) })}
                  ${textarea({ ...fieldsOf(form)('corrections'), rows: 2, label: { text: 'Corrections that it made' }, hint: { text: 'Leave it empty where there were none. The minutes themselves stay as they were checked.' } })}`)
            }
            ${name === 'sign' && input({ ...fieldsOf(form)('by'), label: { text: 'Who signed' } })}
            ${name === 'check' && input({ ...fieldsOf(form)('closedAt'), label: { text: 'The meeting closed at' }, classes: 'govuk-input--width-5' })}
            ${(name !== 'approve' || canAgree.length > 0) && button({ text: minuteSteps[name].word, classes: 'govuk-button--secondary' })}
          </form>`,
      )}
    </section>`
  )
}
