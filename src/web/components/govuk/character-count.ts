import { type Html, html } from '../../../platform/html.ts'
import { hint } from './hint.ts'
import { names, type Plurals, translated, words } from './options.ts'
import { textarea, type TextareaOptions } from './textarea.ts'

export interface CharacterCountOptions extends TextareaOptions {
  maxlength?: number | string | undefined
  /** Counts words, and wins over `maxlength`. */
  maxwords?: number | string | undefined
  /** Percent of the limit from which the count is shown. */
  threshold?: number | string | undefined
  countType?: string | undefined
  countMessage?: { classes?: string | undefined } | undefined
  /** The sentence shown without a script, with `%{count}` for the limit. */
  textareaDescriptionText?: string | undefined
  charactersUnderLimitText?: Plurals | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: Plurals | undefined
  wordsUnderLimitText?: Plurals | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: Plurals | undefined
}

export const characterCount = (options: CharacterCountOptions): Html => {
  const { id = options.name, maxlength, maxwords, textareaDescriptionText: description } = options
  const countType = options.countType || (maxwords ? 'words' : undefined)
  const limit = maxwords || maxlength
  const sentence = (
    description || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  ).replaceAll('%{count}', String(limit))
  const message = hint({
    id: `${id}-info`,
    classes: names('govuk-character-count__message', options.countMessage?.classes),
    // A limit set by a script is not known here; the script will write the sentence.
    text: limit ? sentence : undefined,
  })
  return textarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    formGroup: {
      ...options.formGroup,
      classes: names('govuk-character-count', options.formGroup?.classes),
      attributes: {
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-maxwords': maxwords,
        'data-threshold': options.threshold,
        'data-count-type': countType,
        ...translated({
          'textarea-description': !limit && description ? { other: description } : undefined,
          'characters-under-limit': options.charactersUnderLimitText,
          'characters-at-limit': options.charactersAtLimitText,
          'characters-over-limit': options.charactersOverLimitText,
          'words-under-limit': options.wordsUnderLimitText,
          'words-at-limit': options.wordsAtLimitText,
          'words-over-limit': options.wordsOverLimitText,
        }),
        ...options.formGroup?.attributes,
      },
      afterInput: { html: html`${message}${words(options.formGroup?.afterInput)}` },
    },
    classes: names('govuk-js-character-count', options.classes),
  })
}
