import { type Html, html } from '../../../platform/html.ts'

/** How sure Sightline is of something it read, in whole per cent: drawn on a stroke from 0 to 100, and in words. */
export const sureness = (percent: number): Html => {
  const sure = Math.max(0, Math.min(100, Math.round(percent)))
  return html`<p class="sure">
    <svg viewBox="0 0 72 12" aria-hidden="true" focusable="false">
      <path d="M0 6H72M0 2v8M72 2v8" />
      <circle cx="${Math.round(sure * 7.2) / 10}" cy="6" r="4.5" /></svg
    >${sure} in 100 sure
  </p>`
}
