import { type Html, html } from '../../../platform/html.ts'
import { errorMessage, type ErrorMessageOptions } from './error-message.ts'
import { fieldset, type FieldsetOptions } from './fieldset.ts'
import { hint, type HintOptions } from './hint.ts'
import { label, type LabelOptions } from './label.ts'
import { given, type Look, names } from './options.ts'

/** What stands round a control: its question, its help, what is wrong with it. */
export interface Field {
  label?: LabelOptions | undefined
  hint?: HintOptions | undefined
  errorMessage?: ErrorMessageOptions | false | undefined
  formGroup?: Look | undefined
  describedBy?: string | undefined
}

/** What stands round several controls that answer one question. */
export interface ManyFields extends Omit<Field, 'label'> {
  fieldset?: FieldsetOptions | undefined
}

interface Help {
  /** The hint and the error, as they are printed. */
  printed: Html
  /** The ids of whatever describes the control, for `aria-describedby`; undefined when nothing does. */
  describedBy: string | undefined
}

const helpOf = (id: string, field: Pick<Field, 'hint' | 'errorMessage'>, before: string | undefined): Help => {
  const hintId = field.hint && `${id}-hint`
  const errorId = field.errorMessage && `${id}-error`
  return {
    printed: html`${hintId && hint({ ...field.hint, id: hintId })}${errorId && errorMessage({ ...field.errorMessage, id: errorId })}`,
    describedBy: names(before, hintId, errorId) || undefined,
  }
}

const group = (field: Field | ManyFields, content: Html): Html => {
  const { classes, attributes } = field.formGroup ?? {}
  const name = names('govuk-form-group', field.errorMessage && 'govuk-form-group--error', classes)
  return html`<div${given({ class: name, ...attributes })}>${content}</div>`
}

/** One control with its label, hint and error, tied together by id. */
export const formGroup = (id: string, field: Field, control: (describedBy: string | undefined) => Html): Html => {
  const help = helpOf(id, field, field.describedBy)
  return group(
    field,
    html`${field.label && label({ ...field.label, for: id })}${help.printed}${control(help.describedBy)}`,
  )
}

/** Several controls under one question, in a fieldset when one is asked for. */
export const manyFieldsGroup = (
  id: string,
  field: ManyFields,
  controls: (describedBy: string | undefined) => Html,
  role?: string,
): Html => {
  const help = helpOf(id, field, field.fieldset?.describedBy || field.describedBy)
  const content = html`${help.printed}${controls(help.describedBy)}`
  if (!field.fieldset) return group(field, content)
  return group(field, fieldset({ ...field.fieldset, describedBy: help.describedBy, role, html: content }))
}
