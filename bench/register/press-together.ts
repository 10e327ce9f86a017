import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { figuresOf, type Figures } from './press.ts'

/**
 * `people` ask at the same moment, each for the next of the pages, and again when all have their answer and have had `reading`
 * milliseconds for it: `times` moments in all. Every answer is timed from the moment.
 */
export const pressTogether = async (
  pages: readonly string[],
  headers: Record<string, string>,
  { people, times, reading }: { people: number; times: number; reading: number },
): Promise<Figures> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: people })
  const answers: { milliseconds: number; status: number | undefined }[] = []
  let asked = 0
  const ask = async (): Promise<void> => {
    const page = pages[asked++ % pages.length] ?? ''
    const began = performance.now()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      http
        .get(page, { agent, headers }, (response) =>
          response
            .resume()
            .on('end', () => resolve(response.statusCode))
            .on('error', reject),
        )
        .on('error', reject)
    })
    answers.push({ milliseconds: performance.now() - began, status })
  }
  const began = performance.now()
  for (let moment = 0; moment < times; moment++) {
    await Promise.all(Array.from({ length: people }, ask))
    await wait(reading)
  }
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return figuresOf(
    answers.map(({ milliseconds }) => milliseconds),
    { seconds, failed: answers.filter(({ status }) => status !== 200).length },
  )
}
