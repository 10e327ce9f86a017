import type { Random } from '../random.ts'

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.between(0, 9)).join('')

/** A number of the range 999, which the NHS keeps for tests and gives nobody, with a true check digit. */
export const inventNhsNumber = (random: Random): string => {
  for (;;) {
    const nine = `999${digits(random, 6)}`
    const check = (11 - (sumOf(nine, (at) => 10 - at) % 11)) % 11
    if (check < 10) return `${nine}${check}`
  }
}

/** A pupil number of council 999, which there is not, with a true check letter. */
export const inventPupilNumber = (random: Random, yearOfIssue: number): string => {
  const twelve = `999${digits(random, 4)}${String(yearOfIssue % 100).padStart(2, '0')}${digits(random, 3)}`
  const letter = 'ABCDEFGHJKLMNPQRTUVWXYZ'[sumOf(twelve, (at) => at + 2) % 23] ?? ''
  return letter + twelve
}

const sumOf = (text: string, weightAt: (at: number) => number): number =>
  [...text].reduce((sum, digit, at) => sum + Number(digit) * weightAt(at), 0)
