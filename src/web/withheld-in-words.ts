const number = (value: number): string => value.toLocaleString('en-GB')

/**
 * What a list says of a number of which the person may see a part alone.
 *
 * @param mine how many of the number are about children whom the person may see
 * @param withheld how many are not; one or more
 */
export const withheldInWords = (mine: number, withheld: number): string => {
  const seen =
    mine === 0
      ? 'None is about a child whose record you may see'
      : mine === 1
        ? 'One is about a child whose record you may see'
        : `${number(mine)} are about children whose records you may see`
  const rest =
    withheld === 1
      ? `the ${mine === 0 ? '' : 'other '}one stays in the number and is not shown.`
      : `the ${mine === 0 ? '' : 'other '}${number(withheld)} stay in the number and are not shown.`
  return `${seen}; ${rest}`
}
