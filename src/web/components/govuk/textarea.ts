import { type Html, html } from '../../../platform/html.ts'
import { type Field, formGroup } from './form-group.ts'
import { flag, given, type Look, names, type Words, words } from './options.ts'

export interface TextareaOptions extends Field, Look {
  /** The field's name unless given. */
  id?: string | undefined
  name: string
  spellcheck?: boolean | undefined
  /** Five unless given. */
  rows?: number | string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  formGroup?: (Look & { beforeInput?: Words | undefined; afterInput?: Words | undefined }) | undefined
  autocomplete?: string | undefined
}

export const textarea = (options: TextareaOptions): Html => {
  const { id = options.name, name } = options
  return formGroup(id, options, (describedBy) => {
    const tag = given({
      class: names('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes),
      id,
      name,
      rows: options.rows || 5,
      spellcheck: options.spellcheck?.toString(),
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      ...options.attributes,
    })
    // A browser drops one line break straight after the tag, so a text that begins with one gets another in front.
    const text = options.value?.startsWith('\n') ? `\n${options.value}` : options.value
    return html`${words(options.formGroup?.beforeInput)}<textarea${tag}${flag('disabled', options.disabled)}>${text}</textarea>${words(options.formGroup?.afterInput)}`
  })
}
