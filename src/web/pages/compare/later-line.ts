import { monthOf, type Compared } from '../../../inspections/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { symbol } from '../../components/index.ts'

/** How an authority's story on a subject goes, in one line with its reason. */
export const laterLine = ({ later, letters }: Compared): Html => {
  if (!later) {
    const asked = letters.filter(({ side }) => side === 'must improve').length
    if (asked > 0)
      return html`<p class="why">
        ${symbol(asked > 1 ? 'again' : 'first')} To improve${asked > 1 && `, ${asked} times`}
      </p>`
    return letters.some(({ side }) => side === 'strength')
      ? html`<p class="why">${symbol('up')} A strength</p>`
      : html`<p class="why">${symbol('flat')} In prose only</p>`
  }
  const since = `asked in ${monthOf(later.told.dated)}`
  switch (later.how) {
    case 'a strength':
      return html`<p class="why">${symbol('up')} Later a strength, ${monthOf(later.letter.dated)}; ${since}</p>`
    case 'praised in prose':
      return html`<p class="why">${symbol('up')} Later praised in prose, ${monthOf(later.letter.dated)}; ${since}</p>`
    case 'graded better':
      return html`<p class="why">
        ${symbol('up')} Later graded better, ${monthOf(later.after.dated)}; ${since}
        <span class="meta">${later.after.title}: ${later.before.words}, then ${later.after.words}</span>
      </p>`
  }
}
