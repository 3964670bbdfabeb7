import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export type ImportFlags = { organisation: string; format?: string; map: string[]; name?: string; json?: true }

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const collect = (one: string, others: string[]) => [...others, one]
  program
    .command('import')
    .description(t('cli.import.description'))
    .argument('<file>', t('cli.import.file'))
    .requiredOption('--organisation <slug>', t('cli.import.organisation'))
    .option('--format <format>', t('cli.import.format'))
    .option('--map <column=field>', t('cli.import.map'), collect, [])
    .option('--name <name>', t('cli.import.name'))
    .option('--json', t('cli.import.json'))
    .action(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('./run-import.ts')
      process.exitCode = await runImport(cli, file, flags)
    })
}
