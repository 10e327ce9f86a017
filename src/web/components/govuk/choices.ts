import { type Html, html } from '../../../platform/html.ts'
import { type ManyFields } from './form-group.ts'
import { hint, type HintOptions } from './hint.ts'
import { label } from './label.ts'
import { type Attributes, type Entries, flag, given, type Look, names, says, type Words, words } from './options.ts'

/** One box or button to tick, or the word that divides two of them. */
export interface Choice extends Words {
  id?: string | undefined
  value?: string | number | undefined
  label?: Look | undefined
  hint?: HintOptions | undefined
  /** A word such as “or” between choices; an item with a divider is no choice itself. */
  divider?: string | undefined
  checked?: boolean | undefined
  /**
   * What is asked further once this is ticked. Better on checkboxes: the library's script says `aria-expanded` of a radio
   * too, which ARIA does not know there.
   */
  conditional?: { html?: Html | false | undefined } | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface ChoicesOptions<C extends Choice> extends ManyFields, Look {
  /** What the ids of the items begin with: the name unless given. */
  idPrefix?: string | undefined
  name: string
  items?: Entries<C> | undefined
  formGroup?: (Look & { beforeInputs?: Words | undefined; afterInputs?: Words | undefined }) | undefined
}

/** What differs between checkboxes and radios in one item. */
export interface Tick {
  kind: 'checkboxes' | 'radios'
  name: string
  isChecked: boolean
  describedBy: string | undefined
  behaviour?: string | undefined
}

/** The ids of a list of choices: the first has no number, so that an error summary can link to it by the name alone. */
export const choiceId = (prefix: string, choice: Choice, index: number): string =>
  choice.id || (index === 0 ? prefix : `${prefix}-${index + 1}`)

export const choiceList = <C extends Choice>(
  kind: Tick['kind'],
  options: ChoicesOptions<C>,
  items: readonly Html[],
): Html => {
  const tag = given({
    class: names(`govuk-${kind}`, options.classes),
    ...options.attributes,
    'data-module': `govuk-${kind}`,
  })
  return html`<div${tag}>${words(options.formGroup?.beforeInputs)}${items}${words(options.formGroup?.afterInputs)}</div>`
}

export const choiceItem = (id: string, choice: Choice, tick: Tick): Html => {
  const block = `govuk-${tick.kind}`
  if (choice.divider) return html`<div class="${block}__divider">${choice.divider}</div>`
  const conditional = choice.conditional?.html
  const hintId = says(choice.hint) ? `${id}-item-hint` : undefined
  const tag = given({
    class: `${block}__input`,
    id,
    name: tick.name,
    type: tick.kind === 'radios' ? 'radio' : 'checkbox',
    value: choice.value ?? '',
    'data-aria-controls': conditional ? `conditional-${id}` : undefined,
    'data-behaviour': tick.behaviour,
    'aria-describedby': names(tick.describedBy, hintId) || undefined,
    ...choice.attributes,
  })
  const question = label({
    text: choice.text,
    html: choice.html,
    attributes: choice.label?.attributes,
    classes: names(`${block}__label`, choice.label?.classes),
    for: id,
  })
  const help = hintId && hint({ ...choice.hint, id: hintId, classes: names(`${block}__hint`, choice.hint?.classes) })
  const further =
    conditional &&
    html`<div
      class="${names(`${block}__conditional`, !tick.isChecked && `${block}__conditional--hidden`)}"
      id="conditional-${id}"
    >
      ${conditional}
    </div>`
  return html`<div class="${block}__item"><input${tag}${flag('checked', tick.isChecked)}${flag('disabled', choice.disabled)}>${question}${help}</div>${further}`
}
