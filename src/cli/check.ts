import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export type CheckFlags = { format: string; facts?: string; today?: string }

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  program
    .command('check')
    .description(t('plan.file.check.description'))
    .argument('<file>', t('plan.file.check.file'))
    .option('--format <format>', t('plan.file.check.format'), 'text')
    .option('--facts <file>', t('plan.file.check.facts'))
    .option('--today <day>', t('plan.file.check.today'))
    .addHelpText('after', `\n${t('plan.file.check.help-after')}`)
    .action(async (file: string, flags: CheckFlags) => {
      const { check } = await import('./run-check.ts')
      process.exitCode = await check(cli, file, flags, process.stdin)
    })
}
