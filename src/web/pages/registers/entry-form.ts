import type { Html } from '../../../platform/html.ts'
import { html } from '../../../platform/html.ts'
import { hasAccess } from '../../../people/index.ts'
import { isTarget, type Field, type Lookups, type Register, type Value } from '../../../registers/index.ts'
import { button, input, radios, select, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

interface EntryForm {
  register: Pick<Register, 'fields'>
  action: string
  csrf: Html
  problems: readonly Problem[]
  /** What stands in each field, as text. */
  values: Readonly<Record<string, string>>
  lookups: Lookups
  submit: string
  /** The version that is being changed; none where an entry is added. */
  version?: number
  cancel: string
}

/** The form of an entry, made from the definition of its register. */
export const entryForm = ({
  register,
  action,
  csrf,
  problems,
  values,
  lookups,
  submit,
  version,
  cancel,
}: EntryForm): Html =>
  html`<form method="post" action="${action}" novalidate class="entryform">
    ${csrf}${version !== undefined && html`<input type="hidden" name="version" value="${version}" />`}
    ${register.fields.map((field) => fieldInput(register, field, values[field.name] ?? '', problems.find((one) => one.field === field.name)?.message, lookups))}
    ${version !== undefined && textarea({ id: 'why', name: 'why', rows: '2', label: { text: 'Why it changes' }, hint: { text: 'For the history. May be left empty.' }, value: values['why'] ?? '' })}
    <div class="govuk-button-group">
      ${button({ text: submit, preventDoubleClick: true })}<a class="govuk-link" href="${cancel}">Cancel</a>
    </div>
  </form>`

const fieldInput = (
  register: Pick<Register, 'fields'>,
  field: Field,
  value: string,
  problem: string | undefined,
  lookups: Lookups,
): Html => {
  const isNeeded = field.required === true
  const common = {
    id: field.name,
    name: field.name,
    label: { text: isNeeded || field.requiredWhen ? field.title : `${field.title} (optional)` },
    ...(hintOf(field, register) ? { hint: { text: hintOf(field, register) } } : {}),
    ...(problem ? { errorMessage: { text: problem } } : {}),
  }
  switch (field.kind) {
    case 'long text':
      return textarea({ ...common, value, rows: '4' })
    case 'day':
      return input({ ...common, value, type: 'date', classes: 'govuk-input--width-10' })
    case 'number':
      return input({
        ...common,
        value,
        inputmode: 'decimal',
        spellcheck: false,
        classes: 'govuk-input--width-10',
        suffix: { text: field.unit },
      })
    case 'yes or no':
      return radios({
        ...radioParts(common),
        classes: 'govuk-radios--inline govuk-radios--small',
        items: [
          { value: 'yes', text: 'Yes', checked: value === 'yes' },
          { value: 'no', text: 'No', checked: value === 'no' },
          ...(isNeeded ? [] : [{ value: '', text: 'Not said', checked: value === '' }]),
        ],
      })
    case 'code':
      return select({
        ...common,
        items: [
          { value: '', text: isNeeded ? 'Choose one' : 'None' },
          ...field.codes.map(({ code, label }) => ({ value: code, text: label, selected: code === value })),
        ],
      })
    case 'person':
      return select({ ...common, items: [{ value: '', text: 'Nobody' }, ...peopleFor(value, lookups)] })
    case 'entry':
      return select({
        ...common,
        items: [
          { value: '', text: isNeeded ? 'Choose one' : 'None' },
          ...[...lookups.entries.values()]
            .filter(({ register, id, isRetired }) => register === field.register && (!isRetired || id === value))
            .map(({ id, name }) => ({ value: id, text: name, selected: id === value })),
        ],
      })
    case 'postcode':
    case 'urn':
      return input({ ...common, value, spellcheck: false, classes: 'govuk-input--width-10' })
    default:
      return input({ ...common, value, classes: 'govuk-!-width-two-thirds' })
  }
}

/** Those who work here, and whoever stands in the field already. */
const peopleFor = (value: string, { people, today }: Lookups) =>
  [...people.values()]
    .filter((person) => hasAccess(person, today) || person.id === value)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((person) => ({
      value: person.id,
      text: `${person.name}${person.job && `, ${person.job}`}${hasAccess(person, today) ? '' : ' (has left)'}`,
      selected: person.id === value,
    }))

const radioParts = ({
  id,
  label,
  ...rest
}: {
  id: string
  label: { text: string }
  name: string
  hint?: { text: string }
  errorMessage?: { text: string }
}) => ({
  ...rest,
  idPrefix: id,
  fieldset: { legend: { text: label.text } },
})

const hintOf = (field: Field, register: Pick<Register, 'fields'>): string => {
  const { help = '', requiredWhen } = field
  const address = isTarget(field) ? `Paste the address of the ${field.kind} in Sightline.` : ''
  return [help || address, requiredWhen ? neededWhen(register, requiredWhen) : ''].filter(Boolean).join(' ')
}

/** “Needed where “State” is “Adopted” or “Being tested here”.” */
const neededWhen = (
  register: Pick<Register, 'fields'>,
  { field: name, is }: NonNullable<Field['requiredWhen']>,
): string => {
  const other = register.fields.find((field) => field.name === name)
  const labels = is.map(
    (code) => `“${(other?.kind === 'code' && other.codes.find((one) => one.code === code)?.label) || code}”`,
  )
  const list = labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}`
  return `Needed where “${other?.title ?? name}” is ${list}.`
}

/** A value as the form holds it. */
export const formText = (value: Value | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
