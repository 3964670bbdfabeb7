import type { Command } from 'commander'
import { modes } from '../plan/schema.ts'
import type { Cli } from './cli.ts'

export type InitFlags = { mode: string; force?: true }

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const strategy = program
    .command('strategy')
    .usage(t('cli.usage'))
    .description(t('plan.file.strategy.description'))
    .helpCommand(false)
  const run = async () => import('./run-strategy.ts')

  strategy
    .command('init')
    .description(t('plan.file.strategy.init'))
    .argument('[path]', t('plan.file.strategy.path', { name: t('plan.file.strategy.file-name') }))
    .option('--mode <mode>', t('plan.file.strategy.mode'), modes[1])
    .option('--force', t('plan.file.strategy.force'))
    .action(async (path: string | undefined, flags: InitFlags) => (await run()).init(cli, path, flags))
  strategy
    .command('schema')
    .description(t('plan.file.strategy.schema'))
    .action(async () => (await run()).printSchema(cli))
  strategy
    .command('format')
    .description(t('plan.file.strategy.format'))
    .argument('<file>', t('plan.file.check.file'))
    .action(async (file: string) => {
      process.exitCode = await (await run()).format(cli, file, process.stdin)
    })
}
