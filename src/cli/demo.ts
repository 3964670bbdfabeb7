import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export type DemoFlags = { data?: string; keep?: true }

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  program
    .command('demo')
    .description(t('cli.demo.description'))
    .option('--data <folder>', t('cli.demo.data'))
    .option('--keep', t('cli.demo.keep'))
    .action(async (flags: DemoFlags) => {
      const { runDemo } = await import('./run-demo.ts')
      await runDemo(cli, flags)
    })
}
