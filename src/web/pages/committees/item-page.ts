import { z } from 'zod'
import { allIndicators, findIndicator } from '../../../indicators/index.ts'
import { listPlans, PlanId } from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  addExemptPaper,
  addFiguresPaper,
  addOutcomesPaper,
  addPaper,
  addProgressPaper,
  ageOfData,
  agreeExemption,
  askForExemption,
  checkPaper,
  dueBack,
  editItem,
  ExemptFields,
  exemptionInWords,
  ExemptPaperFields,
  exemptParagraphs,
  getCommitteeMeeting,
  getExemptPaper,
  getItem,
  getPaper,
  giveSpecialReason,
  isLate,
  ItemFields,
  ItemId,
  itemSorts,
  latenessOf,
  listExemptPapers,
  listPapers,
  PaperFields,
  PaperId,
  paperRules,
  paperSorts,
  publishPaper,
  stages,
  takeItemOut,
  takePaperBack,
  whatBecame,
  type AgendaItem,
  type BackAgain,
  type Resolution,
  type CommitteeMeeting,
  type ExemptPaper,
  type Paper,
  type PaperFault,
} from '../../../scrutiny/index.ts'
import {
  backLink,
  button,
  details,
  fileUpload,
  input,
  select,
  status,
  summaryList,
  textarea,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { download, page, redirect, view, type SentFile } from '../../page.ts'
import type { App } from '../../app.ts'
import { deed, type Showing } from './deed.ts'
import { itemForm } from './meeting-view.ts'
import { paperHtml } from './paper-html.ts'

const params = z.object({ id: ItemId })
const reason = z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('')

/** An item of an agenda: what is asked, its papers with what the checker says of each, and whether it is exempt or late. */
const itemPage = page({
  path: '/committees/items/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showItem(visit),
})

interface Conflict {
  standing: AgendaItem
}

const showItem = async (
  { db, person, params: { id }, today, csrf, problems, typed, open }: Showing & { params: { id: ItemId } },
  conflict?: Conflict,
) => {
  const item = await getItem(db, id)
  const meeting = await getCommitteeMeeting(db, item.meetingId)
  const of = <Of extends { itemId: string }>(papers: readonly Of[]) => papers.filter(({ itemId }) => itemId === id)
  const manages = may(person, 'committees.manage')
  return view({
    title: item.title,
    current: 'committees',
    style: 'p-committees',
    body: itemView({
      item,
      meeting,
      papers: of(await listPapers(db, meeting.id)),
      exempt: of(await listExemptPapers(db, meeting.id)),
      plans: manages ? await listPlans(db) : [],
      today,
      agrees: may(person, 'exempt.agree') && person.id !== item.exemptAskedBy,
      form: { csrf, problems, typed, open },
      manages,
      conflict,
      back: item.sort === 'responses' ? await dueBack(db, meeting) : undefined,
    }),
  })
}

interface OneItem {
  item: AgendaItem
  meeting: CommitteeMeeting
  papers: readonly Paper[]
  exempt: readonly ExemptPaper[]
  plans: readonly { id: string; title: string }[]
  today: Day
  agrees: boolean
  manages: boolean
  form: FormParts & { open: string | undefined }
  conflict: Conflict | undefined
  back: BackAgain | undefined
}

const itemView = (shown: OneItem): Html => {
  const { item, meeting, papers, exempt, manages, form, conflict } = shown
  const isOpen = manages && !stages[meeting.stage].isHeld && !meeting.cancelledOn && item.takenOutOn === null
  const late = latenessOf(item, papers, meeting.heldOn)
  return html`${backLink({ href: `/committees/meetings/${meeting.id}`, text: `Meeting of ${inWords(meeting.heldOn)}` })}
    <h1>${item.title}</h1>
    ${item.takenOutOn && status({ symbol: 'no', word: 'Taken off the agenda', reason: `on ${inWords(item.takenOutOn)}: ${item.takenOutWhy}` })}
    <p class="lede">Item ${item.place} of ${meeting.committeeName}, ${inWords(meeting.heldOn)}.</p>
    ${conflict && conflictView(conflict)}
    ${summaryList({
      rows: [
        { key: { text: 'Sort' }, value: { text: itemSorts[item.sort] } },
        { key: { text: 'The committee is asked to' }, value: { text: item.asks || 'Nothing is written down' } },
        { key: { text: 'Presented by' }, value: { text: item.presenter || 'Not said' } },
        {
          key: { text: 'Figures' },
          value: {
            text: item.dataTo
              ? `To ${inWords(item.dataTo)}: ${ageOfData(item.dataTo, meeting.heldOn) || 'up to the day of the meeting'}`
              : 'No day is given for them',
          },
        },
        item.exemptParagraph !== null && {
          key: { text: 'Exempt' },
          value: {
            html: html`${exemptionInWords(item)}.
              ${item.exemptAgreedBy ? 'Agreed.' : 'Waits to be agreed by somebody else.'}<br />Why: ${item.exemptWhy}<br />The
              public is told: ${item.exemptSaid}`,
          },
        },
      ],
    })}
    ${late && status({ symbol: late.hasReason ? 'risk' : 'late', word: 'Late', reason: `${late.sentence} ${late.hasReason ? `The chair takes it because: ${item.specialWhy}` : 'It may be taken only for special circumstances, which the chair gives and which are minuted.'}` })}
    ${late && !late.hasReason && isOpen && specialForm(shown)} ${shown.back && backView(shown.back, meeting.heldOn)}
    <section class="sec sec--plain" aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      ${
        papers.length + exempt.length === 0
          ? html`<p>${item.followsWhy ? `To follow: ${item.followsWhy}` : 'No paper yet.'}</p>`
          : html`<ul class="rows">
              ${papers.map((paper) => paperRow(paper, shown, isOpen))}
              ${exempt.map((paper) => html`<li><a href="/committees/exempt/${paper.id}">${paper.title}</a>${status({ symbol: 'blocked', word: 'Exempt', reason: 'kept apart; never on a public page', tone: 'plain' })}</li>`)}
            </ul>`
      }
      ${isOpen && adding(shown)}
    </section>
    ${item.exemptParagraph !== null && item.exemptAgreedBy === null && shown.agrees && agreeForm(shown)}
    ${
      isOpen &&
      html`${details({
        summaryText: 'Change the item',
        open: form.open === 'edit' || conflict !== undefined,
        html: itemForm(
          `/committees/items/${item.id}/edit`,
          'Keep the changes',
          form,
          { ...item },
          html`<input type="hidden" name="version" value="${item.version}" />`,
        ),
      })}
      ${details({ summaryText: 'Ask for it to be exempt', open: form.open === 'exempt', html: exemptForm(shown) })}
      ${details({
        summaryText: 'Take it off the agenda',
        open: form.open === 'out',
        html: html`<form method="post" action="/committees/items/${item.id}/out" novalidate>
          ${form.csrf} ${input({ ...fieldsOf(form)('why'), id: 'why-out', label: { text: 'Why' } })}
          ${button({ text: 'Take it off', classes: 'govuk-button--warning' })}
        </form>`,
      })}`
    }`
}

/** What the committee has back under this item: worked out, so that nothing is forgotten. */
const backView = ({ answered, overdue, impact }: BackAgain, heldOn: Day): Html =>
  html`<section class="sec sec--plain" aria-labelledby="back">
    <h2 id="back">What comes back to this meeting</h2>
    ${backList('Answered since the committee met', answered, heldOn)}
    ${backList('No answer, and overdue', overdue, heldOn)}
    ${backList('What changed is to be looked at', impact, heldOn)}
    ${answered.length + overdue.length + impact.length === 0 && html`<p>Nothing does yet.</p>`}
  </section>`

const backList = (title: string, resolutions: readonly Resolution[], heldOn: Day): Html | false =>
  resolutions.length > 0 &&
  html`<h3>${title}</h3>
    <ul class="rows">
      ${resolutions.map(
        (one) =>
          html`<li>
            <a href="/resolutions/${one.id}">${one.name}</a> <span class="said">${one.text}</span>
            <p class="meta">${whatBecame(one, heldOn)}</p>
          </li>`,
      )}
    </ul>`

const conflictView = ({ standing }: Conflict): Html =>
  html`<div class="govuk-error-summary" role="alert">
    <h2 class="govuk-error-summary__title">Somebody else changed this while you were writing</h2>
    <p>Nothing of yours is lost and nothing was saved. The form below holds your words. What stands now:</p>
    <p><b>${standing.title}</b> ${standing.asks}</p>
  </div>`

const paperRow = (paper: Paper, { item, meeting, today, form }: OneItem, isOpen: boolean): Html => {
  const faults = checkPaper(paper, { dataTo: item.dataTo, heldOn: meeting.heldOn })
  const mayGoOut = !faults.some(({ blocks }) => blocks)
  const late = isLate(today, meeting.heldOn)
  return html`<li>
    <a href="/committees/papers/${paper.id}">${paper.title}</a>
    <span class="meta"
      >${paperSorts[paper.sort]}${paper.author && `, ${paper.author}`}${paper.fileName && `, ${paper.fileName}`}</span
    >
    ${
      paper.publishedOn
        ? status({
            symbol: paper.lateWhy ? 'risk' : 'done',
            word: 'Published',
            reason: `on ${inWords(paper.publishedOn)}${paper.lateWhy && `, late: ${paper.lateWhy}`}`,
          })
        : status({
            symbol: mayGoOut ? 'first' : 'blocked',
            word: mayGoOut ? 'Not published' : 'Cannot go out',
            reason: mayGoOut ? 'it goes out with the agenda, or on its own after that' : 'see what the checker says',
          })
    }
    ${faultsView(faults)}
    ${
      isOpen &&
      paper.publishedOn === null &&
      html`${
          meeting.publishedOn !== null &&
          mayGoOut &&
          html`<form method="post" action="/committees/papers/${paper.id}/publish" novalidate>
            ${form.csrf}
            ${late && input({ id: `late-${paper.id}`, name: 'lateWhy', label: { text: 'Why it is late' }, value: paper.lateWhy })}
            ${button({ text: late ? 'Publish it as a late paper' : 'Publish it', classes: 'govuk-button--secondary' })}
          </form>`
        }
        <form method="post" action="/committees/papers/${paper.id}/take-back">
          ${form.csrf}<button class="link" type="submit">
            Take it back<span class="govuk-visually-hidden">: ${paper.title}</span>
          </button>
        </form>`
    }
  </li>`
}

const faultsView = (faults: readonly PaperFault[]): Html | false =>
  faults.length > 0 &&
  html`<ul class="faults">
    ${faults.map(({ rule, blocks, sentence }) => html`<li>${status({ symbol: blocks ? 'late' : 'risk', word: blocks ? 'Keeps it back' : 'Look again', reason: html`${sentence} <span class="meta">${paperRules[rule]}</span>` })}</li>`)}
  </ul>`

const adding = ({ item, plans, form }: OneItem): Html => {
  const field = fieldsOf(form)
  const isExempt = item.exemptParagraph !== null
  return html`${details({
    summaryText: 'Add a paper',
    open: form.open === 'papers',
    html: html`<form
      method="post"
      action="/committees/items/${item.id}/papers"
      enctype="multipart/form-data"
      novalidate
    >
      ${form.csrf} ${input({ ...field('title'), id: 'paper-title', label: { text: 'Title of the paper' } })}
      ${select({ ...field('sort'), id: 'paper-sort', label: { text: 'Sort' }, items: (['report', 'appendix', 'slides'] as const).map((value) => ({ value, text: paperSorts[value] })) })}
      ${input({ ...field('author'), label: { text: 'Author' } })}
      ${input({ ...field('sponsor'), label: { text: 'Cabinet member who stands for it' } })}
      ${input({ ...field('planReference'), label: { text: 'Reference in the council plan' } })}
      ${input({ ...field('wards'), label: { text: 'Wards' }, hint: { text: '“All”, or the names' } })}
      ${textarea({ ...field('summary'), rows: 3, label: { text: 'Summary, at most 300 words' } })}
      ${fileUpload({ id: 'file', name: 'files', label: { text: 'File' }, hint: { text: 'PDF, Word (.docx), OpenDocument (.odt), HTML or text, up to 100 MB. Its text is read, so that everybody can hear and search it; the file is kept as it came.' }, ...('errorMessage' in field('file') ? { errorMessage: field('file').errorMessage } : {}) })}
      ${textarea({ ...field('body'), rows: 8, label: { text: 'Or the text itself' }, hint: { text: 'An empty line ends a paragraph. “# ” begins a heading, “- ” an item of a list, “| a | b |” a row of a table.' } })}
      ${button({ text: 'Add the paper', preventDoubleClick: true })}
    </form>`,
  })}
  ${
    plans.length > 0 &&
    details({
      summaryText: 'Have Sightline write the progress of a plan',
      open: form.open === 'progress',
      html: html`<form method="post" action="/committees/items/${item.id}/progress" novalidate>
        ${form.csrf}
        ${select({ ...field('planId'), label: { text: 'Plan' }, items: plans.map(({ id, title }) => ({ value: id, text: title })) })}
        ${input({ ...field('author'), id: 'progress-author', label: { text: 'Who answers for the paper' } })}
        ${button({ text: 'Write it as the plan stands today', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${details({
    summaryText: 'Have Sightline write the figures of an indicator',
    open: form.open === 'figures',
    html: html`<form method="post" action="/committees/items/${item.id}/figures" novalidate>
      ${form.csrf}
      ${select({ ...field('indicatorId'), label: { text: 'Indicator' }, items: allIndicators.map(({ id, title }) => ({ value: id, text: `${id} ${title}` })) })}
      ${input({ ...field('author'), id: 'figures-author', label: { text: 'Who answers for the paper' } })}
      ${button({ text: 'Write it from the figures of today', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${details({
    summaryText: 'Have Sightline write what inspectors found',
    open: form.open === 'outcomes',
    html: html`<form method="post" action="/committees/items/${item.id}/outcomes" novalidate>
      ${form.csrf} ${input({ ...field('author'), id: 'outcomes-author', label: { text: 'Who answers for the paper' } })}
      ${button({ text: 'Write it from the confirmed grades', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${
    isExempt &&
    details({
      summaryText: 'Add an exempt paper',
      open: form.open === 'exempt-papers',
      html: html`<form
        method="post"
        action="/committees/items/${item.id}/exempt-papers"
        enctype="multipart/form-data"
        novalidate
      >
        ${form.csrf} ${input({ ...field('title'), id: 'exempt-title', label: { text: 'Title of the exempt paper' } })}
        ${input({ ...field('author'), id: 'exempt-author', label: { text: 'Author' } })}
        ${fileUpload({ id: 'exempt-file', name: 'files', label: { text: 'File' } })}
        ${textarea({ ...field('body'), id: 'exempt-body', rows: 6, label: { text: 'Or the text itself' } })}
        ${button({ text: 'Add it apart from the public papers', preventDoubleClick: true })}
      </form>`,
    })
  }`
}

const specialForm = ({ item, form }: OneItem): Html =>
  html`<form method="post" action="/committees/items/${item.id}/special" novalidate>
    ${form.csrf}
    ${textarea({ id: 'special', name: 'specialWhy', rows: 2, label: { text: 'Special circumstances, in the chair’s words' } })}
    ${button({ text: 'Record the chair’s reason', classes: 'govuk-button--secondary' })}
  </form>`

const exemptForm = ({ item, form }: OneItem): Html => {
  const field = fieldsOf(form, { paragraph: item.exemptParagraph, why: item.exemptWhy, said: item.exemptSaid })
  return html`<form method="post" action="/committees/items/${item.id}/exempt" novalidate>
    ${form.csrf}
    ${select({ ...field('paragraph'), label: { text: 'Paragraph' }, hint: { text: 'Local Government Act 1972, schedule 12A, part 1' }, items: Object.entries(exemptParagraphs).map(([value, text]) => ({ value, text: `${value}. ${text}` })) })}
    ${textarea({ ...field('why'), id: 'why-exempt', rows: 3, label: { text: 'Why the public interest is better served by not telling' } })}
    ${textarea({ ...field('said'), rows: 2, label: { text: 'What the public is told instead' } })}
    ${button({ text: 'Ask for it', preventDoubleClick: true })}
  </form>`
}

const agreeForm = ({ item, form }: OneItem): Html =>
  html`<form method="post" action="/committees/items/${item.id}/agree">
    ${form.csrf}
    <p>Whether this item is exempt waits for you. Meetings are public unless there is a better reason.</p>
    ${button({ text: 'Agree that it is exempt' })}
  </form>`

const to = (id: string) => `/committees/items/${id}`

const sentFrom = (app: App, files: readonly SentFile[]) => {
  const [first] = files
  return first && { files: app.files, reader: app.reader, ...first }
}

const editDeed = page({
  path: '/committees/items/:id/edit',
  needs: 'committees.manage',
  params,
  form: ItemFields.extend({ version: z.coerce.number().int().min(1) }),
  get: (visit) => showItem({ ...visit, open: 'edit' }),
  post: async (visit) => {
    const edited = await editItem(visit.db, visit.params.id, visit.form)
    if (edited.kind === 'saved') return redirect(to(visit.params.id), 'The item was changed.')
    const typed = Object.fromEntries(Object.entries(visit.form).map(([name, value]) => [name, String(value ?? '')]))
    const shown = await showItem({ ...visit, typed, problems: [], open: 'edit' }, edited)
    return { ...shown, status: 409 }
  },
})

const papersDeed = deed({
  path: '/committees/items/:id/papers',
  needs: 'committees.manage',
  params,
  form: PaperFields,
  name: 'papers',
  shows: showItem,
  does: async ({ app, db, params: { id }, form, files, today }) => {
    await addPaper(db, id, form, { today, sent: sentFrom(app, files) })
    return redirect(to(id), `“${form.title}” was added.`)
  },
})

const exemptPapersDeed = deed({
  path: '/committees/items/:id/exempt-papers',
  needs: 'committees.manage',
  params,
  form: ExemptPaperFields,
  name: 'exempt-papers',
  shows: showItem,
  does: async ({ app, db, params: { id }, form, files, today }) => {
    await addExemptPaper(db, id, form, { today, sent: sentFrom(app, files) })
    return redirect(to(id), `“${form.title}” was added, apart from the public papers.`)
  },
})

/** What a paper of Sightline’s own was written from. */
const whereFrom = ({ fromPlanId, fromIndicator, toldOn }: Paper): Html => {
  if (fromPlanId) return html`<a href="/plans/${fromPlanId}?on=${toldOn}">the plan</a>`
  return fromIndicator
    ? html`<a href="/indicators/${fromIndicator}">the indicator ${fromIndicator}</a>`
    : html`<a href="/judgements?asAt=${toldOn}">the judgements</a>`
}

const answersForPaper = z.string().trim().min(1, 'Say who answers for the paper.').max(200)

const figuresDeed = deed({
  path: '/committees/items/:id/figures',
  needs: 'committees.manage',
  params,
  form: z.object({
    indicatorId: z.string().refine((id) => findIndicator(id), 'Choose an indicator.'),
    author: answersForPaper,
  }),
  name: 'figures',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    await addFiguresPaper(db, id, { ...form, today })
    return redirect(to(id), `The figures were written down as they stand on ${inWords(today)}.`)
  },
})

const outcomesDeed = deed({
  path: '/committees/items/:id/outcomes',
  needs: 'committees.manage',
  params,
  form: z.object({ author: answersForPaper }),
  name: 'outcomes',
  shows: showItem,
  does: async ({ db, params: { id }, form: { author }, today }) => {
    await addOutcomesPaper(db, id, { author, today })
    return redirect(to(id), 'What inspectors found was written down, from the grades that are confirmed.')
  },
})

const progressDeed = deed({
  path: '/committees/items/:id/progress',
  needs: 'committees.manage',
  params,
  form: z.object({ planId: PlanId, author: z.string().trim().min(1, 'Say who answers for the paper.').max(200) }),
  name: 'progress',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    await addProgressPaper(db, id, { ...form, today })
    return redirect(to(id), `The progress of the plan was written as it stands on ${inWords(today)}.`)
  },
})

const exemptDeed = deed({
  path: '/committees/items/:id/exempt',
  needs: 'committees.manage',
  params,
  form: ExemptFields,
  name: 'exempt',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await askForExemption(db, id, form)
    return redirect(to(id), 'Somebody else must agree before the agenda can be published.')
  },
})

const agreeDeed = page({
  path: '/committees/items/:id/agree',
  needs: 'exempt.agree',
  params,
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    await agreeExemption(db, id)
    return redirect(to(id), 'You agreed that the item is exempt.')
  },
})

const specialDeed = deed({
  path: '/committees/items/:id/special',
  needs: 'committees.manage',
  params,
  form: z.object({ specialWhy: reason }),
  name: 'special',
  shows: showItem,
  does: async ({ db, params: { id }, form }) => {
    await giveSpecialReason(db, id, form.specialWhy)
    return redirect(to(id), 'The chair’s reason is on the record.')
  },
})

const outDeed = deed({
  path: '/committees/items/:id/out',
  needs: 'committees.manage',
  params,
  form: z.object({ why: reason }),
  name: 'out',
  shows: showItem,
  does: async ({ db, params: { id }, form, today }) => {
    const { meetingId } = await getItem(db, id)
    await takeItemOut(db, id, { ...form, today })
    return redirect(`/committees/meetings/${meetingId}`, 'The item came off the agenda; the record keeps it.')
  },
})

/** A public paper as everybody can read it, with what the checker says for whoever looks after it. */
const paperPage = page({
  path: '/committees/papers/:id',
  needs: 'committees.read',
  params: z.object({ id: PaperId }),
  get: async ({ db, person, params: { id } }) => {
    const paper = await getPaper(db, id)
    const item = await getItem(db, paper.itemId)
    const meeting = await getCommitteeMeeting(db, item.meetingId)
    return view({
      title: paper.title,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: to(item.id), text: `Item ${item.place}: ${item.title}` })}
        <h1>${paper.title}</h1>
        <p class="lede">For ${meeting.committeeName}, ${inWords(meeting.heldOn)}.</p>
        ${summaryList({
          rows: [
            { key: { text: 'Author' }, value: { text: paper.author || 'Not said' } },
            paper.sponsor !== '' && { key: { text: 'Cabinet member' }, value: { text: paper.sponsor } },
            paper.planReference !== '' && { key: { text: 'Council plan' }, value: { text: paper.planReference } },
            { key: { text: 'Wards' }, value: { text: paper.wards || 'Not said' } },
            {
              key: { text: 'Published' },
              value: {
                text: paper.publishedOn
                  ? `${inWords(paper.publishedOn)}${paper.lateWhy && `, late: ${paper.lateWhy}`}`
                  : 'Not yet',
              },
            },
            paper.toldOn && {
              key: { text: 'Written by Sightline' },
              value: {
                html: html`as of ${inWords(paper.toldOn)}, from ${whereFrom(paper)}`,
              },
            },
            paper.sha256 && {
              key: { text: 'File' },
              value: { html: html`<a href="/committees/papers/${id}/file" download>${paper.fileName}</a>` },
            },
          ],
        })}
        ${may(person, 'committees.manage') && faultsView(checkPaper(paper, { dataTo: item.dataTo, heldOn: meeting.heldOn }))}
        ${paper.summary && html`<p class="inset">${paper.summary}</p>`} ${paperHtml(paper.body, 1)}`,
    })
  },
})

const exemptPaperPage = page({
  path: '/committees/exempt/:id',
  needs: 'exempt.read',
  params: z.object({ id: PaperId }),
  get: async ({ db, params: { id } }) => {
    const paper = await getExemptPaper(db, id)
    const item = await getItem(db, paper.itemId)
    return view({
      title: 'Exempt paper',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: to(item.id), text: `Item ${item.place}: ${item.title}` })}
        <h1>${paper.title}</h1>
        ${status({ symbol: 'blocked', word: 'Not for publication', reason: `${exemptionInWords(item)}. ${item.exemptWhy}`, tone: 'late' })}
        ${paper.sha256 && html`<p><a href="/committees/exempt/${id}/file" download>${paper.fileName}</a></p>`}
        ${paperHtml(paper.body, 1)}`,
    })
  },
})

const fileOf = async (app: App, { sha256, fileName }: Pick<Paper, 'sha256' | 'fileName'>) => {
  const bytes = sha256 && (await app.files.get(sha256))
  if (!bytes) throw new NotFound('kept copy of this paper')
  return download({ bytes, mediaType: 'application/octet-stream', fileName })
}

const paperFile = page({
  path: '/committees/papers/:id/file',
  needs: 'committees.read',
  params: z.object({ id: PaperId }),
  get: async ({ app, db, params: { id } }) => fileOf(app, await getPaper(db, id)),
})

const exemptFile = page({
  path: '/committees/exempt/:id/file',
  needs: 'exempt.read',
  params: z.object({ id: PaperId }),
  get: async ({ app, db, params: { id } }) => fileOf(app, await getExemptPaper(db, id)),
})

const publishPaperDeed = page({
  path: '/committees/papers/:id/publish',
  needs: 'committees.manage',
  params: z.object({ id: PaperId }),
  form: z.object({ lateWhy: reason }),
  post: async ({ db, params: { id }, form: { lateWhy }, today }) => {
    const { isLate: late } = await publishPaper(db, id, { on: today, lateWhy })
    const { itemId } = await getPaper(db, id)
    return redirect(to(itemId), late ? 'The paper is published as a late paper.' : 'The paper is published, in time.')
  },
})

const takeBackDeed = page({
  path: '/committees/papers/:id/take-back',
  needs: 'committees.manage',
  params: z.object({ id: PaperId }),
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    const { itemId, title } = await getPaper(db, id)
    await takePaperBack(db, id)
    return redirect(to(itemId), `“${title}” was taken back.`)
  },
})

export const itemPages = [
  itemPage,
  editDeed,
  papersDeed,
  exemptPapersDeed,
  progressDeed,
  figuresDeed,
  outcomesDeed,
  exemptDeed,
  agreeDeed,
  specialDeed,
  outDeed,
  paperPage,
  paperFile,
  exemptPaperPage,
  exemptFile,
  publishPaperDeed,
  takeBackDeed,
]
