import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { DiskFull } from '../platform/errors.ts'
import { FileStore } from '../platform/files.ts'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'
import { Problem } from './problem.ts'
import { answerChecker } from './published.fixture.ts'
import { callsPerMinute } from './register-route.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

const Receipts = z.object({
  documents: z.array(
    z.object({ id: z.string().nullable(), fileName: z.string(), outcome: z.string(), problem: z.string() }),
  ),
})

const send = (payload: Buffer | string, headers: Record<string, string>) =>
  given.server.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload,
    headers: { authorization: `Bearer ${given.northmere.tokens.analyst}`, ...headers },
  })

const form = (files: readonly { name: string; text: string }[]) => {
  const parts = files.map(
    ({ name, text }) =>
      `--edge\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${text}\r\n`,
  )
  return { payload: `${parts.join('')}--edge--\r\n`, headers: { 'content-type': 'multipart/form-data; boundary=edge' } }
}

describe('sending documents', () => {
  test('takes several files of a form, knows the same bytes again and refuses an empty file with a sentence', async () => {
    const { payload, headers } = form([
      { name: 'one.pdf', text: 'one' },
      { name: 'C:\\letters\\two.pdf', text: 'two' },
      { name: 'again.pdf', text: 'one' },
      { name: 'empty.pdf', text: '' },
      { name: 'the %22last%22%0D%0Aone.pdf', text: 'three' }, // as browsers write quotes and line ends in names
    ])
    const answer = await send(payload, headers)
    expect(answer.statusCode).toBe(202)
    const { documents } = Receipts.parse(JSON.parse(answer.body))
    expect(documents.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
      ['one.pdf', 'received'],
      ['two.pdf', 'received'],
      ['again.pdf', 'already here'],
      ['empty.pdf', 'refused'],
      ['the "last" one.pdf', 'received'],
    ])
    expect(documents[2]?.id).toBe(documents[0]?.id)
    expect(documents[3]?.problem).toContain('is empty')
    expect(answerChecker('/documents', 'post').checker.safeParse(JSON.parse(answer.body)).error).toBeUndefined()
  })

  test('a full disk is told for the file that it met, and the others go on', async () => {
    const keep = vi.spyOn(FileStore.prototype, 'keep').mockRejectedValueOnce(new DiskFull())
    const { payload, headers } = form([
      { name: 'large.pdf', text: 'too much' },
      { name: 'small.pdf', text: 'little' },
    ])
    const answer = await send(payload, headers)
    keep.mockRejectedValueOnce(new DiskFull())
    const alone = await send(Buffer.from('too much again'), { 'content-type': 'application/pdf', 'file-name': 'a.pdf' })
    keep.mockRestore()
    expect(Problem.parse(JSON.parse(alone.body))).toMatchObject({ status: 507, detail: new DiskFull().message })
    const { documents } = Receipts.parse(JSON.parse(answer.body))
    expect(documents.map(({ outcome, problem }) => `${outcome} ${problem}`.trim())).toEqual([
      'refused “large.pdf” was not kept: the disk of the server is full. Ask for room to be made, then send it again.',
      'received',
    ])
  })

  test('takes one file as the body, named in a header', async () => {
    const answer = await send(Buffer.from('%PDF-1.7'), {
      'content-type': 'application/pdf',
      'file-name': encodeURIComponent('Brief für Northmere.pdf'),
    })
    expect(answer.statusCode).toBe(202)
    expect(Receipts.parse(JSON.parse(answer.body)).documents[0]?.fileName).toBe('Brief für Northmere.pdf')
  })

  test('takes a text file as the body', async () => {
    expect((await send('Dear director', { 'content-type': 'text/plain', 'file-name': 'letter.txt' })).statusCode).toBe(
      202,
    )
  })

  test.each([
    ['a body without a name', 'x', { 'content-type': 'application/pdf' }, 'Name the file'],
    ['a form without files', '--edge--\r\n', { 'content-type': 'multipart/form-data; boundary=edge' }, 'holds no file'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 'Send files as multipart/form-data'],
    ['only an empty file', form([{ name: 'empty.pdf', text: '' }]).payload, form([]).headers, 'is empty'],
  ])('refuses %s', async (_, payload, headers, sentence) => {
    const answer = await send(payload, headers)
    expect(answer.statusCode).toBe(422)
    expect(Problem.parse(JSON.parse(answer.body)).detail).toContain(sentence)
  })

  test('refuses a call without a token', async () => {
    const { payload, headers } = form([{ name: 'one.pdf', text: 'one' }])
    expect((await send(payload, { ...headers, authorization: '' })).statusCode).toBe(401)
  })
})

test('a token that asks too much in a minute is told to wait, and no other is', async () => {
  const token = given.haverley.tokens.analyst
  for (let count = 0; count < callsPerMinute; count += 50) {
    await Promise.all(Array.from({ length: 50 }, () => call(given, token, 'GET', '/me')))
  }
  const answer = await call(given, token, 'GET', '/me')
  expect(answer.statusCode).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(Problem.parse(JSON.parse(answer.body))).toMatchObject({ type: 'urn:sightline:problem:too-many' })
  expect((await call(given, given.haverley.tokens.director, 'GET', '/me')).statusCode).toBe(200)
})

test('the description can be fetched without a token', async () => {
  const answer = await call(given, undefined, 'GET', '/openapi.json')
  expect(answer.statusCode).toBe(200)
  expect(z.object({ servers: z.array(z.object({ url: z.string() })) }).parse(JSON.parse(answer.body)).servers).toEqual([
    { url: '/api/v1' },
  ])
})
