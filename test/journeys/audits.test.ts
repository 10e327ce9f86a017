import { beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import type { Visitor } from './visitor.ts'

const ways = [
  ['at a desk', { width: 1280, javaScript: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false }],
] as const

describe.each(ways)('a record is drawn, audited, read a second time blind and closed, %s', (_, way) => {
  let lead: Visitor
  let auditor: Visitor
  let second: Visitor
  let audit: string

  beforeAll(async () => {
    const alderwick: Alderwick = await startAlderwick()
    lead = await alderwick.visitorWho('quality-lead', way)
    auditor = await alderwick.visitorWho('principal-social-worker', way)
    second = await alderwick.visitorWho('director', way)
  })

  const submit = async ({ page }: Visitor, words: string): Promise<void> => {
    const next = page.waitForEvent('framenavigated')
    await page.getByRole('button', { name: words, exact: true }).first().click()
    await next
    await page.waitForLoadState('load')
  }
  const words = ({ page }: Visitor) => page.locator('main').innerText()

  /** Answers every statement and grades both sections and the whole alike. */
  const judge = async (visitor: Visitor, grade: string): Promise<void> => {
    const { page } = visitor
    await visitor.open(`${audit}/sections/style`)
    for (const section of ['Written to the child', 'True and fair']) {
      expect(await page.locator('h1').innerText()).toBe(section)
      for (const met of await page.getByLabel('Met', { exact: true }).all()) await met.check()
      await page.getByLabel(grade, { exact: true }).check()
      await submit(visitor, 'Save and go on')
    }
    await page.getByLabel('What the grade rests on').fill(`It is ${grade.toLowerCase()} written to her.`)
    await page.getByLabel(grade, { exact: true }).check()
    await visitor.look('before finishing')
    await submit(visitor, 'Finish')
  }

  test('the lead draws one child by a seed and gives the record to an auditor', async () => {
    const { page } = lead
    await lead.open('/audits/samples/new')
    await page.getByLabel('Name of the sample').fill('The journey')
    await page.getByLabel('What is asked of each record').selectOption('written-to-child')
    await page.getByLabel('Of which children').selectOption('care')
    await page.getByLabel('Layers, each of which gives its share').selectOption('none')
    await page.getByLabel('How many').fill('1')
    await page.getByLabel('Seed (optional)').fill('journey')
    await page.getByLabel('Thematic: look again').check()
    await page.getByLabel('Hannah Kowalczyk').check()
    await submit(lead, 'Draw')
    await lead.look('drawn')
    expect(await words(lead)).toContain('1 child drawn of')
    audit =
      (await page.locator('main a[href^="/audits/"]', { hasText: 'Hannah Kowalczyk' }).first().getAttribute('href')) ??
      ''
    expect(audit).toMatch(/^\/audits\/[0-9a-f-]{36}$/)
  })

  test('the auditor answers section by section, and what is saved stays', async () => {
    const { page } = auditor
    await auditor.open(`${audit}/sections/style`)
    await page.getByLabel('Evidence').fill('Three visits of the autumn.')
    await submit(auditor, 'Save and go back')
    expect(await words(auditor)).toContain('0 of 2 sections are whole')
    await auditor.open(`${audit}/sections/style`)
    expect(await page.getByLabel('Evidence').inputValue()).toBe('Three visits of the autumn.')
    await judge(auditor, 'Mostly')
    expect(await words(auditor)).toContain('What the auditor judged')
  })

  test('what somebody said is not lost where the form says too little', async () => {
    const { page } = auditor
    await auditor.open(audit)
    await page.getByText('Write down what somebody said').click()
    await page.getByLabel('What was said').fill('I could read it myself.')
    await submit(auditor, 'Write it down')
    expect(await words(auditor)).toContain('Choose who says it.')
    await auditor.look('refused')
    expect(await page.getByLabel('What was said').inputValue()).toBe('I could read it myself.')
    await page.getByLabel('The child', { exact: true }).check()
    await submit(auditor, 'Write it down')
    expect(await words(auditor)).toContain('I could read it myself.')
  })

  test('the second reader sees nothing of the first before having judged', async () => {
    await lead.open(audit)
    await lead.page.getByLabel('Second reader').selectOption({ label: 'Gwen Tarrant, director of children’s services' })
    await submit(lead, 'Ask for a second reading')
    await second.open(audit)
    expect(await words(second)).not.toContain('What the auditor judged')
    expect(await words(second)).not.toContain('mostly written')
    await judge(second, 'In part')
    expect(await words(second)).toContain('It is mostly written to her.')
  })

  test('the lead closes it with a final grade and its reason, and both judgements stay', async () => {
    await lead.open(audit)
    await lead.page.getByLabel('Final grade').selectOption({ label: 'In part' })
    await submit(lead, 'Close the audit')
    expect(await words(lead)).toContain('Say why the final grade differs')
    expect(await lead.page.getByLabel('Final grade').locator('option:checked').innerText()).toBe('In part')
    await lead.page.getByLabel('Why it differs').fill('Two of three entries blame her.')
    await submit(lead, 'Close the audit')
    await lead.look('closed')
    const said = await words(lead)
    for (const part of ['What the auditor judged', 'What the second reader judged', 'Two of three entries blame her.'])
      expect(said).toContain(part)
  })
})
