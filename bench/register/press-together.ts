import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, type Answer } from './ask.ts'
import { figuresOf, type Figures } from './press.ts'

/**
 * `people` ask at the same moment, each for the next of the pages, and again when all have their answer and have had `reading`
 * milliseconds for it: `times` moments in all. Every answer is timed from the moment.
 */
export const pressTogether = (
  pages: readonly string[],
  headers: Record<string, string>,
  { people, times, reading }: { people: number; times: number; reading: number },
): Promise<Figures> =>
  timed(people, async (askNext) => {
    for (let moment = 0; moment < times; moment++) {
      await Promise.all(Array.from({ length: people }, askNext))
      await wait(reading)
    }
  })(pages, headers)

/**
 * `people` work at the same time, each in their own: they ask for the next of the pages, read it for about `reading` milliseconds
 * (half as long to half as long again, so that they do not fall into step), and ask for another, `times` pages each.
 */
export const pressReading = (
  pages: readonly string[],
  headers: Record<string, string>,
  { people, times, reading }: { people: number; times: number; reading: number },
): Promise<Figures> =>
  timed(people, async (askNext) => {
    const work = async (): Promise<void> => {
      for (let page = 0; page < times; page++) {
        await wait(reading * (0.5 + Math.random()))
        await askNext()
      }
    }
    await Promise.all(Array.from({ length: people }, work))
  })(pages, headers)

const timed =
  (people: number, work: (askNext: () => Promise<void>) => Promise<void>) =>
  async (pages: readonly string[], headers: Record<string, string>): Promise<Figures> => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: people })
    const answers: Answer[] = []
    let asked = 0
    const began = performance.now()
    await work(async () => {
      answers.push(await ask(pages[asked++ % pages.length] ?? '', agent, headers))
    })
    const seconds = (performance.now() - began) / 1000
    agent.destroy()
    return figuresOf(
      answers.map(({ milliseconds }) => milliseconds),
      { seconds, failed: answers.filter(({ status }) => status !== 200).length },
    )
  }
