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
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? Number.NaN
  return {
    requests: times.length,
    perSecond: times.length / elapsed,
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
