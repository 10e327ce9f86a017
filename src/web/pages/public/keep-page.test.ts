import { expect, test } from 'vitest'
import { html } from '../../../platform/html.ts'
import { view, type Answer } from '../../page.ts'
import { keepPage } from './keep-page.ts'

const pageOf = (title: string): Answer => view({ title, body: html`` })
const titleOf = (answer: Answer): string => (answer.kind === 'view' ? answer.title : '')

test('those who ask at once have one answer, which is made once', async () => {
  let made = 0
  const make = async () => pageOf(String((made += 1)))
  const answers = await Promise.all([keepPage('once', make), keepPage('once', make), keepPage('once', make)])
  expect(answers.map(titleOf)).toEqual(['1', '1', '1'])
  expect(titleOf(await keepPage('once', make))).toBe('1')
})

test('at the turn of the minute nobody waits: they have the page of the minute before while the new one is made', async () => {
  await keepPage('12:00', async () => pageOf('noon'))
  let finish: (answer: Answer) => void = () => undefined
  const next = new Promise<Answer>((resolve) => (finish = resolve))
  const ask = () => keepPage('12:01', () => next, '12:00')
  expect(titleOf(await ask())).toBe('noon')
  expect(titleOf(await ask())).toBe('noon')
  finish(pageOf('one past'))
  await next
  expect(titleOf(await ask())).toBe('one past')
})

test('a page that could not be made is made anew by the next who asks', async () => {
  const fails = () => Promise.reject(new Error('no database'))
  await expect(keepPage('fails', fails)).rejects.toThrow('no database')
  expect(titleOf(await keepPage('fails', async () => pageOf('mended')))).toBe('mended')
})
