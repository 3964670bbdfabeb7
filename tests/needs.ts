import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser for the tests is; `VIGIE_TEST_BROWSER` names another. */
export const browserPath = (): string | undefined =>
  [process.env.VIGIE_TEST_BROWSER, ...browsers].find(path => path !== undefined && existsSync(path))

/** Installs Debian's chromium where that is possible; answers what is missing otherwise. */
export async function ensureChromium(): Promise<string | null> {
  if (browserPath() !== undefined) return null
  await install(['chromium'], 'the browser tests')
  return browserPath() !== undefined
    ? null
    : 'The browser tests need Chromium. Install it (on Debian, as root: apt-get install chromium) or name one in VIGIE_TEST_BROWSER, then run npm test again.'
}

/**
 * What looks into documents: poppler reads the structure of a PDF, LibreOffice opens Word files (half a minute and
 * 250 MB on a bare Debian). Installs them where that is possible. They are no condition: where they are missing, the tests
 * that need them are told by name and skipped.
 */
export async function ensureDocumentReaders(): Promise<null> {
  const readers = { pdfinfo: 'poppler-utils', soffice: 'libreoffice-writer-nogui' }
  const missing = () => Object.entries(readers).filter(([command]) => !isThere(command))
  if (missing().length > 0)
    await install(
      missing().map(([, name]) => name),
      'the tests of documents',
    )
  for (const [command, name] of missing())
    console.warn(
      `\nSKIPPED: tests of documents that need ${command}. Install ${name} (on Debian, as root: apt-get install --no-install-recommends ${name}) to run them.\n`,
    )
  return null
}

const isThere = (command: string) =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)))

async function install(names: string[], what: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${names.join(', ')} for ${what}…`)
  await run('apt-get', ['update', '-qq'])
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names])
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
