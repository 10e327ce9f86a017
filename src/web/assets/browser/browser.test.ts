import fastify from 'fastify'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPage } from '../../../../test/harness/browser.ts'
import { atEndOfFile } from '../../../../test/harness/end-of-file.ts'
import { assetPath, serveAssets } from '../index.ts'

/** A page with one script, from a server that answers each further path as it is told. */
/** What is answered to who asks too often. */
const patience = 'Wait a second'

const show = async (
  script: string,
  body: string,
  answers: Record<string, () => string> = {},
  { attributes = '', isMoved = () => false }: { attributes?: string; isMoved?: () => boolean } = {},
): Promise<Page> => {
  const server = fastify()
  await serveAssets(server)
  const wrap = (content: string) =>
    `<!doctype html><html lang="en"><title>x</title><body ${attributes}><main>${content}</main><script type="module" src="${assetPath(script)}"></script></body></html>`
  server.get('/', (_, reply) => reply.type('text/html').send(wrap(body)))
  server.addContentTypeParser(
    ['multipart/form-data', 'application/x-www-form-urlencoded'],
    { parseAs: 'string' },
    (_, text, done) => done(null, text),
  )
  for (const [path, answer] of Object.entries(answers)) {
    server.route({
      method: ['GET', 'POST'],
      url: path,
      handler: (_, reply) => {
        if (isMoved()) return reply.redirect('/', 303)
        const said = answer()
        if (said === patience) void reply.code(429).header('retry-after', '1')
        return reply.type('text/html').send(wrap(said))
      },
    })
  }
  atEndOfFile(() => server.close())
  const page = await newPage({ baseUrl: await server.listen({ host: '127.0.0.1', port: 0 }) })
  if (attributes) await page.clock.install()
  // A module has run when the page has loaded.
  await page.goto('/')
  return page
}

describe('the desk', () => {
  const desk = `
    <p data-keys hidden>Keys <button type="button" data-keys-switch>Turn keys off</button></p>
    <form action="/confirmed"><button data-key="c">Confirm</button></form>
    <svg viewBox="0 0 9 9"><a href="#a" data-passage="a"><text x="1" y="5">1</text></a></svg>
    <ol><li data-reading="a" id="a"><h3><a href="#a">One</a></h3></li><li data-reading="b" id="b"><h3><a href="#b">Two</a></h3></li></ol>
    <div data-words><p>Plans are</p><p>written late.</p></div>
    <form><textarea name="value"></textarea></form>`
  const answers = { '/confirmed': () => 'Confirmed' }

  test('a key presses the button that is marked with it', async () => {
    const page = await show('desk.js', desk, answers)
    await page.keyboard.press('c')
    await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/confirmed')
  })

  test('keys that are turned off stay off on the next page', async () => {
    const page = await show('desk.js', desk, answers)
    await page.getByRole('button', { name: 'Turn keys off' }).click()
    await page.reload()
    await page.keyboard.press('c')
    expect(await page.getByRole('button', { name: 'Turn keys on' }).isVisible()).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('a form that was asked for is ready to type into, and Escape leaves it while nothing was changed', async () => {
    const form = `<form data-asked><input type="hidden" name="csrf" value="1"><textarea name="value">Plans</textarea>
      <a data-cancel href="/left">Cancel</a></form>`
    const page = await show('desk.js', form, { '/left': () => 'Left' })
    await page.keyboard.type('c')
    expect(await page.locator('textarea').inputValue()).toContain('c')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')
    expect(await page.locator('textarea').inputValue()).toBe('Plans')
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/left')
  })

  test('a letter that is typed into a field is typed', async () => {
    const page = await show('desk.js', desk, answers)
    await page.locator('textarea').pressSequentially('cj')
    expect(await page.locator('textarea').inputValue()).toBe('cj')
  })

  test('j and k move along the readings, and the passage of the one reached is pointed at', async () => {
    const page = await show('desk.js', desk, answers)
    const at = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    expect(await at()).toBe('One')
    expect(await page.locator('[data-passage].pointed').count()).toBe(1)
    await page.keyboard.press('j')
    expect(await at()).toBe('Two')
    await page.keyboard.press('k')
    expect(await at()).toBe('One')
  })

  test('words that are selected on the page fill the form, but never what somebody typed', async () => {
    const page = await show('desk.js', desk, answers)
    const select = () =>
      page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('[data-words]') ?? document.body))
    await select()
    await expect.poll(() => page.locator('textarea').inputValue(), { timeout: 10_000 }).toBe('Plans are written late.')
    await page.locator('textarea').fill('Mine')
    await select()
    expect(await page.locator('textarea').inputValue()).toBe('Mine')
  })
})

test('a form that takes long says what is being done once it is sent', async () => {
  const page = await show(
    'start.js',
    '<iframe name="there" title="There"></iframe><form action="/slow" target="there" data-waits="It is held against what is there."><button>Look</button></form>',
    { '/slow': () => 'Done' },
  )
  expect(await page.getByRole('status').count()).toBe(0)
  await page.getByRole('button', { name: 'Look' }).click()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('It is held against what is there.')
})

test('what narrows a list folds under its name where there is no room beside it, and says how much of it is chosen', async () => {
  const page = await show(
    'start.js',
    `<form class="filters--side" aria-label="Narrow the clocks" action="/found">
      <input type="hidden" name="whose" value="all"><input type="checkbox" name="state" value="overdue" aria-label="Overdue" checked>
      <select name="team" aria-label="Team"><option value="">Any</option><option selected>North</option></select>
      <input name="q" aria-label="Words"><button>Show</button>
    </form>`,
    { '/found': () => 'Found' },
  )
  const press = page.getByRole('button', { name: 'Show' })
  const fold = page.getByText('Narrow the clocks: 2 chosen')
  expect(await press.isVisible()).toBe(true)
  expect(await fold.count()).toBe(0)
  await page.setViewportSize({ width: 390, height: 800 })
  await fold.waitFor()
  expect(await press.isVisible()).toBe(false)
  await page.setViewportSize({ width: 1280, height: 800 })
  await press.waitFor()
  expect(await fold.count()).toBe(0)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.reload()
  await fold.click()
  await press.click()
  await page.getByText('Found').waitFor()
  expect(new URL(page.url()).search).toBe('?whose=all&state=overdue&team=North&q=')
})

test('what is being worked on is shown as it goes, and the page is loaded anew when it is done', async () => {
  const left = ['1 of 3 done', '2 of 3 done']
  const page = await show('live.js', '<p data-live="/progress">0 of 3 done</p>', {
    '/progress': () => {
      const now = left.shift()
      return now ? `<p data-live="/progress">${now}</p>` : '<p>All done</p>'
    },
  })
  await page.getByText('1 of 3 done').waitFor()
  await page.getByText('2 of 3 done').waitFor()
  await expect.poll(() => page.getByText('0 of 3 done').count(), { timeout: 10_000 }).toBe(1)
})

test('when what was sent has been worked through, each line says what became of its file, and the numbers are the new ones', async () => {
  const count = (said: string, attribute: string) => `<div id="progress" ${attribute}="/progress"><p>${said}</p></div>`
  const asked = [count('1 of 3', 'data-live'), count('2 of 3, 1 could not be read', 'data-live-after')]
  let sent = 0
  const page = await show(
    'upload.js',
    `${count('1 of 1', 'data-live-after')}<form action="/documents" method="post" enctype="multipart/form-data" data-upload><input type="file" name="files" multiple aria-label="Files"><button>Add</button></form>`,
    {
      '/progress': () => asked.shift() ?? '',
      '/documents': () => {
        sent += 1
        // The answers to the two files, and then, when the server can bear it, the one page that both lead to here.
        if (sent <= 2) return '<p>Received</p>'
        if (sent === 3) return patience
        return sent === 4
          ? '<div data-became="read">Not counted yet: 3 readings wait</div>'
          : '<div data-became="failed">Could not be read: It is a picture.</div>'
      },
    },
  )
  await page.addScriptTag({ url: assetPath('live.js'), type: 'module' })
  const files = ['one.pdf', 'two.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) }))
  await page.getByLabel('Files').setInputFiles(files)
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('It is a picture').waitFor()
  expect(await page.locator('.uploads li').allTextContents()).toEqual([
    'one.pdfNot counted yet: 3 readings wait. See one.pdf',
    'two.pdfCould not be read: It is a picture. See two.pdf',
  ])
  expect(await page.locator('.uploads .failed').allTextContents()).toEqual([
    expect.stringContaining('two.pdf') as string,
  ])
  expect(await page.locator('#progress').textContent()).toContain('2 of 3, 1 could not be read')
})

test('several files are sent one by one, each with what became of it', async () => {
  let count = 0
  const page = await show(
    'upload.js',
    '<form action="/documents" method="post" enctype="multipart/form-data" data-upload><input type="file" name="files" multiple aria-label="Files"><button>Add</button></form>',
    {
      '/documents': () =>
        ++count === 2 ? '<div class="govuk-error-summary__body">two.pdf is empty</div>' : '<p>Received</p>',
    },
  )
  const files = ['one.pdf', 'two.pdf', 'three.pdf'].map((name) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(name),
  }))
  await page.getByLabel('Files').setInputFiles(files)
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('3 of 3').waitFor({ state: 'attached' })
  expect(await page.locator('.uploads li').allTextContents()).toEqual([
    expect.stringContaining('Received'),
    expect.stringContaining('two.pdf is empty'),
    expect.stringContaining('See three.pdf'),
  ])
  expect(await page.locator('.uploads .failed').count()).toBe(1)
})

describe('whoever is signed in', () => {
  const form = '<form data-sign-out><input type="hidden" name="csrf" value="t"></form><textarea></textarea>'

  /** A page on which a session ends after an hour, with a clock that the test moves. */
  const given = async () => {
    let told = 0
    let isIn = true
    const page = await show(
      'session.js',
      form,
      { '/sign-in/here': () => (told++, 'Signed in.') },
      { attributes: 'data-idle-minutes="60"', isMoved: () => !isIn },
    )
    const pass = (minutes: number) => page.clock.runFor(minutes * 60_000)
    return { page, pass, told: () => told, end: () => (isIn = false) }
  }

  test('is asked five minutes before the end whether they go on, and goes on', async () => {
    const { page, pass, told } = await given()
    await pass(54)
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    await pass(2)
    const dialog = page.getByRole('dialog', { name: 'You are about to be signed out' })
    await dialog.getByRole('button', { name: 'Stay signed in' }).click()
    await expect.poll(() => dialog.isVisible()).toBe(false)
    expect(told()).toBe(1)
    await pass(50)
    expect(await dialog.isVisible()).toBe(false)
  })

  test('is not signed out while they type, and the server is told now and then', async () => {
    const { page, pass, told } = await given()
    for (let minutes = 0; minutes < 80; minutes += 4) {
      await page.locator('textarea').pressSequentially('a')
      await pass(4)
    }
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    expect(told()).toBeGreaterThanOrEqual(8)
    expect(told()).toBeLessThanOrEqual(12)
  })

  test('is told what to do with what they typed when the session has ended', async () => {
    const { page, pass, end } = await given()
    end()
    await pass(61)
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' })
    await dialog.getByRole('link', { name: 'Sign in in another tab' }).waitFor()
    await dialog.getByRole('button', { name: 'Back to the page' }).click()
    expect(await dialog.isVisible()).toBe(false)
    await pass(5)
    expect(await dialog.isVisible()).toBe(false)
  })

  test('is told at once where the server says that the session has ended', async () => {
    const { page, pass, end } = await given()
    await pass(10)
    end()
    await page.locator('textarea').pressSequentially('a')
    await page.getByRole('dialog', { name: 'You have been signed out' }).waitFor()
  })
})
