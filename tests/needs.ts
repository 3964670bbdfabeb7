import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

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
