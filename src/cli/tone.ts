import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  program
    .command('tone')
    .description(cli.t('cli.tone.description'))
    .action(async () => {
      const { tellTone } = await import('./run-tone.ts')
      process.exitCode = await tellTone(cli, process.stdin, process.stdout)
    })
}
