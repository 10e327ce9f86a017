import type { Change } from '../../../improvement/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'

/** Who changed what and when, field by field. @param title of the page it stands on: an action of that name is not named again */
export const changesList = (changes: readonly Change[], title = ''): Html | false =>
  changes.length > 0 &&
  html`<ol class="rail">
    ${changes.map(
      ({ at, by, what, actionId, actionTitle, fields }) =>
        html`<li>
          <time datetime="${at.toISOString()}">${instantInWords(at)}</time>
          <b>${by}</b>
          ${what}${actionTitle && title !== actionTitle && html`: <a href="/actions/${actionId}">${actionTitle}</a>`}
          ${
            fields.length > 0 &&
            html`<ul class="plainlist">
              ${fields.map(({ field, before, after }) => html`<li>${field}: ${before === '' ? html`<b>${after}</b>` : html`<s>${before}</s> → <b>${after === '' ? 'nothing' : after}</b>`}</li>`)}
            </ul>`
          }
        </li>`,
    )}
  </ol>`
