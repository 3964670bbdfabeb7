export { createSecrets, secretCheck } from './create-secrets.ts'
export { loadSecrets, secretFile, splitSecrets, writeSecretFile } from './secret-file.ts'

/** Seals what must never lie in clear (tokens, app passwords). AES-256-GCM under a key derived from VIGIE_SECRET; `purpose` is bound to the text. */
export type Secrets = {
  seal(clear: string, purpose: string): string
  /** Throws `AppError('app.secret-unreadable')` when the key or the purpose is another. */
  open(sealed: string, purpose: string): string
  /** A key for another library, derived for one purpose, 32 bytes hex. */
  derive(purpose: string): string
  /** The same for every secret that is known, the one in use first: for a library that reads what former ones sealed. */
  deriveAll(purpose: string): [string, ...string[]]
}
