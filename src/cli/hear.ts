import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const collect = (feed: string, feeds: string[]) => [...feeds, feed]
  program
    .command('hear')
    .description(t('cli.hear.description'))
    .requiredOption('--query <query>', t('cli.hear.query'))
    .option('--feed <address>', t('cli.hear.feed'), collect, [])
    .option('--json', t('cli.json'))
    .addHelpText('after', `\n${t('cli.hear.help-after')}`)
    .action(async (options: HearFlags) => {
      const { runHear } = await import('./run-hear.ts')
      process.exitCode = await runHear(cli, options, process.stdout.isTTY === true)
    })
}

export type HearFlags = { query: string; feed: string[]; json?: true }
