import { asPerson } from '../people/index.ts'
import { html } from '../platform/html.ts'
import type { Db } from '../platform/sql.ts'
import { view, type View, type Visit } from './page.ts'

/** How long a person waits for a page before they are told that it is being worked out. Milliseconds. */
const patience = 900

interface Counted<Result> {
  /** Worked out on a connection of its own, so that it goes on when the person has been told to wait. */
  count: (db: Db) => Promise<Result>
  /** The page, once it is there. */
  show: (counted: Result) => View | Promise<View>
}

/**
 * The page that a count is for, where the count is there within a second; else a page that says that it is being worked out
 * and looks again by itself. The count must be one that is kept, such as by `keepWhileLettersUnchanged`: those who ask while
 * it goes on wait for the same answer.
 */
export const whenCounted = async <Result>(
  { app, person, url }: Pick<Visit, 'app' | 'person' | 'url'>,
  page: Pick<View, 'title'> & Partial<Pick<View, 'current' | 'style'>>,
  { count, show }: Counted<Result>,
): Promise<View> => {
  const counting = asPerson(app.database, person, count)
  const waited = Symbol('waited')
  let timer: NodeJS.Timeout | undefined
  const first = await Promise.race([
    counting,
    new Promise<typeof waited>((resolve) => (timer = setTimeout(() => resolve(waited), patience))),
  ])
  clearTimeout(timer)
  if (first !== waited) return show(first as Result)
  counting.catch(() => undefined) // whoever asks next is told
  const here = `${url.pathname}${url.search}`
  return view({
    ...page,
    scripts: ['live'],
    body: html`<h1>${page.title}</h1>
      <div class="inset" role="status" data-live="${here}">
        <p>
          <strong>This is being worked out.</strong> Letters, or what was read in them, have changed since somebody last
          looked. Over a whole library it takes some seconds. You may leave this page; the work goes on.
        </p>
        <progress aria-label="Working it out">under way</progress>
      </div>
      <p><a href="${here}">Look again</a></p>`,
  })
}
