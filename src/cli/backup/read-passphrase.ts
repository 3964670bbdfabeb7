import { readFileSync } from 'node:fs'
import { AppError } from '../../errors.ts'

/** The first line of a file (`-`: of standard input). Throws `cli.passphrase-unreadable`, `cli.passphrase-short`. */
export function readPassphrase(path: string): string {
  let passphrase: string
  try {
    passphrase = readFileSync(path === '-' ? 0 : path, 'utf8').split(/\r?\n/)[0] ?? ''
  } catch (cause) {
    throw new AppError('cli.passphrase-unreadable', { file: path }, { cause })
  }
  if (passphrase.length < 12) throw new AppError('cli.passphrase-short')
  return passphrase
}
