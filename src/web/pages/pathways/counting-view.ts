import { html, type Html } from '../../../platform/html.ts'
import { status } from '../../components/index.ts'

/** How long a page waits for numbers that are being counted before it says so, in milliseconds. */
export const patience = 700

/** What stands in the place of numbers that take longer: they go on being counted, and the page asked for again has them. */
export const countingView = ({ pathname, search }: URL): Html =>
  html`<p role="status">
    ${status({ symbol: 'course', word: 'Being counted', reason: 'they are counted once after each delivery, in a few seconds' })}
    <a href="${pathname}${search}">Show the numbers</a>
  </p>`
