import { html, type Html } from '../../platform/html.ts'

/**
 * What a page of children says where no delivery of the case system stands: an empty list would read as if all were well.
 *
 * @param canBringIn whether whoever looks may bring a delivery in
 */
export const nothingDelivered = (canBringIn: boolean): Html =>
  html`<p class="lede">Nothing has been brought in from the case system yet, so nobody can be counted.</p>
    ${canBringIn && html`<p><a href="/children/imports">Bring in the first delivery</a></p>`}`
