import { expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { sightline } from './said.fixture.ts'

// `npm test -- src/cli -u` writes the file anew; read the difference like code.
test('the help of every command reads as it did when somebody last looked at it', async () => {
  const lines = [[], ...commands.map(({ name }) => name.split(' '))]
  const texts = await Promise.all(
    lines.map(async (line) => {
      const { out, code } = await sightline([...line, '--help'])
      expect(code).toBe(0)
      return `$ sightline ${[...line, '--help'].join(' ')}\n${out}`
    }),
  )
  await expect(texts.join('\n')).toMatchFileSnapshot('help.golden.txt')
})

test.each(commands.map((command) => [command.name, command] as const))(
  '%s has an example that begins with its own name',
  (name, { examples }) => {
    expect(examples.length).toBeGreaterThan(0)
    for (const { line } of examples) expect(line).toMatch(new RegExp(`(^|[A-Z]+=\\S+ )sightline ${name}( |$)`))
  },
)

test.each(commands.map(({ name }) => [name]))('help %s shows what %s --help shows', async (name) => {
  const asked = await sightline(['help', ...name.split(' ')])
  const shown = await sightline([...name.split(' '), '--help'])
  expect(asked).toEqual(shown)
})

test('help of a command of two words that is not there is refused', async () => {
  const { code, err } = await sightline(['help', 'children', 'imprt'])
  expect({ code, err }).toEqual({
    code: 2,
    err: 'sightline: There is no command “children imprt”. “sightline help” lists them.\n',
  })
})

test('a command that is not there is refused with the nearest one', async () => {
  const { code, err } = await sightline(['raed'])
  expect(code).toBe(2)
  expect(err).toContain('Did you mean read?')
})

test('an option that makes no sense is refused before anything is done', async () => {
  const { code, err } = await sightline(['read', 'x.pdf', '--workers', 'many'])
  expect({ code, err }).toEqual({ code: 2, err: 'sightline: --workers: must be a number.\n' })
})

test('settings are listed, secrets hidden, and a wrong one ends the command', async () => {
  const { code, out, err } = await sightline(['settings'], {
    environment: { PORT: 'high', OIDC_CLIENT_SECRET: 'hush' },
  })
  expect(out).toContain('OIDC_CLIENT_SECRET = set, not shown')
  expect(out).not.toContain('hush')
  expect({ code, named: err.includes('PORT') }).toEqual({ code: 1, named: true })
})
