import autocannon from 'autocannon'

export interface Figures {
  requests: number
  perSecond: number
  p50: number // milliseconds, as is each below
  p95: number
  p99: number
  max: number
  failed: number
}

/**
 * `people` ask for the page, each as soon as the last has come, for so many seconds or, with `most`, so often in all. Of several
 * pages of one server each person asks for one after the other. Every answer is timed.
 */
export const press = async (
  page: string | readonly [string, ...string[]],
  headers: Record<string, string>,
  people: number,
  seconds: number,
  most?: number,
): Promise<Figures> => {
  const times: number[] = []
  let failed = 0
  const started = performance.now()
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        ...pagesOf(page, headers),
        connections: people,
        duration: seconds,
        ...(most !== undefined && { amount: most }),
      },
      (error) => (error ? reject(error) : resolve()),
    )
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      if (status !== 200) failed++
    })
    run.on('reqError', () => failed++)
  })
  return figuresOf(times, { seconds: (performance.now() - started) / 1000, failed })
}

/** What is told of answers that took so many milliseconds each, and so many seconds in all. */
export const figuresOf = (
  times: readonly number[],
  { seconds, failed }: { seconds: number; failed: number },
): Figures => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return {
    requests: sorted.length,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    failed,
  }
}

const pagesOf = (page: string | readonly [string, ...string[]], headers: Record<string, string>) => {
  if (typeof page === 'string') return { url: page, headers }
  const paths = page.map((one) => one.slice(new URL(one).origin.length))
  return { url: page[0], headers, requests: paths.map((path) => ({ path, method: 'GET' as const, headers })) }
}
