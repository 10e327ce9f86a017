/** What a number is, worked out by hand: the keys of the rows, parted by blanks. The value follows: so many counted of so many. */
export interface Told {
  /** In the numerator and the denominator. */
  counted?: string
  /** In the denominator alone. */
  not?: string
  /** In neither: it cannot be told. */
  leftOut?: string
  /** What is summed, where the number is a mean. */
  amount?: number
}

/** Some records, drawn, and what numbers they make for the year to Saturday 31 October 2026, known on 1 November. */
export interface Case {
  title: string
  given: Readonly<Record<string, string>>
  told: Readonly<Record<string, Told>>
}

/** A was 14 on 31 October 2026, B is a day younger, C is 4. */
export const people = `
  pers_person_id | pers_dob   | pers_expected_dob
  ---------------+------------+------------------
  A              | 2012-10-31 |
  B              | 2012-11-01 |
  C              | 2022-01-01 |
`
