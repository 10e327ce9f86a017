import { beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import {
  callMeeting,
  findResolutions,
  listCommitteeMeetings,
  listCommittees,
  listDistributions,
  ResolutionFilters,
} from '../../src/scrutiny/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

const inDatabase = async <Result>(work: Parameters<typeof asPerson<Result>>[2]): Promise<Result> =>
  asPerson(alderwick.product.app.database, await alderwick.personWho('scrutiny-officer'), work)

const screens: readonly { width: 1280 | 320; javaScript: boolean }[] = [
  { width: 1280, javaScript: true },
  { width: 320, javaScript: false },
]

describe.each(screens)('at $width px, JavaScript $javaScript', (screen) => {
  const who = `Ivy Larch of ${screen.width}`

  test('a resident finds the next meeting, asks to speak, and has a page of their own; reads what became of things', async () => {
    const { page, look, open } = await alderwick.visitorWho(undefined, screen)
    await open('/public/999')
    await page
      .getByRole('link', { name: /People Scrutiny Committee/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Ask to speak' }).click()
    await look('the form')
    await page.getByLabel('Your name').fill(who)
    await page.getByLabel('An e-mail address or a telephone number').fill('01632 960 199')
    await page.getByLabel('Join by video').check()
    await page.getByLabel('What you want to say or ask').fill('When is the youth club open?')
    // Whoever is faster than people are is asked to send it once more, with everything that was typed still there.
    await expect
      .poll(
        async () => {
          if (!page.url().includes('/speaking/')) await page.getByRole('button', { name: 'Ask to speak' }).click()
          return page.url()
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toContain('/speaking/')
    expect(await page.textContent('main')).toContain('Waiting for an answer')
    expect(await page.content()).not.toContain(who)
    await look('their own page')

    await page.getByRole('link', { name: 'Plans', exact: true }).click()
    await page
      .getByRole('link', { name: /This plan in easy words/ })
      .first()
      .click()
    expect(await page.textContent('main')).toContain('jobs are finished.')
    await page.getByRole('link', { name: 'Resolutions', exact: true }).click()
    expect(await page.textContent('main')).toContain('No answer')
    await page.getByRole('link', { name: 'Polski' }).click()
    await page.getByRole('link', { name: 'Posiedzenia' }).click()
    expect(await page.textContent('h1')).toBe('Posiedzenia')
    await look('in Polish')
  })

  test('the scrutiny officer answers who asked to speak, and takes a meeting from its call to its published papers', async () => {
    const { page, look, open } = await alderwick.visitorWho('scrutiny-officer', screen)
    const today = dayOf(new Date())
    const meeting = await inDatabase(async (db) => {
      const [committee] = await listCommittees(db)
      if (!committee) throw new Error('The demonstration has a committee.')
      return callMeeting(db, committee.id, { heldOn: `2027-0${screen.width === 320 ? 6 : 7}-10`, startsAt: '18:30' })
    })
    // The nearest, as a resident finds it first: the list begins with the last.
    const toCome = (await inDatabase((db) => listCommitteeMeetings(db))).findLast(
      ({ stage, heldOn }) => stage === 'published' && heldOn >= today,
    )
    await open(`/committees/meetings/${toCome?.id}/speakers`)
    const row = page.locator('li', { hasText: who })
    await row.getByLabel('Yes').check()
    await row.getByRole('button', { name: 'Answer them' }).click()
    expect(await page.locator('li', { hasText: who }).textContent()).toContain('Accepted')
    await look('after an answer')

    await open(`/committees/meetings/${meeting}/items`)
    await page.getByLabel('Title').fill('Answers since the last meeting')
    await page.getByLabel('Sort').selectOption('Answers since the last meeting')
    await page.getByRole('button', { name: 'Put it on the agenda' }).click()
    await open(`/committees/meetings/${meeting}/items`)
    await page.getByLabel('Title').fill('What inspectors found')
    await page.getByLabel('What the committee is asked to do').fill('Note it.')
    await page.getByRole('button', { name: 'Put it on the agenda' }).click()
    await page.getByText('Have Sightline write what inspectors found').click()
    await page.locator('#outcomes-author').fill('Gwen Tarrant')
    await page.getByRole('button', { name: 'Write it from the confirmed grades' }).click()
    expect(await page.textContent('main')).toContain('What inspectors found')
    await look('after the paper was written')
    await open(`/committees/meetings/${meeting}`)
    await page.getByRole('button', { name: 'Publish agenda and papers' }).click()
    expect(await page.textContent('main')).toContain('The agenda is published with one paper, in time.')
    const resident = await alderwick.visitorWho(undefined, screen)
    await resident.open(`/public/999/meetings/${meeting}`)
    expect(await resident.page.textContent('main')).toContain('What inspectors found')
  })

  test('a councillor reads what is asked, three figures and questions, and opens what is exempt', async () => {
    const { page, look, open } = await alderwick.visitorWho('councillor', screen)
    await open('/councillor')
    await page.locator('main a[href^="/councillor/"]').first().click()
    expect(await page.textContent('main')).toMatch(/question/i)
    await look('an item')
    await open('/distributions')
    await look('what was sent round')
    const [sent] = await inDatabase((db) => listDistributions(db))
    // It went to the members of the committee; the cabinet member is none of them.
    await open(`/distributions/${sent?.id}`, { status: 404 })
  })

  test('a cabinet member answers a resolution, and it is public once the scrutiny officer publishes it', async () => {
    const waits = (await inDatabase((db) => findResolutions(db, ResolutionFilters.parse({}), dayOf(new Date())))).find(
      ({ resolution }) =>
        resolution.servedOn !== null &&
        resolution.respondedOn === null &&
        resolution.addresseeSort === 'cabinet_member',
    )
    const id = waits?.resolution.id
    if (screen.width === 320) {
      // One resolution of the demonstration waits for a cabinet member, and is answered on the laptop: on the phone it is read.
      const { page, open } = await alderwick.visitorWho('councillor', screen)
      await open('/resolutions?q=records')
      expect(await page.textContent('main')).toContain('CYP18.1')
      return
    }
    const { page, look, open } = await alderwick.visitorWho('councillor', screen)
    await open(`/resolutions/${id}/respond`)
    await page.getByLabel('Accepted', { exact: true }).check()
    await page.getByLabel('The answer in full').fill('The records are late since two posts are empty.')
    await page.getByRole('button', { name: 'Give the answer' }).click()
    expect(await page.textContent('main')).toContain('The answer was recorded: accepted.')
    await look('after the answer')
    const resident = await alderwick.visitorWho(undefined, screen)
    await resident.open('/public/999/resolutions')
    expect(await resident.page.textContent('main')).not.toContain('two posts are empty')
    const clerk = await alderwick.visitorWho('scrutiny-officer', screen)
    await clerk.open(`/resolutions/${id}`)
    await clerk.page.getByRole('button', { name: 'Publish the answer' }).click()
    await resident.open('/public/999/resolutions')
    expect(await resident.page.textContent('main')).toContain('two posts are empty')
  })
})
