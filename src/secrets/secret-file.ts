import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

/** Several secrets in one text, apart by white space or commas: the first seals, the others still open. */
export const splitSecrets = (text: string): string[] => text.split(/[\s,]+/).filter(part => part !== '')

export const secretFile = (dataFolder: string): string => join(dataFolder, 'secret')

/**
 * The installation's secrets: those of VIGIE_SECRET, else those of `<data folder>/secret`, which is made (32 bytes of
 * chance, readable by its owner alone) when absent. Throws `app.secret-file-unreadable`.
 */
export function loadSecrets(dataFolder: string, given: string | null): string[] {
  if (given !== null) return splitSecrets(given)
  const path = secretFile(dataFolder)
  try {
    makeFolder(dataFolder)
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    keepOwner(path, dataFolder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(path, error)
  }
  try {
    const secrets = splitSecrets(readFileSync(path, 'utf8'))
    if (secrets.length === 0) throw new Error('the file is empty')
    return secrets
  } catch (error) {
    throw unusable(path, error)
  }
}

/** Replaces the secret file (restore). */
export function writeSecretFile(dataFolder: string, secrets: readonly string[]): void {
  const path = secretFile(dataFolder)
  makeFolder(dataFolder)
  writeFileSync(path, `${secrets.join('\n')}\n`, { mode: 0o600 })
  keepOwner(path, dataFolder)
}

/** With a database elsewhere, nothing else has made it. Open to pass through, like the one that holds a database. */
const makeFolder = (dataFolder: string) => mkdirSync(dataFolder, { recursive: true, mode: 0o711 })

/** A person's folder that root once started stays usable for that person. */
function keepOwner(path: string, dataFolder: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dataFolder)
  chownSync(path, uid, gid)
}

const unusable = (path: string, cause: unknown) =>
  new AppError('app.secret-file-unreadable', { file: path }, { status: 500, cause })
