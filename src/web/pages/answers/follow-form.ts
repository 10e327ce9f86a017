import { How, hows, type Subscription } from '../../../my-work/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details, radios } from '../../components/index.ts'

/** Asks whether and when a person wants to be told of a figure by mail. */
export const followForm = (csrf: Html, subject: string, all: readonly Subscription[]): Html => {
  const followed = all.find((one) => one.subject === subject)
  return details({
    classes: 'noprint',
    summaryText: followed ? `You follow this by mail, ${hows[followed.how]}` : 'Follow this by mail',
    html: html`<form method="post" action="/my-work/figures">
      ${csrf}<input type="hidden" name="subject" value="${subject}" />
      ${radios({
        idPrefix: 'how',
        name: 'how',
        fieldset: { legend: { text: 'When you are told' } },
        hint: { text: 'No child is in a letter, and small numbers are hidden.' },
        items: How.options.map((how) => ({
          value: how,
          text: capital(hows[how]),
          checked: how === (followed?.how ?? 'monthly'),
        })),
      })}
      ${button({ text: followed ? 'Change it' : 'Follow it' })}
      ${followed && html`<a href="/my-work/figures">End it</a>`}
    </form>`,
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
