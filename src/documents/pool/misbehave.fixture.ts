import { askPatience } from '../patience.ts'

/** A task that does what bad files do to a reader. */
export async function run(
  what:
    | 'echo'
    | 'hang'
    | 'sleep'
    | 'read much'
    | 'earn and hang'
    | 'fill the heap'
    | 'fill WebAssembly'
    | 'exit'
    | 'recurse'
    | 'bug',
): Promise<string> {
  switch (what) {
    case 'echo':
      return 'echo'
    case 'hang':
      for (;;) Math.random()
    case 'sleep': // as a job does on a machine that is busy with other things: time goes by and it gets no processor
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return 'slept'
    case 'read much': // 2 seconds of work in ten pieces, each of which earns what it took
      for (let piece = 0; piece < 10; piece++) {
        work(200)
        askPatience(300)
      }
      return 'read'
    case 'earn and hang':
      askPatience(1_000_000)
      for (;;) Math.random()
    case 'fill the heap': {
      const kept: number[][] = []
      for (;;) kept.push(Array.from({ length: 100_000 }, Math.random))
    }
    case 'fill WebAssembly': {
      const memory = new WebAssembly.Memory({ initial: 1 })
      try {
        for (;;) memory.grow(100)
      } catch {
        return 'carries on with a part of the file missing, as PDFium does'
      }
    }
    case 'exit':
      return process.exit(1)
    case 'recurse':
      return String(dig(0))
    case 'bug':
      throw new TypeError('the task itself is wrong')
  }
}

/** Keeps the processor busy for so many milliseconds of its own time. */
function work(milliseconds: number): void {
  const { user, system } = process.threadCpuUsage()
  const until = user + system + milliseconds * 1_000
  for (let now = 0; now < until;) {
    const used = process.threadCpuUsage()
    now = used.user + used.system
  }
}

const dig = (depth: number): number => dig(depth + 1) + 1
