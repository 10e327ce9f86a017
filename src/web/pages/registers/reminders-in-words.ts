/** When somebody is reminded: `21 and 7 days before, the day before and on the day`. */
export const remindersInWords = (days: readonly number[]): string => {
  const many = days.filter((one) => one > 1)
  return listed([
    ...(many.length > 0 ? [`${listed(many.map(String))} days before`] : []),
    ...(days.includes(1) ? ['the day before'] : []),
    ...(days.includes(0) ? ['on the day'] : []),
  ])
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
