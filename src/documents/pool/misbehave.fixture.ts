/** A task that does what bad files do to a reader. */
export async function run(
  what: 'echo' | 'hang' | 'fill the heap' | 'fill WebAssembly' | 'exit' | 'recurse' | 'bug',
): Promise<string> {
  switch (what) {
    case 'echo':
      return 'echo'
    case 'hang':
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

const dig = (depth: number): number => dig(depth + 1) + 1
