import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  program
    .command('restore')
    .description(t('cli.restore.description'))
    .argument('<file>', t('cli.restore.file'))
    .option('--replace', t('cli.restore.replace'))
    .option('--passphrase-file <file>', t('cli.restore.passphrase-file'))
    .option('--new-secret', t('cli.restore.new-secret'))
    .option('--json', t('cli.json'))
    .action(async (file: string, options: RestoreFlags) => {
      const { restore } = await import('./run-restore.ts')
      await restore(cli, file, options)
    })
}

export type RestoreFlags = { replace?: true; passphraseFile?: string; newSecret?: true; json?: true }
