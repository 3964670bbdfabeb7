import type { Command } from 'commander'
import type { Cli } from './cli.ts'

/** A command's file: `src/cli/<name>.ts` exports `register`, which adds the command to the program. */
export type CommandFile = { register(program: Command, cli: Cli): void }

/**
 * Every command, in the order of the help. Only the file of the one that is called is loaded. To add one: write its
 * file, add its line here and its summary at `cli.commands.<name>` in both languages.
 */
export const commands = {
  serve: () => import('./serve.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  demo: () => import('./demo.ts'),
  admin: () => import('./admin.ts'),
  check: () => import('./check.ts'),
  strategy: () => import('./strategy.ts'),
  hear: () => import('./hear.ts'),
  match: () => import('./match.ts'),
  query: () => import('./query.ts'),
  tone: () => import('./tone.ts'),
} as const satisfies Record<string, () => Promise<CommandFile>>

export type CommandName = keyof typeof commands
