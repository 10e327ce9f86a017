import { existsSync } from 'node:fs'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The path of a Chromium, Chrome or Edge: the one that CHROME_PATH names, else one that is installed, else the one that
 * comes as a package for Linux. Throws a sentence that says what to do where there is none.
 */
export const findBrowser = async (environment: Environment = process.env): Promise<string> => {
  const named = environment.CHROME_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which is not there.`)
  }
  const installed = installedPlaces(process.platform, environment).find((place) => existsSync(place))
  if (installed) return installed
  const packaged = await fromPackage()
  if (packaged) return packaged
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge and found none. Install one, or set CHROME_PATH to its program.',
  )
}

/** Every path at which a browser may stand on this kind of machine, likeliest first. */
export const installedPlaces = (platform: string, environment: Environment): string[] => {
  const names = { linux: linuxNames, win32: ['chrome.exe', 'msedge.exe'] }[platform] ?? ['chromium', 'google-chrome']
  const { delimiter, join } = platform === 'win32' ? path.win32 : path.posix
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(usualPlaces[platform]?.(environment) ?? []), ...onPath]
}

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const usualPlaces: Readonly<Record<string, (environment: Environment) => string[]>> = {
  linux: () =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => linuxNames.map((name) => `${folder}/${name}`)),
  darwin: ({ HOME = '' }) =>
    ['', HOME].flatMap((home) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
  win32: (environment) =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) =>
        [
          'Google\\Chrome\\Application\\chrome.exe',
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ].map((program) => path.win32.join(folder, program)),
      ),
}

const fromPackage = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
