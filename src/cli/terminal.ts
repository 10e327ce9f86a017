/** Where a command speaks: results on `out`, everything else on `err`. */
export interface Terminal {
  out(text: string): void
  outBytes(chunks: AsyncIterable<Uint8Array>): Promise<void>
  err(text: string): void
  /** True where somebody watches `err`: then progress may overwrite itself. */
  watched: boolean
  environment: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C: what is in hand is finished, nothing new is begun. */
  signal: AbortSignal
}

/** The terminal of this process. The first Ctrl-C asks to stop; the second stops at once. */
export const processTerminal = (): Terminal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
    })
  }
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (text) => void process.stdout.write(text),
    outBytes: async (chunks) => {
      for await (const chunk of chunks) {
        if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
    },
    err: (text) => void process.stderr.write(text),
    watched: process.stderr.isTTY,
    environment: process.env,
    signal: controller.signal,
  }
}
