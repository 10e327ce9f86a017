import { beforeAll, expect, test } from 'vitest'
import { givenWeb, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
beforeAll(async () => {
  web = await givenWeb({ demo: true })
})

test('a health coordinator makes an address that opens the calendar of health and no other', async () => {
  const visitor = await web.visitor('health-coordinator')
  const { text: page } = await visitor.get('/my-work/mail')
  expect([page.includes('Your calendar'), page.includes('Mail about your work')]).toEqual([true, false])
  const { text } = await visitor.post('/my-work/calendar', { do: 'renew' })
  const address = /\/calendar\/[\w-]+/.exec(text)?.[0] ?? expect.unreachable('no address was made')
  const asked = async (path: string) => (await (await web.visitor()).get(path)).status
  expect([await asked(`${address}/health`), await asked(`${address}/worklist`), await asked(address)]).toEqual([
    200, 404, 404,
  ])
  await visitor.get('/my-work/mail')
  await visitor.post('/my-work/calendar', { do: 'close' })
  expect(await asked(`${address}/health`)).toBe(404)
})

test('the calendar of health is not opened by whoever sees no child', async () => {
  const visitor = await web.visitor('councillor')
  const { text: page } = await visitor.get('/my-work/mail')
  expect(page).toContain('Mail about your work')
  const { text } = await visitor.post('/my-work/calendar', { do: 'renew' })
  const address = /\/calendar\/[\w-]+/.exec(text)?.[0] ?? expect.unreachable('no address was made')
  expect((await (await web.visitor()).get(`${address}/health`)).status).toBe(404)
  expect((await (await web.visitor()).get(address)).status).toBe(200)
})
