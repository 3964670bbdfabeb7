import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  program
    .command('backup')
    .description(t('cli.backup.description'))
    .argument('[file]', t('cli.backup.file'))
    .option('--with-secret', t('cli.backup.with-secret'))
    .option('--passphrase-file <file>', t('cli.backup.passphrase-file'))
    .option('--json', t('cli.json'))
    .action(async (file: string | undefined, options: BackupFlags) => {
      const { backup } = await import('./run-backup.ts')
      await backup(cli, file, options)
    })
}

export type BackupFlags = { withSecret?: true; passphraseFile?: string; json?: true }
