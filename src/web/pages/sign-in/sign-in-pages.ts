import { z } from 'zod'
import {
  beginSignIn,
  closeSession,
  demoPeople,
  finishSignIn,
  openSession,
  pathWithin,
  signInAsDemo,
  signInMinutes,
  signOutAddress,
  type Person,
} from '../../../people/index.ts'
import { Forbidden, Refused } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { fragment, page, redirect, view, type Answer, type Cookie, type OpenVisit, type Redirect } from '../../page.ts'
import { notSignedInView, signedOutView, signInView } from './sign-in-view.ts'

/** Holds what a sign-in needs while the person is at the provider. */
const begunCookie = 'sign-in'

const back = z.object({ return: z.string().max(2000).default('/') }).catch({ return: '/' })

const signIn = page({
  path: '/sign-in',
  needs: 'nothing',
  query: back,
  get: async ({ app, person, session, csrf, query }) => {
    const returnTo = pathWithin(query.return)
    if (person) return redirect(returnTo)
    return view({
      title: 'Sign in',
      style: 'p-sign-in',
      body: signInView({
        csrf,
        returnTo,
        hasProvider: app.config.oidc !== undefined,
        demo: await demoPeople(app.database, app.config),
        hasEnded: session !== '',
      }),
    })
  },
})

const begin = page({
  path: '/sign-in/begin',
  needs: 'nothing',
  query: back,
  get: async ({ app, now, query }) => {
    try {
      const { url, sealed } = await beginSignIn(app.config, query.return, now)
      return withCookies(redirect(url), [{ name: begunCookie, value: sealed, maxAge: signInMinutes * 60 }])
    } catch (error) {
      return explain(error)
    }
  },
})

const comeBack = page({
  path: '/sign-in/back',
  needs: 'nothing',
  get: async (visit) => {
    const { app, now, url, cookies } = visit
    try {
      const sealed = cookies[begunCookie] ?? ''
      const { person, returnTo } = await finishSignIn(app.database, app.config, { query: url.search, sealed, now })
      return await letIn(visit, person, returnTo)
    } catch (error) {
      return explain(error)
    }
  },
})

const demo = page({
  path: '/sign-in/demo',
  needs: 'nothing',
  form: z.object({ person: z.string().max(100), return: z.string().max(2000).default('/') }),
  post: async (visit) => {
    const { app, form } = visit
    return letIn(visit, await signInAsDemo(app.database, app.config, form.person), pathWithin(form.return))
  },
})

const signOut = page({
  path: '/sign-out',
  needs: 'nothing',
  post: async ({ app, now, session }) => {
    if (session) await closeSession(app.database, session)
    return withCookies(redirect((await signOutAddress(app.config, now)) ?? '/signed-out'), [
      { name: 'session', value: '' },
    ])
  },
})

const signedOut = page({
  path: '/signed-out',
  needs: 'nothing',
  get: async ({ person }) =>
    person ? redirect('/') : view({ title: 'You are signed out', style: 'p-sign-in', body: signedOutView() }),
})

/** For the script that says that somebody is here: asking is enough. */
const signedIn = page({
  path: '/sign-in/here',
  needs: 'sign-in',
  post: async () => fragment(html`Signed in.`),
})

/** A new session for whoever has just shown who they are; one that this browser had before ends. */
const letIn = async ({ app, session, now }: OpenVisit, person: Person, returnTo: string): Promise<Redirect> => {
  if (session) await closeSession(app.database, session)
  return withCookies(redirect(returnTo), [
    { name: 'session', value: await openSession(app.database, person, now) },
    { name: begunCookie, value: '' },
  ])
}

const withCookies = (to: Redirect, cookies: readonly Cookie[]): Redirect => ({ ...to, cookies })

const explain = (error: unknown): Answer => {
  if (!(error instanceof Forbidden || error instanceof Refused)) throw error
  return view({
    title: 'You could not be signed in',
    style: 'p-sign-in',
    status: 403,
    body: notSignedInView(error.message),
  })
}

export const signInPages = [signIn, begin, comeBack, demo, signOut, signedOut, signedIn]
