import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function register(program: Command, cli: Cli): void {
  program
    .command('serve', { isDefault: true })
    .description(cli.t('cli.serve.description'))
    .action(async () => {
      const { serve } = await import('./run-server.ts')
      await serve(cli)
    })
}
