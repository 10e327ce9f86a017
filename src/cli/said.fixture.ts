import { runSightline } from './program.ts'

export interface Said {
  code: number
  out: string
  err: string
}

/** Runs one command line in this process and gives back what it said and how it ended. */
export const sightline = async (
  line: readonly string[],
  {
    environment = {},
    signal = new AbortController().signal,
    watched = false,
  }: { environment?: Record<string, string>; signal?: AbortSignal; watched?: boolean } = {},
): Promise<Said> => {
  const said = { out: '', err: '' }
  const code = await runSightline(line, {
    out: (text) => void (said.out += text),
    outBytes: async (chunks) => {
      for await (const chunk of chunks) said.out += Buffer.from(chunk).toString('utf8')
    },
    err: (text) => void (said.err += text),
    watched,
    environment,
    signal,
  })
  return { code, ...said }
}
