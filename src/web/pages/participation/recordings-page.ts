import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  addRecording,
  CommitteeMeetingId,
  getCommitteeMeeting,
  listRecordings,
  RecordingId,
  removeRecording,
  standingOrdersOn,
  type Recording,
} from '../../../scrutiny/index.ts'
import { backLink, button, fileUpload, input, status } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

/** The recordings of a meeting: where each is, the day on which it goes, and which have gone. */
const recordingsPage = page({
  path: '/committees/meetings/:id/recordings',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  params: z.object({ id: CommitteeMeetingId }),
  form: z.object({ link: z.string().max(500, 'Use 500 characters at most.').default('') }),
  get: async ({ db, person, params: { id }, today, csrf, problems, typed }) => {
    const meeting = await getCommitteeMeeting(db, id)
    const [recordings, orders] = [await listRecordings(db, id), await standingOrdersOn(db, today)]
    const manages = may(person, 'committees.manage')
    const field = fieldsOf({ problems, typed })
    return view({
      title: `Recordings, ${inWords(meeting.heldOn)}`,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: `/committees/meetings/${id}`, text: `${meeting.committeeName}, ${inWords(meeting.heldOn)}` })}
        <h1>Recordings</h1>
        <p class="lede">
          ${orders ? `Kept ${orders.recordingMonths} months after the meeting (${orders.source}). The minutes are the record of it.` : 'The council’s rules do not say yet for how long a recording is kept.'}
        </p>
        ${
          recordings.length === 0
            ? html`<p>No recording.</p>`
            : html`<ul class="rows">
                ${recordings.map((one) => recordingRow(one, manages ? csrf : undefined))}
              </ul>`
        }
        ${manages && exportLinks({ path: '/committees/participation/recordings', words: 'Take the log of all meetings away' })}
        ${
          manages &&
          html`<section class="sec sec--plain" aria-labelledby="add">
            <h2 id="add">Add a recording</h2>
            <form method="post" action="/committees/meetings/${id}/recordings" enctype="multipart/form-data" novalidate>
              ${csrf}
              ${input({ ...field('link'), label: { text: 'The address at which it can be seen' }, hint: { text: 'It begins with https://.' } })}
              ${fileUpload({ ...field('files'), label: { text: 'Or the file' }, hint: { text: 'MP4, WebM, Ogg, MP3 or WAVE, up to 100 MB. A longer one goes where videos are kept, and its address here.' } })}
              ${button({ text: 'Add it', preventDoubleClick: true })}
            </form>
          </section>`
        }`,
    })
  },
  post: async ({ app, db, params: { id }, form, files, today }) => {
    const { deleteOn } = await addRecording(db, id, { link: form.link, file: files[0], files: app.files, today })
    return redirect(
      `/committees/meetings/${id}/recordings`,
      `The recording is public, and goes on ${inWords(deleteOn)}.`,
    )
  },
})

const recordingRow = (one: Recording, csrf: Html | undefined): Html =>
  html`<li>
    ${
      one.goneOn
        ? status({
            symbol: 'done',
            word: 'Deleted',
            reason: `on ${inWords(one.goneOn)}: ${one.goneWhy}`,
            tone: 'plain',
          })
        : html`<p>
              ${one.link ? html`<a href="${one.link}" rel="external">${one.link}</a>` : `${one.fileName}, ${sizeInWords(one.bytes ?? 0)}`}
            </p>
            <p class="meta">Added on ${inWords(one.addedOn)}; goes on ${inWords(one.deleteOn)}.</p>`
    }
    ${
      csrf &&
      !one.goneOn &&
      html`<form method="post" action="/committees/recordings/${one.id}/remove" class="noprint" novalidate>
        ${csrf} ${input({ id: `why-${one.id}`, name: 'why', label: { text: 'Why it goes before its day' } })}
        ${button({ text: 'Delete it now', classes: 'govuk-button--warning' })}
      </form>`
    }
  </li>`

/** `12 MB`; at least 1 */
export const sizeInWords = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`

const removePage = page({
  path: '/committees/recordings/:id/remove',
  needs: 'committees.manage',
  params: z.object({ id: RecordingId }),
  form: z.object({ why: z.string().max(500, 'Use 500 characters at most.').default('') }),
  post: async ({ app: { database, files }, person, params: { id }, form: { why }, today }) =>
    redirect(
      `/committees/meetings/${await removeRecording({ database, files, person }, id, { why, today })}/recordings`,
      'The recording is deleted. That it was here stays on record.',
    ),
})

export const recordingPages = [recordingsPage, removePage]
