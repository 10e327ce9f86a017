import { authorities, type Authority } from '../../frameworks/index.ts'

/** The authorities of this installation that the official list lacks, as letters name them: without the word council. */
export const ownAuthorities = (list: readonly { name: string; laCode: string }[]): Authority[] =>
  list
    .filter(({ laCode }) => authorities().every(({ code }) => code !== laCode))
    .map(({ name, laCode }) => ({
      code: laCode,
      name: name.replace(/( City| County| Borough)? Council$/, ''),
      urn: '',
      former: false,
    }))
