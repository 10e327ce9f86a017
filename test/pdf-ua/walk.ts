import { isDict, listOf, Name, Ref, type Dict, type PdfObjects, type Value } from './pdf-objects.ts'

/** An element of the structure tree. */
export interface Element {
  number: number
  dict: Dict
  type: string // as a standard role
  said: string // as it is written
  parent: Element | undefined
  children: readonly Element[]
  /** Numbers of marked content that it holds itself, with the page of each. */
  content: readonly { page: number | undefined; mcid: number }[]
  /** Annotations that it holds, by number. */
  annotations: readonly number[]
}

export interface Walked {
  objects: PdfObjects
  resolve: (value: Value | undefined) => Value
  pages: readonly { number: number; dict: Dict }[]
  elements: readonly Element[]
  structure: Dict | undefined
  /** What an entry of a dictionary is, followed where it is a reference. */
  get: (dict: Dict | undefined, ...path: string[]) => Value
}

const nameOf = (value: Value): string => (value instanceof Name ? value.name : '')

/** The pages and the structure of a file, once through. */
export const walk = (objects: PdfObjects): Walked => {
  const resolve = (value: Value | undefined): Value =>
    value instanceof Ref ? resolve(objects.object(value.to)) : (value ?? null)
  const get = (dict: Dict | undefined, ...path: string[]): Value => {
    let now: Value = dict ?? null
    for (const step of path) now = isDict(now) ? resolve(now.get(step)) : null
    return now
  }
  const pages: { number: number; dict: Dict }[] = []
  const addPages = (ref: Value): void => {
    const node = resolve(ref)
    if (!isDict(node) || !(ref instanceof Ref)) return
    const kids = get(node, 'Kids')
    if (Array.isArray(kids)) listOf(kids).forEach(addPages)
    else pages.push({ number: ref.to, dict: node })
  }
  addPages(objects.catalog.get('Pages') ?? null)

  const structureValue = get(objects.catalog, 'StructTreeRoot')
  const structure = isDict(structureValue) ? structureValue : undefined
  const roles = get(structure, 'RoleMap')
  const elements: Element[] = []
  const addElement = (ref: Value, parent: Element | undefined): Element | undefined => {
    const dict = resolve(ref)
    if (!isDict(dict) || !(ref instanceof Ref)) return undefined
    const said = nameOf(get(dict, 'S'))
    const children: Element[] = []
    const content: { page: number | undefined; mcid: number }[] = []
    const annotations: number[] = []
    const mapped = isDict(roles) ? nameOf(resolve(roles.get(said))) : ''
    const element: Element = {
      number: ref.to,
      dict,
      said,
      type: mapped || said,
      parent,
      children,
      content,
      annotations,
    }
    elements.push(element)
    const kids = get(dict, 'K')
    const own = dict.get('Pg')
    for (const kid of Array.isArray(kids) ? listOf(kids) : [dict.get('K') ?? null]) {
      const value = resolve(kid)
      if (typeof value === 'number') content.push({ page: own instanceof Ref ? own.to : undefined, mcid: value })
      else if (isDict(value) && nameOf(get(value, 'Type')) === 'MCR') {
        const page = value.get('Pg') ?? own
        content.push({ page: page instanceof Ref ? page.to : undefined, mcid: Number(get(value, 'MCID')) })
      } else if (isDict(value) && nameOf(get(value, 'Type')) === 'OBJR') {
        const to = value.get('Obj')
        if (to instanceof Ref) annotations.push(to.to)
      } else if (isDict(value)) {
        const child = addElement(kid, element)
        if (child) children.push(child)
      }
    }
    return element
  }
  const top = get(structure, 'K')
  for (const ref of Array.isArray(top) ? listOf(top) : [structure?.get('K') ?? null]) addElement(ref, undefined)
  return { objects, resolve, pages, elements, structure, get }
}
