import '../platform/plain-words.ts'
import { Command as CommanderCommand, CommanderError } from 'commander'
import { Invalid } from '../platform/errors.ts'
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { explain } from './explain.ts'
import type { Terminal } from './terminal.ts'

const badUsage = 2

/** Runs one command line, without the program's own name, and gives back the exit code. */
export const runSightline = async (line: readonly string[], terminal: Terminal): Promise<number> => {
  let exitCode = 0
  const program = buildProgram(terminal, (code) => (exitCode = code))
  try {
    await program.parseAsync(asForHelp(program, line), { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage // commander has said what is wrong
    const { exitCode: code, sentence, trace } = explain(error)
    terminal.err(`sightline: ${sentence}\n`)
    if (trace) terminal.err(`This is a fault of Sightline, not yours. What helps to find it:\n${trace}\n`)
    return code
  }
}

/** “help children import” is “children import --help”: of a command of two words commander would show the help of the first alone. */
const asForHelp = (program: CommanderCommand, line: readonly string[]): readonly string[] => {
  const [first, ...words] = line
  if (first !== 'help' || words.length < 2) return line
  const named = (from: CommanderCommand | undefined, word: string) => from?.commands.find((one) => one.name() === word)
  const found = words.reduce<CommanderCommand | undefined>(named, program)
  if (found) return [...words, '--help']
  throw new Invalid([
    { field: 'command', message: `There is no command “${words.join(' ')}”. “sightline help” lists them.` },
  ])
}

/** What the commands have in common that begin with the same word. */
const groups: Readonly<Record<string, string>> = {
  import: 'Put documents into the database.',
  demo: 'Make invented data.',
  audit: 'Look after the audit trail.',
  authority: 'Look after the authorities of this installation.',
  people: 'See who may use Sightline, add people and end their access.',
  token: 'Let a program act through the API as a person.',
  rooms: 'See what inspectors were given.',
  registers: 'See the registers, take them out and bring spreadsheets in.',
  export: 'Take tables out of the database.',
  board: 'Write the papers of boards.',
  check: 'Check files before they are published.',
  children: 'Bring in the data of the case system, see children, and look after what is kept of them.',
  committee: 'See the meetings of a committee, and make its packs.',
  committees: 'Take out what committees and the public at them leave, and let go what is due.',
  comparators: 'Bring in published figures.',
  mail: 'Write and send what waits to be sent.',
  threads: 'Follow a subject through letters and years.',
}

const buildProgram = (terminal: Terminal, setExitCode: (code: number) => void): CommanderCommand => {
  const program = new CommanderCommand('sightline')
    .description(
      'One line of sight over an English local authority’s children’s services: what inspectors said, with its page and passage.',
    )
    .addHelpText('after', `\nExamples:\n  $ sightline start\n  $ sightline read letter.pdf\n  $ sightline help read`)
  quiet(program, terminal).helpCommand('help [command]', 'Show the help of a command.')
  for (const command of commands) {
    const words = command.name.split(' ')
    const name = words.pop() ?? ''
    const group = words.join(' ')
    const parent = group
      ? (program.commands.find((known) => known.name() === group) ?? addGroup(program, group, terminal))
      : program
    add(parent, name, command, terminal, setExitCode)
  }
  return program
}

const addGroup = (program: CommanderCommand, name: string, terminal: Terminal): CommanderCommand => {
  const does = groups[name]
  if (does === undefined) throw new Error(`Nobody says what the commands that begin with “${name}” have in common.`)
  return quiet(program.command(name).description(does), terminal)
}

const add = (
  parent: CommanderCommand,
  name: string,
  command: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void => {
  const made = quiet(parent.command(name).description(command.does), terminal)
  for (const argument of command.arguments ?? []) made.argument(argument.name, argument.does)
  for (const option of Object.values(command.options ?? {})) made.option(option.flags, option.does)
  const examples = command.examples.map(({ line, does }) => `  ${does}\n    $ ${line}`)
  made.addHelpText('after', `\n${examples.length > 1 ? 'Examples' : 'Example'}:\n${examples.join('\n')}`)
  made.action(async () => {
    const options = parseOptions(command, made.opts())
    const code = await command.run({
      args: made.processedArgs.flat().filter((word) => typeof word === 'string'),
      options,
      terminal,
    })
    if (code) setExitCode(code)
  })
}

const quiet = (command: CommanderCommand, terminal: Terminal): CommanderCommand =>
  command
    .exitOverride()
    .enablePositionalOptions() // so that “plans import --as” is an option of “plans import”, though “plans” has one too
    .helpOption('-h, --help', 'Show this help.')
    .configureHelp({ sortSubcommands: true, helpWidth: 100 })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(add --help for what it takes, with examples)')

const parseOptions = (command: Command, given: Record<string, unknown>): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  const problems: { field: string; message: string }[] = []
  for (const [name, { flags, schema }] of Object.entries(command.options ?? {})) {
    const parsed = schema.safeParse(given[name])
    if (parsed.success) values[name] = parsed.data
    else
      problems.push({
        field: name,
        message: `${flags.split(/[ ,]/)[0]}: ${(parsed.error.issues[0]?.message ?? 'not understood').replace(/\.$/, '')}.`,
      })
  }
  if (problems.length > 0) throw new Invalid(problems)
  return values
}
