/** All twelve standards of youth justice are good but for those named. */
export const ratings = (overall: string, but: Record<string, string>): Record<string, string> => ({
  hmip_overall: overall,
  ...Object.fromEntries(
    ['1', '2', '3'].flatMap((domain) =>
      ['1', '2', '3', '4'].map((one) => [`hmip_${domain}.${one}`, but[`${domain}.${one}`] ?? 'Good']),
    ),
  ),
})
