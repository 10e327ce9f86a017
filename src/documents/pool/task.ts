/** A module that a pool's worker can run: it exports one function, of what can be copied between threads. */
export interface TaskModule {
  run(input: never): unknown
}

/** Work to be done in a worker, named by its module. Made with `task`, so that its types cannot drift from the module. */
export interface Task<Module extends TaskModule> {
  readonly url: string
  /** Never there: carries the types. */
  readonly module?: Module
}

export type InputOf<Module extends TaskModule> = Parameters<Module['run']>[0]
export type OutputOf<Module extends TaskModule> = Awaited<ReturnType<Module['run']>>

/** With `import type * as counting from './count-words.ts'`: `task<typeof counting>(new URL('./count-words.ts', import.meta.url))`. */
export const task = <Module extends TaskModule>(url: URL): Task<Module> => ({ url: url.href })
