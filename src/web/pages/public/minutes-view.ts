import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  type listAttendance,
  type listDeclarations,
  type listPresent,
  type listSeats,
  quorumOf,
  stages,
  whatBecame,
  attendanceStates,
  declarationSorts,
  peopleSorts,
  type CommitteeMeeting,
  type Minute,
  type Question,
  type Resolution,
} from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'
import { paperHtml } from '../committees/paper-html.ts'

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

export const minutesView = ({
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
