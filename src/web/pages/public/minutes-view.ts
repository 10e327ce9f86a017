import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  type listAttendance,
  type listDeclarations,
  type listPresent,
  type listSeats,
  quorumOf,
  declarationSorts,
  peopleSorts,
  type CommitteeMeeting,
  type Minute,
  type Question,
  type Resolution,
} from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
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
  words: Words
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
  words,
}: Minuted): Html => {
  const say = words.minutes
  return html`<section class="sec sec--plain" aria-labelledby="minutes">
    <h2 id="minutes">
      ${say.title}
      <span class="meta"
        >${meeting.signedOn ? say.signed(meeting.signedBy, dayIn(words, meeting.signedOn)) : say.notSigned}</span
      >
    </h2>
    ${
      attended.length > 0 &&
      html`<p class="meta">${asWritten(words, quorumOf(meeting, attended, seats).sentence)}</p>
        ${table({ caption: say.caption, classes: 'fold', firstCellIsHeader: true, head: [{ text: say.name }, { text: say.as }], rows: [...attended.map(({ name, sort, state, forName }) => [{ text: sort === 'councillor' ? say.councillor(name) : name }, { text: `${say.states[state]}${forName ? say.standsFor(forName) : ''}` }]), ...present.map(({ name, office, sort }) => [{ text: name }, { html: html`${asWritten(words, [peopleSorts[sort], office].filter(Boolean).join(': '))}` }])] })}`
    }
    ${
      declarations.length > 0 &&
      html`<h3>${say.declarations}</h3>
        <ul class="rows">
          ${declarations.map(({ name, itemTitle, sort, nature, leftRoom }) => html`<li>${name}: ${asWritten(words, `“${itemTitle}”, ${declarationSorts[sort].toLowerCase()}, ${nature}`)}${leftRoom && ` ${say.leftRoom}`}</li>`)}
        </ul>`
    }
    ${minutes.map((minute) => {
      const [asked, resolved] = [
        questions.filter(({ minuteId }) => minuteId === minute.id),
        resolutions.filter(({ minuteId }) => minuteId === minute.id),
      ]
      return html`<h3 id="${minute.id}">${minute.name} ${asWritten(words, minute.title)}</h3>
        ${minute.points && writtenBlock(words, paperHtml(minute.points, 3))}
        ${
          asked.length > 0 &&
          html`<dl class="qa">
            ${asked.map(
              ({ askedBy, question, answer, answeredBy }) =>
                html`<dt>${askedBy && html`${asWritten(words, askedBy)}: `}${asWritten(words, question)}</dt>
                  <dd>
                    ${answeredBy && html`${asWritten(words, answeredBy)}: `}${answer ? asWritten(words, answer) : say.noAnswer}
                  </dd>`,
            )}
          </dl>`
        }
        ${
          resolved.length > 0 &&
          html`<p><b>${say.resolved}</b></p>
            <ol class="agenda">
              ${resolved.map(
                (one) =>
                  html`<li>
                    <p class="said">${asWritten(words, one.text)}</p>
                    <p class="meta">
                      <a href="${path}/resolutions#${one.id}">${one.name}</a>: ${words.became(one, today)}
                    </p>
                  </li>`,
              )}
            </ol>`
        }`
    })}
  </section>`
}
