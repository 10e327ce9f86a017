import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession, type Role } from '../../src/people/index.ts'
import { Invalid, Refused } from '../../src/platform/errors.ts'
import type { AnyPage } from '../../src/web/page.ts'
import { pages } from '../../src/web/pages/index.ts'
import { createServer } from '../../src/web/server.ts'
import { whereFormsStand } from '../../src/web/where-it-stood.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { landmarksOf } from './landmarks.ts'
import { looks } from './looks.ts'
import { namesItsPage, notStanding } from './not-standing.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A form as it stands on a page: where it leads, what it holds, and what a person types into it. */
interface Form {
  action: string
  hidden: readonly (readonly [string, string])[]
  boxes: readonly string[] // the names of the boxes for text
}

const saidInTest = 'This is refused by the test.'
const typedInTest = 'Typed by <the> test.'

/** The product with every form refused: nothing that is sent changes anything, and every answer is a refusal. */
const refusing = (how: (names: readonly string[]) => Error): AnyPage[] =>
  pages.map((page): AnyPage => {
    if (!page.post || page.isForPrograms) return page
    const { form: _, ...others } = page
    return {
      ...others,
      mostPosts: 10_000,
      post: ({ form }) => Promise.reject(how(Object.keys(form as object))), // as it was sent: there is no schema to parse it by
    }
  })

let alderwick: Alderwick
const found = new Map<string, { form: Form; from: string; as: Role | 'nobody' }>()
const cookies = new Map<string, string>()
const sharedIds: string[] = []

beforeAll(async () => {
  alderwick = await startAlderwick({ SIGHTLINE_REQUESTS_A_MINUTE: '100000' })
  const place = await landmarksOf(alderwick)
  const server = await createServer(alderwick.product.app)
  afterAll(() => server.close())
  // The head of every page holds the button to sign out: nothing is typed there, and nothing is refused.
  const routes = pages.filter((page) => page.post).map(({ path }) => ({ path, pattern: patternOf(path) }))
  for (const { at, as = 'quality-lead', status = 200 } of Object.values(looks).flat()) {
    if (status !== 200) continue
    const from = at(place)
    const answer = await server.inject({ url: from, headers: { cookie: await cookieOf(as) } })
    if (!answer.body.includes('method="post"')) continue
    const ids = elementsOf(answer.body)
      .filter(isControl)
      .flatMap((one) => attributeOf(one, 'id') ?? [])
    const twice = new Set(ids.filter((id, n) => ids.indexOf(id) !== n))
    if (twice.size > 0) sharedIds.push(`${from} as ${as}: ${[...twice].join(', ')}`)
    for (const form of formsOf(answer.body)) {
      const route = routes.find(({ pattern }) => pattern.test(new URL(form.action, `http://sightline${from}`).pathname))
      if (route && route.path !== '/sign-out' && !found.has(route.path)) found.set(route.path, { form, from, as })
    }
  }
}, 300_000)

test('every form of the product stands on a page that is looked at, or is listed with a reason', () => {
  const listed = new Set(Object.values(notStanding).flat())
  // Some stand there on one day and not on another, as the demonstration goes by the day: what is listed may be found too.
  const missing = pages.filter(
    ({ path, post }) => post && path !== '/sign-out' && !found.has(path) && !listed.has(path),
  )
  expect(missing.map(({ path }) => path)).toEqual([])
  const posted = new Set<string>(pages.filter(({ post }) => post).map(({ path }) => path))
  expect([...listed].filter((path) => !posted.has(path))).toEqual([])
})

test('each form that stands nowhere in the demonstration has a page at its address or above it', () => {
  const find = whereFormsStand(pages)
  const faults = Object.values(notStanding)
    .flat()
    .filter(
      (path) => !namesItsPage.includes(path) && !find(new URL(path.replace(/:\w+/g, 'some'), 'http://sightline'), ''),
    )
  expect(faults).toEqual([])
})

test('every form that is not right comes back where it stood, with what is wrong beside its box and what was typed', async () => {
  const server = await createServer(
    alderwick.product.app,
    refusing((names) => new Invalid([...names, ''].map((field) => ({ field, message: saidInTest })))),
  )
  afterAll(() => server.close())
  const faults: string[] = []
  for (const [path, { form, from, as }] of found) {
    const answer = await send(server, form, from, as)
    const page = elementsOf(answer.body)
    const ids = page.map((one) => attributeOf(one, 'id'))
    const links = page.filter((one) => isIn(one, 'govuk-error-summary__list') && one.tagName === 'a')
    const leadsNowhere = links.filter((one) => ids.filter((id) => `#${id}` === attributeOf(one, 'href')).length !== 1)
    const again = formsOf(answer.body).map(({ action }) => new URL(action, `http://sightline${from}`).pathname)
    const boxes = page.filter((one) => isBox(one) && form.boxes.includes(attributeOf(one, 'name') ?? ''))
    const kept = new Set(boxes.filter((one) => valueOf(one) === typedInTest).map((one) => attributeOf(one, 'name')))
    const fault =
      (answer.statusCode !== 422 && `is answered with ${answer.statusCode}`) ||
      (!answer.body.includes('govuk-error-summary') && 'has no summary of what is wrong') ||
      (!again.includes(new URL(form.action, `http://sightline${from}`).pathname) && 'does not come back') ||
      (leadsNowhere.length > 0 && `links to ${leadsNowhere.map((one) => attributeOf(one, 'href')).join(', ')}`) ||
      (form.boxes.length > 0 && links.length === 0 && 'has a summary that leads to no box') ||
      (form.boxes.some((name) => !kept.has(name)) &&
        `loses what was typed into ${form.boxes.filter((name) => !kept.has(name)).join(', ')}`)
    if (fault) faults.push(`${path} (from ${from} as ${as}) ${fault}`)
  }
  expect(faults).toEqual([])
}, 300_000)

test('every form that is refused comes back with the reason and with what was typed', async () => {
  const server = await createServer(
    alderwick.product.app,
    refusing(() => new Refused(saidInTest)),
  )
  afterAll(() => server.close())
  const faults: string[] = []
  for (const [path, { form, from, as }] of found) {
    const answer = await send(server, form, from, as)
    const page = elementsOf(answer.body)
    const texts = page.filter(isBox).map(valueOf)
    const fault =
      (answer.statusCode !== 409 && `is answered with ${answer.statusCode}`) ||
      (!answer.body.includes('govuk-error-summary') && 'has no summary') ||
      (form.boxes.length > 0 && !texts.includes(typedInTest) && 'loses what was typed')
    if (fault) faults.push(`${path} (from ${from} as ${as}) ${fault}`)
  }
  expect(faults).toEqual([])
}, 300_000)

test('no two controls of a page share an id, so that each label leads to its own', () => {
  expect(sharedIds).toEqual([])
})

const cookieOf = async (as: Role | 'nobody'): Promise<string> => {
  if (as === 'nobody') return ''
  const { database, now } = alderwick.product.app
  const made = cookies.get(as) ?? `sightline=${await openSession(database, await alderwick.personWho(as), now())}`
  cookies.set(as, made)
  return made
}

const send = async (
  server: Awaited<ReturnType<typeof createServer>>,
  { action, hidden, boxes }: Form,
  from: string,
  as: Role | 'nobody',
) => {
  const body = new URLSearchParams(hidden.map(([name, value]) => [name, value]))
  for (const name of boxes) body.append(name, typedInTest)
  const { pathname, search } = new URL(action, `http://sightline${from}`)
  return server.inject({
    method: 'POST',
    url: pathname + search,
    headers: {
      cookie: await cookieOf(as),
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    payload: body.toString(),
  })
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

const elementsOf = (markup: string): Element[] => {
  const within = (node: DefaultTreeAdapterTypes.ChildNode): Element[] =>
    'tagName' in node ? [node, ...node.childNodes.flatMap(within)] : []
  return parse(markup).childNodes.flatMap(within)
}

const attributeOf = (one: Element, name: string): string | undefined =>
  one.attrs.find((each) => each.name === name)?.value

const isIn = (one: Element, name: string): boolean => {
  for (let at = one.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (attributeOf(at, 'class')?.includes(name)) return true
  return false
}

const isControl = (one: Element): boolean => ['input', 'textarea', 'select', 'button'].includes(one.tagName)

const isBox = (one: Element): boolean =>
  one.tagName === 'textarea' ||
  (one.tagName === 'input' && ['text', 'search', undefined].includes(attributeOf(one, 'type')))

const valueOf = (one: Element): string =>
  one.tagName === 'input'
    ? (attributeOf(one, 'value') ?? '')
    : one.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

const formsOf = (markup: string): Form[] =>
  elementsOf(markup)
    .filter((one) => one.tagName === 'form' && attributeOf(one, 'method') === 'post')
    .flatMap((form) => {
      const inside = form.childNodes.flatMap(function within(node): Element[] {
        return 'tagName' in node ? [node, ...node.childNodes.flatMap(within)] : []
      })
      const actions = [form, ...inside].map((one) => attributeOf(one, one === form ? 'action' : 'formaction'))
      const hidden = inside
        .filter((one) => attributeOf(one, 'type') === 'hidden')
        .map((one) => [attributeOf(one, 'name') ?? '', attributeOf(one, 'value') ?? ''] as const)
      const boxes = [...new Set(inside.filter(isBox).map((one) => attributeOf(one, 'name') ?? ''))].filter(Boolean)
      return actions.flatMap((action, n) =>
        action !== undefined || n === 0 ? [{ action: action ?? '', hidden, boxes }] : [],
      )
    })
