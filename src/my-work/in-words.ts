/** `1 day`, `12 days` */
export const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)

/** `one action`, `3 actions` */
export const countInWords = (n: number, one: string, many = `${one}s`): string =>
  n === 1 ? `one ${one}` : `${n.toLocaleString('en-GB')} ${many}`
