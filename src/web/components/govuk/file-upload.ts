import { type Html, html } from '../../../platform/html.ts'
import { type Field, formGroup } from './form-group.ts'
import {
  type Attributes,
  flag,
  given,
  type Look,
  names,
  type Plurals,
  translated,
  type Words,
  words,
} from './options.ts'

export interface FileUploadOptions extends Field, Look {
  /** The field's name unless given. */
  id?: string | undefined
  name: string
  disabled?: boolean | undefined
  multiple?: boolean | undefined
  formGroup?: (Look & { beforeInput?: Words | undefined; afterInput?: Words | undefined }) | undefined
  /** Lets the browser script make a drop zone of it. */
  javascript?: boolean | undefined
  chooseFilesButtonText?: string | undefined
  dropInstructionText?: string | undefined
  multipleFilesChosenText?: Plurals | undefined
  noFileChosenText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
}

export const fileUpload = (options: FileUploadOptions): Html => {
  const { id = options.name, name } = options
  return formGroup(id, options, (describedBy) => {
    const tag = given({
      class: names('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error'),
      id,
      name,
      type: 'file',
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    const control = html`<input${tag}${flag('disabled', options.disabled)}${flag('multiple', options.multiple)}>`
    const { beforeInput, afterInput } = options.formGroup ?? {}
    return html`${words(beforeInput)}${options.javascript ? dropZone(options, control) : control}${words(afterInput)}`
  })
}

const dropZone = (options: FileUploadOptions, control: Html): Html =>
  html`<div${given({
    class: names('govuk-file-upload-wrapper', options.wrapperClasses),
    'data-module': 'govuk-file-upload',
    ...translated({
      'choose-files-button': options.chooseFilesButtonText,
      'no-file-chosen': options.noFileChosenText,
      'multiple-files-chosen': options.multipleFilesChosenText,
      'drop-instruction': options.dropInstructionText,
      'entered-drop-zone': options.enteredDropZoneText,
      'left-drop-zone': options.leftDropZoneText,
    }),
    ...options.wrapperAttributes,
  })}>${control}</div>`
