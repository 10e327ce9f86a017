import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { DiskFull } from './errors.ts'

/** The SHA-256 of some bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Files kept by what is in them: the same bytes are kept once, and a kept file never changes. */
export class FileStore {
  readonly folder: string
  constructor(folder: string) {
    this.folder = folder
  }

  #pathOf(hash: string, suffix = ''): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('A file is known by its SHA-256.')
    return path.join(this.folder, hash.slice(0, 2), hash + suffix)
  }

  /** Keeps the bytes and gives back their hash. Either the whole file is there afterwards or nothing is. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes)
    await this.#write(this.#pathOf(hash), bytes)
    return hash
  }

  /** Keeps something made from a kept file (a picture of a page), beside it. */
  async keepBeside(hash: string, suffix: string, bytes: Uint8Array): Promise<void> {
    await this.#write(this.#pathOf(hash, suffix), bytes)
  }

  async #write(target: string, bytes: Uint8Array): Promise<void> {
    if (await exists(target)) return
    await mkdir(path.dirname(target), { recursive: true })
    const part = `${target}.${randomUUID()}.part`
    try {
      const file = await open(part, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, target)
    } catch (error) {
      await rm(part, { force: true })
      if (isNoSpace(error)) throw new DiskFull({ cause: error })
      throw error
    }
  }

  /** Deletes a kept file, where it is there. Whoever calls this has made sure that nothing leads to it any more. */
  async remove(hash: string): Promise<void> {
    await rm(this.#pathOf(hash), { force: true })
  }

  /** The bytes, or undefined where nothing is kept under this hash and suffix. */
  async get(hash: string, suffix = ''): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#pathOf(hash, suffix))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const isNoSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
