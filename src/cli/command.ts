import type { z } from 'zod'
import type { Terminal } from './terminal.ts'

/** An option as it is typed, what it does, and the schema that its text goes through. */
export interface Option {
  flags: string // e.g. `--json <folder>`
  does: string
  schema: z.ZodType
}

type Options = Readonly<Record<string, Option>>
type Values<Given extends Options> = { [Name in keyof Given]: z.infer<Given[Name]['schema']> }

interface Definition<Given extends Options> {
  /** The words that are typed: `read`, or `people add`. */
  name: string
  does: string
  /** Lines that work as they stand, each with what it does. */
  examples: readonly { line: string; does: string }[]
  /** Commander's notation: `<file...>`, `[folder]`. */
  arguments?: readonly { name: string; does: string }[]
  /** By the name that commander gives the value: `dryRun` for `--dry-run`. */
  options?: Given
  /** Gives back the exit code; nothing means that all went well. What it throws is answered once, in main.ts. */
  run(call: { args: readonly string[]; options: Values<Given>; terminal: Terminal }): Promise<number | void>
}

/** A command of any shape, as the program registers it. */
export interface Command extends Omit<Definition<Options>, 'run'> {
  run(call: { args: readonly string[]; options: Record<string, unknown>; terminal: Terminal }): Promise<number | void>
}

/** A command: what is typed, what it does, an example, and what happens. Heavy modules are imported inside `run`. */
export const command = <Given extends Options>(definition: Definition<Given>): Command =>
  definition as unknown as Command // the program parses each option by its own schema before it calls `run`
