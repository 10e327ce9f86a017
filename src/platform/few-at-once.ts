/**
 * Lets so many pieces of short work run at a time; the others wait in the order in which they came. Many at once take turns on few
 * processors, and all of them end late; a few at a time end one after the other, and the last no later. What takes longer than
 * `patience` is not short: it goes on, and gives its place to the next, so that nobody waits long for what is slow.
 *
 * @param patience milliseconds
 */
export const fewAtOnce = (most: number, patience: number) => {
  let free = most
  const waiting: (() => void)[] = []
  const enter = (): Promise<void> | undefined => {
    if (free === 0) return new Promise((enters) => waiting.push(enters))
    free--
    return undefined
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    await enter()
    let hasLeft = false
    const leaveOnce = (): void => {
      if (!hasLeft) leave()
      hasLeft = true
    }
    const timer = setTimeout(leaveOnce, patience)
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      leaveOnce()
    }
  }
}
