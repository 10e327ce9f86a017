import { z } from 'zod'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  answerPetition,
  Count,
  DecidePetitionFields,
  decidePetition,
  getPetition,
  listCommitteeMeetings,
  listPetitions,
  PetitionId,
  petitionStanding,
  petitionStates,
  signaturesInWords,
  standingOrdersOn,
  type CommitteeMeeting,
  type Petition,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import {
  backLink,
  button,
  input,
  radios,
  select,
  status,
  summaryList,
  table,
  textarea,
} from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { deed, type Showing } from '../committees/deed.ts'

const standing = (one: Petition, orders: StandingOrders | undefined, today: Day): Html =>
  one.state === 'received' || one.state === 'accepted'
    ? status(petitionStanding(one, orders, today))
    : status({ symbol: 'no', word: petitionStates[one.state], reason: one.why })

/** Every petition, those that wait first, for those who look after committees. */
const petitionsPage = page({
  path: '/committees/petitions',
  needs: 'committees.manage',
  get: async ({ db, today }) => {
    const [petitions, orders] = [await listPetitions(db), await standingOrdersOn(db, today)]
    return view({
      title: 'Petitions',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/committees', text: 'Committees' })}
        <h1>Petitions</h1>
        <p class="lede">
          ${petitions.length === 0 ? 'No petition has been handed in.' : `${Count(petitions.length, 'petition')}; ${petitions.filter(({ state }) => state === 'received').length} to be looked at.`}
        </p>
        ${
          petitions.length > 0 &&
          table({
            caption: 'Petitions, those not answered first',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Petition' },
              { text: 'How it stands' },
              { text: 'Signatures', format: 'numeric' },
              { text: 'Received' },
            ],
            rows: petitions.map((one) => [
              {
                html: html`<a href="/committees/petitions/${one.id}">${one.title}</a><br /><span class="meta"
                    >${petitionStates[one.state]}</span
                  >`,
              },
              { html: standing(one, orders, today) },
              { text: one.signatures.toLocaleString('en-GB'), format: 'numeric' },
              { text: inWords(one.receivedOn) },
            ]),
          })
        }
        ${petitions.length > 0 && exportLinks({ path: '/committees/participation/petitions', words: 'Take them away' })}
        <p><a href="/committees/standing-orders">The council’s rules for petitions</a></p>`,
    })
  },
})

const params = z.object({ id: PetitionId })
const needs = 'committees.manage'

const petitionPage = page({ path: '/committees/petitions/:id', needs, params, get: (visit) => showPetition(visit) })

const showPetition = async ({
  db,
  params: { id },
  today,
  csrf,
  problems,
  typed,
}: Showing & { params: { id: PetitionId } }) => {
  const [petition, orders] = [await getPetition(db, id), await standingOrdersOn(db, today)]
  const meetings = (await listCommitteeMeetings(db, { committeeId: petition.committeeId })).filter(
    ({ heldOn, cancelledOn }) => heldOn >= today && !cancelledOn,
  )
  const form = { csrf, problems, typed }
  return view({
    title: petition.title,
    current: 'committees',
    style: 'p-committees',
    body: html`${backLink({ href: '/committees/petitions', text: 'Petitions' })}
      <h1>${petition.title}</h1>
      ${standing(petition, orders, today)}
      <p class="said">${petition.asks}</p>
      ${facts(petition)} ${petition.answeredOn === null && decideForm(petition, meetings, form)}
      ${petition.state === 'accepted' && petition.answeredOn === null && answerForm(petition, form)}`,
  })
}

const facts = (one: Petition): Html =>
  summaryList({
    rows: [
      { key: { text: 'Signatures' }, value: { text: signaturesInWords(one) } },
      {
        key: { text: 'Lead petitioner' },
        value: {
          text: one.emptiedOn
            ? `deleted on ${inWords(one.emptiedOn)}`
            : `${one.leadName}, ${one.leadContact}; ${one.namePublic ? 'may be named' : 'is not named in public'}; deleted on ${inWords(one.deleteOn)}`,
        },
      },
      { key: { text: 'Committee' }, value: { text: one.committeeName } },
      { key: { text: 'Received' }, value: { text: inWords(one.receivedOn) } },
      one.meetingId &&
        one.meetingOn && {
          key: { text: 'Heard' },
          value: { html: html`<a href="/committees/meetings/${one.meetingId}">${inWords(one.meetingOn)}</a>` },
        },
      one.answeredOn && { key: { text: 'Answer' }, value: { text: `${one.answer} (${inWords(one.answeredOn)})` } },
    ],
  })

const decideForm = (one: Petition, meetings: readonly CommitteeMeeting[], { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts, { signatures: one.signatures, meetingId: one.meetingId, decision: one.state })
  const decision = field('decision')
  return html`<section class="sec sec--plain" aria-labelledby="decide">
    <h2 id="decide">Accept it or not</h2>
    <form method="post" action="/committees/petitions/${one.id}/decide" novalidate>
      ${csrf}
      ${radios({
        name: 'decision',
        value: decision.value,
        ...(decision.errorMessage ? { errorMessage: decision.errorMessage } : {}),
        fieldset: { legend: { text: 'Is it accepted?' } },
        items: [
          { value: 'accepted', text: 'Accepted: the public sees it' },
          { value: 'refused', text: 'Not accepted' },
        ],
      })}
      ${input({ ...field('signatures'), label: { text: 'Signatures counted' }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
      ${select({ ...field('meetingId'), label: { text: 'Heard at' }, items: [{ value: '', text: 'No meeting' }, ...meetings.map(({ id, heldOn }) => ({ value: id, text: inWords(heldOn) }))] })}
      ${textarea({ ...field('why'), rows: 2, label: { text: 'Why it is not accepted' }, hint: { text: 'Whoever handed it in reads it.' } })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
  </section>`
}

const answerForm = (one: Petition, { csrf, ...parts }: FormParts): Html =>
  html`<section class="sec sec--plain" aria-labelledby="answering">
    <h2 id="answering">Answer it</h2>
    <form method="post" action="/committees/petitions/${one.id}/answer" novalidate>
      ${csrf}
      ${textarea({ ...fieldsOf(parts)('answer'), rows: 5, label: { text: 'What the council answers' }, hint: { text: 'The public reads it at once.' } })}
      ${button({ text: 'Publish the answer', preventDoubleClick: true })}
    </form>
  </section>`

const to = (id: string) => `/committees/petitions/${id}`

const decide = deed({
  path: '/committees/petitions/:id/decide',
  needs,
  seenBy: needs,
  params,
  form: DecidePetitionFields,
  name: 'decide',
  shows: showPetition,
  does: async ({ db, params: { id }, form, today }) => {
    await decidePetition(db, id, form, today)
    return redirect(to(id), form.decision === 'accepted' ? 'The petition is public.' : 'The petition is not accepted.')
  },
})

const answer = deed({
  path: '/committees/petitions/:id/answer',
  needs,
  seenBy: needs,
  params,
  form: z.object({ answer: z.string().max(5000, 'Use 5,000 characters at most.').default('') }),
  name: 'answer',
  shows: showPetition,
  does: async ({ db, params: { id }, form, today }) => {
    await answerPetition(db, id, form.answer, today)
    return redirect(to(id), 'The answer is published.')
  },
})

export const clerkPetitionPages = [petitionsPage, petitionPage, decide, answer]
