import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

const Package = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The program of an installed package, as a file that Node runs: the same on every system. */
export const programOf = async (packageName: string, program = packageName): Promise<string> => {
  const folder = path.join(root, 'node_modules', packageName)
  const { bin } = Package.parse(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')))
  const file = typeof bin === 'string' ? bin : bin[program]
  if (!file) throw new Error(`The package ${packageName} has no program ${program}.`)
  return path.join(folder, file)
}

/** What a tool has to say, a line each: none where it ends well. */
export const complaintsOf = async (
  packageName: string,
  program: string,
  args: readonly string[],
): Promise<string[]> => {
  const child = spawn(process.execPath, [await programOf(packageName, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) return []
  return [...said.trim().split('\n'), `(${program} ended with ${code ?? 'a signal'})`]
}
