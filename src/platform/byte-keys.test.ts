import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteKeys } from './byte-keys.ts'

test('texts are numbered as they come, and each is found again by its bytes and by its text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', 'é', '👧'), maxLength: 4 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), fc.array(text), (texts, others) => {
      const keys = new ByteKeys()
      const numbers = new Map<string, number>()
      for (const each of texts) {
        if (!numbers.has(each)) numbers.set(each, numbers.size)
        const bytes = Buffer.from(`<${each}>`)
        expect(keys.add(bytes, 1, bytes.length - 1)).toBe(numbers.get(each))
      }
      expect(keys.size).toBe(numbers.size)
      for (const [each, number] of numbers) expect(keys.textAt(number)).toBe(each)
      for (const each of [...texts, ...others]) expect(keys.findText(each)).toBe(numbers.get(each) ?? -1)
    }),
  )
})

test('there is room for as many as come', () => {
  const keys = new ByteKeys()
  for (let number = 0; number < 50_000; number++) expect(keys.addText(`1-${number}`)).toBe(number)
  for (let number = 0; number < 50_000; number += 7) {
    expect(keys.findText(`1-${number}`)).toBe(number)
    expect(keys.textAt(number)).toBe(`1-${number}`)
  }
  expect(keys.findText('1-50000')).toBe(-1)
})

test('two texts that fall on the same place are told apart', () => {
  const keys = new ByteKeys()
  // Both are 0xe20e47d2 by FNV-1a.
  expect(keys.addText('declinate')).toBe(0)
  expect(keys.findText('macallums')).toBe(-1)
  expect(keys.addText('macallums')).toBe(1)
  expect(keys.findText('declinate')).toBe(0)
})
