import { type Html, html } from '../../../platform/html.ts'
import { type Field, formGroup } from './form-group.ts'
import { type Attributes, type Entries, flag, given, type Look, names, type Words, words } from './options.ts'

export interface SelectItem {
  /** The text is sent when no value is given. */
  value?: string | number | false | undefined
  text?: string | number | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface SelectOptions extends Field, Look {
  /** The field's name unless given. */
  id?: string | undefined
  name: string
  items?: Entries<SelectItem> | undefined
  /** The value of the chosen item; an item's own `selected` wins. */
  value?: string | number | undefined
  disabled?: boolean | undefined
  formGroup?: (Look & { beforeInput?: Words | undefined; afterInput?: Words | undefined }) | undefined
}

export const select = (options: SelectOptions): Html => {
  const { id = options.name, name, items = [], value: chosen } = options
  return formGroup(id, options, (describedBy) => {
    const tag = given({
      class: names('govuk-select', options.classes, options.errorMessage && 'govuk-select--error'),
      id,
      name,
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    const choices = items.map((item) => item && optionOf(item, chosen))
    return html`${words(options.formGroup?.beforeInput)}<select${tag}${flag('disabled', options.disabled)}>${choices}</select>${words(options.formGroup?.afterInput)}`
  })
}

const optionOf = (item: SelectItem, chosen: string | number | undefined): Html => {
  const value = item.value === undefined ? undefined : String(item.value)
  const isChosen = Boolean(chosen) && String(value ?? item.text) === String(chosen)
  const tag = given({ value, ...item.attributes })
  return html`<option${tag}${flag('selected', item.selected ?? isChosen)}${flag('disabled', item.disabled)}>${item.text}</option>`
}
