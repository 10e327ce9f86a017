/**
 * The text of a view with its columns written as PostgreSQL 16 writes them. Where a query has but one table, 15 puts its name
 * before each column and 16 does not; inside a query within the query both do.
 */
export const bareColumns = (view: string): string => {
  const [, relation = '', alias] =
    /\n {3}FROM (?:\w+\.)?(\w+)(?: (\w+))?(?=;|\n {2}WHERE|\n {2}ORDER|\n {2}GROUP|$)/.exec(view) ?? []
  if (relation === '') return view // of several tables, or of none
  const name = alias ?? relation
  return outermost(view)
    .map(({ text, isWithin }) =>
      isWithin ? text : text.replaceAll(new RegExp(String.raw`(?<![\w.])${name}\.(?=\w)`, 'g'), ''),
    )
    .join('')
}

/** The text cut where a query within the query begins and ends. */
const outermost = (text: string): { text: string; isWithin: boolean }[] => {
  const parts: { text: string; isWithin: boolean }[] = []
  const open: boolean[] = [] // for each bracket: whether a query stands in it
  let from = 0
  for (const [index, letter] of [...text].entries()) {
    const wasWithin = open.includes(true)
    if (letter === '(') open.push(/^\(\s*SELECT\b/.test(text.slice(index, index + 40)))
    else if (letter === ')') open.pop()
    else continue
    const isWithin = open.includes(true)
    if (isWithin === wasWithin) continue
    parts.push({ text: text.slice(from, index), isWithin: wasWithin })
    from = index
  }
  return [...parts, { text: text.slice(from), isWithin: open.includes(true) }]
}
