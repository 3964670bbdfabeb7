import { type Command, InvalidArgumentError } from 'commander'
import type { Cli } from './cli.ts'

export type ExportFlags = {
  organisation: string
  format: string
  output?: string
  since?: string
  until?: string
  topic: number[]
  text?: string
}

export function register(program: Command, cli: Cli): void {
  const { t } = cli
  const collect = (one: string, others: number[]) => {
    if (!/^[1-9]\d{0,8}$/.test(one)) throw new InvalidArgumentError(t('cli.export.wrong-topic', { text: one }))
    return [...others, Number(one)]
  }
  program
    .command('export')
    .description(t('cli.export.description'))
    .requiredOption('--organisation <slug>', t('cli.export.organisation'))
    .option('--format <format>', t('cli.export.format'), 'ndjson')
    .option('--output <file>', t('cli.export.output'))
    .option('--since <date>', t('cli.export.since'))
    .option('--until <date>', t('cli.export.until'))
    .option('--topic <number>', t('cli.export.topic'), collect, [])
    .option('--text <words>', t('cli.export.text'))
    .action(async (flags: ExportFlags) => {
      const { runExport } = await import('./run-export.ts')
      process.exitCode = await runExport(cli, flags)
    })
}
