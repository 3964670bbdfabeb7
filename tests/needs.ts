import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser for the tests is; `VIGIE_TEST_BROWSER` names another. */
export const browserPath = (): string | undefined =>
  [process.env.VIGIE_TEST_BROWSER, ...browsers].find(path => path !== undefined && existsSync(path))

/** Installs Debian's chromium where that is possible; answers what is missing otherwise. */
export async function ensureChromium(): Promise<string | null> {
  if (browserPath() !== undefined) return null
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing chromium for the browser tests…')
    await run('apt-get', ['update', '-qq'])
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    if (browserPath() !== undefined) return null
  }
  return 'The browser tests need Chromium. Install it (on Debian, as root: apt-get install chromium) or name one in VIGIE_TEST_BROWSER, then run npm test again.'
}

/** The real servers' own packages (tests/real/package.json) are installed beside them, never into the product. */
export async function ensureRealServers(): Promise<string | null> {
  const folder = resolve(import.meta.dirname, 'real')
  if (!existsSync(resolve(folder, 'package.json')) || existsSync(resolve(folder, 'node_modules', '.package-lock.json')))
    return null
  console.log('Installing the real servers’ packages for the tests…')
  const code = await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'])
  return code === 0 ? null : 'The packages of tests/real could not be installed; see the message of npm above.'
}

function run(command: string, words: string[]): Promise<number> {
  return new Promise(done => {
    const child = spawn(command, words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.on('error', () => done(1))
    child.on('exit', code => done(code ?? 1))
  })
}
