import { type Html, html } from '../../../platform/html.ts'
import { symbol } from '../symbol.ts'

export interface Stage {
  stage: string
  /** A few words of how it stands: “14 of 22 confirmed”, “Not yet”. */
  what: string
  href?: string | undefined
  /** This page. */
  here?: boolean | undefined
  /** Beside this page on its line, and so kept on a narrow screen; unless given, the stages next to the one here. */
  near?: boolean | undefined
  /**
   * `there` unless given. `soon`: the line goes on from here, but not all the way. `absent`: not yet, owed by nobody today.
   * `broken`: owed and missing after this stage; `what` must say so.
   */
  state?: 'there' | 'soon' | 'absent' | 'broken' | undefined
}

export interface StripOptions {
  label?: string | undefined
  /** The page with the whole line: a narrow screen shows a part of it, and a stage leads to one thing. */
  wholeLine?: string | undefined
}

/** Where this page stands on its line, from letter to resolution. */
export const strip = (stages: readonly Stage[], options: StripOptions = {}): Html => {
  const { label = 'This line, from letter to resolution', wholeLine } = options
  const here = stages.findIndex((stage) => stage.here)
  return html`<nav class="strip" aria-label="${label}">
    <ol>
      ${stages.map((stage, index) => node(stage, here >= 0 && Math.abs(index - here) === 1))}
    </ol>
    ${wholeLine && html`<a class="strip__all" href="${wholeLine}">See the whole line</a>`}
  </nav>`
}

const node = (stage: Stage, isNext: boolean): Html => {
  const isNear = stage.near ?? isNext
  const looks = [
    stage.state && { there: '', soon: 'soon', absent: 'absent', broken: 'cut' }[stage.state],
    isNear && 'near',
  ]
  const name = looks.filter(Boolean).join(' ')
  const words = stage.href
    ? html`<a class="stage" href="${stage.href}">${stage.stage}</a>`
    : html`<span class="stage">${stage.stage}</span>`
  const cut = stage.state === 'broken' && html`<span class="gap">${symbol('broken')}</span><span class="rest"></span>`
  return html`<li${name && html` class="${name}"`}${stage.here && html` aria-current="page"`}>${words}<span class="what">${stage.what}</span>${cut}</li>`
}
