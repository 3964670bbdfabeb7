import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const collect = (query: string, queries: string[]) => [...queries, query]
  program
    .command('match')
    .description(t('cli.match.description'))
    .option('--topics <file>', t('cli.match.topics'))
    .option('--query <query>', t('cli.match.query'), collect, [])
    .action(async (options: MatchFlags) => {
      const { match } = await import('./run-match.ts')
      process.exitCode = await match(cli, options, process.stdin, process.stdout)
    })
}

export type MatchFlags = { topics?: string; query: string[] }
