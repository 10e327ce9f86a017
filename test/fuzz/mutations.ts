import type { Random } from './random.ts'

type Mutation = (file: Buffer, random: Random, other: Buffer) => Buffer

/** What happens to files on disks, in transit, and in the hands of people who wish harm. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'cut short': (file, random) => file.subarray(0, random.below(file.length)),
  'start missing': (file, random) => file.subarray(random.below(file.length)),
  'bits flipped': (file, random) =>
    edited(file, (copy) => {
      for (let flips = 1 + random.below(40); flips > 0; flips--) {
        const at = random.below(copy.length)
        copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
      }
    }),
  'a block of zeroes': (file, random) =>
    edited(file, (copy) => {
      const at = random.below(copy.length)
      copy.subarray(at, at + 1 + random.below(4096)).fill(0)
    }),
  'a block of noise': (file, random) =>
    edited(file, (copy) => random.bytes(1 + random.below(512)).copy(copy, random.below(copy.length))),
  'two files in one': (file, random, other) =>
    Buffer.concat([file.subarray(0, random.below(file.length)), other.subarray(random.below(other.length))]),
  'a piece twice': (file, random) => {
    const at = random.below(file.length)
    const piece = file.subarray(at, at + 1 + random.below(20_000))
    return Buffer.concat([file.subarray(0, at), piece, piece, file.subarray(at + piece.length)])
  },
  'a piece gone': (file, random) => {
    const at = random.below(file.length)
    return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + random.below(2_000))])
  },
  'other numbers': (file, random) =>
    renumbered(file, random, /\d+/g, () => random.pick(['0', '-1', '99999999', '4294967295', '2', '1e9', '0.00001'])),
  'references swapped': (file, random) => renumbered(file, random, /\d+(?= 0 R)/g, () => String(1 + random.below(60))),
  'names swapped': (file, random) =>
    renumbered(file, random, /\/[A-Z]\w+/g, () =>
      random.pick([
        '/Type',
        '/Page',
        '/Pages',
        '/Kids',
        '/Parent',
        '/Font',
        '/Length',
        '/FlateDecode',
        '/StructElem',
        '/K',
      ]),
    ),
}

function edited(file: Buffer, edit: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(file)
  if (copy.length > 0) edit(copy)
  return copy
}

/** Replaces some of what fits the pattern, at most a tenth of it. */
function renumbered(file: Buffer, random: Random, pattern: RegExp, replacement: () => string): Buffer {
  const share = 1 + random.below(10)
  const text = file.toString('latin1').replace(pattern, (found) => (random.below(100) < share ? replacement() : found))
  return Buffer.from(text, 'latin1')
}
