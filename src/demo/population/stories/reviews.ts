import type { Random } from '../random.ts'

/** How the child took part: a child under four is not asked to. */
export const participation = (random: Random, age: number): string =>
  age < 4
    ? 'PN0'
    : random.weigh(
        age < 10
          ? { PN1: 25, PN2: 10, PN3: 10, PN5: 15, PN6: 30, PN7: 10 }
          : { PN1: 55, PN2: 6, PN4: 3, PN5: 8, PN6: 20, PN7: 8 },
      )
