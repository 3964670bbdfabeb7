import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { readPassphrase } from './backup/read-passphrase.ts'
import { writeBackup } from './backup/write-backup.ts'
import type { BackupFlags } from './backup.ts'
import { type Cli, WrongUse } from './cli.ts'
import { requireDataFolder } from './find-installation.ts'
import { loadExistingSecrets } from './load-installation-secrets.ts'
import { withDatabase } from './open-database.ts'
import { createProgress } from './progress.ts'
import { whenAskedToStop } from './stop-signals.ts'
import { version } from './version.ts'

export async function backup(cli: Cli, file: string | undefined, flags: BackupFlags): Promise<void> {
  const { t } = cli
  if ((flags.withSecret === true) !== (flags.passphraseFile !== undefined))
    throw new WrongUse(t('cli.backup.secret-wants-passphrase'))
  const config = cli.config()
  requireDataFolder(config)
  const secret =
    flags.passphraseFile === undefined
      ? null
      : {
          secrets: loadExistingSecrets(config),
          passphrase: readPassphrase(flags.passphraseFile),
        }
  const path = fileFor(file, systemClock.now())
  const interrupted = new AbortController()
  whenAskedToStop(() => process.exit(1)).then(() => interrupted.abort())
  const progress = createProgress(cli)
  const result = await withDatabase(config, { log: createLog(config), migrate: false }, db =>
    writeBackup({
      db,
      path,
      clock: systemClock,
      version,
      secret,
      signal: interrupted.signal,
      progress: ({ table, bytes, done, of }) =>
        progress(() => t('cli.backup.progress', { table, megabytes: bytes / 1e6, done: done + 1, of })),
    }),
  )
  if (flags.json) cli.print(JSON.stringify(result))
  else {
    cli.print(t('cli.backup.done', { file: result.file, rows: result.rows, megabytes: result.bytes / 1e6 }))
    if (!result.withSecret) cli.print(t('cli.backup.keep-secret', { file: join(config.dataFolder, 'secret') }))
  }
}

/**
 * The file that was named; else `vigie-2026-03-02-090000.tar.gz` (UTC) in the folder that was named, or the one that
 * the person is in: a scheduled backup needs no name of its own.
 */
function fileFor(named: string | undefined, now: Date): string {
  const dated = `vigie-${now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}.tar.gz`
  if (named === undefined) return resolve(dated)
  return statSync(named, { throwIfNoEntry: false })?.isDirectory() ? resolve(named, dated) : resolve(named)
}
