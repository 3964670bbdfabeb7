import { join, resolve } from 'node:path'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { loadSecrets } from '../secrets/index.ts'
import { readPassphrase } from './backup/read-passphrase.ts'
import { writeBackup } from './backup/write-backup.ts'
import type { BackupFlags } from './backup.ts'
import { type Cli, WrongUse } from './cli.ts'
import { withDatabase } from './open-database.ts'
import { createProgress } from './progress.ts'
import { whenAskedToStop } from './stop-signals.ts'
import { version } from './version.ts'

export async function backup(cli: Cli, file: string | undefined, flags: BackupFlags): Promise<void> {
  const { t } = cli
  if ((flags.withSecret === true) !== (flags.passphraseFile !== undefined))
    throw new WrongUse(t('cli.backup.secret-wants-passphrase'))
  const config = cli.config()
  const secret =
    flags.passphraseFile === undefined
      ? null
      : {
          secrets: loadSecrets(config.dataFolder, config.secret),
          passphrase: readPassphrase(flags.passphraseFile),
        }
  const path = resolve(file ?? defaultName(systemClock.now()))
  const interrupted = new AbortController()
  whenAskedToStop(() => process.exit(1)).then(() => interrupted.abort())
  const progress = createProgress(cli)
  const result = await withDatabase(config, { log: createLog(config.logLevel), migrate: false }, db =>
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

/** `vigie-2026-03-02-0900.tar.gz`, UTC, in the folder that the person is in. */
const defaultName = (now: Date) => `vigie-${now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.tar.gz`
