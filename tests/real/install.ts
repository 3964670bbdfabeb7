import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname

/**
 * `npm ci` in this folder, when it was not done yet for this lock file and this Node. Null when the packages are there;
 * otherwise the reason, which the tests that need them show as they skip.
 */
export function installPackages(): string | null {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')))
  const wanted = lock.update(process.versions.modules).digest('hex')
  const stamp = join(folder, 'node_modules/.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null
  const done = spawnSync('npm', ['ci'], { cwd: folder, encoding: 'utf8' })
  if (done.status !== 0) return `npm ci in tests/real failed: ${lastLines(done.stderr ?? String(done.error))}`
  writeFileSync(stamp, wanted)
  return null
}

/**
 * Puts Debian's own packages where the tests need them. Nothing is left running: while packages unpack, a
 * `policy-rc.d` tells Debian not to start daemons; one that was there before is not touched.
 */
// x
const policyFile = '/usr/sbin/policy-rc.d'

/** Null once every package is there; otherwise one sentence that says why not and what would help. */
export function ensureDebianPackages(packages: string[]): string | null {
  const missing = () => packages.filter(name => !isInstalled(name))
  if (!existsSync('/usr/bin/dpkg-query')) return 'These servers come from Debian packages and this is no Debian system.'
  const wanted = missing()
  if (wanted.length === 0) return null
  const byHand = `apt-get install --no-install-recommends ${wanted.join(' ')}`
  if (process.getuid?.() !== 0) return `Debian packages are missing and only root can install them: ${byHand}`

  const ownPolicy = !existsSync(policyFile)
  if (ownPolicy) writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    let said = apt(['install', '-y', '--no-install-recommends', ...wanted])
    // An image's package lists are often empty or old: fetch them once and try again.
    if (missing().length > 0) {
      apt(['update'])
      said = apt(['install', '-y', '--no-install-recommends', ...wanted])
    }
    return missing().length === 0 ? null : `apt-get could not install ${missing().join(', ')}: ${lastLines(said)}`
  } finally {
    if (ownPolicy) rmSync(policyFile, { force: true })
  }
}

/**
 * Unpacks one package of bookworm-backports below `folder` without installing it, with package lists of its own, so
 * that the machine's sources stay as they are. Null when done, else the reason.
 */
export function unpackFromBackports(name: string, folder: string): string | null {
  if (existsSync(join(folder, '.unpacked'))) return null
  if (!existsSync('/usr/bin/apt-get')) return `${name} comes from Debian's backports and this is no Debian system.`
  const state = join(folder, 'apt')
  mkdirSync(join(state, 'lists/partial'), { recursive: true })
  mkdirSync(join(state, 'cache/archives/partial'), { recursive: true })
  const mirror = debianMirror()
  if (mirror === null) return `${name} comes from Debian's backports and this machine names no Debian mirror.`
  writeFileSync(join(state, 'sources.list'), `deb ${mirror} bookworm-backports main\n`)
  const options = [
    `Dir::Etc::sourcelist=${join(state, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(state, 'lists')}`,
    `Dir::Cache=${join(state, 'cache')}`,
    'APT::Sandbox::User=root',
  ].flatMap(option => ['-o', option])
  apt(['update', ...options])
  const said = apt(['download', ...options, name], folder)
  const file = readdirSync(folder).find(entry => entry.startsWith(`${name}_`) && entry.endsWith('.deb'))
  if (file === undefined) return `apt-get could not fetch ${name} from bookworm-backports: ${lastLines(said)}`
  const unpacked = spawnSync('dpkg-deb', ['-x', join(folder, file), folder], { encoding: 'utf8' })
  if (unpacked.status !== 0) return `${file} could not be unpacked: ${lastLines(unpacked.stderr)}`
  rmSync(state, { recursive: true, force: true })
  writeFileSync(join(folder, '.unpacked'), file)
  return null
}

/** Where this machine gets Debian itself from: the main archive of its own package sources. */
function debianMirror(): string | null {
  const said = spawnSync('apt-get', ['indextargets', '--format', '$(SITE) $(CODENAME)', 'Created-By: Packages'], {
    encoding: 'utf8',
  })
  const line = (said.stdout ?? '').split('\n').find(one => one.endsWith(' bookworm') && one.includes('debian'))
  return line?.split(' ')[0] ?? null
}

function isInstalled(name: string): boolean {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own syntax
  const answer = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' })
  return answer.status === 0 && answer.stdout.includes('ok installed')
}

function apt(args: string[], cwd?: string): string {
  const answer = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return `${answer.stdout ?? ''}${answer.stderr ?? ''}${answer.error ? String(answer.error) : ''}`
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-3).join(' ')
