import { beforeAll, expect, test } from 'vitest'
import { csrfTokenFor } from '../../../people/index.ts'
import { startProvider, type RunningProvider } from '../../../people/provider.fixture.ts'
import { givenWeb, wordsOf, type GivenWeb } from './visitor.fixture.ts'

const url = 'http://127.0.0.1:3999'
let web: GivenWeb // in demo mode, without a provider
let work: GivenWeb // as in a council
let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider(`${url}/sign-in/back`, {
    director: { email: 'director@northmere.example', email_verified: true },
    stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  })
  web = await givenWeb({ demo: true })
  work = await givenWeb({ demo: false, oidc: provider, url })
})

test('a page that needs somebody leads to the sign-in page and from there back to it', async () => {
  const browser = await web.visitor()
  const first = await browser.get('/findings?q=care')
  expect([first.status, first.location]).toEqual([303, '/sign-in?return=%2Ffindings%3Fq%3Dcare'])
  const { text } = await browser.get(first.location)
  expect(wordsOf(text)).toContain('Anybody who opens this page can sign in')
  expect(wordsOf(text)).toContain('The director')
  expect(wordsOf(text)).not.toContain('Sign in with your work account')
  const director = web.staff.get('director')?.id ?? ''
  const after = await browser.post('/sign-in/demo', { person: director, return: '/findings?q=care' })
  expect([after.status, after.location]).toEqual([303, '/findings?q=care'])
  expect((await browser.get('/findings')).status).toBe(200)
  expect((await browser.get('/sign-in?return=/trail')).location).toBe('/trail')
})

test('signing out ends the session for good, also for who kept its cookie', async () => {
  const browser = await web.visitor('director')
  await browser.get('/help/permissions')
  const kept = browser.cookies.get('sightline') ?? ''
  const out = await browser.post('/sign-out')
  expect([out.status, out.location, browser.cookies.has('sightline')]).toEqual([303, '/signed-out', false])
  expect(wordsOf((await browser.get('/signed-out')).text)).toContain('You are signed out')
  browser.cookies.set('sightline', kept)
  const again = await browser.get('/trail')
  expect(again.location).toContain('/sign-in')
  expect(wordsOf((await browser.get(again.location)).text)).toContain('Your session has ended')
})

test('a form without its token, or with another session’s, is refused', async () => {
  const browser = await web.visitor('director')
  await browser.get('/help/permissions')
  expect((await browser.post('/sign-out', {}, '')).status).toBe(409)
  const other = await web.visitor('analyst')
  await other.get('/help/permissions')
  expect((await browser.post('/sign-out', {}, other.csrf)).status).toBe(409)
  expect((await browser.get('/trail')).status).toBe(200)
})

const written = 'Nightly figures for the board.\nAsk <Ruth> first.'
const stillTyped = 'Nightly figures for the board.\nAsk &lt;Ruth&gt; first.'

test('what was typed into a form that is sent after the session has ended comes back to be copied, and nothing is kept', async () => {
  const browser = await web.visitor('director')
  await browser.get('/tokens')
  const { csrf } = browser
  const cookie = browser.cookies.get('sightline') ?? ''
  await browser.post('/sign-out')
  browser.headers = { 'sec-fetch-site': 'same-origin' }
  for (const kept of [cookie, undefined]) {
    if (kept) browser.cookies.set('sightline', kept)
    else browser.cookies.delete('sightline')
    const late = await browser.post('/tokens', { name: written, days: '30' }, csrf)
    expect([late.status, wordsOf(late.text).includes('Your session has ended')]).toEqual([401, true])
    expect(late.text).toContain(stillTyped)
    // Choices alone are not worth a page of their own.
    expect((await browser.post('/tokens', { name: 'figures', days: '30' }, csrf)).location).toBe('/sign-in')
  }
  browser.headers = { 'sec-fetch-site': 'cross-site' }
  const other = await browser.post('/tokens', { name: written, days: '30' }, csrf)
  expect([other.status, other.text.includes(stillTyped)]).toEqual([409, false])
})

test('what was typed before somebody signed in again is shown once more, and kept only when it is sent again', async () => {
  const browser = await web.visitor('director')
  await browser.get('/tokens')
  const { csrf } = browser
  const again = await web.visitor('director')
  browser.cookies.set('sightline', again.cookies.get('sightline') ?? '')
  const fields = { name: 'Figures for the board', days: '30' }
  expect((await browser.post('/tokens', fields, csrf)).text).toContain('gone stale')
  browser.headers = { 'sec-fetch-site': 'same-origin' }
  const shown = await browser.post('/tokens', fields, csrf)
  expect(shown.status).toBe(409)
  expect(shown.text).toContain('value="Figures for the board"')
  expect(wordsOf(shown.text)).toContain('signed in again since this page was opened')
  expect(wordsOf((await browser.get('/tokens')).text)).not.toContain('Figures for the board')
  await browser.post('/tokens', fields)
  expect(wordsOf((await browser.get('/tokens')).text)).toContain('Figures for the board')
})

test('a council’s people sign in with their work account and come back to the page that they were after', async () => {
  const browser = await work.visitor()
  const { text } = await browser.get('/sign-in?return=/trail')
  expect(wordsOf(text)).toContain('Sign in with your work account')
  expect(wordsOf(text)).not.toContain('demonstration')
  const begun = await browser.get(/href="(\/sign-in\/begin[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '')
  const back = await provider.visit(begun.location, 'director')
  const done = await browser.get(back.pathname + back.search)
  expect([done.status, done.location]).toEqual([303, '/trail'])
  expect(browser.cookies.has('sign-in')).toBe(false)
  expect((await browser.get('/trail')).status).toBe(200)
  const out = await browser.post('/sign-out')
  expect(out.location.startsWith(provider.issuer)).toBe(true)
})

test('who has no access, or brings an answer that another browser began, is told so', async () => {
  const browser = await work.visitor()
  const begun = await browser.get('/sign-in/begin?return=/')
  const back = await provider.visit(begun.location, 'stranger')
  const other = await (await work.visitor()).get(back.pathname + back.search)
  expect([other.status, wordsOf(other.text)]).toEqual([403, expect.stringContaining('began in another browser')])
  const turned = await browser.get(back.pathname + back.search)
  expect([turned.status, wordsOf(turned.text)]).toEqual([
    403,
    expect.stringContaining('Nobody has given stranger@elsewhere.example access'),
  ])
  expect(browser.cookies.has('sightline')).toBe(false)
})

test('outside demo mode the demonstration’s door does not exist', async () => {
  const browser = await work.visitor()
  const form = { person: work.staff.get('director')?.id ?? '', return: '/' }
  const tried = await browser.post('/sign-in/demo', form, csrfTokenFor(''))
  expect([tried.status, browser.cookies.has('sightline')]).toEqual([404, false])
})

test('a return address that leads elsewhere leads to the start', async () => {
  const browser = await web.visitor()
  const { text } = await browser.get('/sign-in?return=https://evil.example/')
  const withoutOwnAddress = text.replaceAll(/<input type="hidden" name="stands-on"[^>]*>/g, '') // it leads to no place but a page of ours
  expect(withoutOwnAddress).not.toContain('evil.example')
  const done = await browser.post('/sign-in/demo', {
    person: web.staff.get('analyst')?.id ?? '',
    return: '//evil.example',
  })
  expect(done.location).toBe('/')
})

test('a session that stood idle for an hour is over at the next page', async () => {
  const browser = await web.visitor('director')
  web.setClock(new Date(Date.now() + 61 * 60_000))
  expect((await browser.get('/trail')).location).toContain('/sign-in')
  web.setClock(new Date())
})
