import { resolve } from 'node:path'
import { createLog } from '../log.ts'
import { secretFile } from '../secrets/index.ts'
import { readPassphrase } from './backup/read-passphrase.ts'
import { planRestore, type RestoreOptions, restoreBackup } from './backup/restore-backup.ts'
import type { Cli } from './cli.ts'
import { openDatabase } from './open-database.ts'
import { createProgress } from './progress.ts'
import type { RestoreFlags } from './restore.ts'

export async function restore(cli: Cli, file: string, flags: RestoreFlags): Promise<void> {
  const { t } = cli
  const config = cli.config()
  const progress = createProgress(cli)
  const options: RestoreOptions = {
    path: resolve(file),
    config,
    passphrase: flags.passphraseFile === undefined ? null : readPassphrase(flags.passphraseFile),
    replace: flags.replace ?? false,
    newSecret: flags.newSecret ?? false,
    hold: null,
    progress: (table, share) => progress(() => t('cli.restore.progress', { table, share })),
  }
  const plan = await planRestore(options)
  options.hold = { at: new Date(), why: t('cli.restore.why', { at: new Date(plan.header.createdAt) }) }
  const { db, close } = await openDatabase(config, { log: createLog(config), migrate: false })
  try {
    const result = await restoreBackup(db, plan, options)
    if (flags.json) cli.print(JSON.stringify(result))
    else {
      cli.print(t('cli.restore.done', { rows: result.rows, at: new Date(result.createdAt), version: result.version }))
      cli.print(t('cli.restore.paused'))
      const { sends, recipients } = result.doubtful
      if (sends > 0) cli.print(t('cli.restore.doubtful-sends', { count: sends }))
      if (recipients > 0) cli.print(t('cli.restore.doubtful-recipients', { count: recipients }))
      if (flags.newSecret) cli.print(t('cli.restore.enter-again'))
      else if (result.secretRestored)
        cli.print(t('cli.restore.secret-in-folder', { file: secretFile(config.dataFolder) }))
      else if (config.secret !== null)
        cli.print(t('cli.restore.secret-in-variable', { file: secretFile(config.dataFolder) }))
    }
  } finally {
    await close()
  }
}
