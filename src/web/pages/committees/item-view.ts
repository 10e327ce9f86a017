import { fieldsOf } from '../../form-fields.ts'

import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  ageOfData,
  checkPaper,
  exemptionInWords,
  isLate,
  itemSorts,
  latenessOf,
  paperRules,
  paperSorts,
  stages,
  whatBecame,
  type BackAgain,
  type Resolution,
  type Paper,
  type PaperFault,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, status, summaryList } from '../../components/index.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { itemForm } from './meeting-view.ts'
import { type Conflict, type OneItem } from './item-parts.ts'
import { witnessesView } from './witnesses-view.ts'
import { adding } from './item-paper-forms.ts'
import { specialForm, exemptForm, agreeForm, publicForm } from './item-forms.ts'

export const itemView = (shown: OneItem): Html => {
  const { item, meeting, papers, exempt, manages, form, conflict } = shown
  const isOpen = manages && !stages[meeting.stage].isHeld && !meeting.cancelledOn && item.takenOutOn === null
  const late = latenessOf(item, papers, meeting.heldOn)
  return html`${backLink({ href: `/committees/meetings/${meeting.id}`, text: `Meeting of ${inWords(meeting.heldOn)}` })}
    ${shown.line && lineStrip(shown.line, { kind: 'item', id: item.id }, 'item')}
    <h1>${item.title}</h1>
    ${item.takenOutOn && status({ symbol: 'no', word: 'Taken off the agenda', reason: `on ${inWords(item.takenOutOn)}: ${item.takenOutWhy}` })}
    <p class="lede">Item ${item.place} of ${meeting.committeeName}, ${inWords(meeting.heldOn)}.</p>
    ${item.sort === 'substantive' && html`<p class="noprint"><a href="/councillor/items/${item.id}">For councillors, on one page</a></p>`}
    ${shown.seesLine && !shown.line && html`<p class="noprint"><a href="/lines/item/${item.id}">What led to it and what followed</a></p>`}
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
    ${isOpen && item.exemptParagraph !== null && papers.some(({ publishedOn }) => publishedOn === null) && status({ symbol: 'risk', word: 'Look again', reason: `these papers still go out to the public: ${papers.map(({ title }) => `“${title}”`).join(', ')}. Take back any that holds what is exempt` })}
    ${late && status({ symbol: late.hasReason ? 'risk' : 'late', word: 'Late', reason: `${late.sentence} ${late.hasReason ? `The chair takes it because: ${item.specialWhy}` : 'It may be taken only for special circumstances, which the chair gives and which are minuted.'}` })}
    ${late && !late.hasReason && isOpen && specialForm(shown)} ${shown.back && backView(shown.back, meeting.heldOn)}
    <section class="sec sec--plain" aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      ${
        papers.length + exempt.length === 0
          ? html`<p>${item.followsWhy ? `To follow: ${item.followsWhy}` : 'No paper yet.'}</p>`
          : html`<ul class="rows">
              ${papers.map((paper) => paperRow(paper, shown, isOpen))}
              ${exempt.map((paper) => html`<li><a href="/committees/exempt/${paper.id}">${paper.title}</a>${status({ symbol: 'blocked', word: 'Exempt', reason: 'kept apart; never on a public page', tone: 'plain' })}${isOpen && takeExemptBack(paper, form.csrf)}</li>`)}
            </ul>`
      }
      ${isOpen && adding(shown)}
    </section>
    ${item.sort !== 'procedural' && witnessesView({ itemId: item.id, meeting, witnesses: shown.witnesses, today: shown.today, form: mayStillChange(shown) ? form : undefined })}
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
          conflict ? form.typed : { ...item },
          html`<input type="hidden" name="version" value="${item.version}" />`,
        ),
      })}
      ${details({ summaryText: item.exemptParagraph === null ? 'Ask for it to be exempt' : 'Change why it is exempt', open: form.open === 'exempt', html: exemptForm(shown) })}
      ${item.exemptParagraph !== null && publicForm(shown, 'public', 'It is public after all')}
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

/** Who was heard can be put right until the committee has agreed the minutes. */
const mayStillChange = ({ manages, meeting, item }: OneItem): boolean =>
  manages &&
  !meeting.cancelledOn &&
  item.takenOutOn === null &&
  meeting.stage !== 'approved' &&
  meeting.stage !== 'signed'

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

const takeExemptBack = ({ id, title }: { id: string; title: string }, csrf: Html): Html =>
  html`<form method="post" action="/committees/exempt/${id}/take-back">
    ${csrf}<button class="link" type="submit">Take it back<span class="govuk-visually-hidden">: ${title}</span></button>
  </form>`

export const faultsView = (faults: readonly PaperFault[]): Html | false =>
  faults.length > 0 &&
  html`<ul class="faults">
    ${faults.map(({ rule, blocks, sentence }) => html`<li>${status({ symbol: blocks ? 'late' : 'risk', word: blocks ? 'Keeps it back' : 'Look again', reason: html`${sentence} <span class="meta">${paperRules[rule]}</span>` })}</li>`)}
  </ul>`
