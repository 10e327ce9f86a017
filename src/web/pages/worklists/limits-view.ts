import { allowsInWords, clockGroups, findClockRule } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { feeds, happenings, limitUnits, spans, unfed, type OwnRule, type Target } from '../../../timescales/index.ts'
import { backLink, button, details, input, select, table, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'

interface Shown {
  targets: readonly Target[]
  own: readonly OwnRule[]
  /** Whether the person may set targets. */
  sets: boolean
  today: Day
  form: FormParts
}

export const limitsView = ({ targets, own, sets, today, form }: Shown): Html =>
  html`${backLink({ href: '/worklists', text: 'Worklists' })}
    <h1>Targets and rules of our own</h1>
    <p class="lede">
      ${feeds.length} time limits are counted for each child from the data of the case system. The council may set
      itself a stricter limit, or add a rule, without anybody writing a program.
    </p>
    <section class="sec sec--plain">
      <h2>Stricter targets</h2>
      ${targets.length === 0 ? html`<p>None is set: every time limit is counted as its rule says.</p>` : targetsTable(targets, sets, form)}
      ${sets && details({ summaryText: 'Set a target', open: form.problems.length > 0, html: targetForm(form, today) })}
    </section>
    <section class="sec sec--plain">
      <h2>Rules of our own</h2>
      ${own.length === 0 ? html`<p>There is none.</p>` : ownTable(own, sets, form)}
      ${sets && html`<p><a href="/worklists/limits/new">Add a rule</a></p>`}
    </section>
    <section class="sec sec--plain">
      <h2>What starts and meets each time limit</h2>
      ${fedTable()}
    </section>
    <section class="sec sec--plain">
      <h2>What the data cannot tell</h2>
      ${details({ summaryText: `${Object.keys(unfed).length} time limits and gates, with the reason`, html: unfedTable() })}
    </section>`

const limit = (count: number, unit: string): string => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`
const stopsOf = (id: string): string => findClockRule(id)?.stops ?? id

const endForm = (action: string, what: string, { csrf }: FormParts): Html =>
  html`<form method="post" action="${action}">
    ${csrf}${button({ html: html`End<span class="govuk-visually-hidden"> ${what}</span>`, classes: 'govuk-button--secondary' })}
  </form>`

const targetsTable = (targets: readonly Target[], sets: boolean, form: FormParts): Html =>
  table({
    caption: 'Stricter targets',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Time limit', 'Rule', 'Our target', 'From', 'Why', ...(sets ? ['End it'] : [])].map((text) => ({ text })),
    rows: targets.map(({ id, ruleId, count, unit, fromDay, why, setBy }) => {
      const rule = findClockRule(ruleId)
      return [
        { html: html`<a href="/clocks/${ruleId}">${stopsOf(ruleId)}</a>` },
        { text: rule ? allowsInWords(rule) : '' },
        { text: limit(count, unit) },
        { text: inWords(fromDay) },
        { html: html`${why}<br /><span class="meta">${setBy}</span>` },
        ...(sets ? [{ html: endForm(`/worklists/limits/${id}/end`, `the target for ${stopsOf(ruleId)}`, form) }] : []),
      ]
    }),
  })

const ownTable = (own: readonly OwnRule[], sets: boolean, form: FormParts): Html =>
  table({
    caption: 'Rules of our own',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['What must be done', 'From, until', 'Limit', 'Whose turn', 'Why', ...(sets ? ['End it'] : [])].map(
      (text) => ({ text }),
    ),
    rows: own.map(({ id, title, starts, stops, count, unit, turn, why, setBy }) => [
      { html: html`${title}<br /><span class="meta">${id}</span>` },
      { text: `From ${spans[starts]}, until ${happenings[stops]}` },
      { text: limit(count, unit) },
      { text: turn },
      { html: html`${why}<br /><span class="meta">${setBy}</span>` },
      ...(sets ? [{ html: endForm(`/worklists/limits/own/${id}/end`, title, form) }] : []),
    ]),
  })

const targetForm = (form: FormParts, today: Day): Html => {
  const field = fieldsOf(form, { fromDay: today })
  const { value: ruleId, ...ruleField } = field('ruleId')
  const { value: unit, ...unitField } = field('unit')
  return html`<form method="post" action="/worklists/limits">
    ${form.csrf}
    ${select({
      ...ruleField,
      label: { text: 'Time limit' },
      items: [
        { value: '', text: 'Choose' },
        ...feeds.flatMap(({ rule: id }) => {
          const rule = findClockRule(id)
          return rule ? [{ value: id, text: `${rule.stops}, ${allowsInWords(rule)} (${id})` }] : []
        }),
      ],
      value: ruleId,
    })}
    ${input({ ...field('count'), label: { text: 'How many' }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
    ${select({ ...unitField, label: { text: 'Of what' }, items: [{ value: '', text: 'Choose' }, ...limitUnits.map((value) => ({ value, text: value }))], value: unit })}
    ${input({ ...field('fromDay'), type: 'date', label: { text: 'For what starts from this day on' } })}
    ${textarea({ ...field('why'), label: { text: 'Why' }, rows: '3' })} ${button({ text: 'Set the target' })}
  </form>`
}

const fedTable = (): Html =>
  table({
    caption: 'What starts and meets each time limit',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['What must be done', 'Counted from', 'Until', 'Whose turn'].map((text) => ({ text })),
    rows: feeds.map(({ rule, from, of, turn }) => [
      { html: html`<a href="/clocks/${rule}">${stopsOf(rule)}</a>` },
      { text: spans[from] },
      { text: happenings[of] },
      { text: turn },
    ]),
  })

const unfedTable = (): Html =>
  table({
    caption: 'What the data cannot tell',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['What must be done', 'Why it is not counted'].map((text) => ({ text })),
    rows: clockGroups
      .flatMap(({ rules }) => rules)
      .flatMap(({ id, stops }) => {
        const why = unfed[id]
        return why ? [[{ html: html`<a href="/clocks/${id}">${stops}</a>` }, { text: why }]] : []
      }),
  })
