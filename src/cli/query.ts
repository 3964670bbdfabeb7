import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  program
    .command('query')
    .description(t('cli.query.description'))
    .argument('<query>', t('cli.query.query'))
    .option('--json', t('cli.json'))
    .action(async (query: string, options: { json?: true }) => {
      const { showQuery } = await import('./run-query.ts')
      process.exitCode = showQuery(cli, query, options)
    })
}
