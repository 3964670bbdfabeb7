import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Cli } from './cli.ts'

const known = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EMFILE', 'EEXIST'] as const

/** Why a file could not be read or written, in the person's language; what the system says where we have no words of our own. */
export function explainFileError({ t }: Pick<Cli, 't'>, error: unknown): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  const one = known.find(name => name === code)
  if (one !== undefined) return t(`cli.file-errors.${one}`)
  return code ?? (error instanceof Error ? error.message : String(error))
}

/** A failure that only the machine can explain, with the path that it is about; null for all others. */
export function explainFailedFile({ t }: Pick<Cli, 't'>, error: unknown): string | null {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException
  if (path === undefined || !known.some(name => name === code)) return null
  // A file that is to be written is missing because its folder is.
  const missing = code === 'ENOENT' && !existsSync(dirname(path)) ? dirname(path) : path
  return `${missing}${t('cli.colon')} ${explainFileError({ t }, error)}`
}
