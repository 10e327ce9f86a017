import { describe, expect, test } from 'vitest'
import { checkerOf, published } from './published.fixture.ts'
import { routes } from './routes/index.ts'

const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => (operation ? [{ path, method, operation }] : [])),
)

describe('the description of the API', () => {
  test('names every route once', () => {
    expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).toSorted()).toEqual(
      routes.map(({ path, method }) => `${method} ${path}`).toSorted(),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('refers only to what it holds', () => {
    const text = JSON.stringify(published)
    const targets = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => [kind, name])
    expect(targets.length).toBeGreaterThan(20)
    for (const [kind, name] of targets) expect(published.components).toHaveProperty([kind ?? '', name ?? ''])
    expect(text.match(/"\$ref":/g)?.length).toBe(targets.length)
  })

  test('declares each part of a path as a parameter, and no other', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
    }
  })

  test('asks for a token everywhere and says how each route fails', () => {
    expect(published.security).toEqual([{ token: [] }])
    for (const { operation } of operations)
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '429', '500']))
  })

  test('holds only schemas that a checker can be made of', () => {
    for (const schema of Object.values(published.components.schemas)) expect(() => checkerOf(schema)).not.toThrow()
  })

  test('writes days and instants as JSON Schema has them', () => {
    expect(published.components.schemas['Document']).toMatchObject({
      properties: {
        receivedAt: { type: 'string', format: 'date-time' },
        published: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
      },
    })
  })
})
