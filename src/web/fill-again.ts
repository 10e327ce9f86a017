import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { html, type Html, raw } from '../platform/html.ts'
import { errorMessage } from './components/index.ts'
import type { Problem } from './page.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode
type Fields = Readonly<Record<string, string | readonly string[]>>

/**
 * A page with the form that was sent from it as the person left it: every box holds what they typed, what is wrong stands
 * beside its box, and whatever was folded round the form is open. Each problem then leads to an id that is on the page, or to
 * none where the form is there no longer: what was typed then stands above, so that it is not lost.
 */
export const fillAgain = (
  body: Html,
  sent: { to: URL; from: URL; fields: Fields },
  problems: readonly Problem[],
): { body: Html; problems: readonly Problem[] } => {
  const page = parseFragment(body.text)
  const all = page.childNodes.flatMap(elementsOf)
  const ids = new Set(all.map((one) => attributeOf(one, 'id')))
  const form = formSent(all, sent)
  if (!form) return { body: html`${whatWasTyped(sent.fields)}${body}`, problems: problems.map(leadsTo(ids)) }
  const id = attributeOf(form, 'id')
  const controls = all.filter(
    (one) => isControl(one) && (isInside(one, form) || (id && attributeOf(one, 'form') === id)),
  )
  fill(controls, sent.fields)
  const shown = problems.map((problem) => {
    const control = controls.find(isNamed(problem.field))
    if (control) markWrong(control, form, problem.message, all)
    const target = control ?? controls.find((one) => !isHidden(one))
    if (!target) return leadsTo(ids)(problem)
    nameAlone(target, form, all, `again-${controls.indexOf(target)}`)
    return { ...problem, field: attributeOf(target, 'id') ?? '' }
  })
  if (problems.length > 0) openRound(form)
  return { body: raw(serialize(page)), problems: shown }
}

/** A page whose address asked for what there is not: what is wrong stands beside the boxes of the forms that lead back to the page. */
export const tellOfAsked = (body: Html, problems: readonly Problem[]): { body: Html; problems: readonly Problem[] } => {
  const page = parseFragment(body.text)
  const all = page.childNodes.flatMap(elementsOf)
  const shown = problems.map((problem) => {
    const control = all.find((one) => isControl(one) && isNamed(problem.field)(one))
    const form = control && [...ancestorsOf(control)].find((one) => one.tagName === 'form')
    if (!control || !form) return { ...problem, field: '' }
    markWrong(control, form, problem.message, all)
    nameAlone(control, form, all, `asked-${problem.field}`)
    openRound(control)
    return { ...problem, field: attributeOf(control, 'id') ?? '' }
  })
  return { body: raw(serialize(page)), problems: shown }
}

/** Gives a control an id that no other has, where it has none or shares it with one of another form. */
const nameAlone = (control: Element, form: Element, all: readonly Element[], name: string): void => {
  const id = attributeOf(control, 'id')
  if (id && all.filter((one) => attributeOf(one, 'id') === id).length === 1) return
  setAttribute(control, 'id', name)
  for (const one of all) if (id && attributeOf(one, 'for') === id && isInside(one, form)) setAttribute(one, 'for', name)
}

const leadsTo =
  (ids: ReadonlySet<string | undefined>) =>
  (problem: Problem): Problem => ({ ...problem, field: ids.has(problem.field) ? problem.field : '' })

/** What was written in sentences, where there is no box any more to put it in. */
const whatWasTyped = (fields: Fields): Html | undefined => {
  const texts = Object.values(fields)
    .flat()
    .filter((text) => /\S\s+\S/.test(text))
  return texts.length === 0
    ? undefined
    : html`<div class="govuk-inset-text">
        <p>The form is no longer on this page. This is what you typed, to copy from:</p>
        ${texts.map((text) => html`<p class="as-typed">${text}</p>`)}
      </div>`
}

/** The form that leads where this one was sent; of several, such as one a row, the one whose hidden fields are those that came. */
const formSent = (
  all: readonly Element[],
  { to, from, fields }: { to: URL; from: URL; fields: Fields },
): Element | undefined => {
  const leads = (address: string | undefined) =>
    address !== undefined && new URL(address, from).pathname === to.pathname
  const forms = all.filter(
    (one) =>
      one.tagName === 'form' &&
      attributeOf(one, 'method')?.toLowerCase() === 'post' &&
      (leads(attributeOf(one, 'action') ?? '') ||
        all.some((button) => isInside(button, one) && leads(attributeOf(button, 'formaction')))),
  )
  const alike = (form: Element): number =>
    all.filter(
      (one) =>
        isInside(one, form) &&
        attributeOf(one, 'type') === 'hidden' &&
        [fields[attributeOf(one, 'name') ?? '']].flat().includes(attributeOf(one, 'value') ?? ''),
    ).length
  return forms.toSorted((a, b) => alike(b) - alike(a))[0]
}

const fill = (controls: readonly Element[], fields: Fields): void => {
  const seen = new Map<string, number>()
  for (const control of controls) {
    const name = attributeOf(control, 'name')
    if (!name || isKeptBack(control)) continue
    const came = [fields[name] ?? []].flat()
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const type = attributeOf(control, 'type')
    if (type === 'checkbox' || type === 'radio') {
      setFlag(control, 'checked', came.includes(attributeOf(control, 'value') ?? 'on'))
    } else if (control.tagName === 'select') {
      for (const option of control.childNodes.flatMap(elementsOf).filter((one) => one.tagName === 'option'))
        setFlag(option, 'selected', came.includes(attributeOf(option, 'value') ?? textOf(option)))
    } else if (came[nth] !== undefined) {
      if (control.tagName === 'textarea')
        control.childNodes = parseFragment(html`<p>${came[nth]}</p>`.text).childNodes.flatMap((one) =>
          'childNodes' in one ? one.childNodes : [],
        )
      else setAttribute(control, 'value', came[nth])
    }
  }
}

/** Sets what is wrong beside the box and ties the two, unless the page has done so itself. */
const markWrong = (control: Element, form: Element, message: string, all: readonly Element[]): void => {
  const round = [...ancestorsOf(control, form)]
  const fieldset = round.find((one) => one.tagName === 'fieldset')
  const group = round.findLast((one) => hasClass(one, 'govuk-form-group')) // the boxes of a date have one each inside their own
  const holder = group && fieldset && isInside(fieldset, group) ? fieldset : (group ?? parentOf(control))
  if (holder === undefined || all.some((one) => hasClass(one, 'govuk-error-message') && isInside(one, holder))) return
  const id = `${attributeOf(control, 'id') ?? attributeOf(control, 'name')}-wrong`
  const [error] = parseFragment(errorMessage({ id, text: message }).text).childNodes
  const place = holder.childNodes.findIndex((one) => one === control || round.includes(one as Element) || isAnswer(one))
  if (error) holder.childNodes.splice(Math.max(place, 0), 0, error)
  const described = holder === fieldset ? fieldset : control
  const before = attributeOf(described, 'aria-describedby')
  setAttribute(described, 'aria-describedby', before ? `${before} ${id}` : id)
  if (group) addClass(group, 'govuk-form-group--error')
  const kind = ['govuk-input', 'govuk-textarea', 'govuk-select'].find((one) => hasClass(control, one))
  if (kind) addClass(control, `${kind}--error`)
}

const openRound = (form: Element): void => {
  for (const one of ancestorsOf(form)) if (one.tagName === 'details') setFlag(one, 'open', true)
}

/** A control of this name, or the first of those it stands for: the boxes of a date, the lines of a list. */
const isNamed =
  (field: string) =>
  (control: Element): boolean => {
    const name = attributeOf(control, 'name')
    return (
      field !== '' &&
      !isHidden(control) &&
      name !== undefined &&
      (name === field ||
        attributeOf(control, 'id') === field ||
        name === field.split('.')[0] ||
        name.startsWith(`${field}-`))
    )
  }

const isAnswer = (node: Node): boolean =>
  'tagName' in node && /\bgovuk-(radios|checkboxes|date-input|input__wrapper)\b/.test(attributeOf(node, 'class') ?? '')

const isControl = (one: Element): boolean => ['input', 'textarea', 'select', 'button'].includes(one.tagName)

const isHidden = (one: Element): boolean => attributeOf(one, 'type') === 'hidden'

/** What is never sent back to the one who typed it. */
const isKeptBack = (one: Element): boolean =>
  isHidden(one) || ['password', 'file'].includes(attributeOf(one, 'type') ?? '')

const elementsOf = (node: Node): Element[] => ('tagName' in node ? [node, ...node.childNodes.flatMap(elementsOf)] : [])

const textOf = (one: Element): string =>
  one.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim()

const parentOf = (one: Element): Element | undefined =>
  one.parentNode && 'tagName' in one.parentNode ? one.parentNode : undefined

/** What stands round this, nearest first, up to but without `end`. */
function* ancestorsOf(one: Element, end?: Element): Generator<Element> {
  for (let at = parentOf(one); at && at !== end; at = parentOf(at)) yield at
}

const isInside = (one: Element, outer: Element): boolean => [...ancestorsOf(one)].includes(outer)

const attributeOf = (one: Element, name: string): string | undefined =>
  one.attrs.find((each) => each.name === name)?.value

const setAttribute = (one: Element, name: string, value: string): void => {
  one.attrs = [...one.attrs.filter((each) => each.name !== name), { name, value }]
}

const setFlag = (one: Element, name: string, isSet: boolean): void => {
  one.attrs = one.attrs.filter((each) => each.name !== name)
  if (isSet) one.attrs.push({ name, value: '' })
}

const hasClass = (one: Element, name: string): boolean => (attributeOf(one, 'class') ?? '').split(/\s+/).includes(name)

const addClass = (one: Element, name: string): void => {
  if (!hasClass(one, name)) setAttribute(one, 'class', `${attributeOf(one, 'class') ?? ''} ${name}`.trim())
}
