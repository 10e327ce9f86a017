import { notRecorded, type Split } from './splits.ts'

/** Ages in the order in which children reach them; the other splits have no order of their own. */
const inOrder: Partial<Readonly<Record<Split, readonly string[]>>> = {
  age: ['not born yet', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over'],
}

/** The parts of a split as they are read: by age where they are ages, else the largest first; what is not recorded stands last. */
export const orderParts = <Part extends { part: string; outOf: number }>(
  split: Split,
  parts: readonly Part[],
): Part[] => {
  const order = inOrder[split] ?? []
  const place = ({ part }: Part): number => (part === notRecorded ? order.length : order.indexOf(part))
  return parts.toSorted((a, b) => place(a) - place(b) || b.outOf - a.outOf || a.part.localeCompare(b.part))
}
