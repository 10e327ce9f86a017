import { type Html, html } from '../../../platform/html.ts'
import { type Field, formGroup } from './form-group.ts'
import { flag, given, type Look, names, says, type Words, words } from './options.ts'

export interface InputOptions extends Field, Look {
  /** The field's name unless given. */
  id?: string | undefined
  name: string
  type?: string | undefined
  inputmode?: string | undefined
  value?: string | number | undefined
  disabled?: boolean | undefined
  prefix?: (Words & Look) | undefined
  suffix?: (Words & Look) | undefined
  formGroup?: (Look & { beforeInput?: Words | undefined; afterInput?: Words | undefined }) | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  autocapitalize?: string | undefined
  inputWrapper?: Look | undefined
}

const affix = (kind: 'prefix' | 'suffix', { classes, attributes, ...said }: Words & Look): Html =>
  html`<div${given({ class: names(`govuk-input__${kind}`, classes), 'aria-hidden': 'true', ...attributes })}>${words(said)}</div>`

export const input = (options: InputOptions): Html => {
  const { id = options.name, name, prefix, suffix, inputWrapper } = options
  const { beforeInput, afterInput } = options.formGroup ?? {}
  return formGroup(id, options, (describedBy) => {
    const control = html`<input${given({
      class: names('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
      id,
      name,
      type: options.type || 'text',
      spellcheck: options.spellcheck?.toString(),
      value: options.value,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      autocapitalize: options.autocapitalize,
      pattern: options.pattern,
      inputmode: options.inputmode,
      ...options.attributes,
    })}${flag('disabled', options.disabled)}>`
    if (![prefix, suffix, beforeInput, afterInput].some(says)) return control
    const wrapper = given({ class: names('govuk-input__wrapper', inputWrapper?.classes), ...inputWrapper?.attributes })
    return html`<div${wrapper}>${words(beforeInput)}${says(prefix) && affix('prefix', prefix)}${control}${says(suffix) && affix('suffix', suffix)}${words(afterInput)}</div>`
  })
}
