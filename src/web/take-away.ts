/** What is said before the links to a table as a file: `Take all 312 away`; of one thing no number is said. */
export const takeAll = (rows: number, what = ''): string =>
  rows === 1 ? 'Take it away' : `Take all ${rows.toLocaleString('en-GB')}${what && ` ${what}`} away`

/** The same of a part that somebody has chosen: `Take these 12 away`. */
export const takeThese = (rows: number): string =>
  rows === 1 ? 'Take this one away' : `Take these ${rows.toLocaleString('en-GB')} away`
