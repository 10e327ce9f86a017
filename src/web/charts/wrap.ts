/** Words in lines of at most so many characters; what does not fit in so many lines ends in “…”. For SVG, which wraps nothing. */
export const wrap = (text: string, perLine: number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= perLine || line === '') {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  const cut = lines.map((each) => (each.length > perLine ? `${each.slice(0, perLine - 1)}…` : each))
  if (cut.length <= most) return cut
  const last = cut[most - 1] ?? ''
  return [...cut.slice(0, most - 1), `${last.slice(0, perLine - 1)}…`]
}
