import type { Html } from '../platform/html.ts'
import type { Problem } from './page.ts'

/** What a page that shows a form is given for it: all empty on a first visit. */
export interface FormParts {
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

/**
 * The id, name, value and error of a field. What was typed wins over what is held once the form has been sent; `prefix`
 * keeps the ids of several forms on one page apart.
 */
export const fieldsOf =
  (
    { problems, typed }: Pick<FormParts, 'problems' | 'typed'>,
    held: Readonly<Record<string, string | number | null | undefined>> = {},
    prefix = '',
  ) =>
  (name: string) => {
    const problem = problems.find((one) => one.field === name)
    const value = problems.length > 0 ? typed[name] : held[name]
    return {
      id: `${prefix}${name}`,
      name,
      value: value === null || value === undefined ? '' : String(value),
      ...(problem ? { errorMessage: { text: problem.message } } : {}),
    }
  }
