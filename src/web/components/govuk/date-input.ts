import { type Html, html } from '../../../platform/html.ts'
import { type ManyFields, manyFieldsGroup } from './form-group.ts'
import { input } from './input.ts'
import { type Attributes, type Entries, given, type Look, names, type Words, words } from './options.ts'

export interface DatePart {
  id?: string | undefined
  name?: string | undefined
  /** The name with a capital letter unless given. */
  label?: string | undefined
  value?: string | number | undefined
  /** Marks this box alone as wrong; with an error and no box marked, all are. */
  error?: boolean | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  inputmode?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface DateInputOptions extends ManyFields, Look {
  id: string
  namePrefix?: string | undefined
  /** Other boxes than day, month and year. */
  items?: Entries<DatePart> | undefined
  day?: DatePart | false | undefined
  month?: DatePart | false | undefined
  year?: DatePart | false | undefined
  /** What was typed before, by the name of the box. */
  values?: Readonly<Record<string, string | number | undefined>> | undefined
  formGroup?: (Look & { beforeInputs?: Words | undefined; afterInputs?: Words | undefined }) | undefined
}

const widths = { day: 2, month: 2, year: 4 }
const parts = ['day', 'month', 'year'] as const

const isMarked = (part: DatePart): boolean => Boolean(part.error || part.classes?.includes('govuk-input--error'))

export const dateInput = (options: DateInputOptions): Html => {
  const own = parts.map(
    (part) =>
      options[part] ?? { name: part, value: options.values?.[part], classes: `govuk-input--width-${widths[part]}` },
  )
  const boxes = options.items?.length ? options.items : own
  const anyMarked = boxes.some((box) => box && isMarked(box))
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  const tag = given({ class: names('govuk-date-input', options.classes), ...options.attributes, id: options.id })
  return manyFieldsGroup(
    options.id,
    options,
    () =>
      html`<div${tag}>${words(beforeInputs)}${boxes.map((box) => box && boxOf(options, box, own, anyMarked))}${words(afterInputs)}</div>`,
    'group',
  )
}

const boxOf = (
  options: DateInputOptions,
  box: DatePart,
  own: readonly (DatePart | false)[],
  anyMarked: boolean,
): Html => {
  // A box stands for the day, the month or the year by being that option itself, or by bearing its name.
  const known = parts.find(
    (part, i) => box === own[i] || (box.name && [part, (own[i] || undefined)?.name].includes(box.name)),
  )
  const fallback = known && (own[parts.indexOf(known)] || undefined)
  const name = box.name ?? known ?? ''
  const fullName = names(options.namePrefix && `${options.namePrefix}-`) + name
  const value = box.value ?? fallback?.value ?? options.values?.[fullName]
  const isWrong = isMarked(box) || (box.error !== false && Boolean(options.errorMessage) && !anyMarked)
  const classes = names(
    'govuk-date-input__input',
    isWrong && !box.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !box.classes?.includes('govuk-input--width-') && `govuk-input--width-${known ? widths[known] : 2}`,
    box.classes,
  )
  return html`<div class="govuk-date-input__item">
    ${input({
      label: {
        text: box.label || name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
        classes: 'govuk-date-input__label',
      },
      id: box.id || `${options.id}-${name}`,
      classes,
      name: fullName,
      inputmode: box.inputmode || 'numeric',
      value,
      autocomplete: box.autocomplete,
      pattern: box.pattern,
      attributes: box.attributes,
    })}
  </div>`
}
